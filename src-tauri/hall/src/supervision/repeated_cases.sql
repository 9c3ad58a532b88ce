SELECT c.id, CASE c.number WHEN '' THEN c.register_number ELSE c.number END, c.title, c.township, coalesce(o.short, ''),
  c.repeat, c.beyond <> '', EXISTS (SELECT 1 FROM shut_out AS s WHERE s.case_id = c.id AND s.account = ?3)
FROM cases AS c INDEXED BY cases_received LEFT JOIN offices AS o ON o.id = c.township
WHERE c.received_on >= ?1 AND c.received_on <= ?2 AND (c.repeat = 1 OR c.beyond <> '')
ORDER BY c.received_on

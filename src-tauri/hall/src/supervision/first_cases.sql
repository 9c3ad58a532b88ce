SELECT c.id, CASE c.number WHEN '' THEN c.register_number ELSE c.number END, c.title, c.office, coalesce(o.name, ''),
  c.accepted_on, c.closed_on, c.resolved, EXISTS (SELECT 1 FROM shut_out AS s WHERE s.case_id = c.id AND s.account = ?3)
FROM cases AS c INDEXED BY cases_accepted LEFT JOIN offices AS o ON o.id = c.office
WHERE c.accepted_on >= ?1 AND c.accepted_on <= ?2 AND c.accepted_on <> '' AND c.repeat = 0
ORDER BY c.accepted_on

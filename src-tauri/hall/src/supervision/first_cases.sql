SELECT c.id, CASE c.number WHEN '' THEN c.register_number ELSE c.number END, c.title,
  coalesce(f.office, c.office), coalesce(o.name, ''), c.accepted_on,
  coalesce(f.closed_on, c.closed_on), coalesce(f.resolved, c.resolved),
  EXISTS (SELECT 1 FROM shut_out AS s WHERE s.case_id = c.id AND s.account = ?3)
FROM cases AS c INDEXED BY cases_accepted
LEFT JOIN former_closings AS f
  ON f.entry = (SELECT min(g.entry) FROM former_closings AS g WHERE g.case_id = c.id AND g.undone_on > ?2)
LEFT JOIN offices AS o ON o.id = coalesce(f.office, c.office)
WHERE c.accepted_on >= ?1 AND c.accepted_on <= ?2 AND c.accepted_on <> '' AND c.repeat = 0
  -- 检举控告 that came as a letter or in person: neither 申诉 nor 批评建议, no call and nothing from the web.
  AND c.course = 'report' AND c.method IN ('1', '2')
ORDER BY c.accepted_on

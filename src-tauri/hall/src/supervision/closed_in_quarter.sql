SELECT c.id, CASE c.number WHEN '' THEN c.register_number ELSE c.number END AS called, c.register_number, c.title, c.closed_on,
  EXISTS (SELECT 1 FROM shut_out AS s WHERE s.case_id = c.id AND s.account = ?4) AS shut_out
FROM cases AS c WHERE c.closed_on <> '' AND c.closed_on >= ?1 AND c.closed_on <= ?2 AND c.office = ?3
UNION ALL
SELECT c.id, CASE c.number WHEN '' THEN c.register_number ELSE c.number END, c.register_number, c.title, f.closed_on,
  EXISTS (SELECT 1 FROM shut_out AS s WHERE s.case_id = c.id AND s.account = ?4)
FROM former_closings AS f JOIN cases AS c ON c.id = f.case_id
WHERE f.closed_on >= ?1 AND f.closed_on <= ?2 AND f.office = ?3 AND f.undone_on > ?2

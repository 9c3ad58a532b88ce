SELECT m.*, coalesce(a.name, '') AS owner_name,
  EXISTS (SELECT 1 FROM stands_aside AS s WHERE s.case_id = m.case_id AND s.account = m.owner) AS owner_aside
FROM measures AS m LEFT JOIN accounts AS a ON a.id = m.owner
WHERE m.case_id = ?1 ORDER BY m.n

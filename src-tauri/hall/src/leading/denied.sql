SELECT p.*, c.title, coalesce(l.name, '') AS leader_name, coalesce(e.name, '') AS entered_by_name,
  CASE c.number WHEN '' THEN c.register_number ELSE c.number END AS called
FROM paper_approvals AS p JOIN cases AS c ON c.id = p.case_id
LEFT JOIN accounts AS l ON l.id = p.leader LEFT JOIN accounts AS e ON e.id = p.entered_by
WHERE p.denied_on <> '' AND p.outcome = '' AND (?1 = '' OR p.case_id = ?1)
AND p.case_id NOT IN (SELECT case_id FROM shut_out WHERE account = ?2)
AND (?4 OR NOT EXISTS (SELECT 1 FROM accounts AS d WHERE d.active = 1 AND instr(d.roles, 'director') AND d.id <> p.entered_by
  AND NOT EXISTS (SELECT 1 FROM shut_out AS o WHERE o.case_id = p.case_id AND o.account = d.id)))
ORDER BY p.denied_on, p.entry LIMIT ?3

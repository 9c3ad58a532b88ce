SELECT p.*, c.title, coalesce(l.name, '') AS leader_name, coalesce(e.name, '') AS entered_by_name,
  CASE c.number WHEN '' THEN c.register_number ELSE c.number END AS called
FROM paper_approvals AS p JOIN cases AS c ON c.id = p.case_id
LEFT JOIN accounts AS l ON l.id = p.leader LEFT JOIN accounts AS e ON e.id = p.entered_by
WHERE (?1 = '' OR p.leader = ?1) AND p.entered_on >= ?3
AND p.case_id NOT IN (SELECT case_id FROM shut_out WHERE account = ?2)
ORDER BY p.entered_on DESC, p.entry DESC LIMIT ?4

SELECT a.*, coalesce(s.name, '') AS by_name, coalesce(l.name, '') AS leader_name
FROM approvals AS a
LEFT JOIN accounts AS s ON s.id = a.submitted_by
LEFT JOIN accounts AS l ON l.id = a.leader
WHERE a.case_id = ?1 ORDER BY a.pos DESC

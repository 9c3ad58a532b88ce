SELECT a.entry, a.case_id, a.matter, a.proposal, a.submitted_on, c.title, coalesce(s.name, '') AS by_name,
  coalesce(l.name, '') AS leader_name, CASE c.number WHEN '' THEN c.register_number ELSE c.number END AS called
FROM approvals AS a INDEXED BY approvals_waiting
JOIN cases AS c ON c.id = a.case_id
LEFT JOIN accounts AS s ON s.id = a.submitted_by
LEFT JOIN accounts AS l ON l.id = a.leader
WHERE a.standing = 'waiting' AND (?1 = '' OR a.leader = ?1)
AND a.case_id NOT IN (SELECT case_id FROM shut_out WHERE account = ?2)
ORDER BY c.urgency, a.pos LIMIT ?3

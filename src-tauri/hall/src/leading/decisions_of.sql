SELECT d.approval, d.decision, d.opinion, d.decided_on, coalesce(l.name, '') AS leader_name, coalesce(l.post, '') AS post,
  coalesce(e.name, '') AS entered_by_name
FROM decisions AS d
LEFT JOIN accounts AS l ON l.id = d.leader
LEFT JOIN accounts AS e ON e.id = d.entered_by
WHERE d.case_id = ?1 ORDER BY d.pos

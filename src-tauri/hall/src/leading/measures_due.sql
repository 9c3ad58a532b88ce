SELECT m.case_id, m.n, m.what, m.set_on, m.due, coalesce(a.name, '') AS owner_name,
  CASE c.number WHEN '' THEN c.register_number ELSE c.number END AS called
FROM measures AS m INDEXED BY measures_open
JOIN cases AS c ON c.id = m.case_id
LEFT JOIN accounts AS a ON a.id = m.owner
WHERE m.done_on = '' AND m.due <= ?1 AND c.closed_on = '' AND c.stage NOT IN ('declined', 'archived', 'reported_up', 'outside')
AND (?2 OR m.owner = ?3 OR c.lead = ?3 OR c.first_handler = ?3)
AND m.case_id NOT IN (SELECT case_id FROM shut_out WHERE account = ?3)
ORDER BY c.urgency, m.due, m.case_id, m.n LIMIT ?4

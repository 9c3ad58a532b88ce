SELECT r.entry, r.case_id, r.way, r.concern, r.rule, r.sent_on, r.number, r.said, d.started, d.due, d.unit, c.title, c.stage,
  iif(r.organ = '', coalesce(o.name, ''), r.organ) AS office, coalesce(l.name, '') AS limit_name,
  CASE c.number WHEN '' THEN c.register_number ELSE c.number END AS called
FROM reminders AS r INDEXED BY reminders_open
JOIN cases AS c ON c.id = r.case_id
JOIN deadlines AS d ON d.case_id = r.case_id AND d.about = r.entry
LEFT JOIN offices AS o ON o.id = r.office
LEFT JOIN limits AS l ON l.rule = r.rule
WHERE r.answered_on = '' AND c.id NOT IN (SELECT case_id FROM shut_out WHERE account = ?1)
ORDER BY c.urgency, r.sent_on, r.entry LIMIT ?2

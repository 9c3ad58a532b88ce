SELECT d.case_id, d.rule, d.started, d.due, d.unit, l.name, c.title, coalesce(o.name, '') AS office,
  CASE c.number WHEN '' THEN c.register_number ELSE c.number END AS called
FROM deadlines AS d INDEXED BY deadlines_open
JOIN cases AS c ON c.id = d.case_id
JOIN limits AS l ON l.rule = d.rule
LEFT JOIN offices AS o ON o.id = c.office
WHERE d.met_on = '' AND d.due < ?1 AND c.office <> '' AND c.stage IN ('assigned', 'handling', 'found')
AND d.rule NOT IN ('inform', 'decide', 'assign', 'answer_reminder', 'answer_order')
AND c.id NOT IN (SELECT case_id FROM shut_out WHERE account = ?2)
ORDER BY d.due, d.case_id, d.rule, d.about LIMIT ?3

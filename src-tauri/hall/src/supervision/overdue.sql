SELECT d.case_id, d.rule, d.started, d.due, d.unit, l.name, c.title,
  coalesce((SELECT v.organ FROM reviews AS v WHERE d.rule = 'review_decide' AND v.case_id = d.case_id AND v.entry = d.about),
    o.name) AS office,
  CASE c.number WHEN '' THEN c.register_number ELSE c.number END AS called
FROM deadlines AS d INDEXED BY deadlines_open
JOIN cases AS c ON c.id = d.case_id
JOIN limits AS l ON l.rule = d.rule
JOIN offices AS o ON o.id = {ADDRESSEE}
WHERE d.met_on = '' AND d.due < ?1
AND d.rule NOT IN ('answer_reminder', 'answer_order', 'archive')
AND c.id NOT IN (SELECT case_id FROM shut_out WHERE account = ?2)
ORDER BY c.urgency, d.due, d.case_id, d.rule, d.about LIMIT ?3

SELECT d.case_id, d.rule, d.about, d.started, d.due, d.unit, d.days, d.repeat_days, d.above_days, d.urgency AS counted_by,
  d.extra, d.paused_on, d.resumes_on, l.name, l.counted_from, c.title, c.kind, c.attribution, c.urgency,
  CASE c.number WHEN '' THEN c.register_number ELSE c.number END AS called, coalesce(o.short, '') AS office_short,
  coalesce(a.name, '') AS handler,
  d.rule = 'post_publicity' AND EXISTS (SELECT 1 FROM postings AS p WHERE p.case_id = d.case_id AND p.hung = 0) AS waits_to_hang
FROM deadlines AS d INDEXED BY deadlines_open
JOIN cases AS c ON c.id = d.case_id
JOIN limits AS l ON l.rule = d.rule
LEFT JOIN offices AS o ON o.id = CASE WHEN d.rule = 'take_over' OR {HANDED_ON} THEN c.sent_to WHEN c.office = '' THEN c.keeper ELSE c.office END
LEFT JOIN accounts AS a ON a.id = iif({HANDED_ON}, c.handed_to, c.first_handler)
WHERE d.met_on = '' AND d.due BETWEEN :from AND :to
AND (:all OR {MINE})
AND {FALLS_TO}
AND d.case_id NOT IN (SELECT case_id FROM shut_out WHERE account = :account)

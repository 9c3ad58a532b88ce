SELECT d.case_id, d.rule, d.started, d.due, d.unit, d.days, l.name, l.counted_from, c.title, c.attribution, c.repeat,
  CASE c.number WHEN '' THEN c.register_number ELSE c.number END AS called, coalesce(o.short, '') AS office_short
FROM deadlines AS d INDEXED BY deadlines_open
JOIN cases AS c ON c.id = d.case_id
JOIN limits AS l ON l.rule = d.rule
LEFT JOIN offices AS o ON o.id = CASE d.rule WHEN 'take_over' THEN c.sent_to ELSE iif(c.office = '', c.keeper, c.office) END
WHERE d.met_on = ''
AND (?1 OR (?2 AND (d.rule IN ('inform', 'decide', 'outside_decide', 'outside_handle', 'outside_serve', 'review_decide')
    OR (d.rule = 'take_over' AND c.stage = 'outside')))
  OR ?3 IN (c.office, c.keeper) OR (c.sent_to = ?3 AND d.rule = 'take_over')
  OR c.first_handler = ?4 OR c.lead = ?4)
AND d.case_id NOT IN (SELECT case_id FROM shut_out WHERE account = ?4)
ORDER BY d.due, d.case_id, d.rule, d.about LIMIT ?5

SELECT d.case_id, d.rule, d.about, d.started, d.due, d.unit, d.days, d.repeat_days, d.above_days, d.urgency AS counted_by,
  d.extra, d.paused_on, d.resumes_on, l.name, l.counted_from, c.title, c.attribution, c.urgency,
  CASE c.number WHEN '' THEN c.register_number ELSE c.number END AS called, coalesce(o.short, '') AS office_short,
  coalesce(a.name, '') AS handler
FROM deadlines AS d INDEXED BY deadlines_open
JOIN cases AS c ON c.id = d.case_id
JOIN limits AS l ON l.rule = d.rule
LEFT JOIN offices AS o ON o.id = CASE d.rule WHEN 'take_over' THEN c.sent_to ELSE iif(c.office = '', c.keeper, c.office) END
LEFT JOIN accounts AS a ON a.id = c.first_handler
WHERE d.met_on = '' AND d.due BETWEEN :from AND :to
AND (:all OR (:desk AND (d.rule IN ('inform', 'decide', 'outside_decide', 'outside_handle', 'outside_serve', 'review_decide')
    OR (d.rule = 'take_over' AND c.stage = 'outside')))
  OR :office IN (c.office, c.keeper) OR (c.sent_to = :office AND d.rule = 'take_over')
  OR c.first_handler = :account OR c.lead = :account)
AND (:of_person = '' OR c.first_handler = :of_person OR c.lead = :of_person)
-- What is owed before a case is assigned is owed by the reception hall, or by the township that keeps it.
AND (:of_office = '' OR CASE
  WHEN d.rule = 'take_over' THEN c.sent_to = :of_office
  WHEN d.rule IN ('inform', 'decide', 'assign') THEN :of_hall
  ELSE iif(c.office = '', c.keeper, c.office) = :of_office END)
AND d.case_id NOT IN (SELECT case_id FROM shut_out WHERE account = :account)

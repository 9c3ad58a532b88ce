SELECT count(*) FILTER (WHERE d.due < ?4), count(*) FILTER (WHERE d.due = ?4),
  count(*) FILTER (WHERE d.due > ?4 AND d.due <= ?5),
  count(*) FILTER (WHERE d.rule LIKE 'feedback_%' OR d.rule = 'open_feedback'),
  count(*) FILTER (WHERE d.rule IN ('receive', 'take_over'))
FROM cases AS c INDEXED BY cases_due
CROSS JOIN deadlines AS d ON d.case_id = c.id
WHERE c.next_due < '9999-12-31' AND d.met_on = ''
AND ((?1 AND (d.rule IN ('inform', 'decide', 'outside_decide', 'outside_handle', 'outside_serve', 'review_decide')
    OR (d.rule = 'take_over' AND c.stage = 'outside')))
  OR ?2 IN (c.office, c.keeper) OR (c.sent_to = ?2 AND d.rule = 'take_over')
  OR c.first_handler = ?3 OR c.lead = ?3)
AND c.id NOT IN (SELECT case_id FROM shut_out WHERE account = ?3)

SELECT count(*) FILTER (WHERE d.due < ?4), count(*) FILTER (WHERE d.due = ?4),
  count(*) FILTER (WHERE d.due > ?4 AND d.due <= ?5),
  count(*) FILTER (WHERE d.rule LIKE 'feedback_%' OR d.rule = 'open_feedback'), count(*) FILTER (WHERE d.rule = 'receive')
FROM cases AS c INDEXED BY cases_due
CROSS JOIN deadlines AS d ON d.case_id = c.id
WHERE c.next_due < '9999-12-31' AND d.met_on = ''
AND ((?1 AND d.rule IN ('inform', 'decide')) OR c.office = ?2 OR c.first_handler = ?3 OR c.lead = ?3)
AND c.id NOT IN (SELECT case_id FROM shut_out WHERE account = ?3)

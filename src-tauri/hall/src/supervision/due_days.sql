SELECT due, count(*) FROM (
  SELECT min(d.due) AS due FROM cases AS c INDEXED BY cases_due
  CROSS JOIN deadlines AS d ON d.case_id = c.id
  WHERE c.next_due <= ?4 AND d.met_on = '' AND d.due <= ?4
  AND ((?1 AND d.rule IN ('inform', 'decide')) OR c.office = ?2 OR c.first_handler = ?3 OR c.lead = ?3)
  AND c.id NOT IN (SELECT case_id FROM shut_out WHERE account = ?3)
  GROUP BY c.next_due, c.serial)
GROUP BY due

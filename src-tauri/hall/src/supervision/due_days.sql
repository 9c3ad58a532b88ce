SELECT due, count(*) FROM (
  SELECT min(d.due) AS due FROM cases AS c INDEXED BY cases_due
  CROSS JOIN deadlines AS d ON d.case_id = c.id
  WHERE c.next_due <= :until AND d.met_on = '' AND d.due <= :until AND {MINE}
  AND c.id NOT IN (SELECT case_id FROM shut_out WHERE account = :account)
  GROUP BY c.next_due, c.serial)
GROUP BY due

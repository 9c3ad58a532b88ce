SELECT count(*) FILTER (WHERE d.due < :today), count(*) FILTER (WHERE d.due = :today),
  count(*) FILTER (WHERE d.due > :today AND d.due <= :soon),
  count(*) FILTER (WHERE d.rule LIKE 'feedback_%' OR d.rule = 'open_feedback'),
  count(*) FILTER (WHERE d.rule IN ('receive', 'take_over'))
FROM cases AS c INDEXED BY cases_due
CROSS JOIN deadlines AS d ON d.case_id = c.id
WHERE c.next_due < '9999-12-31' AND d.met_on = '' AND {MINE}
AND c.id NOT IN (SELECT case_id FROM shut_out WHERE account = :account)

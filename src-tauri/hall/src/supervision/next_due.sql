-- Nothing where the case has it already. What is closed and waits for the archive ranks behind all that is open.
SELECT due, rule, now FROM (
  SELECT coalesce(min(d.due), '9999-12-31') AS due, coalesce(d.rule, '') AS rule,
    CASE WHEN min(d.due) IS NULL THEN '~' WHEN c.closed_on <> '' THEN '}' ELSE c.urgency END AS now, c.next_due, c.next_rule, c.rank
  FROM cases AS c LEFT JOIN deadlines AS d ON d.case_id = c.id AND d.met_on = ''
  WHERE c.id = ?1
  GROUP BY c.id)
WHERE (due, rule, now) <> (next_due, next_rule, rank)

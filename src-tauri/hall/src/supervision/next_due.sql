SELECT coalesce(min(d.due), '9999-12-31'), coalesce(d.rule, ''), iif(min(d.due) IS NULL, '~', c.urgency),
  (c.next_due, c.next_rule, c.rank)
    = (coalesce(min(d.due), '9999-12-31'), coalesce(d.rule, ''), iif(min(d.due) IS NULL, '~', c.urgency))
FROM cases AS c LEFT JOIN deadlines AS d ON d.case_id = c.id AND d.met_on = ''
WHERE c.id = ?1
GROUP BY c.id

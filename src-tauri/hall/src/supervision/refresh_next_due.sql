UPDATE cases SET last_pos = max(last_pos, ?2), (next_due, next_rule, rank) = (
  SELECT coalesce(min(due), '9999-12-31'), coalesce(rule, ''), iif(min(due) IS NULL, '~', cases.urgency) FROM deadlines
  WHERE case_id = ?1 AND met_on = '')
WHERE id = ?1

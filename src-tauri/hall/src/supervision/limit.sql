SELECT days, unit, to_workday, pauses, repeat_days, above_days FROM (
  SELECT until, days, unit, to_workday, pauses, repeat_days, above_days FROM limits_were WHERE rule = ?1 AND until > ?2
  UNION ALL
  SELECT 9223372036854775807, days, unit, to_workday, pauses, repeat_days, above_days FROM limits WHERE rule = ?1)
ORDER BY until LIMIT 1

SELECT days, unit, to_workday FROM (
  SELECT until, days, unit, to_workday FROM limits_were WHERE rule = ?1 AND until > ?2
  UNION ALL SELECT 9223372036854775807, days, unit, to_workday FROM limits WHERE rule = ?1)
ORDER BY until LIMIT 1

INSERT OR IGNORE INTO limits_were (rule, until, days, unit, to_workday, pauses, repeat_days, above_days)
SELECT rule, ?2, days, unit, to_workday, pauses, repeat_days, above_days FROM limits WHERE rule = ?1

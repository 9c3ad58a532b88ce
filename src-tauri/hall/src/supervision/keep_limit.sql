INSERT OR IGNORE INTO limits_were (rule, until, days, unit, to_workday)
SELECT rule, ?2, days, unit, to_workday FROM limits WHERE rule = ?1

SELECT case_id, rule, started, days, unit, to_workday, due, about FROM deadlines
WHERE met_on = '' AND (?1 IS NULL OR case_id = ?1)
ORDER BY due, case_id, rule, about

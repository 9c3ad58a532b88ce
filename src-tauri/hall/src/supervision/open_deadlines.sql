SELECT case_id, rule, about, started, days, repeat_days, above_days, urgency, unit, to_workday, extra, paused_on, resumes_on,
  due
FROM deadlines WHERE met_on = '' AND (?1 IS NULL OR case_id = ?1)
ORDER BY due, case_id, rule, about

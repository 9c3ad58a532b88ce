SELECT case_id, rule, started, days, unit, to_workday, due, about FROM deadlines WHERE met_on = ''
ORDER BY due, case_id, rule, about

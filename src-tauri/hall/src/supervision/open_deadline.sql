INSERT INTO deadlines (case_id, rule, about, started, days, unit, to_workday, due, first_due)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?8)
ON CONFLICT (case_id, rule, about) DO NOTHING

INSERT INTO report_backs (quarter, office, asked_on, days, unit, to_workday, due)
SELECT ?1, ?2, ?3, days, unit, to_workday, ?4 FROM limits WHERE rule = 'report_back'

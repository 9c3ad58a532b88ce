INSERT INTO report_backs (quarter, office, asked_on, due)
SELECT ?1, id, ?2, ?3 FROM offices WHERE kind IN ('room', 'township')

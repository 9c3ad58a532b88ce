INSERT INTO reported_cases (quarter, office, n, number, case_id, reported, word) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)

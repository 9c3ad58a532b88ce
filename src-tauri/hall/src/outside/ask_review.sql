INSERT INTO reviews (entry, case_id, level, organ, asked_on, reason) VALUES (?1, ?2, ?3, ?4, ?5, ?6)

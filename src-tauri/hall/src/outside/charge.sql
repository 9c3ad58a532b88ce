INSERT OR REPLACE INTO charges (case_id, side, office, person, done, done_on, entry) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)

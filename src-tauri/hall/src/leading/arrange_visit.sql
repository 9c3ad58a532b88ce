INSERT INTO visits (entry, case_id, kind, leader, arranged_on, place, purpose) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)

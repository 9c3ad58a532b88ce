INSERT INTO material_requests (entry, case_id, asked_on, what, way, until) VALUES (?1, ?2, ?3, ?4, ?5, ?6)

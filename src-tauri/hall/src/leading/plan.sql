INSERT INTO lead_plans (case_id, planned_on, crux, way, feedback, risk) VALUES (?1, ?2, ?3, ?4, ?5, ?6)

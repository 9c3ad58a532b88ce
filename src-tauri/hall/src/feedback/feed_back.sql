INSERT INTO feedbacks (entry, case_id, stage, given_on, way, satisfaction, objection, new_evidence)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)

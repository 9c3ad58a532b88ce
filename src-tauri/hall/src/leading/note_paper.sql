INSERT INTO paper_approvals (entry, case_id, leader, approved_on, entered_by, entered_on) VALUES (?1, ?2, ?3, ?4, ?5, ?6)

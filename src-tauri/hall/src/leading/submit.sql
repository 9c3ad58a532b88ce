INSERT INTO approvals (entry, case_id, pos, matter, submitted_on, submitted_by, summary, proposal, basis, leader)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)

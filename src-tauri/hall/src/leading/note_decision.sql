INSERT INTO decisions (entry, approval, case_id, pos, leader, decision, opinion, decided_on, entered_by)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)

INSERT INTO issued_papers (entry, case_id, paper, number, issued_on, actor, template, sha256)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)

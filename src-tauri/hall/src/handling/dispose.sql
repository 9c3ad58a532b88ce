INSERT INTO dispositions (entry, case_id, disposition, basis, proposed_on, approved_by, approved_on)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)

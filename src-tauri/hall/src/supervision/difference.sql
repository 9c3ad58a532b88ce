INSERT INTO differences (month, number, kind, n, case_id, handed_on, office, ours, theirs, settled_on, outcome, reason, corrector)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)

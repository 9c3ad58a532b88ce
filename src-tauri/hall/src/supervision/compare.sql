INSERT INTO reconciliations (month, entry, compared_on, ours, theirs) VALUES (?1, ?2, ?3, ?4, ?5)

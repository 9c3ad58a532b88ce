INSERT INTO postings (case_id, entry, posted_on, until, office, hung) VALUES (?1, ?2, ?3, ?4, ?5, 0)

INSERT INTO transfers (entry, case_id, number, outside, from_office, to_office, sent_on)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)

INSERT INTO posting_opinions (entry, case_id, received_on, opinion, answered_on) VALUES (?1, ?2, ?3, ?4, ?5)

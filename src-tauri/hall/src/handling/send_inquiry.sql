INSERT INTO inquiries (entry, case_id, way, sent_on, since) VALUES (?1, ?2, 'letter', ?3, ?4)

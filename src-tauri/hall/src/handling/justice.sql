INSERT INTO justice (case_id, organ, sent_on) VALUES (?1, ?2, ?3)
ON CONFLICT (case_id) DO UPDATE SET organ = excluded.organ, sent_on = excluded.sent_on, receipt = ''

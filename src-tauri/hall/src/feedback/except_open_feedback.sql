INSERT INTO open_feedbacks (case_id, exception) VALUES (?1, ?2)
ON CONFLICT (case_id) DO UPDATE SET exception = excluded.exception

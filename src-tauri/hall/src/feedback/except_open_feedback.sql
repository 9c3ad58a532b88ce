INSERT INTO open_feedbacks (case_id, exception, excepted_on) VALUES (?1, ?2, ?3)
ON CONFLICT (case_id) DO UPDATE SET exception = excluded.exception, excepted_on = excluded.excepted_on

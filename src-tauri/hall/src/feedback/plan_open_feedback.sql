INSERT INTO open_feedbacks (case_id, way, due, held_on) VALUES (?1, ?2, ?3, ?4)
ON CONFLICT (case_id) DO UPDATE SET way = excluded.way, due = excluded.due, held_on = excluded.held_on

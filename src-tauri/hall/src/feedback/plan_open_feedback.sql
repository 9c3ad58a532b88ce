INSERT INTO open_feedbacks (case_id, way, planned_on, due) VALUES (?1, ?2, ?3, ?4)
ON CONFLICT (case_id) DO UPDATE SET way = excluded.way, planned_on = excluded.planned_on, due = excluded.due

INSERT INTO appointments (entry, office, held_on, n, kind, from_time, to_time, with_whom, place, case_id)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)

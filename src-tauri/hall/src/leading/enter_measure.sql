INSERT INTO measures (case_id, n, what, owner, set_on, due, first_due)
SELECT ?1, coalesce(max(n), 0) + 1, ?2, ?3, ?4, ?5, ?5 FROM measures WHERE case_id = ?1

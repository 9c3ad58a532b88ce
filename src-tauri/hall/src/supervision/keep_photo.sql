INSERT INTO evidence (case_id, n, name, pages, original, blob, size)
SELECT ?1, coalesce(max(n), -1) + 1, ?2, 1, 0, ?3, ?4 FROM evidence WHERE case_id = ?1

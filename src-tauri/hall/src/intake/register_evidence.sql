INSERT INTO evidence (case_id, n, name, pages, original, blob, size) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)

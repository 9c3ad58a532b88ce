SELECT c.id, CASE c.number WHEN '' THEN c.register_number ELSE c.number END, c.title
FROM cases AS c WHERE c.number = ?1 OR c.register_number = ?1 LIMIT 5

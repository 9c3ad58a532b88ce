SELECT c.id, CASE c.number WHEN '' THEN c.register_number ELSE c.number END, c.title
FROM search_text AS s JOIN cases AS c ON c.serial = s.rowid
WHERE search_text MATCH ?1 ORDER BY s.rowid DESC LIMIT 20

SELECT CASE c.number WHEN '' THEN c.register_number ELSE c.number END, l.verdict, l.reason
FROM links AS l JOIN cases AS c ON c.id = l.earlier
WHERE l.case_id = ?1 AND l.verdict <> 'different' ORDER BY c.serial

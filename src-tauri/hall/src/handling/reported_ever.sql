SELECT s.case_id, s.name, s.organisation, c.township
FROM subjects AS s CROSS JOIN cases AS c ON c.id = s.case_id
ORDER BY s.case_id, s.n

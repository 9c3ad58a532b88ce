SELECT s.case_id, s.name, s.organisation, c.township
FROM subjects AS s JOIN cases AS c ON c.id = s.case_id
WHERE s.case_id = ?1 ORDER BY s.n

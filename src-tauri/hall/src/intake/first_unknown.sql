SELECT n, CASE name WHEN '' THEN organisation ELSE name END FROM subjects
WHERE case_id = ?1 AND authority = 'unknown' ORDER BY n LIMIT 1

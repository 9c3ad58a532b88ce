SELECT CASE name WHEN '' THEN organisation ELSE name END, authority FROM subjects
WHERE case_id = ?1 AND authority NOT IN ('', ?2) ORDER BY n LIMIT 1

SELECT coalesce(t.label, c.code) FROM case_codes AS c LEFT JOIN codes AS t ON t.list = c.list AND t.code = c.code
WHERE c.case_id = ?1 AND c.list = ?2 ORDER BY t.place, c.code

SELECT l.name, d.started, d.due, d.unit FROM deadlines AS d JOIN limits AS l ON l.rule = d.rule
WHERE d.case_id = ?1 AND d.rule = ?2 ORDER BY d.met_on <> '', d.due LIMIT 1

SELECT 1 FROM deadlines AS d JOIN limits AS l ON l.rule = d.rule
WHERE d.case_id = ?1 AND d.met_on = '' AND d.extended_on = '' AND l.extend > 0

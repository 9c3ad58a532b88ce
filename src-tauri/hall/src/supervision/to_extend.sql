SELECT l.name, l.source, l.extend, l.extend_before_end, l.extend_notice, d.started, d.due, d.extended_on
FROM deadlines AS d JOIN limits AS l ON l.rule = d.rule
WHERE d.case_id = ?1 AND d.rule = ?2 AND d.met_on = ''
ORDER BY d.extended_on <> '', d.about LIMIT 1

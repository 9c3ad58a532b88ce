SELECT d.rule, l.name, l.source, d.unit, d.started, d.due, d.first_due, d.met_on, d.ended
FROM deadlines AS d JOIN limits AS l ON l.rule = d.rule
WHERE d.case_id = ?1 ORDER BY d.met_on <> '', d.due, l.place, d.about

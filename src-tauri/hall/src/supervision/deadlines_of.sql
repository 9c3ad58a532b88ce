SELECT d.rule, l.name, l.source, l.extend, d.unit, d.started, d.due, d.first_due, d.met_on, d.ended, d.extra, d.extended_on,
  coalesce(a.name, '') AS extended_by, d.extended_why, d.paused_on, d.resumes_on
FROM deadlines AS d JOIN limits AS l ON l.rule = d.rule LEFT JOIN accounts AS a ON a.id = d.extended_by
WHERE d.case_id = ?1 ORDER BY d.met_on <> '', iif(d.met_on = '', d.due, d.met_on), d.due, l.place, d.about

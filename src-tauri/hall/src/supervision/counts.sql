SELECT count(*) FILTER (WHERE d.due < ?5), count(*) FILTER (WHERE d.due = ?5),
  count(*) FILTER (WHERE d.rule LIKE 'feedback_%' OR d.rule = 'open_feedback'), count(*) FILTER (WHERE d.rule = 'receive')
FROM deadlines AS d INDEXED BY deadlines_open
JOIN cases AS c ON c.id = d.case_id
WHERE d.met_on = ''
AND (?1 OR (?2 AND d.rule IN ('inform', 'decide')) OR c.office = ?3 OR c.first_handler = ?4 OR c.lead = ?4)

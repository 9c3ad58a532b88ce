SELECT m.called, l.name, m.was, m.due FROM office_moves AS m JOIN limits AS l ON l.rule = m.rule
WHERE m.entry = (SELECT id FROM record ORDER BY pos DESC LIMIT 1) AND (?1 OR m.rule <> 'report_up')
ORDER BY m.due, m.rule, m.called

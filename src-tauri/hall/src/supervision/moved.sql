SELECT CASE c.number WHEN '' THEN c.register_number ELSE c.number END, l.name, m.was, m.due
FROM deadline_moves AS m JOIN cases AS c ON c.id = m.case_id JOIN limits AS l ON l.rule = m.rule
WHERE m.entry = (SELECT id FROM record ORDER BY pos DESC LIMIT 1)
AND c.id NOT IN (SELECT case_id FROM shut_out WHERE account = ?1)
ORDER BY m.due, c.serial, l.place, m.about

SELECT c.at, coalesce(a.name, ''), c.reason FROM criteria_changes AS c LEFT JOIN accounts AS a ON a.id = c.actor
ORDER BY c.entry DESC LIMIT 20

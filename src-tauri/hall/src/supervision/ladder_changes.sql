SELECT c.at, coalesce(a.name, ''), c.was, c.reason
FROM ladder_changes AS c LEFT JOIN accounts AS a ON a.id = c.actor ORDER BY c.entry DESC

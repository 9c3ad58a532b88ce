SELECT c.change, c.at, coalesce(a.name, ''), c.reason
FROM limit_changes AS c LEFT JOIN accounts AS a ON a.id = c.actor
WHERE c.rule = ?1 ORDER BY c.at DESC, c.entry DESC

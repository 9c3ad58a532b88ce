SELECT c.change, c.at, coalesce(a.name, ''), c.reason
FROM alert_changes AS c LEFT JOIN accounts AS a ON a.id = c.actor
WHERE c.what = ?1 ORDER BY c.at DESC, c.entry DESC

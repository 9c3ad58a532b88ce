SELECT p.*, coalesce(a.name, '') AS by_name FROM issued_papers AS p LEFT JOIN accounts AS a ON a.id = p.actor
ORDER BY p.entry

SELECT a.id, a.name, a.post, a.roles, a.office, coalesce(o.name, ''), a.active
FROM accounts AS a LEFT JOIN offices AS o ON o.id = a.office
ORDER BY a.id

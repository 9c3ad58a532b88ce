SELECT a.id, a.name, a.post, a.roles, a.office, coalesce(o.name, ''), a.active, EXISTS (SELECT 1 FROM house AS h WHERE h.chief = a.id) AND a.active = 1
FROM accounts AS a LEFT JOIN offices AS o ON o.id = a.office
ORDER BY a.id

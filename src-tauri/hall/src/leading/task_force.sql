SELECT t.account, t.duty, coalesce(a.name, '') AS name, coalesce(o.name, '') AS office
FROM task_force AS t
LEFT JOIN accounts AS a ON a.id = t.account
LEFT JOIN offices AS o ON o.id = a.office
WHERE t.case_id = ?1 ORDER BY t.n, t.account

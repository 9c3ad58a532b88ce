SELECT a.id, a.name, a.roles, a.office, o.name AS office_name, o.short, o.kind
FROM accounts AS a JOIN offices AS o ON o.id = a.office
WHERE a.active = 1 AND (?2 = '' OR a.id = ?2)
AND NOT EXISTS (SELECT 1 FROM recusals AS r WHERE r.case_id = ?1 AND r.account = a.id)
AND NOT EXISTS (SELECT 1 FROM shut_out AS s WHERE s.case_id = ?1 AND s.account = a.id)
ORDER BY a.id

-- Everybody, or one account, or all of one office.
SELECT a.id, a.name, a.roles, a.office, o.name AS office_name, o.short, o.kind
FROM accounts AS a JOIN offices AS o ON o.id = a.office
WHERE a.active = 1 AND (?1 = '' OR ?1 IN (a.id, a.office))
ORDER BY a.id

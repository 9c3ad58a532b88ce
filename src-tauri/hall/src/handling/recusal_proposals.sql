SELECT u.account, a.name, o.name AS office_name, u.why
FROM undecided AS u JOIN accounts AS a ON a.id = u.account JOIN offices AS o ON o.id = a.office
WHERE u.case_id = ?1 AND NOT EXISTS (SELECT 1 FROM stands_aside AS s WHERE s.case_id = u.case_id AND s.account = u.account)
ORDER BY u.account

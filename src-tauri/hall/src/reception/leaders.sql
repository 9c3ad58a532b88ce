-- Of a township everybody, else whoever leads.
SELECT name, post FROM accounts
WHERE active = 1 AND CASE WHEN ?1 THEN office = ?2 ELSE (' ' || roles || ' ') LIKE '% leader %' END
ORDER BY id

SELECT name, post FROM accounts WHERE active = 1 AND (' ' || roles || ' ') LIKE '% leader %' ORDER BY id

SELECT {ADDRESSEE} FROM cases AS c CROSS JOIN (SELECT :rule AS rule, '' AS about) AS d WHERE c.id = :case

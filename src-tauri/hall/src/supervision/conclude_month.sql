UPDATE reconciliations SET concluded_on = (SELECT max(s.signed_on) FROM month_signatures AS s WHERE s.month = ?1)
WHERE month = ?1 AND (SELECT count(*) FROM month_signatures AS s WHERE s.month = ?1) = 2

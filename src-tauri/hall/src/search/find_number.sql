-- The whole number first, then the newest of those that begin so.
SELECT c.id, CASE c.number WHEN '' THEN c.register_number ELSE c.number END, c.title
FROM cases AS c
WHERE ((c.number <> '' AND c.number >= ?1 AND c.number < ?1 || char(1114111))
  OR (c.register_number >= ?1 AND c.register_number < ?1 || char(1114111)))
AND (?2 OR ?3 IN (c.office, c.keeper, c.sent_to) OR c.first_handler = ?4 OR c.lead = ?4 OR c.registered_by = ?4)
ORDER BY ?1 IN (c.number, c.register_number) DESC, c.serial DESC LIMIT 20

-- The whole number first, then those that begin so, the highest first. Each part ends by itself after twenty, so that
-- the first digits, which all numbers have in common, cost no more than the last.
WITH found (id, whole) AS (
  SELECT id, 1 FROM cases WHERE number = ?1 AND number <> ''
  UNION ALL SELECT id, 1 FROM cases WHERE register_number = ?1
  UNION ALL SELECT * FROM (
    SELECT id, 0 FROM cases WHERE number > ?1 AND number < ?1 || char(1114111)
    AND (?2 OR ?3 IN (office, keeper, sent_to) OR first_handler = ?4 OR lead = ?4 OR registered_by = ?4)
    ORDER BY number DESC LIMIT 20)
  UNION ALL SELECT * FROM (
    SELECT id, 0 FROM cases WHERE register_number > ?1 AND register_number < ?1 || char(1114111)
    AND (?2 OR ?3 IN (office, keeper, sent_to) OR first_handler = ?4 OR lead = ?4 OR registered_by = ?4)
    ORDER BY register_number DESC LIMIT 20))
SELECT c.id, CASE c.number WHEN '' THEN c.register_number ELSE c.number END, c.title
FROM found AS f CROSS JOIN cases AS c ON c.id = f.id
WHERE ?2 OR ?3 IN (c.office, c.keeper, c.sent_to) OR c.first_handler = ?4 OR c.lead = ?4 OR c.registered_by = ?4
ORDER BY f.whole DESC, c.urgency, c.serial DESC LIMIT 20

-- The case and all that are linked with it as the same matter or person, each with what the complainant wrote or said and
-- whether an identity is sealed with it. A linked case whose key was shredded has none left; for the case itself that is for opening to say.
WITH RECURSIVE together (id) AS (
  VALUES (?1)
  UNION
  SELECT l.earlier FROM together AS t JOIN links AS l ON l.case_id = t.id WHERE l.verdict <> 'different'
  UNION
  SELECT l.case_id FROM together AS t JOIN links AS l ON l.earlier = t.id WHERE l.verdict <> 'different'
)
SELECT c.id, c.facts || char(10) || c.demands || char(10) || c.earlier || coalesce(
    (SELECT group_concat(char(10) || f.objection || char(10) || f.new_evidence, '') FROM feedbacks AS f WHERE f.case_id = c.id),
    ''),
  p.case_id IS NOT NULL AND (c.id = ?1 OR length(k.sealed) > 0)
FROM together AS t
JOIN cases AS c ON c.id = t.id
LEFT JOIN complainants AS p ON p.case_id = c.id
LEFT JOIN case_keys AS k ON k.case_id = c.id
ORDER BY c.id <> ?1, c.id

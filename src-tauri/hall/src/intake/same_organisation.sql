SELECT c.serial, c.id, CASE c.number WHEN '' THEN c.register_number ELSE c.number END AS called,
  c.title, c.stage, c.received_on, c.facts, s.name_key, s.organisation_key
FROM subjects AS s JOIN cases AS c ON c.id = s.case_id
WHERE s.organisation_key = ?1 AND s.organisation_key <> '' ORDER BY s.case_id DESC LIMIT 200

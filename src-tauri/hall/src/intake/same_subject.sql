SELECT c.serial, c.id, CASE c.number WHEN '' THEN c.register_number ELSE c.number END AS called,
  c.title, c.stage, c.received_on, c.facts, s.name_key, s.organisation_key
FROM subjects AS s JOIN cases AS c ON c.id = s.case_id
WHERE s.name_sound = ?1 AND s.name_sound <> '' ORDER BY s.case_id DESC LIMIT 100

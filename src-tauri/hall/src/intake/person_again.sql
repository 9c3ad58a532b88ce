SELECT c.serial, c.id, CASE c.number WHEN '' THEN c.register_number ELSE c.number END AS called,
  c.title, c.stage, c.received_on, '' AS facts, '' AS name_key, '' AS organisation_key
FROM blind_indexes AS mine
JOIN blind_indexes AS b ON b.digest = mine.digest AND b.case_id <> mine.case_id
JOIN cases AS c ON c.id = b.case_id
-- As with one who is looked for: a name that was not confirmed may be that of somebody uninvolved.
WHERE mine.case_id = ?1 AND c.attribution = 'named' ORDER BY c.serial DESC LIMIT 40

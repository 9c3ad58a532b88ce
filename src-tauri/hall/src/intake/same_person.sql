SELECT c.serial, c.id, CASE c.number WHEN '' THEN c.register_number ELSE c.number END AS called,
  c.title, c.stage, c.received_on, '' AS facts, '' AS name_key, '' AS organisation_key
FROM blind_indexes AS b JOIN cases AS c ON c.id = b.case_id
-- Where a name was not confirmed, it may be that of somebody uninvolved.
WHERE b.digest = ?1 AND c.attribution = 'named' ORDER BY c.serial DESC LIMIT 20

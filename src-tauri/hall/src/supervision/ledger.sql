SELECT c.id, CASE c.number WHEN '' THEN c.register_number ELSE c.number END AS called, c.register_number,
  c.assigned_on, c.taken_on, c.found_on, c.closed_on, c.disposition, coalesce(o.name, '') AS office
FROM (
  SELECT id FROM cases WHERE stage IN ('assigned', 'handling', 'found')
  UNION ALL
  SELECT id FROM cases WHERE closed_on >= ?1 AND closed_on <> ''
) AS listed
JOIN cases AS c ON c.id = listed.id
LEFT JOIN offices AS o ON o.id = c.office
WHERE c.assigned_on <> '' AND c.assigned_on <= ?2 AND (c.closed_on = '' OR c.closed_on >= ?1)
ORDER BY c.assigned_on, c.serial

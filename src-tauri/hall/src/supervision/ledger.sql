SELECT c.id, CASE c.number WHEN '' THEN c.register_number ELSE c.number END AS called, c.register_number,
  coalesce(f.assigned_on, c.assigned_on) AS assigned_on, coalesce(f.taken_on, c.taken_on) AS taken_on,
  coalesce(f.found_on, c.found_on) AS found_on, coalesce(f.closed_on, c.closed_on) AS closed_on,
  coalesce(f.disposition, c.disposition) AS disposition, f.result AS former_result, coalesce(o.name, '') AS office
FROM (
  SELECT id, NULL AS former FROM cases WHERE stage IN ('assigned', 'handling', 'found')
  UNION ALL
  SELECT id, NULL FROM cases WHERE closed_on >= ?1 AND closed_on <> ''
  UNION ALL
  SELECT case_id, entry FROM former_closings WHERE closed_on >= ?1 AND undone_on > ?2
) AS listed
JOIN cases AS c ON c.id = listed.id
LEFT JOIN former_closings AS f ON f.entry = listed.former
LEFT JOIN offices AS o ON o.id = coalesce(f.office, c.office)
-- Each case once: as it stood before its first closing that was taken back after the month, or as it stands.
WHERE listed.former IS (SELECT min(g.entry) FROM former_closings AS g WHERE g.case_id = c.id AND g.undone_on > ?2)
  AND coalesce(f.assigned_on, c.assigned_on) <> '' AND coalesce(f.assigned_on, c.assigned_on) <= ?2
  AND (coalesce(f.closed_on, c.closed_on) = '' OR coalesce(f.closed_on, c.closed_on) >= ?1)
ORDER BY coalesce(f.assigned_on, c.assigned_on), c.serial

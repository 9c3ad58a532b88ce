SELECT i.*, coalesce(o.name, '') AS township FROM inspections AS i LEFT JOIN offices AS o ON o.id = i.office
WHERE ?1 OR i.office = ?2 ORDER BY i.inspected_on DESC, i.entry DESC LIMIT ?3

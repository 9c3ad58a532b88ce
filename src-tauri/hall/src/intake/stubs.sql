SELECT s.*, coalesce(a.name, '') AS handed_by_name FROM stubs AS s LEFT JOIN accounts AS a ON a.id = s.handed_by
WHERE ?1 OR s.sealed_by = ?2
ORDER BY s.reported_on <> '', s.received_on, s.entry

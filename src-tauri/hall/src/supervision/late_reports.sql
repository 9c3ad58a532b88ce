SELECT r.quarter, r.asked_on, r.due, coalesce(o.short, '') FROM report_backs AS r INDEXED BY report_backs_owed
LEFT JOIN offices AS o ON o.id = r.office
WHERE r.received_on = '' AND r.due < ?1 ORDER BY r.quarter, r.due, r.office

SELECT r.*, coalesce(o.name, '') AS office_name,
  (SELECT count(*) FROM cases AS c
    WHERE c.closed_on <> '' AND c.closed_on >= ?2 AND c.closed_on <= ?3 AND c.office = r.office)
  + (SELECT count(*) FROM former_closings AS f
    WHERE f.closed_on >= ?2 AND f.closed_on <= ?3 AND f.office = r.office AND f.undone_on > ?3) AS closed
FROM report_backs AS r LEFT JOIN offices AS o ON o.id = r.office
WHERE r.quarter = ?1 ORDER BY r.office

-- The same number of the same minute may be another door's; who registered it before doors were kept came from any of them.
SELECT 1 FROM tickets AS t
WHERE t.office IN (SELECT id FROM offices WHERE ?3 IN ('', id)) AND t.taken_on = ?1 AND (' ' || t.hazards || ' ') LIKE '% beyond %'
AND printf('%02d %s', t.n, strftime('%H:%M', t.taken_at / 1000, 'unixepoch', '+8 hours')) = ?2

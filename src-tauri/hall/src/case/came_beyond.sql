SELECT 1 FROM tickets AS t
WHERE t.office IN (SELECT id FROM offices) AND t.taken_on = ?1 AND (' ' || t.hazards || ' ') LIKE '% beyond %'
AND printf('%02d %s', t.n, strftime('%H:%M', t.taken_at / 1000, 'unixepoch', '+8 hours')) = ?2

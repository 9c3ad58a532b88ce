SELECT t.entry, t.n, t.kind, t.heads, t.representatives, t.hazards, t.taken_at, t.state, t.at_window, t.calls,
  t.called_at, t.passes, t.ended_at,
  EXISTS (SELECT 1 FROM cases AS c INDEXED BY cases_ticket WHERE c.received_on = t.taken_on
    AND c.ticket = printf('%02d %s', t.n, strftime('%H:%M', t.taken_at / 1000, 'unixepoch', '+8 hours'))
    AND c.ticket <> '' AND c.door IN ('', t.office)) AS registered
FROM tickets AS t WHERE t.office = ?1 AND t.taken_on = ?2
ORDER BY CASE t.state WHEN 'called' THEN 0 WHEN 'waiting' THEN 1 ELSE 2 END, t.rank

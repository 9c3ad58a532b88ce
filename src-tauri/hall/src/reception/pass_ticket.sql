-- Behind the next ?2 that wait: right after the last of them, and after whoever was put there before.
UPDATE tickets AS t SET state = 'waiting', at_window = 0, passes = passes + 1, called_at = 0,
  rank = (
    SELECT coalesce(max(o.rank), t.rank) + 1 FROM tickets AS o
    WHERE o.office = t.office AND o.taken_on = t.taken_on AND o.entry <> t.entry AND o.rank / 1000 <= coalesce((
      SELECT max(w.rank) / 1000 FROM (
        SELECT rank FROM tickets WHERE office = t.office AND taken_on = t.taken_on AND state = 'waiting'
        ORDER BY rank LIMIT ?2) AS w), t.rank / 1000))
WHERE t.entry = ?1

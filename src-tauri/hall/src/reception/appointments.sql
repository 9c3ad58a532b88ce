SELECT a.entry, a.held_on, a.n, a.kind, a.from_time, a.to_time, a.with_whom, a.place, a.case_id, a.cancelled,
  EXISTS (SELECT 1 FROM tickets AS t WHERE t.appointment = a.entry AND t.appointment <> '') AS came
FROM appointments AS a WHERE a.office = ?1 AND a.held_on >= ?2
ORDER BY a.held_on, a.from_time, a.n

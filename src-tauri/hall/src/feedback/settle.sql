INSERT INTO settlements (case_id, entry, signed_on, cooling_until) VALUES (?1, ?2, ?3, ?4)
ON CONFLICT (case_id) DO UPDATE SET entry = excluded.entry, signed_on = excluded.signed_on,
  cooling_until = excluded.cooling_until, withdrawn_on = '', former = 0

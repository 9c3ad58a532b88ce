INSERT INTO settlements (case_id, entry, signed_on, cooling_until, signed) VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (case_id) DO UPDATE SET entry = excluded.entry, signed_on = excluded.signed_on,
  cooling_until = excluded.cooling_until, signed = excluded.signed, withdrawn_on = '', former = 0

UPDATE tickets SET state = 'called', at_window = ?2, calls = calls + 1, last_call = ?3,
  called_at = CASE called_at WHEN 0 THEN ?3 ELSE called_at END, ended_at = 0
WHERE entry = ?1

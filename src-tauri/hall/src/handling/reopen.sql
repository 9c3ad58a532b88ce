-- Who was lost or had withdrawn is told again; to its handler it is handed on this day.
UPDATE cases SET stage = ?2, assigned_on = ?3, taken_on = '', disposition = '', found_on = '', handling = '', sanction = 'none',
  fast = 'none', gone = iif(gone IN ('lost', 'withdrawn'), 'no', gone)
WHERE id = ?1

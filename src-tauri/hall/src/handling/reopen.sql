-- Who was lost or had withdrawn is told again; assigned_on stays, so that the months before keep what they counted.
UPDATE cases SET stage = ?2, taken_on = '', disposition = '', found_on = '', handling = '', sanction = 'none',
  fast = 'none', closed_on = '', resolved = 0, archived_on = '', gone = iif(gone IN ('lost', 'withdrawn'), 'no', gone)
WHERE id = ?1

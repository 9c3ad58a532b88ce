UPDATE cases SET stage = ?3, assigned_on = ?2, taken_on = '', disposition = '', found_on = '', handling = '',
  sanction = 'none', fast = 'none', closed_on = '', resolved = 0, archived_on = '' WHERE id = ?1

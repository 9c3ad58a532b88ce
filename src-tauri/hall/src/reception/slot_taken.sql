SELECT from_time || '–' || to_time FROM appointments
WHERE held_on = ?1 AND with_whom = ?2 AND cancelled = '' AND from_time < ?4 AND to_time > ?3 LIMIT 1

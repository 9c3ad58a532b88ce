UPDATE cases SET number = ?2, accepted_on = ?3, assigned_on = ?3, taken_on = ?3, course = ?4 WHERE id = ?1

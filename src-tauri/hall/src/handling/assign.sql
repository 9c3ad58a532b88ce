UPDATE cases SET lead = ?2, office = ?3, first_handler = ?4, requirement = ?5, assigned_on = ?6 WHERE id = ?1

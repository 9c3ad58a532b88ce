UPDATE cases SET stage = ?2, office = '', first_handler = '', assigned_on = '' WHERE id = ?1

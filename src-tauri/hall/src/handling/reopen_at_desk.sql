UPDATE cases SET stage = ?2, office = '', first_handler = '', handed = '', assigned_on = '' WHERE id = ?1

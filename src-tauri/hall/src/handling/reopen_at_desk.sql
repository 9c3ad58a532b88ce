UPDATE cases SET stage = ?2, office = '', first_handler = '', handed = '', handed_to = '', sent_to = '', assigned_on = '' WHERE id = ?1

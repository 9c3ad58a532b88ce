UPDATE cases SET office = sent_to, first_handler = handed_to, handed = '', handed_to = '', sent_to = '' WHERE id = ?1

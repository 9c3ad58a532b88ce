UPDATE outside SET outcome = '', answered_on = '', document = '', answer = '', served_on = '' WHERE case_id = ?1

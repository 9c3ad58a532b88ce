UPDATE outside SET outcome = ?2, answered_on = ?3, document = ?4, answer = ?5 WHERE case_id = ?1

UPDATE cases SET found_on = ?2, handling = ?3 WHERE id = ?1

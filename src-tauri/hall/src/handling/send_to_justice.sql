UPDATE cases SET found_on = ?2, handling = ?3, fast = ?4 WHERE id = ?1

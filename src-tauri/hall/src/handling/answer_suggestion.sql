UPDATE cases SET found_on = ?2, answered_on = ?2, informed_on = iif(informed_on = '', ?2, informed_on) WHERE id = ?1

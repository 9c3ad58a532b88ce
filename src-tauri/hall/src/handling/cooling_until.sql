SELECT cooling_until FROM settlements WHERE case_id = ?1 AND withdrawn_on = '' AND cooling_until >= ?2

SELECT cooling_until FROM settlements WHERE case_id = ?1 AND withdrawn_on = '' AND signed = 1 AND cooling_until >= ?2

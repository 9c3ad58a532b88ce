UPDATE roster SET attended = ?4, stand_in = ?5, reason = ?6 WHERE office = ?1 AND date = ?2 AND leader = ?3

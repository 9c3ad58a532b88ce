SELECT date, leader, post, place, from_time, to_time FROM roster WHERE office = ?1 AND date >= ?2
ORDER BY date, leader LIMIT ?3

SELECT date, leader, post, place, from_time, to_time FROM roster WHERE date >= ?1 ORDER BY date, leader LIMIT ?2

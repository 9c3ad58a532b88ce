SELECT leader, place, from_time, to_time FROM roster WHERE date < ?1 ORDER BY date DESC, leader DESC LIMIT 1

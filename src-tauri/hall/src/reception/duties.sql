SELECT date, leader, post, place, from_time, to_time, swapped, attended, stand_in, reason FROM roster
WHERE date BETWEEN ?1 AND ?2 ORDER BY date, leader

SELECT date, leader, post, place, from_time, to_time, swapped, attended, stand_in, reason FROM roster
WHERE office = ?1 AND date BETWEEN ?2 AND ?3 ORDER BY date, leader

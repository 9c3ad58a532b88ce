INSERT OR REPLACE INTO roster (office, date, leader, post, place, from_time, to_time)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)

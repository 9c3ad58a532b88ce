-- Who stands there already stays with why they changed days and what was noted of them.
INSERT INTO roster (office, date, leader, post, place, from_time, to_time)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
ON CONFLICT (office, date, leader) DO UPDATE
SET post = excluded.post, place = excluded.place, from_time = excluded.from_time, to_time = excluded.to_time

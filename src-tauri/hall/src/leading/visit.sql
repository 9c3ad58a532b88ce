INSERT INTO visits (entry, case_id, kind, leader, arranged_on, visited_on, place, purpose, persons, outcome, next_step)
VALUES (?1, ?2, ?3, ?4, '', ?5, ?6, '', ?7, ?8, ?9)
ON CONFLICT (entry) DO UPDATE SET kind = excluded.kind, leader = excluded.leader, visited_on = excluded.visited_on,
  place = excluded.place, persons = excluded.persons, outcome = excluded.outcome, next_step = excluded.next_step

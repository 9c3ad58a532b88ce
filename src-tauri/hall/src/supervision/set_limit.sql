-- What a rule above the county allows is kept as it was first set: a shorter limit of the county's may grow back to it.
INSERT INTO limits (rule, name, days, unit, counted_from, source, local, to_workday, place, most)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, iif(?7, 0, ?3))
ON CONFLICT (rule) DO UPDATE SET name = excluded.name, days = excluded.days, unit = excluded.unit,
  counted_from = excluded.counted_from, source = excluded.source, local = excluded.local,
  to_workday = excluded.to_workday, place = excluded.place

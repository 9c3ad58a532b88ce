-- What a rule above the county allows is kept as it was first set: a shorter limit of the county's may grow back to it.
INSERT INTO limits (
  rule, name, days, unit, counted_from, source, local, to_workday, extend, extend_before_end, extend_notice, pauses,
  repeat_days, above_days, every, place, most, since)
VALUES (
  :rule, :name, :days, :unit, :from, :source, :local, :to_workday, :extend, :extend_before_end, :extend_notice, :pauses,
  :repeat_days, :above_days, :every, :place, iif(:local, 0, :days), :since)
ON CONFLICT (rule) DO UPDATE SET name = excluded.name, days = excluded.days, unit = excluded.unit,
  counted_from = excluded.counted_from, source = excluded.source, local = excluded.local,
  to_workday = excluded.to_workday, extend = excluded.extend, extend_before_end = excluded.extend_before_end,
  extend_notice = excluded.extend_notice, pauses = excluded.pauses, repeat_days = excluded.repeat_days,
  above_days = excluded.above_days, every = excluded.every, place = excluded.place

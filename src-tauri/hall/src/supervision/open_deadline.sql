INSERT INTO deadlines (
  case_id, rule, about, started, days, repeat_days, above_days, urgency, unit, to_workday, pauses, due, first_due)
VALUES (
  :case, :rule, :about, :started, :days, :repeat_days, :above_days, :urgency, :unit, :to_workday, :pauses, :due, :due)
ON CONFLICT (case_id, rule, about) DO NOTHING

INSERT INTO cases (
  id, serial, register_number, stage, attribution, verified, visit_form, heads, method, source, kind, urgency, beyond, township,
  title, facts, demands, earlier, reply, place, door, ticket, received_by, received_on, registered_at, registered_by,
  site, holder, keeper, last_pos)
VALUES (
  :id, :serial, :register_number, :stage, :attribution, :verified, :visit_form, :heads, :method, :source, :kind, :urgency, :beyond, :township,
  :title, :facts, :demands, :earlier, :reply, :place, :door, :ticket, :received_by, :received_on, :registered_at, :registered_by,
  :site, :site, :keeper, :serial)

-- Ways into the record for those who read it as a whole. An index over the record is computed like any other table.
CREATE INDEX IF NOT EXISTS record_at ON record (at, pos);
CREATE INDEX IF NOT EXISTS record_actor ON record (actor, at, pos);
CREATE INDEX IF NOT EXISTS record_verb ON record (json_extract(act, '$.verb'), at, pos);
CREATE INDEX IF NOT EXISTS record_actor_verb ON record (actor, json_extract(act, '$.verb'), at, pos);

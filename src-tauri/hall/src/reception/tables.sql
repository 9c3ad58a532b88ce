-- 领导公开接访日 of the hall, 开门迎访 of a township: who receives on which day, and whether they came.
CREATE TABLE roster (
  office TEXT NOT NULL,                        -- whose door
  date TEXT NOT NULL,
  leader TEXT NOT NULL,
  post TEXT NOT NULL,
  place TEXT NOT NULL,
  from_time TEXT NOT NULL,
  to_time TEXT NOT NULL,
  swapped TEXT NOT NULL DEFAULT '',            -- why it is not who was planned first
  attended TEXT NOT NULL DEFAULT '',           -- came, stood_in, absent, empty while nobody has noted it
  stand_in TEXT NOT NULL DEFAULT '',
  reason TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (office, date, leader)
) STRICT, WITHOUT ROWID;

-- 取号: one a visitor or a group, numbered by door and day. It has no column for who came, and none may be added.
CREATE TABLE tickets (
  entry TEXT PRIMARY KEY NOT NULL,
  office TEXT NOT NULL,                        -- whose door: the hall's, or a township's
  taken_on TEXT NOT NULL,
  n INTEGER NOT NULL,
  kind TEXT NOT NULL,
  heads INTEGER NOT NULL,
  representatives INTEGER NOT NULL,
  hazards TEXT NOT NULL,                       -- codes with spaces between
  appointment TEXT NOT NULL,
  taken_at INTEGER NOT NULL,
  rank INTEGER NOT NULL,                       -- order of calling
  state TEXT NOT NULL DEFAULT 'waiting',
  at_window INTEGER NOT NULL DEFAULT 0,
  calls INTEGER NOT NULL DEFAULT 0,
  called_at INTEGER NOT NULL DEFAULT 0,        -- first of the calls: until then one waits
  last_call INTEGER NOT NULL DEFAULT 0,
  passes INTEGER NOT NULL DEFAULT 0,
  ended_at INTEGER NOT NULL DEFAULT 0,
  UNIQUE (office, taken_on, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX tickets_rank ON tickets (office, taken_on, rank);
CREATE INDEX tickets_appointment ON tickets (appointment) WHERE appointment <> '';

-- 约访、候访: a slot, and the case it is about, who comes stands in the case, sealed, or nowhere.
CREATE TABLE appointments (
  entry TEXT PRIMARY KEY NOT NULL,
  office TEXT NOT NULL,
  held_on TEXT NOT NULL,
  n INTEGER NOT NULL,
  kind TEXT NOT NULL,
  from_time TEXT NOT NULL,
  to_time TEXT NOT NULL,
  with_whom TEXT NOT NULL,                     -- of our own people
  place TEXT NOT NULL,
  case_id TEXT NOT NULL,
  cancelled TEXT NOT NULL DEFAULT '',
  UNIQUE (office, held_on, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX appointments_with ON appointments (held_on, with_whom);

-- 现场处置卡 as the county words them, those it left alone come with the program.
CREATE TABLE cards (
  hazard TEXT PRIMARY KEY NOT NULL,
  text TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- 明察暗访 of the townships.
CREATE TABLE inspections (
  entry TEXT PRIMARY KEY NOT NULL,
  office TEXT NOT NULL,
  inspected_on TEXT NOT NULL,
  way TEXT NOT NULL,
  place TEXT NOT NULL,
  inspectors TEXT NOT NULL,
  findings TEXT NOT NULL,
  photos INTEGER NOT NULL,
  marks INTEGER NOT NULL,
  demand TEXT NOT NULL,                        -- what is to be put right, empty where nothing is
  due TEXT NOT NULL,
  chased INTEGER NOT NULL DEFAULT 0,
  chased_on TEXT NOT NULL DEFAULT '',
  put_right_on TEXT NOT NULL DEFAULT '',
  put_right TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE INDEX inspections_new ON inspections (inspected_on, entry);
CREATE TABLE inspection_photos (
  entry TEXT NOT NULL REFERENCES inspections (entry) ON DELETE CASCADE,
  n INTEGER NOT NULL,
  name TEXT NOT NULL,
  blob TEXT NOT NULL,
  size INTEGER NOT NULL,
  PRIMARY KEY (entry, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX inspection_photos_blob ON inspection_photos (blob);

-- The house: one row. Which organ this store belongs to and which site it is.
CREATE TABLE house (
  one INTEGER PRIMARY KEY NOT NULL DEFAULT 1 CHECK (one = 1),
  organ TEXT NOT NULL,
  region TEXT NOT NULL,
  site TEXT NOT NULL,
  idle_minutes INTEGER NOT NULL DEFAULT 5,
  demo INTEGER NOT NULL DEFAULT 0              -- its people and matters are invented
) STRICT;

CREATE TABLE offices (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL UNIQUE,
  short TEXT NOT NULL,
  kind TEXT NOT NULL,
  telephone TEXT NOT NULL DEFAULT '',
  hours TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;

CREATE TABLE accounts (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  post TEXT NOT NULL,
  office TEXT NOT NULL,
  roles TEXT NOT NULL,
  active INTEGER NOT NULL DEFAULT 1
) STRICT, WITHOUT ROWID;
CREATE INDEX accounts_name ON accounts (name);

-- 回避: persons who can neither be assigned a case nor open it.
CREATE TABLE recusals (
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  account TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (case_id, account)
) STRICT, WITHOUT ROWID;

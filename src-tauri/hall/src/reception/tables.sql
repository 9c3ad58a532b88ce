-- 领导公开接访日: who receives on which day.
CREATE TABLE roster (
  date TEXT PRIMARY KEY NOT NULL,
  leader TEXT NOT NULL,
  post TEXT NOT NULL,
  place TEXT NOT NULL,
  from_time TEXT NOT NULL,
  to_time TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Days on which the State Council's calendar departs from Monday to Friday.
CREATE TABLE calendar_days (
  date TEXT PRIMARY KEY NOT NULL,
  work INTEGER NOT NULL,
  name TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE calendar_years (
  year INTEGER PRIMARY KEY NOT NULL,
  source TEXT NOT NULL
) STRICT;

-- The State Council's yearly tables as they came in; the latest of a year counts. Earlier ones stay, since a case that
-- is computed again is computed by the table that held at each of its entries.
CREATE TABLE calendar_years (
  year INTEGER NOT NULL,
  since INTEGER NOT NULL UNIQUE,               -- place of the import in the record
  entry TEXT NOT NULL,
  source TEXT NOT NULL,
  PRIMARY KEY (year, since)
) STRICT, WITHOUT ROWID;
-- Days on which a table departs from Monday to Friday.
CREATE TABLE calendar_days (
  since INTEGER NOT NULL REFERENCES calendar_years (since),
  date TEXT NOT NULL,
  work INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (since, date)
) STRICT, WITHOUT ROWID;

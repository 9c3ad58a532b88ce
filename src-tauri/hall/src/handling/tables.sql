-- 核查结论, one row an allegation.
CREATE TABLE findings (
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  n INTEGER NOT NULL,
  allegation TEXT NOT NULL,
  finding TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (case_id, n)
) STRICT, WITHOUT ROWID;

-- 办理步骤 and leaders' visits.
CREATE TABLE steps (
  entry TEXT PRIMARY KEY NOT NULL,
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  taken_on TEXT NOT NULL,
  kind TEXT NOT NULL,
  persons TEXT NOT NULL,
  what TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX steps_case ON steps (case_id);

-- 密封报送 (规则 art. 15): all that may be known of an envelope whose content must not be entered. It has no column for
-- subject, facts, files, title or complainant, and none may be added.
CREATE TABLE stubs (
  entry TEXT PRIMARY KEY NOT NULL,
  number TEXT NOT NULL,
  kind TEXT NOT NULL,
  received_on TEXT NOT NULL,
  method TEXT NOT NULL,
  sheets INTEGER NOT NULL,
  seal TEXT NOT NULL,                          -- number on the envelope's seal
  handed_by TEXT NOT NULL,
  handed_to TEXT NOT NULL,
  handed_on TEXT NOT NULL,
  handed_at TEXT NOT NULL,                     -- hour
  days INTEGER NOT NULL,                       -- the limit as it was when the stub was made
  unit TEXT NOT NULL,
  to_workday INTEGER NOT NULL,
  first_due TEXT NOT NULL,
  sealed_by TEXT NOT NULL,
  reported_on TEXT NOT NULL DEFAULT '',
  reported_by TEXT NOT NULL DEFAULT '',
  receipt TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;

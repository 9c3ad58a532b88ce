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
  due TEXT NOT NULL,                           -- moved by a new calendar while it waits
  first_due TEXT NOT NULL,
  sealed_by TEXT NOT NULL,
  reported_on TEXT NOT NULL DEFAULT '',
  reported_by TEXT NOT NULL DEFAULT '',
  receipt TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;

-- 补充材料: what the person was asked for, how they were told, until when it is waited for, and what came.
CREATE TABLE material_requests (
  entry TEXT PRIMARY KEY NOT NULL,
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  asked_on TEXT NOT NULL,
  what TEXT NOT NULL,
  way TEXT NOT NULL,
  until TEXT NOT NULL,
  came_on TEXT NOT NULL DEFAULT '',
  description TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE INDEX material_requests_case ON material_requests (case_id, asked_on, entry);

-- 核查结论, one row an allegation.
CREATE TABLE findings (
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  n INTEGER NOT NULL,
  allegation TEXT NOT NULL,
  finding TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (case_id, n)
) STRICT, WITHOUT ROWID;

-- 曾经办结: a closing that was taken back. Months and quarters that ended before that day count the case as it stood.
CREATE TABLE former_closings (
  entry TEXT PRIMARY KEY NOT NULL,             -- of the act that took it back
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  undone_on TEXT NOT NULL,
  office TEXT NOT NULL,
  assigned_on TEXT NOT NULL,
  taken_on TEXT NOT NULL,
  disposition TEXT NOT NULL,
  found_on TEXT NOT NULL,
  result TEXT NOT NULL,                        -- of all its findings in one word, empty for none
  closed_on TEXT NOT NULL,
  resolved INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX former_closings_case ON former_closings (case_id, undone_on, entry);
CREATE INDEX former_closings_closed ON former_closings (closed_on, office, undone_on, case_id);

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

-- 处置意见 with their approvals; the latest is in force.
CREATE TABLE dispositions (
  entry TEXT PRIMARY KEY NOT NULL,
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  disposition TEXT NOT NULL,
  basis TEXT NOT NULL,
  proposed_on TEXT NOT NULL,
  approved_by TEXT NOT NULL,
  approved_on TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX dispositions_case ON dispositions (case_id, entry);

-- 谈话函询: one row a letter or a talk. replied_on is empty for a talk.
CREATE TABLE inquiries (
  entry TEXT PRIMARY KEY NOT NULL,
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  way TEXT NOT NULL,
  sent_on TEXT NOT NULL DEFAULT '',            -- empty for a talk
  since TEXT NOT NULL,                         -- the letter received, empty while that is not known, the talk held
  replied_on TEXT NOT NULL DEFAULT '',
  reported_on TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE INDEX inquiries_case ON inquiries (case_id);

-- What a matter must meet to go by 快办; empty where the county has not worded it.
CREATE TABLE fast_criteria (
  n INTEGER PRIMARY KEY NOT NULL,
  criterion TEXT NOT NULL
) STRICT;
CREATE TABLE criteria_changes (
  entry TEXT PRIMARY KEY NOT NULL,
  at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  reason TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- 申诉: against which decision, and who made it and so takes no part.
CREATE TABLE appeals (
  case_id TEXT PRIMARY KEY NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  decision TEXT NOT NULL,
  served_on TEXT NOT NULL,
  former TEXT NOT NULL,                        -- names, a line each
  result TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;

-- 移送司法, and its receipt.
CREATE TABLE justice (
  case_id TEXT PRIMARY KEY NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  organ TEXT NOT NULL,
  sent_on TEXT NOT NULL,
  receipt TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;

-- 息访: what was seen last after the closing.
CREATE TABLE ceasings (
  case_id TEXT PRIMARY KEY NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  ceased INTEGER NOT NULL,
  noted_on TEXT NOT NULL,
  basis TEXT NOT NULL
) STRICT, WITHOUT ROWID;

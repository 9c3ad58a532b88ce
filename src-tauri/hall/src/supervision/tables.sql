-- Time limits as data: how many days of which unit, from what, by which rule.
CREATE TABLE limits (
  rule TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  days INTEGER NOT NULL,
  unit TEXT NOT NULL,
  counted_from TEXT NOT NULL,
  source TEXT NOT NULL,
  local INTEGER NOT NULL DEFAULT 0,
  most INTEGER NOT NULL,                       -- days that the rule above the county allows, 0 for a county's own
  to_workday INTEGER NOT NULL DEFAULT 0,
  place INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
-- What a limit was before it was set anew, for a case that is computed again: it began by what held at that entry.
CREATE TABLE limits_were (
  rule TEXT NOT NULL,
  until INTEGER NOT NULL,                      -- place in the record of the act that set it anew
  days INTEGER NOT NULL,
  unit TEXT NOT NULL,
  to_workday INTEGER NOT NULL,
  PRIMARY KEY (rule, until)
) STRICT, WITHOUT ROWID;
CREATE TABLE limit_changes (
  entry TEXT PRIMARY KEY NOT NULL,
  rule TEXT NOT NULL,
  was INTEGER NOT NULL,
  days INTEGER NOT NULL,
  at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  reason TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- A limit that runs or ran for a case. first_due is never overwritten.
CREATE TABLE deadlines (
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  rule TEXT NOT NULL,
  about TEXT NOT NULL DEFAULT '',              -- entry of the objection or opinion it is about, empty for the case itself
  started TEXT NOT NULL,
  days INTEGER NOT NULL,
  unit TEXT NOT NULL,
  to_workday INTEGER NOT NULL,
  due TEXT NOT NULL,
  first_due TEXT NOT NULL,
  met_on TEXT NOT NULL DEFAULT '',
  ended TEXT NOT NULL DEFAULT '',              -- why nobody owes it any more, where it was not met
  PRIMARY KEY (case_id, rule, about)
) STRICT, WITHOUT ROWID;
CREATE INDEX deadlines_open ON deadlines (due, case_id, rule, about) WHERE met_on = '';

-- Limits that an imported calendar moved.
CREATE TABLE deadline_moves (
  entry TEXT NOT NULL,
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  rule TEXT NOT NULL,
  about TEXT NOT NULL,
  was TEXT NOT NULL,
  due TEXT NOT NULL,
  PRIMARY KEY (entry, case_id, rule, about)
) STRICT, WITHOUT ROWID;
CREATE INDEX deadline_moves_case ON deadline_moves (case_id);

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
  extend INTEGER NOT NULL DEFAULT 0,           -- days of an extension at the most, 0 where there is none
  extend_before_end INTEGER NOT NULL DEFAULT 0,
  extend_notice INTEGER NOT NULL DEFAULT 0,    -- the person who came is told of an extension
  pauses INTEGER NOT NULL DEFAULT 0,           -- waiting for the person's material stops it
  repeat_days INTEGER NOT NULL DEFAULT 0,      -- days for 重点办, 0 for the same
  above_days INTEGER NOT NULL DEFAULT 0,       -- days for 马上办, 0 for the same
  every TEXT NOT NULL DEFAULT '',              -- 每月 or 每季度: counted from its last day
  place INTEGER NOT NULL,
  since TEXT NOT NULL                          -- the day on which the house first had it
) STRICT, WITHOUT ROWID;
-- What a limit was before it was set anew, for a case that is computed again: it began by what held at that entry.
CREATE TABLE limits_were (
  rule TEXT NOT NULL,
  until INTEGER NOT NULL,                      -- place in the record of the act that set it anew
  days INTEGER NOT NULL,
  unit TEXT NOT NULL,
  to_workday INTEGER NOT NULL,
  pauses INTEGER NOT NULL,
  repeat_days INTEGER NOT NULL,
  above_days INTEGER NOT NULL,
  PRIMARY KEY (rule, until)
) STRICT, WITHOUT ROWID;
CREATE TABLE limit_changes (
  entry TEXT PRIMARY KEY NOT NULL,
  rule TEXT NOT NULL,
  change TEXT NOT NULL,                        -- what it was and what it became, in words
  at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  reason TEXT NOT NULL
) STRICT, WITHOUT ROWID;
-- When the colours change, and in which hours the desk may be called to.
CREATE TABLE alert_changes (
  entry TEXT PRIMARY KEY NOT NULL,
  what TEXT NOT NULL,                          -- colours or hours
  change TEXT NOT NULL,
  at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  reason TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- A limit that runs or ran for a case. first_due is never overwritten. It is extended once and stops once at the most:
-- the days from paused_on to resumes_on are not counted.
CREATE TABLE deadlines (
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  rule TEXT NOT NULL,
  about TEXT NOT NULL DEFAULT '',              -- entry of the objection or opinion it is about, empty for the case itself
  started TEXT NOT NULL,
  days INTEGER NOT NULL,
  repeat_days INTEGER NOT NULL,
  above_days INTEGER NOT NULL,
  urgency TEXT NOT NULL,                       -- by which of the three numbers of days it is counted
  unit TEXT NOT NULL,
  to_workday INTEGER NOT NULL,
  pauses INTEGER NOT NULL,
  extra INTEGER NOT NULL DEFAULT 0,            -- days of its extension
  extended_on TEXT NOT NULL DEFAULT '',
  extended_by TEXT NOT NULL DEFAULT '',        -- the leader who approved it
  extended_why TEXT NOT NULL DEFAULT '',
  paused_on TEXT NOT NULL DEFAULT '',
  resumes_on TEXT NOT NULL DEFAULT '',
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
-- The same of what is owed by a day without being about a case: 季度报结, sealed envelopes.
CREATE TABLE office_moves (
  entry TEXT NOT NULL,
  due TEXT NOT NULL,
  rule TEXT NOT NULL,
  called TEXT NOT NULL,                        -- office and quarter, or the envelope's number
  was TEXT NOT NULL,
  PRIMARY KEY (entry, due, rule, called)
) STRICT, WITHOUT ROWID;

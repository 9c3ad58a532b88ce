-- 对账 of a month with 案管室: what the last comparison found and what became of it.
CREATE TABLE reconciliations (
  month TEXT PRIMARY KEY NOT NULL,             -- 2026-10
  entry TEXT NOT NULL,                         -- the comparison that counts
  compared_on TEXT NOT NULL,
  ours TEXT NOT NULL,                          -- counts of this side, JSON
  theirs TEXT NOT NULL,
  concluded_on TEXT NOT NULL DEFAULT ''        -- the day of the second signature
) STRICT, WITHOUT ROWID;
CREATE TABLE month_signatures (
  month TEXT NOT NULL REFERENCES reconciliations (month) ON DELETE CASCADE,
  side TEXT NOT NULL,
  signer TEXT NOT NULL,
  account TEXT NOT NULL,                       -- whose session it was, empty where a name was entered
  signed_on TEXT NOT NULL,
  how TEXT NOT NULL,
  PRIMARY KEY (month, side)
) STRICT, WITHOUT ROWID;
CREATE TABLE differences (
  month TEXT NOT NULL REFERENCES reconciliations (month) ON DELETE CASCADE,
  number TEXT NOT NULL,
  kind TEXT NOT NULL,
  n INTEGER NOT NULL,                          -- its place in the list
  case_id TEXT NOT NULL DEFAULT '',            -- empty for what is not here
  handed_on TEXT NOT NULL DEFAULT '',
  office TEXT NOT NULL,
  ours TEXT NOT NULL,
  theirs TEXT NOT NULL,
  settled_on TEXT NOT NULL DEFAULT '',
  outcome TEXT NOT NULL DEFAULT '',
  reason TEXT NOT NULL DEFAULT '',
  corrector TEXT NOT NULL DEFAULT '',          -- 更正责任人
  PRIMARY KEY (month, number, kind)
) STRICT, WITHOUT ROWID;

-- 业务外: what the 职能部门 that signed for a case made of it. A case that comes back has no row.
CREATE TABLE outside (
  case_id TEXT PRIMARY KEY NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  department TEXT NOT NULL,
  copy_to TEXT NOT NULL DEFAULT '',            -- 属地 that gets a copy of the letter
  shares TEXT NOT NULL DEFAULT '',             -- what of the identity the person agreed in writing to be told, as words
  accepted_on TEXT NOT NULL DEFAULT '',
  outcome TEXT NOT NULL DEFAULT '',            -- 三到位一处理
  answered_on TEXT NOT NULL DEFAULT '',
  document TEXT NOT NULL DEFAULT '',           -- number of the department's answer
  answer TEXT NOT NULL DEFAULT '',
  served_on TEXT NOT NULL DEFAULT ''           -- the answer reached whoever came
) STRICT, WITHOUT ROWID;

-- 三个责任: who answers for each side, and what they did last; done is empty while it is only laid on them.
CREATE TABLE charges (
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  side TEXT NOT NULL,
  office TEXT NOT NULL,
  person TEXT NOT NULL,
  done TEXT NOT NULL,
  done_on TEXT NOT NULL,                       -- the day of the last act about it
  entry TEXT NOT NULL,                         -- what its limit is about, where it was laid on somebody first
  PRIMARY KEY (case_id, side)
) STRICT, WITHOUT ROWID;

-- 复查、复核 of a department's answer.
CREATE TABLE reviews (
  entry TEXT PRIMARY KEY NOT NULL,
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  level TEXT NOT NULL,
  organ TEXT NOT NULL,
  asked_on TEXT NOT NULL,
  reason TEXT NOT NULL,
  decided_on TEXT NOT NULL DEFAULT '',
  result TEXT NOT NULL DEFAULT '',
  document TEXT NOT NULL DEFAULT '',
  opinion TEXT NOT NULL DEFAULT '',
  served_on TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE INDEX reviews_case ON reviews (case_id);

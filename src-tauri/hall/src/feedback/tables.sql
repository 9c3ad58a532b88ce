-- 3+N 反馈: one row a record. objection and new_evidence are empty where there was none.
CREATE TABLE feedbacks (
  entry TEXT PRIMARY KEY NOT NULL,
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  stage TEXT NOT NULL,
  given_on TEXT NOT NULL,
  way TEXT NOT NULL,
  satisfaction TEXT NOT NULL,
  objection TEXT NOT NULL DEFAULT '',
  answered_on TEXT NOT NULL DEFAULT '',
  new_evidence TEXT NOT NULL DEFAULT '',
  checked_on TEXT NOT NULL DEFAULT '',
  former INTEGER NOT NULL DEFAULT 0            -- given before the case was 重新办理
) STRICT, WITHOUT ROWID;
CREATE INDEX feedbacks_case ON feedbacks (case_id, stage, former);
CREATE INDEX feedbacks_open ON feedbacks (case_id)
  WHERE (objection <> '' AND answered_on = '') OR (new_evidence <> '' AND checked_on = '');

-- 三步走: what is told to whom, where, by whom and by when; or the approved exception.
CREATE TABLE open_feedbacks (
  case_id TEXT PRIMARY KEY NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  way TEXT NOT NULL DEFAULT '',
  planned_on TEXT NOT NULL DEFAULT '',
  due TEXT NOT NULL DEFAULT '',
  held_on TEXT NOT NULL DEFAULT '',
  meeting TEXT NOT NULL DEFAULT '',            -- entry of the minutes
  exception TEXT NOT NULL DEFAULT '',
  excepted_on TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;

-- 双公示.
CREATE TABLE postings (
  case_id TEXT PRIMARY KEY NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  entry TEXT NOT NULL,
  posted_on TEXT NOT NULL,                     -- the day for which it was drawn up, printed on it
  until TEXT NOT NULL,
  office TEXT NOT NULL,
  hung INTEGER NOT NULL,                       -- it was put up on that day
  taken_down_on TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE INDEX postings_hanging ON postings (case_id, entry) WHERE taken_down_on = '';
CREATE TABLE posting_opinions (
  entry TEXT PRIMARY KEY NOT NULL,
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  received_on TEXT NOT NULL,
  opinion TEXT NOT NULL,
  answered_on TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE INDEX posting_opinions_case ON posting_opinions (case_id);

-- 息诉罢访协议书.
CREATE TABLE settlements (
  case_id TEXT PRIMARY KEY NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  entry TEXT NOT NULL,
  signed_on TEXT NOT NULL,                     -- the day for which it was drawn up, printed on it
  cooling_until TEXT NOT NULL,
  signed INTEGER NOT NULL,                     -- both signed on that day
  withdrawn_on TEXT NOT NULL DEFAULT '',
  former INTEGER NOT NULL DEFAULT 0            -- on the finding of before the case was 重新办理
) STRICT, WITHOUT ROWID;

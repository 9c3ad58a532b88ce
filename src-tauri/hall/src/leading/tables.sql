-- 呈批: what was put before a leader about a case, and how it stands. A later one about the same matter takes its place.
CREATE TABLE approvals (
  entry TEXT PRIMARY KEY NOT NULL,
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,                        -- place in the record
  matter TEXT NOT NULL,
  submitted_on TEXT NOT NULL,
  submitted_by TEXT NOT NULL,
  summary TEXT NOT NULL,
  proposal TEXT NOT NULL,
  basis TEXT NOT NULL,
  leader TEXT NOT NULL,                        -- before whom it lies, then who had the last word
  standing TEXT NOT NULL DEFAULT 'waiting',
  decided_on TEXT NOT NULL DEFAULT '',
  used_by TEXT NOT NULL DEFAULT ''             -- entry of the act that rests on it, of those that need one each
) STRICT, WITHOUT ROWID;
CREATE INDEX approvals_case ON approvals (case_id, pos);
CREATE INDEX approvals_waiting ON approvals (pos, leader) WHERE standing = 'waiting';

-- 批示: each leader's word on what was put before them; a later one never overwrites an earlier.
CREATE TABLE decisions (
  entry TEXT PRIMARY KEY NOT NULL,
  approval TEXT NOT NULL,
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  leader TEXT NOT NULL,
  decision TEXT NOT NULL,
  opinion TEXT NOT NULL,
  decided_on TEXT NOT NULL,
  entered_by TEXT NOT NULL DEFAULT ''          -- who entered what was written in ink, empty where the leader decided here
) STRICT, WITHOUT ROWID;
CREATE INDEX decisions_case ON decisions (case_id, pos);

-- 纸面批准: what an act says that a leader approved on paper, whether the leader denies it, and what was found out then.
CREATE TABLE paper_approvals (
  entry TEXT PRIMARY KEY NOT NULL,             -- the act that rests on it
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  leader TEXT NOT NULL,
  approved_on TEXT NOT NULL,
  entered_by TEXT NOT NULL,
  entered_on TEXT NOT NULL,
  denied_on TEXT NOT NULL DEFAULT '',
  denial TEXT NOT NULL DEFAULT '',
  outcome TEXT NOT NULL DEFAULT ''             -- empty until the denial is settled
) STRICT, WITHOUT ROWID;
CREATE INDEX paper_approvals_case ON paper_approvals (case_id);
CREATE INDEX paper_approvals_new ON paper_approvals (entered_on);
CREATE INDEX paper_approvals_denied ON paper_approvals (denied_on) WHERE denied_on <> '' AND outcome = '';

-- 包案方案 (一案一策): one a case; its measures change one by one.
CREATE TABLE lead_plans (
  case_id TEXT PRIMARY KEY NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  planned_on TEXT NOT NULL,
  crux TEXT NOT NULL,
  way TEXT NOT NULL,
  feedback TEXT NOT NULL,
  risk TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- 专班: who reads the case besides its office.
CREATE TABLE task_force (
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  account TEXT NOT NULL,
  n INTEGER NOT NULL,
  duty TEXT NOT NULL,
  PRIMARY KEY (case_id, account)
) STRICT, WITHOUT ROWID;
CREATE INDEX task_force_account ON task_force (account, case_id);

-- 措施: each with one who answers for it and a day. first_due is never overwritten.
CREATE TABLE measures (
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  n INTEGER NOT NULL,
  what TEXT NOT NULL,
  owner TEXT NOT NULL,
  set_on TEXT NOT NULL,
  due TEXT NOT NULL,
  first_due TEXT NOT NULL,
  changed INTEGER NOT NULL DEFAULT 0,          -- how often
  done_on TEXT NOT NULL DEFAULT '',
  dropped INTEGER NOT NULL DEFAULT 0,          -- not done any more, outcome says why
  outcome TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (case_id, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX measures_open ON measures (due, case_id, n) WHERE done_on = '';

-- 包案走访: arranged, made or called off.
CREATE TABLE visits (
  entry TEXT PRIMARY KEY NOT NULL,
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  leader TEXT NOT NULL,
  arranged_on TEXT NOT NULL,                   -- the day agreed upon, empty where it was not arranged first
  visited_on TEXT NOT NULL DEFAULT '',
  place TEXT NOT NULL,
  purpose TEXT NOT NULL,
  persons TEXT NOT NULL DEFAULT '',
  outcome TEXT NOT NULL DEFAULT '',
  next_step TEXT NOT NULL DEFAULT '',
  called_off TEXT NOT NULL DEFAULT ''          -- why
) STRICT, WITHOUT ROWID;
CREATE INDEX visits_case ON visits (case_id);

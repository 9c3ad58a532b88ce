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
CREATE INDEX approvals_case ON approvals (case_id, matter, pos);
CREATE INDEX approvals_waiting ON approvals (leader, pos) WHERE standing = 'waiting';

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
CREATE INDEX decisions_case ON decisions (case_id, approval, pos);

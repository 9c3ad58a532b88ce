-- 转送、移送: where a case was sent, who signed for it, how it came back.
CREATE TABLE transfers (
  entry TEXT PRIMARY KEY NOT NULL,
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  number TEXT NOT NULL,                        -- of the letter it travels with
  outside INTEGER NOT NULL DEFAULT 0,          -- 移送职能部门, else 转送
  from_office TEXT NOT NULL DEFAULT '',        -- who kept it before, empty for the county's own
  to_office TEXT NOT NULL,
  sent_on TEXT NOT NULL,
  received_on TEXT NOT NULL DEFAULT '',
  back_on TEXT NOT NULL DEFAULT '',            -- taken back or sent back
  back_reason TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE INDEX transfers_case ON transfers (case_id);

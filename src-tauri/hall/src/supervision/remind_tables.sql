-- 督办阶梯 as the county set it, empty where the one that came with the program is in force.
CREATE TABLE ladder (
  way TEXT PRIMARY KEY NOT NULL,
  level INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE ladder_changes (
  entry TEXT PRIMARY KEY NOT NULL,
  at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  was TEXT NOT NULL,
  reason TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- 催办、督办 and what the office answered. When the answer is due stands among the limits.
CREATE TABLE reminders (
  entry TEXT PRIMARY KEY NOT NULL,
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  rule TEXT NOT NULL,                          -- the limit that was late, empty where it is about none
  way TEXT NOT NULL,
  concern TEXT NOT NULL,                       -- 进度, 质量 or 责任
  office TEXT NOT NULL,                        -- to whom
  organ TEXT NOT NULL DEFAULT '',              -- an organ above it that has the matter (复查、复核), empty for none
  number TEXT NOT NULL,
  said TEXT NOT NULL,
  sent_on TEXT NOT NULL,
  actor TEXT NOT NULL,
  answered_on TEXT NOT NULL DEFAULT '',
  answer TEXT NOT NULL DEFAULT '',
  promised TEXT NOT NULL DEFAULT '',           -- by when the office says that it is done
  former INTEGER NOT NULL DEFAULT 0            -- sent before the case was 重新办理
) STRICT, WITHOUT ROWID;
CREATE INDEX reminders_case ON reminders (case_id, rule, entry);
CREATE INDEX reminders_open ON reminders (sent_on, entry) WHERE answered_on = '';
CREATE INDEX reminders_sent ON reminders (sent_on, way);

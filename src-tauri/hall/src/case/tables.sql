-- 信访举报件: one row a matter under handling, from receipt to archive.
CREATE TABLE cases (
  id TEXT PRIMARY KEY NOT NULL,
  serial INTEGER NOT NULL UNIQUE,              -- place of its registration in the record
  register_number TEXT NOT NULL,               -- 登记编号
  number TEXT NOT NULL DEFAULT '',             -- 受理编号, empty until accepted
  stage TEXT NOT NULL,
  attribution TEXT NOT NULL,
  verified TEXT NOT NULL DEFAULT 'not_yet',
  visit_form TEXT NOT NULL,
  heads INTEGER NOT NULL DEFAULT 1,
  method TEXT NOT NULL,
  source TEXT NOT NULL,
  kind TEXT NOT NULL,
  minor INTEGER NOT NULL DEFAULT 0,            -- 小微问题
  repeat INTEGER NOT NULL DEFAULT 0,           -- linked to an earlier case
  urgency TEXT NOT NULL,                       -- at_once, focus, timely: in the order of the words
  beyond TEXT NOT NULL DEFAULT '',             -- why it counts as 越级
  township TEXT NOT NULL DEFAULT '',
  title TEXT NOT NULL,
  facts TEXT NOT NULL,
  demands TEXT NOT NULL DEFAULT '',
  earlier TEXT NOT NULL DEFAULT '',            -- 曾向何处反映及结果
  reply TEXT NOT NULL DEFAULT '',              -- 接待答复情况
  place TEXT NOT NULL DEFAULT '',
  door TEXT NOT NULL DEFAULT '',               -- office at whose door it was registered, empty where that was not kept
  ticket TEXT NOT NULL DEFAULT '',
  received_by TEXT NOT NULL DEFAULT '',
  received_on TEXT NOT NULL,
  registered_at INTEGER NOT NULL,
  registered_by TEXT NOT NULL,
  site TEXT NOT NULL,                          -- where it was registered
  holder TEXT NOT NULL,                        -- 持件单位: the site that may advance it
  keeper TEXT NOT NULL DEFAULT '',             -- the office of that site that keeps it: at whose own door it came in or to which it was transferred
  sent TEXT NOT NULL DEFAULT '',               -- entry of the transfer that is not signed for
  sent_to TEXT NOT NULL DEFAULT '',            -- office it is on its way to, by a transfer or a 改派
  office TEXT NOT NULL DEFAULT '',             -- 承办室
  lead TEXT NOT NULL DEFAULT '',               -- 包案领导
  first_handler TEXT NOT NULL DEFAULT '',      -- 首办责任人
  handed TEXT NOT NULL DEFAULT '',             -- entry of the 改派 that is not signed for
  handed_to TEXT NOT NULL DEFAULT '',          -- whom it makes 首办责任人 once it is signed for
  requirement TEXT NOT NULL DEFAULT '',
  accepted_on TEXT NOT NULL DEFAULT '',
  declined_on TEXT NOT NULL DEFAULT '',        -- 不予受理
  informed_on TEXT NOT NULL DEFAULT '',
  assigned_on TEXT NOT NULL DEFAULT '',
  taken_on TEXT NOT NULL DEFAULT '',           -- 签收
  disposition TEXT NOT NULL DEFAULT '',
  found_on TEXT NOT NULL DEFAULT '',
  handling TEXT NOT NULL DEFAULT '',           -- 处理情况, in general words
  closed_on TEXT NOT NULL DEFAULT '',
  resolved INTEGER NOT NULL DEFAULT 0,         -- 化解
  archived_on TEXT NOT NULL DEFAULT '',
  course TEXT NOT NULL DEFAULT 'report',       -- which way it goes
  fast TEXT NOT NULL DEFAULT 'none',           -- where it stands in 快查快结快审
  sanction TEXT NOT NULL DEFAULT 'none',
  gone TEXT NOT NULL DEFAULT 'no',             -- whether whoever signed can still be told
  given_back_on TEXT NOT NULL DEFAULT '',      -- 退回信访室
  answered_on TEXT NOT NULL DEFAULT '',        -- 申诉决定 served, 批评建议 answered
  last_pos INTEGER NOT NULL,                   -- its latest entry in the record
  next_due TEXT NOT NULL DEFAULT '9999-12-31', -- nearest open limit, 9999-12-31 where there is none
  next_rule TEXT NOT NULL DEFAULT '',
  rank TEXT NOT NULL DEFAULT '~'               -- its urgency while a limit runs, } where it is closed, ~ where none runs: behind
) STRICT, WITHOUT ROWID;
-- The lists of cases. Each carries all that a list can be filtered by, so that looking through one never fetches a case.
CREATE INDEX cases_urgent ON cases (
  rank, next_due, serial, stage, attribution, kind, office, first_handler, lead, registered_by, keeper, sent_to, received_on);
CREATE INDEX cases_due ON cases (
  next_due, serial, stage, attribution, kind, office, first_handler, lead, registered_by, keeper, sent_to, received_on);
CREATE INDEX cases_new ON cases (
  serial, next_due, stage, attribution, kind, office, first_handler, lead, registered_by, keeper, sent_to, received_on);
CREATE INDEX cases_stage ON cases (
  stage, rank, next_due, serial, attribution, kind, office, first_handler, lead, registered_by, keeper, sent_to, received_on);
-- By the office where it lies: the one that keeps it, else the 承办室.
CREATE INDEX cases_office ON cases (
  iif(keeper = '', office, keeper), rank, next_due, serial, stage, attribution, kind, office, first_handler, lead, registered_by,
  keeper, sent_to, received_on);
CREATE INDEX cases_sanction ON cases (sanction, fast, accepted_on, closed_on) WHERE sanction <> 'none';
-- 包案 that is not over, of a leader and of all, the most urgent first.
CREATE INDEX cases_led ON cases (urgency, serial, lead) WHERE lead <> '' AND closed_on = '';
CREATE INDEX cases_number ON cases (number);
CREATE INDEX cases_register_number ON cases (register_number);
CREATE INDEX cases_ticket ON cases (received_on, ticket, door) WHERE ticket <> '';
CREATE INDEX cases_accepted ON cases (accepted_on) WHERE accepted_on <> '';
CREATE INDEX cases_closed ON cases (closed_on, office) WHERE closed_on <> '';
CREATE INDEX cases_received ON cases (received_on);
CREATE INDEX cases_township ON cases (township, serial);

-- 被反映人: persons or organisations reported on. The keys are name and organisation without spaces, for repeats.
CREATE TABLE subjects (
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  n INTEGER NOT NULL,
  name TEXT NOT NULL,
  organisation TEXT NOT NULL,
  post TEXT NOT NULL,
  rank TEXT NOT NULL,
  authority TEXT NOT NULL,
  name_key TEXT NOT NULL,
  name_sound TEXT NOT NULL,                    -- as it sounds: 刘健国 is found by 刘建国
  organisation_key TEXT NOT NULL,
  PRIMARY KEY (case_id, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX subjects_name ON subjects (name_key, case_id) WHERE name_key <> '';
CREATE INDEX subjects_sound ON subjects (name_sound, case_id) WHERE name_sound <> '';
CREATE INDEX subjects_organisation ON subjects (organisation_key, case_id) WHERE organisation_key <> '';

-- Codes a case bears: problem categories and fields (several of each).
CREATE TABLE case_codes (
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  list TEXT NOT NULL,
  code TEXT NOT NULL,
  PRIMARY KEY (case_id, list, code)
) STRICT, WITHOUT ROWID;

-- 递交材料.
CREATE TABLE evidence (
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  n INTEGER NOT NULL,
  name TEXT NOT NULL,
  pages INTEGER NOT NULL,
  original INTEGER NOT NULL,
  blob TEXT NOT NULL DEFAULT '',
  size INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (case_id, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX evidence_blob ON evidence (blob) WHERE blob <> '';

-- What a person decided about a proposed repeat.
CREATE TABLE links (
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  earlier TEXT NOT NULL,
  verdict TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (case_id, earlier)
) STRICT, WITHOUT ROWID;
CREATE INDEX links_earlier ON links (earlier);

-- Since which place in the record a case counts as reported again, or no more. It outlasts the rows of the case, which may be
-- computed anew.
CREATE TABLE echoes (
  earlier TEXT NOT NULL,
  pos INTEGER NOT NULL,
  heard_on TEXT NOT NULL,
  again INTEGER NOT NULL,
  PRIMARY KEY (earlier, pos)
) STRICT, WITHOUT ROWID;

-- Number series and the numbers they gave. A number once given is never given again; a withdrawn one stays as void.
CREATE TABLE series (
  key TEXT PRIMARY KEY NOT NULL,
  format TEXT NOT NULL,
  first INTEGER NOT NULL DEFAULT 1
) STRICT, WITHOUT ROWID;
-- The formats a series has had: none of them is another's, or a number would stand on two papers.
CREATE TABLE series_formats (
  key TEXT NOT NULL,
  format TEXT NOT NULL,
  PRIMARY KEY (key, format)
) STRICT, WITHOUT ROWID;
CREATE TABLE numbers (
  series TEXT NOT NULL,
  year INTEGER NOT NULL,
  n INTEGER NOT NULL,
  text TEXT NOT NULL,
  case_id TEXT NOT NULL,
  void INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (series, year, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX numbers_case ON numbers (case_id);
CREATE INDEX numbers_void ON numbers (series, year, n) WHERE void = 1;

-- Acts withdrawn by their own authors.
CREATE TABLE retractions (
  entry TEXT PRIMARY KEY NOT NULL,
  by_entry TEXT NOT NULL,
  reason TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Open code tables of the county: codes are added and renamed, never deleted.
CREATE TABLE codes (
  list TEXT NOT NULL,
  code TEXT NOT NULL,
  label TEXT NOT NULL,
  parent TEXT NOT NULL DEFAULT '',
  place INTEGER NOT NULL,
  PRIMARY KEY (list, code)
) STRICT, WITHOUT ROWID;

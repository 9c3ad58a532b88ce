-- The house: one row. Which organ this store belongs to and which site it is.
CREATE TABLE house (
  one INTEGER PRIMARY KEY NOT NULL DEFAULT 1 CHECK (one = 1),
  organ TEXT NOT NULL,
  region TEXT NOT NULL,
  site TEXT NOT NULL,
  vault TEXT NOT NULL DEFAULT '',
  idle_minutes INTEGER NOT NULL DEFAULT 5,
  yellow INTEGER NOT NULL DEFAULT 60,          -- share of a limit, in percent, after which it is yellow
  red INTEGER NOT NULL DEFAULT 90,
  hours TEXT NOT NULL DEFAULT '8:30-12:00 14:30-17:30',
  notices INTEGER NOT NULL DEFAULT 1,          -- whether desks are told in these hours what is due
  demo INTEGER NOT NULL DEFAULT 0,             -- its people and matters are invented
  chief TEXT NOT NULL DEFAULT ''               -- account of the 主要负责人, empty where nobody was named
) STRICT;

CREATE TABLE offices (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL UNIQUE,
  short TEXT NOT NULL,
  kind TEXT NOT NULL,
  telephone TEXT NOT NULL DEFAULT '',
  hours TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;

CREATE TABLE accounts (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  post TEXT NOT NULL,
  office TEXT NOT NULL,
  roles TEXT NOT NULL,
  -- The account's own public key, hex: what keys.json says is compared with it.
  key TEXT NOT NULL DEFAULT '',
  active INTEGER NOT NULL DEFAULT 1,
  recovered_on TEXT NOT NULL DEFAULT '',       -- when its password was last set with a recovery code
  recovered_by TEXT NOT NULL DEFAULT '',       -- who they said they were that did it
  name_key TEXT NOT NULL                       -- name without spaces, as subjects have it
) STRICT, WITHOUT ROWID;
CREATE INDEX accounts_name ON accounts (name);

-- 回避, as it was decided: who is shut out of a case (1), and who of a subject's name was found to be another person (0).
CREATE TABLE recusals (
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  account TEXT NOT NULL,
  shut INTEGER NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (case_id, account)
) STRICT, WITHOUT ROWID;
CREATE INDEX recusals_account ON recusals (account, case_id) WHERE shut = 1;

-- 回避提示: who, by names and offices alone, has something in common with those a case reports on, decided or not.
CREATE TABLE concerns (
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  account TEXT NOT NULL,
  why TEXT NOT NULL,
  PRIMARY KEY (account, case_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX concerns_case ON concerns (case_id);

-- Who stands aside: by decision, of this or of another report of the same matter; whoever bears a subject's name, until it
-- is decided; and of what went up sealed (规则 art. 15) all but the desk, every leader among them.
DROP VIEW IF EXISTS stands_aside;
CREATE VIEW stands_aside (case_id, account) AS
SELECT case_id, account FROM recusals WHERE shut = 1
UNION ALL
SELECT l.case_id, r.account FROM recusals AS r JOIN links AS l ON l.earlier = r.case_id
WHERE r.shut = 1 AND l.verdict = 'same_matter'
AND NOT EXISTS (SELECT 1 FROM recusals AS o WHERE o.case_id = l.case_id AND o.account = r.account)
UNION ALL
SELECT l.earlier, r.account FROM recusals AS r JOIN links AS l ON l.case_id = r.case_id
WHERE r.shut = 1 AND l.verdict = 'same_matter'
AND NOT EXISTS (SELECT 1 FROM recusals AS o WHERE o.case_id = l.earlier AND o.account = r.account)
UNION ALL
SELECT s.case_id, a.id FROM accounts AS a JOIN subjects AS s ON s.name_key = a.name_key AND s.name_key <> ''
WHERE NOT EXISTS (SELECT 1 FROM recusals AS r WHERE r.case_id = s.case_id AND r.account = a.id)
UNION ALL
SELECT c.id, a.id FROM cases AS c JOIN accounts AS a WHERE c.stage = 'reported_up'
AND (instr(a.roles, 'leader') OR NOT (instr(a.roles, 'receptionist') OR instr(a.roles, 'director') OR instr(a.roles, 'township')));

-- Of whom nobody has decided yet whether they must stand aside.
DROP VIEW IF EXISTS undecided;
CREATE VIEW undecided (case_id, account, why) AS
SELECT c.case_id, c.account, c.why FROM concerns AS c
WHERE NOT EXISTS (SELECT 1 FROM recusals AS r WHERE r.case_id = c.case_id AND r.account = c.account);

-- Who can neither be assigned a case nor see it.
DROP VIEW IF EXISTS shut_out;
CREATE VIEW shut_out (case_id, account) AS
SELECT case_id, account FROM stands_aside
UNION ALL
SELECT case_id, account FROM undecided;

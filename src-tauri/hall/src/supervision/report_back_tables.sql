-- 季度报结 (规则 art. 18): what each handling office owes for a quarter.
CREATE TABLE report_backs (
  quarter TEXT NOT NULL,                       -- 2026-Q3
  office TEXT NOT NULL,
  asked_on TEXT NOT NULL,
  days INTEGER NOT NULL,                       -- the limit as it was when it was asked for
  unit TEXT NOT NULL,
  to_workday INTEGER NOT NULL,
  due TEXT NOT NULL,
  received_on TEXT NOT NULL DEFAULT '',
  items INTEGER NOT NULL DEFAULT 0,            -- closed items reported
  note TEXT NOT NULL DEFAULT '',
  chased INTEGER NOT NULL DEFAULT 0,
  chased_on TEXT NOT NULL DEFAULT '',
  chased_how TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (quarter, office)
) STRICT, WITHOUT ROWID;
CREATE INDEX report_backs_owed ON report_backs (office, due, quarter) WHERE received_on = '';

-- What an office reported for a quarter, case by case, and what the ledger had besides.
CREATE TABLE reported_cases (
  quarter TEXT NOT NULL,
  office TEXT NOT NULL,
  n INTEGER NOT NULL,                          -- its place in the list
  number TEXT NOT NULL,
  case_id TEXT NOT NULL,                       -- empty for what the ledger did not have
  reported INTEGER NOT NULL,
  word TEXT NOT NULL,
  PRIMARY KEY (quarter, office, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX reported_cases_case ON reported_cases (case_id);

-- 通报 that were published. The figures as they were printed stand in the act.
CREATE TABLE bulletins (
  entry TEXT PRIMARY KEY NOT NULL,
  month TEXT NOT NULL,
  kind TEXT NOT NULL,
  number TEXT NOT NULL,
  published_on TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX bulletins_month ON bulletins (month, entry);

-- 信访人: exists for 实名 only, sealed with the case's own key. An anonymous case has no row here and no column anywhere.
CREATE TABLE complainants (
  case_id TEXT PRIMARY KEY NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  people INTEGER NOT NULL,
  sealed BLOB NOT NULL,
  refuted_on TEXT NOT NULL DEFAULT ''           -- found not to be theirs: shredded after the county's period
) STRICT, WITHOUT ROWID;
CREATE INDEX complainants_refuted ON complainants (refuted_on, case_id) WHERE refuted_on <> '';

-- Blind indexes: find the same phone, ID number or name and township without opening anything.
CREATE TABLE blind_indexes (
  digest BLOB NOT NULL,
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  PRIMARY KEY (digest, case_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX blind_indexes_case ON blind_indexes (case_id);

-- 开启身份: who opened whose, when and why.
CREATE TABLE identity_openings (
  entry TEXT PRIMARY KEY NOT NULL,
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  account TEXT NOT NULL,
  at INTEGER NOT NULL,
  reason TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX identity_openings_case ON identity_openings (case_id);

-- What is kept: the record itself, and what stands outside it. Nothing here is computed; a rebuild leaves it alone.

-- One row: which tables these are, and the oldest program that may still open them.
CREATE TABLE store (
  one INTEGER PRIMARY KEY NOT NULL DEFAULT 1 CHECK (one = 1),
  tables_version INTEGER NOT NULL,
  oldest_program INTEGER NOT NULL
) STRICT;

-- The record of acts: append-only, one chain a site.
CREATE TABLE record (
  pos INTEGER PRIMARY KEY NOT NULL,      -- order in this store
  id TEXT NOT NULL UNIQUE,               -- UUIDv7
  site TEXT NOT NULL,
  seq INTEGER NOT NULL,                  -- 1, 2, 3 … without a gap for each site
  at INTEGER NOT NULL,                   -- UTC milliseconds
  actor TEXT NOT NULL,
  case_id TEXT NOT NULL DEFAULT '',
  act TEXT NOT NULL,                     -- JSON
  prev BLOB NOT NULL,                    -- hash of the site's previous entry
  hash BLOB NOT NULL,
  UNIQUE (site, seq)
) STRICT;
CREATE INDEX record_case ON record (case_id, pos);

CREATE TRIGGER record_is_never_changed BEFORE UPDATE ON record
BEGIN SELECT RAISE(ABORT, '记录不可改写'); END;
CREATE TRIGGER record_is_never_cut BEFORE DELETE ON record
BEGIN SELECT RAISE(ABORT, '记录不可删除'); END;

-- Keys of the cases' identity data, each sealed with the vault key. Emptying one shreds what it sealed, in every copy.
CREATE TABLE case_keys (
  case_id TEXT PRIMARY KEY NOT NULL,
  sealed BLOB NOT NULL
) STRICT;

-- What somebody was typing, readable by that account alone.
CREATE TABLE drafts (
  account TEXT NOT NULL,
  key TEXT NOT NULL,
  saved_at INTEGER NOT NULL,
  sealed BLOB NOT NULL,
  PRIMARY KEY (account, key)
) STRICT, WITHOUT ROWID;

-- Files, named by the SHA-256 of their content, in sealed pieces. Which case a file belongs to stands in the computed table evidence.
CREATE TABLE blobs (
  address TEXT PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL,                    -- pdf, jpg …, never its name
  size INTEGER NOT NULL,
  account TEXT NOT NULL,
  saved_at INTEGER NOT NULL,
  sealed_key BLOB NOT NULL
) STRICT;
CREATE TABLE blob_pieces (
  address TEXT NOT NULL REFERENCES blobs (address) ON DELETE CASCADE,
  n INTEGER NOT NULL,
  sealed BLOB NOT NULL,
  PRIMARY KEY (address, n)
) STRICT;

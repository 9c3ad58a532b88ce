-- 文书 that were issued, with number, template and the hash of the very PDF.
CREATE TABLE issued_papers (
  entry TEXT PRIMARY KEY NOT NULL,
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  paper TEXT NOT NULL,
  number TEXT NOT NULL,
  issued_on TEXT NOT NULL,
  actor TEXT NOT NULL,
  template TEXT NOT NULL,
  sha256 TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX issued_papers_case ON issued_papers (case_id);

-- Wording of papers: every version that was ever in force.
CREATE TABLE templates (
  name TEXT NOT NULL,
  version INTEGER NOT NULL,
  text TEXT NOT NULL,
  since TEXT NOT NULL,
  PRIMARY KEY (name, version)
) STRICT, WITHOUT ROWID;

-- Of a file only its kind is kept: its name may say whose it is, and no key shreds it.
ALTER TABLE blobs RENAME COLUMN name TO kind;
UPDATE blobs SET kind = CASE
  WHEN kind LIKE '%.___' THEN lower(substr(kind, -3))
  WHEN kind LIKE '%.____' THEN lower(substr(kind, -4))
  ELSE ''
END;

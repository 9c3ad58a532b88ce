INSERT INTO record (pos, id, site, seq, at, actor, case_id, act, prev, hash)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)

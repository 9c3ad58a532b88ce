INSERT INTO blobs (address, kind, size, account, saved_at, sealed_key) VALUES (?1, ?2, ?3, ?4, ?5, ?6)

DELETE FROM blobs WHERE saved_at < ?1
AND address NOT IN (SELECT blob FROM evidence WHERE blob <> '')

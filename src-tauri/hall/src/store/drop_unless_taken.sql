DELETE FROM blobs WHERE address = ?1
AND NOT EXISTS (SELECT 1 FROM evidence AS e WHERE e.blob = blobs.address AND e.blob <> '')
AND NOT EXISTS (SELECT 1 FROM inspection_photos AS p WHERE p.blob = blobs.address)

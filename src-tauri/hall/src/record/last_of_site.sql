SELECT seq, hash FROM record WHERE site = ?1 ORDER BY seq DESC LIMIT 1

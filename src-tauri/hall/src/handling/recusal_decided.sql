SELECT 1 FROM recusals WHERE case_id = ?1 AND account = ?2
UNION ALL SELECT 1 FROM shut_out WHERE case_id = ?1 AND account = ?2

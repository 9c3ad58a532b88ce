UPDATE approvals SET used_by = ?2, standing = iif(standing = 'waiting', 'replaced', standing)
WHERE case_id = ?1 AND used_by = ''

UPDATE approvals SET standing = 'replaced' WHERE case_id = ?1 AND matter = ?2 AND standing = 'waiting'

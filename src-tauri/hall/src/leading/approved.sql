SELECT entry, leader, decided_on, standing FROM approvals
WHERE case_id = ?1 AND matter = ?2 AND standing <> 'replaced' AND used_by = ''
ORDER BY pos DESC LIMIT 1

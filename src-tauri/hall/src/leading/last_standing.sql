SELECT standing FROM (SELECT standing, used_by FROM approvals WHERE case_id = ?1 AND matter = ?2 ORDER BY pos DESC LIMIT 1)
WHERE used_by = ''

SELECT rule FROM deadlines WHERE case_id = ?1 AND rule IN ('decide', 'township_decide')
ORDER BY started DESC, about DESC LIMIT 1

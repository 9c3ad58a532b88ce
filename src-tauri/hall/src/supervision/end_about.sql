UPDATE deadlines SET met_on = max(?3, started), ended = ?4 WHERE case_id = ?1 AND about = ?2 AND met_on = ''

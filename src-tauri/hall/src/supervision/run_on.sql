UPDATE deadlines SET met_on = '' WHERE case_id = ?1 AND rule = ?2 AND about = (
  SELECT about FROM deadlines WHERE case_id = ?1 AND rule = ?2 ORDER BY started DESC, about DESC LIMIT 1)

UPDATE deadlines SET resumes_on = max(paused_on, ?2)
WHERE case_id = ?1 AND met_on = '' AND paused_on <> '' AND resumes_on > ?2

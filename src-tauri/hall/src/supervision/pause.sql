-- Only a limit whose rule allows it, once, and not one that has passed already.
UPDATE deadlines SET paused_on = ?2, resumes_on = ?3
WHERE case_id = ?1 AND met_on = '' AND pauses AND paused_on = '' AND due >= ?2

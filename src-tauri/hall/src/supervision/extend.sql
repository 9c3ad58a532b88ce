-- The one that began first of those that run and were not extended.
UPDATE deadlines SET extra = ?3, extended_on = ?4, extended_by = ?5, extended_why = ?6
WHERE case_id = ?1 AND rule = ?2 AND about = (
  SELECT about FROM deadlines WHERE case_id = ?1 AND rule = ?2 AND met_on = '' AND extended_on = '' ORDER BY about LIMIT 1)

SELECT entry, new_evidence, given_on FROM feedbacks
WHERE case_id = ?1 AND new_evidence <> '' AND checked_on = '' ORDER BY entry

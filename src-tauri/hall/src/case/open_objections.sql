SELECT entry, objection, given_on FROM feedbacks
WHERE case_id = ?1 AND objection <> '' AND answered_on = '' ORDER BY entry

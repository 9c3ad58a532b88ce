SELECT count(*) FROM feedbacks
WHERE case_id = ?1 AND ((objection <> '' AND answered_on = '') OR (new_evidence <> '' AND checked_on = ''))

SELECT entry, opinion, received_on FROM posting_opinions
WHERE case_id = ?1 AND answered_on = '' ORDER BY entry

UPDATE inquiries SET reported_on = ?2
WHERE case_id = ?1 AND reported_on = '' AND (way = 'talk' OR replied_on <> '')

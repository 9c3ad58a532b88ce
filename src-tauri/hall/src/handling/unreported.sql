SELECT max(max(since, replied_on)) FROM inquiries
WHERE case_id = ?1 AND reported_on = '' AND (way = 'talk' OR replied_on <> '')

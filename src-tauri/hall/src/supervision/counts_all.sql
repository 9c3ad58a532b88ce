SELECT count(*) FILTER (WHERE due < ?1), count(*) FILTER (WHERE due = ?1), count(*) FILTER (WHERE due > ?1 AND due <= ?3),
  count(*) FILTER (WHERE rule LIKE 'feedback_%' OR rule = 'open_feedback'),
  count(*) FILTER (WHERE rule IN ('receive', 'take_over'))
FROM deadlines INDEXED BY deadlines_open WHERE met_on = ''
AND case_id NOT IN (SELECT case_id FROM shut_out WHERE account = ?2)

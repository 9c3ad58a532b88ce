SELECT id FROM cases INDEXED BY cases_led
WHERE lead <> '' AND closed_on = '' AND stage NOT IN ('declined', 'archived', 'reported_up', 'outside') AND (?1 = '' OR lead = ?1)
AND id NOT IN (SELECT case_id FROM shut_out WHERE account = ?2)
ORDER BY urgency, serial LIMIT ?3

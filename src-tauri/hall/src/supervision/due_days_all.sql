SELECT next_due, count(*) FROM cases INDEXED BY cases_due
WHERE next_due <= ?2 AND id NOT IN (SELECT case_id FROM shut_out WHERE account = ?1)
GROUP BY next_due

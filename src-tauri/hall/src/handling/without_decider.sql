SELECT count(*) FROM cases AS c
WHERE c.id IN (SELECT case_id FROM shut_out WHERE account = ?1)
AND c.stage NOT IN ('closed', 'archived', 'declined', 'reported_up')
AND NOT EXISTS (
  SELECT 1 FROM accounts AS a WHERE a.active = 1 AND (instr(a.roles, 'director') OR instr(a.roles, 'leader'))
  AND NOT EXISTS (SELECT 1 FROM shut_out AS s WHERE s.case_id = c.id AND s.account = a.id))

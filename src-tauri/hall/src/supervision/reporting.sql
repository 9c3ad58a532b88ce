SELECT o.id FROM offices AS o WHERE o.kind IN ('room', 'township')
-- 案管 and 审理 handle none.
AND EXISTS (
  SELECT 1 FROM accounts AS a
  WHERE a.office = o.id AND a.active = 1 AND (instr(a.roles, 'handler') OR instr(a.roles, 'township')))

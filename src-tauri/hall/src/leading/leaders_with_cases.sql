SELECT a.id, a.name, a.post, (
  SELECT count(*) FROM cases AS c INDEXED BY cases_led WHERE c.lead <> '' AND c.closed_on = ''
  AND c.stage NOT IN ('declined', 'archived', 'reported_up', 'outside') AND c.lead = a.id
  AND c.id NOT IN (SELECT case_id FROM shut_out WHERE account = ?1))
FROM accounts AS a WHERE a.active = 1 AND (' ' || a.roles || ' ') LIKE '% leader %' ORDER BY a.id

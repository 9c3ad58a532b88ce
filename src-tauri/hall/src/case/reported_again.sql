WITH RECURSIVE again (id) AS (
  SELECT case_id FROM links WHERE earlier = ?1 AND verdict = 'same_matter'
  UNION
  SELECT l.case_id FROM again JOIN links AS l ON l.earlier = again.id AND l.verdict = 'same_matter')
SELECT c.register_number, c.received_on FROM again CROSS JOIN cases AS c ON c.id = again.id
ORDER BY c.received_on DESC, c.serial DESC

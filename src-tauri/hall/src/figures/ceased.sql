SELECT c.attribution, count(*), count(o.case_id), count(o.case_id) FILTER (WHERE o.ceased = 1 AND NOT EXISTS (
  SELECT 1 FROM links AS l JOIN cases AS r ON r.id = l.case_id
  WHERE l.earlier = c.id AND l.verdict = 'same_matter' AND r.received_on >= c.closed_on))
FROM cases AS c LEFT JOIN ceasings AS o ON o.case_id = c.id
WHERE c.closed_on <> '' AND c.course = 'report'
GROUP BY c.attribution ORDER BY c.attribution

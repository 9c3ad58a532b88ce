SELECT coalesce(t.label, c.kind), c.attribution, c.stage, count(*)
FROM cases AS c LEFT JOIN codes AS t ON t.list = 'kinds' AND t.code = c.kind
GROUP BY c.kind, c.attribution, c.stage ORDER BY c.kind, c.attribution, c.stage

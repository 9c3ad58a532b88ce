SELECT r.pos, r.at, r.actor, coalesce(a.name, ''), r.act, coalesce(nullif(c.number, ''), c.register_number, ''),
  r.case_id, coalesce(c.stage, '') = 'reported_up'
FROM record AS r INDEXED BY {index} LEFT JOIN accounts AS a ON a.id = r.actor LEFT JOIN cases AS c ON c.id = r.case_id
WHERE {conditions}
ORDER BY r.at DESC, r.pos DESC LIMIT {limit}

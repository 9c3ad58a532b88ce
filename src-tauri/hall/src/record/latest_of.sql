-- The plus keeps the planner on the case's own entries: of one verb there may be a million.
SELECT pos, id, site, seq, at, actor, case_id, act, prev, hash FROM record
WHERE case_id = ?1 AND +json_extract(act, '$.verb') = ?2
AND id NOT IN (SELECT entry FROM retractions)
ORDER BY pos DESC LIMIT 1

-- What was done last in a case. That somebody looked at the identity or a file, wrote a text that would have told it, or that
-- its time of keeping ran out, does nothing in it and hinders no undo.
SELECT pos, id, site, seq, at, actor, case_id, act, prev, hash FROM record
WHERE case_id = ?1 AND json_extract(act, '$.verb') NOT IN ('retract', 'open_identity', 'open_evidence', 'identity_hit', 'shred_identity')
AND id NOT IN (SELECT entry FROM retractions)
ORDER BY pos DESC LIMIT 1

SELECT 1 FROM limits
WHERE rule = ?1 AND most > 0 AND (local, unit, to_workday, counted_from, source) IS NOT (?2, ?3, ?4, ?5, ?6)

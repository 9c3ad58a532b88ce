UPDATE differences SET settled_on = ?4, outcome = ?5, reason = ?6, corrector = ?7
WHERE month = ?1 AND number = ?2 AND kind = ?3

INSERT INTO limit_changes (entry, rule, change, at, actor, reason) VALUES (?1, ?2, ?3, ?4, ?5, ?6)

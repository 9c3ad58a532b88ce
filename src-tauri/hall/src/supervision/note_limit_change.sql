INSERT INTO limit_changes (entry, rule, was, days, at, actor, reason) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)

INSERT INTO alert_changes (entry, what, change, at, actor, reason) VALUES (?1, ?2, ?3, ?4, ?5, ?6)

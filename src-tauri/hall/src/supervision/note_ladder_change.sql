INSERT INTO ladder_changes (entry, at, actor, was, reason) VALUES (?1, ?2, ?3, ?4, ?5)

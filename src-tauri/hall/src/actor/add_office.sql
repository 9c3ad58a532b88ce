INSERT INTO offices (id, name, short, kind, telephone, hours) VALUES (?1, ?2, ?3, ?4, ?5, ?6)

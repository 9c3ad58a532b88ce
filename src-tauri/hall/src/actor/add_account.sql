INSERT INTO accounts (id, name, post, office, roles, key) VALUES (?1, ?2, ?3, ?4, ?5, ?6)

INSERT INTO accounts (id, name, post, office, roles, key, name_key) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)

INSERT INTO subjects (case_id, n, name, organisation, post, rank, authority, name_key, organisation_key, name_sound)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)

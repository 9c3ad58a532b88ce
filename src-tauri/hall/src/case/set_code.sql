INSERT INTO codes (list, code, label, parent, place) VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (list, code) DO UPDATE SET label = excluded.label, parent = excluded.parent, place = excluded.place

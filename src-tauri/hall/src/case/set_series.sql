INSERT INTO series (key, format, first) VALUES (?1, ?2, ?3)
ON CONFLICT (key) DO UPDATE SET format = excluded.format, first = excluded.first

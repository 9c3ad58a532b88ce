INSERT INTO templates (name, version, text, since)
SELECT ?1, coalesce(max(version), 0) + 1, ?2, ?3 FROM templates WHERE name = ?1

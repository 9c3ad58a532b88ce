INSERT INTO templates (name, version, text)
SELECT ?1, coalesce(max(version), 0) + 1, ?2 FROM templates WHERE name = ?1

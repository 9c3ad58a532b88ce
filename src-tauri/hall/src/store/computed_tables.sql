SELECT name FROM sqlite_schema
WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT GLOB 'search_text_*'
ORDER BY name

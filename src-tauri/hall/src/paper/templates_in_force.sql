SELECT name, version, text, since FROM templates AS t
WHERE version = (SELECT max(version) FROM templates WHERE name = t.name)
ORDER BY name

SELECT id, called, title FROM (SELECT c.id, c.serial, c.urgency, c.title, CASE c.number WHEN '' THEN c.register_number ELSE c.number END AS called
FROM search_text AS s JOIN cases AS c ON c.serial = s.rowid
WHERE search_text MATCH ?1 AND (?2 OR ?3 IN (c.office, c.keeper, c.sent_to) OR c.first_handler = ?4 OR c.lead = ?4 OR c.registered_by = ?4)
ORDER BY s.rowid DESC LIMIT 20) ORDER BY urgency, serial DESC

SELECT c.id, c.number, c.title FROM numbers AS n JOIN cases AS c ON c.id = n.case_id
WHERE n.series = 'case' AND n.n = ?1 AND n.void = 0
AND (?2 OR ?3 IN (c.office, c.keeper, c.sent_to) OR c.first_handler = ?4 OR c.lead = ?4 OR c.registered_by = ?4)
AND n.year IN (SELECT DISTINCT year FROM numbers WHERE series = 'case' ORDER BY year DESC LIMIT 3)
ORDER BY c.urgency, n.year DESC

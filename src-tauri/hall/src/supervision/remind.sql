INSERT INTO reminders (entry, case_id, rule, way, concern, office, organ, number, said, sent_on, actor)
SELECT ?1, id, ?3, ?4, ?5, iif(?10 = '', office, ?10), ?11, ?6, ?7, ?8, ?9 FROM cases WHERE id = ?2

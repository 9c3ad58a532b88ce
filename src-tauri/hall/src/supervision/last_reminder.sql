SELECT r.way, r.sent_on, r.answered_on, r.promised, d.due
FROM reminders AS r LEFT JOIN deadlines AS d ON d.case_id = r.case_id AND d.about = r.entry
WHERE r.case_id = ?1 AND r.rule = ?2 AND r.former = 0 ORDER BY r.entry DESC LIMIT 1

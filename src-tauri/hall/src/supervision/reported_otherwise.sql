SELECT r.*, EXISTS (SELECT 1 FROM shut_out AS s WHERE s.case_id = r.case_id AND s.account = ?2) AS shut_out
FROM reported_cases AS r WHERE r.quarter = ?1 AND (r.reported = 0 OR r.case_id = '') ORDER BY r.office, r.n

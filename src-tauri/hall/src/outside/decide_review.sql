UPDATE reviews SET decided_on = ?2, result = ?3, document = ?4, opinion = ?5, served_on = ?6 WHERE entry = ?1

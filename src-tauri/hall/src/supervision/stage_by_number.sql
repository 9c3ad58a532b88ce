SELECT stage FROM cases WHERE number = ?1 OR register_number = ?1 LIMIT 1

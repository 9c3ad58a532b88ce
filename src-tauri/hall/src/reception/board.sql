SELECT n, at_window, calls FROM tickets WHERE office = ?1 AND taken_on = ?2 AND state = 'called'
ORDER BY last_call DESC LIMIT ?3

SELECT v.*, coalesce(a.name, '') AS leader_name FROM visits AS v LEFT JOIN accounts AS a ON a.id = v.leader
WHERE v.case_id = ?1 ORDER BY max(v.visited_on, v.arranged_on) DESC, v.entry DESC

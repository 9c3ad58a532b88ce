UPDATE measures SET what = ?3, owner = ?4, due = ?5, changed = changed + 1 WHERE case_id = ?1 AND n = ?2

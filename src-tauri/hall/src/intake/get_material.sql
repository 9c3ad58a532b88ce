UPDATE material_requests SET came_on = ?2, description = ?3 WHERE case_id = ?1 AND came_on = ''

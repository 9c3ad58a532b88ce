SELECT asked_on, what, way, until, came_on, description FROM material_requests WHERE case_id = ?1 ORDER BY asked_on, entry

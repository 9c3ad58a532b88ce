SELECT decision, served_on, former FROM appeals WHERE case_id = ?1

INSERT OR REPLACE INTO ceasings (case_id, ceased, noted_on, basis) VALUES (?1, ?2, ?3, ?4)

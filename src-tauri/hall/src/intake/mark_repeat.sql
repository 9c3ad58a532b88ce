UPDATE cases SET repeat = EXISTS (
  SELECT 1 FROM links WHERE case_id = ?1 AND verdict IN ('same_matter', 'same_person'))
WHERE id = ?1

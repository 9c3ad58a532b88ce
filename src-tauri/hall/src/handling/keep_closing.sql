INSERT INTO former_closings
SELECT ?2, id, ?3, office, assigned_on, taken_on, disposition, found_on, ?4, closed_on, resolved FROM cases WHERE id = ?1

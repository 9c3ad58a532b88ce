INSERT INTO inspections (entry, office, inspected_on, way, place, inspectors, findings, photos, marks, demand, due)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)

-- A code keeps its place, and what it stands under, when it is renamed; a new one comes last.
INSERT INTO codes (list, code, label, parent, place)
SELECT ?1, ?2, ?3, ?4, coalesce(max(place) + 1, 0) FROM codes WHERE list = ?1
ON CONFLICT (list, code) DO UPDATE SET label = excluded.label

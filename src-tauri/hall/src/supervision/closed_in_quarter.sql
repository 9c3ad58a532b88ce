SELECT
  (SELECT count(*) FROM cases WHERE closed_on <> '' AND closed_on >= ?1 AND closed_on <= ?2 AND office = ?3)
  + (SELECT count(*) FROM former_closings WHERE closed_on >= ?1 AND closed_on <= ?2 AND office = ?3 AND undone_on > ?2)

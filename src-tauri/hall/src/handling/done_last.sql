SELECT max(day) FROM (
  SELECT informed_on AS day FROM cases WHERE id = ?1
  UNION ALL SELECT answered_on FROM cases WHERE id = ?1
  UNION ALL SELECT max(max(given_on, answered_on, checked_on)) FROM feedbacks WHERE case_id = ?1
  UNION ALL SELECT max(held_on, excepted_on) FROM open_feedbacks WHERE case_id = ?1
  UNION ALL SELECT taken_down_on FROM postings WHERE case_id = ?1
  UNION ALL SELECT max(answered_on) FROM posting_opinions WHERE case_id = ?1
  UNION ALL SELECT max(signed_on, withdrawn_on) FROM settlements WHERE case_id = ?1)
WHERE day <> ''

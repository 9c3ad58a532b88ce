UPDATE cases SET given_back_on = ?2, fast = ?3, stage = ?4, office = '', first_handler = '', handed = '', assigned_on = '',
  taken_on = '', disposition = '' WHERE id = ?1

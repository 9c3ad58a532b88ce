UPDATE cases SET given_back_on = ?2, stage = ?3, office = '', first_handler = '', handed = '', handed_to = '', sent_to = '', assigned_on = '',
  taken_on = '', disposition = '' WHERE id = ?1

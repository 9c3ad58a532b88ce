-- Of a case that went up sealed: what it was about, and who had it in hand. A ticket is a number and a time.
UPDATE cases SET title = '（已转密封报送）', facts = '', demands = '', earlier = '', reply = '', place = '', beyond = '', received_by = '',
  ticket = iif(ticket GLOB '*[^0-9: ]*', '', ticket), township = '', minor = 0, repeat = 0, course = 'report', requirement = '',
  office = '', lead = '', first_handler = '', handed = '', sent = '', sent_to = '', accepted_on = '', given_back_on = '', assigned_on = '',
  taken_on = '', disposition = '', fast = 'none', sanction = 'none', found_on = '', answered_on = '', handling = '', resolved = 0
WHERE id = ?1

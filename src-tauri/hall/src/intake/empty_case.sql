UPDATE cases SET title = '（已转密封报送）', facts = '', demands = '', earlier = '', reply = '', place = '', beyond = '' WHERE id = ?1

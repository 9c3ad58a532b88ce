UPDATE cases SET title = '（已转密封报送）', facts = '', demands = '', earlier = '', reply = '', place = '' WHERE id = ?1

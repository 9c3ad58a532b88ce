UPDATE cases SET handed = ?2, handed_to = ?3, sent_to = ?4 WHERE id = ?1

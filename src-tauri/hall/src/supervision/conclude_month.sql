UPDATE reconciliations SET concluded_on = ?2, our_signer = ?3, their_signer = ?4, signed = ?5 WHERE month = ?1

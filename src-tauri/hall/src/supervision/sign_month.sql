INSERT INTO month_signatures (month, side, signer, account, signed_on, how) VALUES (?1, ?2, ?3, ?4, ?5, ?6)

SELECT organ || '，' || sent_on || iif(receipt = '', '，回执未取回', '，回执 ' || receipt) FROM justice WHERE case_id = ?1

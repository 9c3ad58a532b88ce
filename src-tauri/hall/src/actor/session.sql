SELECT accounts.name, accounts.post, accounts.roles, accounts.office, house.site, accounts.key
FROM accounts, house WHERE accounts.id = ?1 AND accounts.active = 1

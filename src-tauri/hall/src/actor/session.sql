SELECT accounts.name, accounts.post, accounts.roles, accounts.office, house.site, accounts.key, house.vault
FROM accounts, house WHERE accounts.id = ?1 AND accounts.active = 1

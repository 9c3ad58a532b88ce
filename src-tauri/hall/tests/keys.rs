//! What is promised of the keys: who is let in, who opens identities, and that no key goes astray.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on says so by stopping"
)]

mod county;
use county::{County, PASSWORD};
use hall::*;

fn vault_of(c: &County, account: &AccountId) -> VaultStanding {
    c.hall.accounts(&c.director).unwrap().into_iter().find(|one| &one.id == account).unwrap().vault
}

/// 授予: what the window offers as 可授予 is what the hall grants, and nothing else.
#[test]
fn what_is_told_to_be_grantable_is_granted_and_nothing_else() {
    let c = County::on("2026-11-23");
    assert_eq!(vault_of(&c, &c.desk.account), VaultStanding::Granted);
    assert_eq!(vault_of(&c, &c.admin.account), VaultStanding::NotForThisPost);
    assert!(c.hall.grant_vault(&c.director, &c.admin.account).is_err());

    let new = c.newcomer();
    assert_eq!(vault_of(&c, &new.account), VaultStanding::PasswordNotOwn);
    assert!(c.hall.grant_vault(&c.director, &new.account).is_err());

    c.hall.change_password(&new, "初始密码一二三四五", PASSWORD).unwrap();
    assert_eq!(vault_of(&c, &new.account), VaultStanding::Grantable);
    c.hall.grant_vault(&c.director, &new.account).unwrap();
    assert_eq!(vault_of(&c, &new.account), VaultStanding::Granted);
    assert!(c.hall.login(&new.account, PASSWORD).unwrap().may_open_identity());
}

//! Accounts, offices, roles and keys.

mod accounts;
mod chief;
mod demo;
mod found;
mod idle;
mod keys;
mod offices;
mod password;
mod ring_file;
mod session;

pub(crate) use accounts::key_of;
pub(crate) use accounts::read_accounts;
pub use accounts::{
    Account, AddAccount, CloseAccount, GrantVault, Recover, RenewRecovery, SetPassword, VaultStanding,
    accounts, recovery_note,
};
pub use chief::{Chief, NameChief, chief};
pub use demo::MarkDemo;
pub use found::{Found, House, house};
pub use idle::SetIdle;
pub(crate) use keys::{
    Holder, Key, KeyRing, NewHolder, Secret, Unlocked, derive, fill, random_key, standing,
};
pub use keys::{Recovery, StoreKey};
pub use offices::{AddOffice, ChangeOffice, Office, offices};
pub(crate) use password::check_password;
pub(crate) use ring_file::ring_path;
pub use session::Session;

use crate::codes::Role;

/// Roles as the accounts table keeps them: codes with spaces between.
pub(crate) fn roles_of(text: &str) -> Vec<Role> {
    text.split(' ').filter_map(Role::of_code).collect()
}
pub(crate) fn roles_text(roles: &[Role]) -> String {
    roles.iter().map(|role| role.code()).collect::<Vec<_>>().join(" ")
}

//! Who is at the desk.

use crate::codes::Role;
use crate::failure::{Failure, Result};
use crate::identity::Vault;
use crate::ids::{AccountId, OfficeId, SiteId};
use crate::store::View;

use super::keys::Key;

/// An unlocked account. Dropping it forgets its keys.
pub struct Session {
    pub account: AccountId,
    pub name: String,
    pub post: String,
    pub roles: Vec<Role>,
    pub office: OfficeId,
    pub site: SiteId,
    pub(crate) vault: Option<Vault>,
    pub(crate) drafts: Key,
    /// Marks public texts as cleared.
    pub(crate) clearance: Key,
}

impl Session {
    pub fn has(&self, role: Role) -> bool {
        self.roles.contains(&role)
    }
    pub fn may_open_identity(&self) -> bool {
        self.vault.is_some()
    }
    /// The vault, or a refusal that says who may.
    pub(crate) fn vault(&self) -> Result<&Vault> {
        let way_out = "请由信访室主任在“设置—账户”中授予，或由有此权限的同志办理。";
        self.vault.as_ref().ok_or_else(|| Failure::refused("您的账户没有开启身份的权限。", way_out))
    }
    /// Whether the post reads cases; the administrator runs accounts and back-ups and reads none.
    pub fn check_reads_cases(&self) -> Result<()> {
        if self.roles.iter().any(|role| role.reads_cases()) {
            return Ok(());
        }
        Err(Failure::refused("系统管理员和审计员不查看信访举报件。", "请由接待、承办等岗位的账户登录。"))
    }
    pub(crate) fn read(
        view: &View<'_>,
        account: &AccountId,
        vault: Option<Vault>,
        drafts: Key,
        clearance: Key,
    ) -> Result<Self> {
        let found = view.one(include_str!("session.sql"), [account], |row| {
            Ok((row.get::<_, String>(0)?, row.get(1)?, row.get::<_, String>(2)?, row.get(3)?, row.get(4)?))
        })?;
        let (name, post, roles, office, site) =
            found.ok_or_else(|| Failure::door("账户不在记录里，或已停用。", "请联系系统管理员。"))?;
        Ok(Self {
            account: account.clone(),
            name,
            post,
            roles: super::roles_of(&roles),
            office,
            site,
            vault,
            drafts,
            clearance,
        })
    }
}

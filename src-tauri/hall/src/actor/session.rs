//! Who is at the desk.

use crate::codes::Role;
use crate::failure::{Failure, Result};
use crate::identity::Vault;
use crate::ids::{AccountId, OfficeId, SiteId};
use crate::store::View;

use super::keys::{Key, Unlocked};

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
        unlocked: Unlocked,
        clearance: Key,
    ) -> Result<Self> {
        let found = view.one(include_str!("session.sql"), [account], |row| {
            let keys: [String; 2] = [row.get(5)?, row.get(6)?];
            Ok((row.get(0)?, row.get(1)?, row.get::<_, String>(2)?, row.get(3)?, row.get(4)?, keys))
        })?;
        let (name, post, roles, office, site, [key, vault]) =
            found.ok_or_else(|| Failure::door("账户不在记录里，或已停用。", "请联系系统管理员。"))?;
        let held = unlocked.vault.as_ref().map(Vault::fingerprint).transpose()?;
        // A record of before the keys were in it knows none.
        let known = |recorded: &String, held: &String| recorded.is_empty() || recorded == held;
        if !known(&key, &unlocked.public) || held.is_some_and(|held| !known(&vault, &held)) {
            return Err(Failure::door(
                "钥匙文件 keys.json 里这个账户的钥匙与记录不符，可能被人换过，没有开门。",
                "请告诉信访室主任和系统管理员：查清谁动过这个文件，用备份中的 keys.json 恢复，或用恢复码重设密码。",
            ));
        }
        Ok(Self {
            account: account.clone(),
            name,
            post,
            roles: super::roles_of(&roles),
            office,
            site,
            vault: unlocked.vault,
            drafts: unlocked.drafts,
            clearance,
        })
    }
}

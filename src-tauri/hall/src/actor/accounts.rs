//! 账户: who may sit at a desk, in which office and with which roles. Passwords and keys are not here but in `keys.json`.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::act::{Scene, Verb};
use crate::case::{day, must_be_account, person};
use crate::clock::{date_of, short_date};
use crate::codes::Role;
use crate::failure::{Failure, Result};
use crate::handling::note_concerns_of;
use crate::identity::plain_name;
use crate::ids::{AccountId, OfficeId};
use crate::record::Stamp;
use crate::store::{Tx, View};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct AddAccount {
    pub account: AccountId,
    pub name: String,
    pub post: String,
    pub office: OfficeId,
    pub roles: Vec<Role>,
    /// The account's public key, hex; empty in records of before it was kept.
    #[serde(default)]
    pub key: String,
}

impl Verb for AddAccount {
    fn ready(_scene: &Scene<'_>) -> Result<()> {
        Ok(())
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        if self.name.trim().is_empty() {
            return Err(Failure::input("name", "请填写姓名。"));
        }
        if self.roles.is_empty() {
            return Err(Failure::input("roles", "请至少选一个岗位。"));
        }
        if self.roles.contains(&Role::Administrator) && self.roles.len() > 1 {
            return Err(Failure::input("roles", "系统管理员不兼其他岗位：管账户的人不看件。"));
        }
        if self.roles.contains(&Role::Auditor) && self.roles.len() > 1 {
            return Err(Failure::input("roles", "审计员不兼其他岗位：看操作记录的人不办件。"));
        }
        if !scene.view.exists("SELECT 1 FROM offices WHERE id=?1", [&self.office])? {
            return Err(Failure::input("office", "请选择所在机构。"));
        }
        Ok(())
    }
    fn apply(&self, tx: &mut Tx<'_>, _stamp: &Stamp) -> Result<()> {
        let roles = super::roles_text(&self.roles);
        let name_key = plain_name(&self.name);
        let row = (&self.account, &self.name, &self.post, &self.office, roles, &self.key, name_key);
        tx.run(include_str!("add_account.sql"), row)?;
        note_concerns_of(tx, self.account.as_str())
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        let roles: Vec<_> = self.roles.iter().map(|role| role.label()).collect();
        Ok(format!("{}（{}）", self.name, roles.join("、")))
    }
    const RETRACTABLE: bool = false;
}

/// 授予开启身份的权限: by one who holds the vault key; the key itself goes into `keys.json`, sealed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct GrantVault {
    pub account: AccountId,
}

impl Verb for GrantVault {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        scene.who.vault().map(|_| ())
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        let roles = must_be_account(scene.view, &self.account, "account")?;
        if roles.iter().any(|role| role.may_hold_vault()) {
            return Ok(());
        }
        Err(Failure::refused(
            "这个岗位不接触信访人身份。",
            "只有接待、承办、主任、委领导和乡镇岗位可以授予。",
        ))
    }
    fn apply(&self, _tx: &mut Tx<'_>, _stamp: &Stamp) -> Result<()> {
        Ok(())
    }
    fn tell(&self, view: &View<'_>) -> Result<String> {
        crate::case::person(view, &self.account)
    }
    const RETRACTABLE: bool = false;
}

/// 设定密码: a password of one's own, in place of the first one or of an earlier one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SetPassword {
    /// The public key that the account has from now on, hex.
    pub key: String,
}

impl Verb for SetPassword {
    fn ready(_scene: &Scene<'_>) -> Result<()> {
        Ok(())
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        set_key(tx, &stamp.actor, &self.key)
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        Ok("本人设了新密码".into())
    }
    const RETRACTABLE: bool = false;
}

/// 用恢复码重设密码: done at the door by one who is not let in by it; the entry's actor is who they said they are.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Recover {
    /// Whose password was set.
    pub account: AccountId,
    /// The public key that this account has from now on, hex.
    pub key: String,
    /// Whether the code of the identities was used too.
    pub vault: bool,
}

impl Verb for Recover {
    fn ready(_scene: &Scene<'_>) -> Result<()> {
        Ok(())
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        let row = (&self.account, date_of(stamp.at), &stamp.actor);
        tx.run("UPDATE accounts SET recovered_on=?2, recovered_by=?3 WHERE id=?1", row)?;
        set_key(tx, &self.account, &self.key)
    }
    fn tell(&self, view: &View<'_>) -> Result<String> {
        let codes = if self.vault { "开库、身份两个恢复码" } else { "开库恢复码" };
        Ok(format!("自称本人，用{codes}为{}重设了密码", person(view, &self.account)?))
    }
    const RETRACTABLE: bool = false;
}

/// How long whoever sits down is told that their password was set with a code.
const TOLD: chrono::Days = chrono::Days::new(30);

/// A code proves what lay in an envelope and not who holds it: the account's owner hears of it, whoever did it.
pub fn recovery_note(scene: &Scene<'_>) -> Result<Option<String>> {
    let sql = "SELECT recovered_on, recovered_by FROM accounts WHERE id=?1";
    let set: Option<(Option<NaiveDate>, AccountId)> = scene
        .view
        .one(sql, [&scene.who.account], |row| Ok((day(row, "recovered_on")?, row.get("recovered_by")?)))?;
    let Some((Some(on), by)) = set else { return Ok(None) };
    if scene.today() > on + TOLD {
        return Ok(None);
    }
    let by = person(scene.view, &by)?;
    Ok(Some(format!(
        "{}有人自称{by}，用恢复码重设了您的密码。不是您知道的，请立即报告主要负责人，并请信访室主任换恢复码。",
        short_date(on)
    )))
}

/// 换恢复码: after an envelope was opened, lost or seen. Both codes anew, by one who holds both keys.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RenewRecovery {}

impl Verb for RenewRecovery {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        scene.who.vault().map(|_| ())
    }
    fn apply(&self, _tx: &mut Tx<'_>, _stamp: &Stamp) -> Result<()> {
        Ok(())
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        Ok("两个恢复码都换了新的，旧的作废".into())
    }
    const RETRACTABLE: bool = false;
}

fn set_key(tx: &mut Tx<'_>, account: &AccountId, key: &str) -> Result<()> {
    tx.run("UPDATE accounts SET key=?2 WHERE id=?1", (account, key))?;
    Ok(())
}

/// The account's public key by the record; empty where it was never told.
pub(crate) fn key_of(view: &View<'_>, account: &AccountId) -> Result<String> {
    Ok(view.value("SELECT key FROM accounts WHERE id=?1", [account])?.unwrap_or_default())
}

/// 停用账户: who left sits at no desk any more; what they did stays theirs. Their keys leave `keys.json`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct CloseAccount {
    pub account: AccountId,
}

impl Verb for CloseAccount {
    fn ready(_scene: &Scene<'_>) -> Result<()> {
        Ok(())
    }
    /// Somebody must stay who can make accounts, and somebody who can grant the opening of identities.
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        let all = accounts(scene.view)?;
        let active = || all.iter().filter(|account| account.active);
        let Some(closed) = active().find(|account| account.id == self.account) else {
            return Err(Failure::input("account", "没有这个账户，或已经停用。"));
        };
        for role in [Role::Director, Role::Administrator] {
            let has = |account: &&Account| account.roles.contains(&role);
            if has(&closed) && active().filter(has).count() == 1 {
                return Err(Failure::refused(
                    format!("{}是最后一位{}，不能停用。", closed.name, role.label()),
                    format!("请先给接任的{}开设账户。", role.label()),
                ));
            }
        }
        match self.account == scene.who.account {
            true => Err(Failure::refused("不能停用自己的账户。", "请由另一位系统管理员办理。")),
            false => Ok(()),
        }
    }
    fn apply(&self, tx: &mut Tx<'_>, _stamp: &Stamp) -> Result<()> {
        tx.run("UPDATE accounts SET active=0 WHERE id=?1", [&self.account])?;
        note_concerns_of(tx, self.account.as_str())
    }
    fn tell(&self, view: &View<'_>) -> Result<String> {
        crate::case::person(view, &self.account)
    }
    const RETRACTABLE: bool = false;
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum VaultStanding {
    /// The post never opens identities, or the account is shut.
    NotForThisPost,
    /// The password is not yet the person's own, so nothing can be granted.
    PasswordNotOwn,
    Grantable,
    Granted,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct Account {
    pub id: AccountId,
    pub name: String,
    pub post: String,
    pub roles: Vec<Role>,
    pub role_names: Vec<String>,
    pub office: OfficeId,
    pub office_name: String,
    pub active: bool,
    pub vault: VaultStanding,
    /// 主要负责人.
    pub chief: bool,
}

/// All accounts; `standing` says of each whether it holds the vault key and whether its password is not its own yet.
pub(crate) fn read_accounts(
    view: &View<'_>,
    standing: &BTreeMap<AccountId, (bool, bool)>,
) -> Result<Vec<Account>> {
    view.all(include_str!("accounts.sql"), [], |row| {
        let id: AccountId = row.get(0)?;
        let roles = super::roles_of(&row.get::<_, String>(3)?);
        let active: bool = row.get(6)?;
        let vault = match standing.get(&id) {
            Some((true, _)) => VaultStanding::Granted,
            Some(_) if !active || !roles.iter().any(|role| role.may_hold_vault()) => {
                VaultStanding::NotForThisPost
            }
            Some((false, true)) => VaultStanding::PasswordNotOwn,
            Some((false, false)) => VaultStanding::Grantable,
            None => VaultStanding::NotForThisPost,
        };
        Ok(Account {
            id,
            name: row.get(1)?,
            post: row.get(2)?,
            role_names: roles.iter().map(|role| role.label().to_owned()).collect(),
            roles,
            office: row.get(4)?,
            office_name: row.get(5)?,
            active,
            vault,
            chief: row.get(7)?,
        })
    })
}

/// All accounts, without saying how they stand with the vault.
pub fn accounts(view: &View<'_>) -> Result<Vec<Account>> {
    read_accounts(view, &BTreeMap::new())
}

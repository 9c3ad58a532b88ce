//! 指定主要负责人: which account is this office's own chief. Of what is about somebody managed above the envelope goes to the
//! chief alone; of what is about the chief nothing ever does (规则 art. 15). One at a time: the next one takes the place of the
//! one before.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::act::{Scene, Verb};
use crate::case::must_be_account;
use crate::codes::Role;
use crate::failure::{Failure, Result};
use crate::ids::AccountId;
use crate::record::Stamp;
use crate::store::{Tx, View};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct NameChief {
    pub account: AccountId,
}

/// 主要负责人.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chief {
    pub account: AccountId,
    pub name: String,
}

/// `None` where nobody was named, and once the account was closed.
pub fn chief(view: &View<'_>) -> Result<Option<Chief>> {
    let sql = "SELECT a.id, a.name FROM house AS h JOIN accounts AS a ON a.id = h.chief WHERE a.active = 1";
    view.one(sql, [], |row| Ok(Chief { account: row.get(0)?, name: row.get(1)? }))
}

impl Verb for NameChief {
    fn ready(_scene: &Scene<'_>) -> Result<()> {
        Ok(())
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        if !must_be_account(scene.view, &self.account, "account")?.contains(&Role::Leader) {
            return Err(Failure::input("account", "主要负责人须是委领导，请从委领导的账户中选。"));
        }
        match chief(scene.view)? {
            Some(chief) if chief.account == self.account => {
                Err(Failure::refused(format!("主要负责人现在就是{}。", chief.name), "不必再指定。"))
            }
            _ => Ok(()),
        }
    }
    fn apply(&self, tx: &mut Tx<'_>, _stamp: &Stamp) -> Result<()> {
        tx.run("UPDATE house SET chief=?1", [&self.account])?;
        Ok(())
    }
    fn tell(&self, view: &View<'_>) -> Result<String> {
        crate::case::person(view, &self.account)
    }
    const RETRACTABLE: bool = false;
}

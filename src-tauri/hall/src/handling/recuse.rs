//! 回避: one who is subject, relative or otherwise concerned can neither be assigned the case nor open it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::act::{Scene, Verb};
use crate::case::{must_be_account, must_say, person};
use crate::codes::Role;
use crate::failure::{Failure, Result};
use crate::ids::AccountId;
use crate::record::Stamp;
use crate::store::{Tx, View};

/// Declared by the person, or by the director for another.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Recuse {
    pub account: AccountId,
    pub reason: String,
}

impl Verb for Recuse {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        scene.case().map(|_| ())
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        must_be_account(scene.view, &self.account, "account")?;
        if self.account != scene.who.account && !scene.who.has(Role::Director) {
            return Err(Failure::refused("只能为本人申请回避。", "为他人决定回避，请信访室主任办理。"));
        }
        must_say("reason", &self.reason, "回避的事由", 200)
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        let row = (&stamp.case, &self.account, &self.reason);
        tx.run("INSERT OR REPLACE INTO recusals (case_id, account, reason) VALUES (?1, ?2, ?3)", row)?;
        Ok(())
    }
    fn tell(&self, view: &View<'_>) -> Result<String> {
        Ok(format!("{}回避：{}", person(view, &self.account)?, self.reason))
    }
    const RETRACTABLE: bool = false;
}

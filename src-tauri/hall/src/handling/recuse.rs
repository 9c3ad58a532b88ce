//! 回避: one who is subject, relative or otherwise concerned can neither be assigned the case nor open it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::recusal_proposals::{recusal_proposals, stands_aside};
use crate::act::{Scene, Verb};
use crate::case::{must_be_account, must_say, person};
use crate::codes::Role;
use crate::failure::{Failure, Result};
use crate::ids::AccountId;
use crate::record::Stamp;
use crate::store::{Tx, View};

/// What is decided of one person replaces what was decided of them before.
fn decide(tx: &mut Tx<'_>, stamp: &Stamp, account: &AccountId, shut: bool, reason: &str) -> Result<()> {
    let sql = "INSERT OR REPLACE INTO recusals (case_id, account, shut, reason) VALUES (?1, ?2, ?3, ?4)";
    tx.run(sql, (&stamp.case, account, shut, reason))?;
    // Whoever stands aside works on it no more.
    if shut {
        tx.run("DELETE FROM task_force WHERE account=?2 AND case_id=?1", (&stamp.case, account))?;
    }
    Ok(())
}

/// Declared by the person, or by the director or a leader for another.
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
        let (who, case) = (scene.who, scene.case()?);
        let decides = who.has(Role::Director) || who.has(Role::Leader);
        // Of whom it is not decided yet decides nothing of others.
        if self.account != who.account && (!decides || case.recused(scene.view, &who.account)?) {
            return Err(Failure::refused(
                "只能为本人申请回避。",
                "为他人决定回避，请信访室主任或者委领导办理。",
            ));
        }
        must_say("reason", &self.reason, "回避的事由", 200)
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        decide(tx, stamp, &self.account, true, &self.reason)
    }
    fn tell(&self, view: &View<'_>) -> Result<String> {
        Ok(format!("{}回避：{}", person(view, &self.account)?, self.reason))
    }
    const RETRACTABLE: bool = false;
}

/// 解除回避: somebody shut out turns out not to be concerned, such as one who only bears a subject's name. Decided by the
/// director or a leader, never of oneself.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct LiftRecusal {
    pub account: AccountId,
    pub reason: String,
}

impl Verb for LiftRecusal {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        match scene.view.exists("SELECT 1 FROM stands_aside WHERE case_id=?1", [&scene.case()?.id])? {
            true => Ok(()),
            false => Err(Failure::refused("本件没有回避的人。", "不必解除。")),
        }
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        if self.account == scene.who.account {
            return Err(Failure::refused("不能为本人解除回避。", "请主任或者委领导核实后决定。"));
        }
        if !stands_aside(scene.view, &scene.case()?.id, &self.account)? {
            return Err(Failure::input("account", "这位同志在本件中没有回避。"));
        }
        must_say("reason", &self.reason, "核实的情况", 200)
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        decide(tx, stamp, &self.account, false, &self.reason)
    }
    fn tell(&self, view: &View<'_>) -> Result<String> {
        Ok(format!("{}不须回避：{}", person(view, &self.account)?, self.reason))
    }
    const RETRACTABLE: bool = false;
}

/// 不须回避: what the program proposed turns out to be nothing. Decided by the director or a leader, never of oneself; it is
/// not proposed again.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct KeepOn {
    pub account: AccountId,
    pub reason: String,
}

impl Verb for KeepOn {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        match recusal_proposals(scene.view, &scene.case()?.id)?.is_empty() {
            false => Ok(()),
            true => Err(Failure::refused("本件没有待决定的回避提示。", "不必办理。")),
        }
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        if self.account == scene.who.account {
            return Err(Failure::refused("不能为本人决定不须回避。", "请主任或者委领导核实后决定。"));
        }
        let proposed = recusal_proposals(scene.view, &scene.case()?.id)?;
        if proposed.iter().all(|one| one.account != self.account) {
            return Err(Failure::input("account", "这位同志在本件中没有待决定的回避提示。"));
        }
        must_say("reason", &self.reason, "核实的情况", 200)
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        decide(tx, stamp, &self.account, false, &self.reason)
    }
    fn tell(&self, view: &View<'_>) -> Result<String> {
        Ok(format!("{}不须回避：{}", person(view, &self.account)?, self.reason))
    }
    const RETRACTABLE: bool = false;
}

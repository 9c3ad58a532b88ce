//! 不是我批的: a leader denies an approval that was entered in their name from paper. What was done on it is not undone by that;
//! the denial stands in the case until somebody else than whoever entered it has found out about it and says what was found.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::act::{Scene, Verb};
use crate::case::{must_say, person};
use crate::clock::date_of;
use crate::failure::{Failure, Result};
use crate::ids::{AccountId, EntryId};
use crate::record::{Stamp, entry_by_id};
use crate::store::{Tx, View};

/// By the leader in whose name it was entered.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct DenyApproval {
    /// Entry of the act that names the approval.
    pub entry: EntryId,
    /// What the leader knows of it.
    pub reason: String,
}

/// 查清否认的批准: what was found out, by somebody else than whoever entered the approval.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SettleDenial {
    pub entry: EntryId,
    pub outcome: String,
}

const DENIED: &str = "SELECT 1 FROM paper_approvals WHERE case_id=?1 AND denied_on<>'' AND outcome=''";

/// `处置意见（王海燕记）`
pub(crate) fn denied_act(view: &View<'_>, entry: &EntryId) -> Result<String> {
    let Some(found) = entry_by_id(view, entry)? else { return Ok(String::new()) };
    Ok(format!("{}（{}记）", found.act.verb().name(), person(view, &found.stamp.actor)?))
}

impl Verb for DenyApproval {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        let own = "SELECT 1 FROM paper_approvals WHERE case_id=?1 AND leader=?2 AND denied_on=''";
        match scene.view.exists(own, (&scene.case()?.id, &scene.who.account))? {
            true => Ok(()),
            false => Err(Failure::refused("本件没有以您名义记的纸面批准。", "不必办理。")),
        }
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        let own = "SELECT denied_on FROM paper_approvals WHERE entry=?1 AND case_id=?2 AND leader=?3";
        let row = (&self.entry, &scene.case()?.id, &scene.who.account);
        match scene.view.value::<String>(own, row)?.as_deref() {
            Some("") => must_say("reason", &self.reason, "怎么回事，如没有见过、批的是另一件", 300),
            Some(_) => Err(Failure::input("entry", "这一条您已经说过不是您批的，请等信访室主任查清。")),
            None => Err(Failure::input("entry", "请从以您名义记的批准中选一条。")),
        }
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        let sql = "UPDATE paper_approvals SET denied_on=?2, denial=?3 WHERE entry=?1";
        tx.run(sql, (&self.entry, date_of(stamp.at), &self.reason)).map(|_| ())
    }
    fn tell(&self, view: &View<'_>) -> Result<String> {
        Ok(format!("{}写的批准不是本人批的：{}", denied_act(view, &self.entry)?, self.reason))
    }
    const KEY: bool = true;
}

impl Verb for SettleDenial {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        match scene.view.exists(DENIED, [&scene.case()?.id])? {
            true => Ok(()),
            false => Err(Failure::refused("本件没有待查清的否认。", "不必办理。")),
        }
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        let sql = "SELECT entered_by FROM paper_approvals WHERE entry=?1 AND case_id=?2 AND denied_on<>'' AND outcome=''";
        let entered_by: Option<AccountId> = scene.view.value(sql, (&self.entry, &scene.case()?.id))?;
        match entered_by {
            None => Err(Failure::input("entry", "请选一条领导说不是本人批的批准。")),
            Some(by) if by == scene.who.account => {
                Err(Failure::refused("这条批准是您记的，不能由您查清。", "请另一位主任或者委领导查清后记。"))
            }
            Some(_) => must_say("outcome", &self.outcome, "查清的情况和怎样处理", 500),
        }
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        let sql = "UPDATE paper_approvals SET outcome=?2 WHERE entry=?1 AND case_id=?3";
        tx.run(sql, (&self.entry, &self.outcome, &stamp.case)).map(|_| ())
    }
    fn tell(&self, view: &View<'_>) -> Result<String> {
        Ok(format!("{}写的批准：{}", denied_act(view, &self.entry)?, self.outcome))
    }
    const KEY: bool = true;
}

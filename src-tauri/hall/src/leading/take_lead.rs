//! 确定包案领导: a case under handling is taken by a leader, or passes to another. A leader does it; the director does it by a
//! leader's decision (呈批“包案安排”).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::approval::{ApprovalMatter, must_be_approved, must_be_leader, use_up};
use crate::act::{Scene, Verb};
use crate::case::{must_say, person};
use crate::codes::{Role, Stage};
use crate::failure::{Failure, Result};
use crate::ids::{AccountId, EntryId};
use crate::record::Stamp;
use crate::store::{Tx, View};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct TakeLead {
    pub on: NaiveDate,
    pub lead: AccountId,
    pub reason: String,
    /// The 呈批 it rests on; supplied by the door, empty where a leader did it.
    #[serde(default)]
    #[ts(skip)]
    pub approval: EntryId,
}

impl Verb for TakeLead {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        let case = scene.case()?;
        if matches!(case.stage, Stage::Registered | Stage::Accepted) {
            return Err(Failure::refused("本件还没有交办。", "交办时一并选定包案领导。"));
        }
        case.must_be_open("确定包案领导")?;
        match scene.who.has(Role::Leader) {
            true => Ok(()),
            false => must_be_approved(scene, ApprovalMatter::Lead, "包案由委领导决定").map(|_| ()),
        }
    }
    fn complete(&mut self, scene: &Scene<'_>) -> Result<()> {
        self.approval = match scene.who.has(Role::Leader) {
            true => EntryId::default(),
            false => must_be_approved(scene, ApprovalMatter::Lead, "包案由委领导决定")?.entry,
        };
        Ok(())
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        let case = scene.case()?;
        scene.check_day("on", self.on, case.assigned_on, "交办的日期")?;
        must_be_leader(scene, &self.lead, "lead")?;
        if self.lead == case.lead {
            return Err(Failure::input("lead", "包案领导没有变。"));
        }
        must_say("reason", &self.reason, "理由", 300)
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        tx.run("UPDATE cases SET lead=?2 WHERE id=?1", (&stamp.case, &self.lead))?;
        use_up(tx, &self.approval, &stamp.id)
    }
    fn tell(&self, view: &View<'_>) -> Result<String> {
        let by = if self.approval.is_none() { "" } else { "，依批示" };
        Ok(format!("{} 包案{by}。理由：{}", person(view, &self.lead)?, self.reason))
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
    const KEY: bool = true;
}

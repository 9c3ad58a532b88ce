//! 重新办理: a closed or filed 检举控告 is taken up again on one of two grounds, with the approval of a leader. The office that handled it
//! keeps it (首办责任制) and signs for it once more; a new disposition and finding are due, and what comes of it is told anew.
//! What was done before stands in the record; the tables hold the handling that runs.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::fast_track;
use crate::act::{Scene, Verb};
use crate::case::must_say;
use crate::codes::{ReopenGround, Stage};
use crate::failure::{Failure, Result};
use crate::ids::{AccountId, EntryId};
use crate::leading::{ApprovalMatter, rest};
use crate::outside::outside_of;
use crate::record::Stamp;
use crate::store::{Tx, View};
use crate::supervision;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Reopen {
    pub on: NaiveDate,
    pub ground: ReopenGround,
    /// What the new evidence is, or what the review found.
    pub reason: String,
    pub approved_by: AccountId,
    pub approved_on: NaiveDate,
    /// The 呈批 on whose decision it rests; empty where it was approved on paper. The door fills it in.
    #[serde(default)]
    #[ts(skip)]
    pub approval: EntryId,
}

impl Verb for Reopen {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        let case = scene.case()?;
        if !matches!(case.stage, Stage::Closed | Stage::Archived) {
            return Err(Failure::refused(
                format!("不用重新办理：本件现在{}。", case.stage.label()),
                "办结以后才有重新办理；没有办结的，接着办理。",
            ));
        }
        case.must_be_report("重新办理")?;
        if outside_of(scene.view, &case.id)?.is_some() {
            return Err(Failure::refused(
                "移送职能部门的件不由本委重新办理。",
                "不服部门答复的，用“申请复查、复核”。",
            ));
        }
        rest::must_not_wait(scene, ApprovalMatter::Reopen)
    }
    fn complete(&mut self, scene: &Scene<'_>) -> Result<()> {
        let (by, on) = (&mut self.approved_by, &mut self.approved_on);
        rest::rest_on_decision(scene, ApprovalMatter::Reopen, by, on, &mut self.approval)
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        scene.check_day("on", self.on, scene.case()?.closed_on, "办结的日期")?;
        must_say("reason", &self.reason, "重新办理的理由", 1_000)?;
        let (by, on) = (&self.approved_by, self.approved_on);
        rest::must_be_approved_or_rest(scene, &self.approval, by, on, self.on, "重新办理")
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        // A decision may have been made before the closing.
        let (id, day) = (&stamp.case, self.on.max(self.approved_on));
        rest::settle(tx, &self.approval, &stamp.id)?;
        supervision::end(tx, id, &["archive"], day, "重新办理")?;
        fast_track::leave(tx, id, day, "重新办理")?;
        for told in [
            "DELETE FROM findings WHERE case_id=?1",
            "DELETE FROM open_feedbacks WHERE case_id=?1",
            "DELETE FROM postings WHERE case_id=?1",
            "UPDATE feedbacks SET former=1 WHERE case_id=?1",
        ] {
            tx.run(told, [id])?;
        }
        tx.run(include_str!("reopen.sql"), (id, day, Stage::Assigned))?;
        supervision::open_anew(tx, id, "receive", &stamp.id, day).map(|_| ())
    }
    fn tell(&self, view: &View<'_>) -> Result<String> {
        let approved = rest::told(view, &self.approved_by, self.approved_on)?;
        Ok(format!("{}，{approved}。{}", self.ground.label(), self.reason))
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
    const KEY: bool = true;
}

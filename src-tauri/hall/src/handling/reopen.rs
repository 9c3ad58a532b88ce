//! 重新办理: a closed or filed 检举控告 is taken up again on one of two grounds, with the approval of a leader. The office that handled it
//! keeps it (首办责任制) and signs for it once more; a new disposition and finding are due, and what comes of it is told anew.
//! What was done before stands in the record; the tables hold the handling that runs.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{fast_track, must_not_be_concerned, open_again};
use crate::act::{Scene, Verb};
use crate::case::{must_be_account, must_say};
use crate::codes::{ReopenGround, Stage};
use crate::failure::{Failure, FailureKind, Result};
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
    /// Whoever handled it has left or must stand aside: the director assigns it anew. Supplied by the door.
    #[serde(default)]
    #[ts(skip)]
    pub to_desk: bool,
    /// The 呈批 on whose decision it rests; empty where it was approved on paper. The door fills it in.
    #[serde(default)]
    #[ts(skip)]
    pub approval: EntryId,
}

/// Limits that may still run after closing.
const OF_THE_FIRST: [&str; 6] =
    ["archive", "feedback_early", "feedback_middle", "feedback_late", "open_feedback", "post_publicity"];

/// What counts no more for the handling that runs. Agreements, feedbacks and reminders stay for whoever looks back.
const FORMER: [&str; 12] = [
    "DELETE FROM findings WHERE case_id=?1",
    "DELETE FROM inquiries WHERE case_id=?1",
    "DELETE FROM ceasings WHERE case_id=?1",
    "DELETE FROM open_feedbacks WHERE case_id=?1",
    "DELETE FROM postings WHERE case_id=?1",
    "DELETE FROM lead_plans WHERE case_id=?1",
    "DELETE FROM task_force WHERE case_id=?1",
    "DELETE FROM measures WHERE case_id=?1",
    "UPDATE visits SET called_off='重新办理' WHERE case_id=?1 AND visited_on='' AND called_off=''",
    "UPDATE feedbacks SET former=1 WHERE case_id=?1",
    "UPDATE reminders SET former=1 WHERE case_id=?1",
    "UPDATE settlements SET former=1 WHERE case_id=?1",
];

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
        if !case.was_handled_as_report() {
            return Err(Failure::refused(
                "本件没有交办过，没有可以重新办理的。",
                "有新情况的，另行登记并与本件关联。",
            ));
        }
        rest::must_not_wait(scene, ApprovalMatter::Reopen)
    }
    fn complete(&mut self, scene: &Scene<'_>) -> Result<()> {
        let (by, on) = (&mut self.approved_by, &mut self.approved_on);
        rest::rest_on_decision(scene, ApprovalMatter::Reopen, by, on, &mut self.approval)?;
        let handler = &scene.case()?.first_handler;
        let keeps = must_be_account(scene.view, handler, "first_handler")
            .and_then(|_| must_not_be_concerned(scene, handler, "first_handler"));
        self.to_desk = match keeps {
            Ok(()) => false,
            Err(failure) if failure.kind == FailureKind::Input => true,
            Err(trouble) => return Err(trouble),
        };
        Ok(())
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        let case = scene.case()?;
        let ended = case.closed_on.max(case.archived_on);
        scene.check_day("on", self.on, ended, "办结、归档的日期")?;
        must_say("reason", &self.reason, "重新办理的理由", 1_000)?;
        if !self.approval.is_none() && Some(self.approved_on) < ended {
            return Err(Failure::refused(
                "“重新办理”的批示是办结、归档以前作出的。",
                "请就新的情况重新呈批。",
            ));
        }
        let (by, on) = (&self.approved_by, self.approved_on);
        rest::must_be_approved_or_rest(scene, &self.approval, by, on, self.on, "重新办理")
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        let (id, day, why) = (&stamp.case, self.on.max(self.approved_on), "重新办理");
        rest::settle(tx, stamp, &self.approval, &self.approved_by, self.approved_on)?;
        supervision::end(tx, id, &OF_THE_FIRST, day, why)?;
        supervision::let_reminders_rest(tx, id, day, why)?;
        fast_track::leave(tx, id, day, why)?;
        // What a leader decided about the first handling carries nothing of the second.
        tx.run(include_str!("former_approvals.sql"), (id, &stamp.id))?;
        open_again(tx, stamp, day)?;
        for former in FORMER {
            tx.run(former, [id])?;
        }
        tx.run(include_str!("reopen.sql"), (id, Stage::Assigned, day))?;
        if self.to_desk {
            tx.run(include_str!("reopen_at_desk.sql"), (id, Stage::Accepted))?;
        }
        let next = if self.to_desk { "assign" } else { "receive" };
        supervision::open_anew(tx, id, next, &stamp.id, day).map(|_| ())
    }
    fn tell(&self, view: &View<'_>) -> Result<String> {
        let approved = rest::told(view, &self.approved_by, self.approved_on)?;
        let desk =
            if self.to_desk { "　原首办责任人不能再办，由主任重新交办。" } else { "" };
        Ok(format!("{}，{approved}。{}{desk}", self.ground.label(), self.reason))
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
    const KEY: bool = true;
}

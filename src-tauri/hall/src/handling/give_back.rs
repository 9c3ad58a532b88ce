//! 退回信访室 (规则 art. 17): on one of two grounds, after talking it over, and only with the approval of the leader in
//! charge. The director then decides anew what becomes of it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::dispose::BY_DISPOSITION;
use super::fast_track;
use crate::act::{Scene, Verb};
use crate::case::must_say;
use crate::codes::{ReturnGround, Stage};
use crate::failure::Result;
use crate::ids::{AccountId, EntryId};
use crate::leading::{ApprovalMatter, rest};
use crate::record::Stamp;
use crate::store::{Tx, View};
use crate::supervision;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct GiveBack {
    pub on: NaiveDate,
    pub ground: ReturnGround,
    pub reason: String,
    /// 分管领导.
    pub approved_by: AccountId,
    pub approved_on: NaiveDate,
    /// The 呈批 on whose decision it rests; empty where it was approved on paper. The door fills it in.
    #[serde(default)]
    #[ts(skip)]
    pub approval: EntryId,
}

impl Verb for GiveBack {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        let case = scene.case()?;
        case.must_stand_at(&[Stage::Handling], "退回信访室")?;
        case.must_be_report("退回信访室")?;
        rest::must_not_wait(scene, ApprovalMatter::Return)
    }
    fn complete(&mut self, scene: &Scene<'_>) -> Result<()> {
        let (by, on) = (&mut self.approved_by, &mut self.approved_on);
        rest::rest_on_decision(scene, ApprovalMatter::Return, by, on, &mut self.approval)
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        scene.check_day("on", self.on, scene.case()?.taken_on, "签收的日期")?;
        must_say("reason", &self.reason, "退回的理由和沟通的情况", 1_000)?;
        let (by, on) = (&self.approved_by, self.approved_on);
        rest::must_be_approved_or_rest(scene, &self.approval, by, on, self.on, "退回")
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        rest::settle(tx, stamp, &self.approval, &self.approved_by, self.approved_on)?;
        let (id, day) = (&stamp.case, self.approved_on);
        let why = "退回信访室";
        let running = ["receive", "propose", "find", "feedback_early", "feedback_middle"];
        supervision::end(tx, id, &running, day, why)?;
        supervision::end(tx, id, &BY_DISPOSITION, day, why)?;
        fast_track::leave(tx, id, day, why)?;
        tx.run(include_str!("give_back.sql"), (id, day, Stage::Accepted))?;
        supervision::open_anew(tx, id, "assign", &stamp.id, day).map(|_| ())
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

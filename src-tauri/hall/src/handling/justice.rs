//! 移送司法: what may be a crime goes to the organ whose matter it is, approved by a leader and signed for there. The
//! checking here ends with it; whoever came is told as after any finding.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::dispose::BY_DISPOSITION;
use super::fast_track;
use super::find::to_feedback;
use super::inquiry::must_have_sheets;
use crate::act::{Scene, Verb};
use crate::case::must_say;
use crate::codes::Stage;
use crate::failure::{Failure, Result};
use crate::ids::{AccountId, CaseId, EntryId};
use crate::leading::{ApprovalMatter, rest};
use crate::record::Stamp;
use crate::store::{Tx, View};
use crate::supervision;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SendToJustice {
    pub on: NaiveDate,
    /// Where: 公安机关, 检察机关, 监察机关调查部门.
    pub organ: String,
    pub matter: String,
    pub sheets: u32,
    pub approved_by: AccountId,
    pub approved_on: NaiveDate,
    /// The 呈批 on whose decision it rests; empty where it was approved on paper. The door fills it in.
    #[serde(default)]
    #[ts(skip)]
    pub approval: EntryId,
}

/// Before the receipt is in, the case is not closed.
pub(super) const RECEIPT_OWED: &str = "SELECT sent_on FROM justice WHERE case_id=?1 AND receipt=''";

fn sent(view: &View<'_>, case: &CaseId) -> Result<Option<NaiveDate>> {
    view.value(RECEIPT_OWED, [case])
}

impl Verb for SendToJustice {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        let case = scene.case()?;
        case.must_be_report("移送司法")?;
        case.must_stand_at(&[Stage::Handling], "移送司法")?;
        rest::must_not_wait(scene, ApprovalMatter::Justice)
    }
    fn complete(&mut self, scene: &Scene<'_>) -> Result<()> {
        let (by, on) = (&mut self.approved_by, &mut self.approved_on);
        rest::rest_on_decision(scene, ApprovalMatter::Justice, by, on, &mut self.approval)
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        let case = scene.case()?;
        let (by, on) = (&self.approved_by, self.approved_on);
        rest::must_be_approved_or_rest(scene, &self.approval, by, on, case.received_on, "移送")?;
        scene.check_day("on", self.on, case.taken_on.max(Some(self.approved_on)), "批准移送的日期")?;
        must_say("organ", &self.organ, "移送到哪个机关", 60)?;
        must_say("matter", &self.matter, "移送的问题", 1_000)?;
        must_have_sheets(self.sheets)
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        rest::settle(tx, stamp, &self.approval, &self.approved_by, self.approved_on)?;
        let (id, why) = (&stamp.case, "移送司法");
        supervision::end(tx, id, &["propose", "find", "receive"], self.on, why)?;
        supervision::end(tx, id, &BY_DISPOSITION, self.on, why)?;
        fast_track::leave(tx, id, self.on, why)?;
        let told = format!("涉嫌犯罪的问题已移送{}", self.organ);
        tx.run(include_str!("send_to_justice.sql"), (id, self.on, told))?;
        tx.run(include_str!("justice.sql"), (id, &self.organ, self.on))?;
        supervision::open_anew(tx, id, "justice_receipt", &stamp.id, self.on)?;
        to_feedback(tx, stamp, self.on)
    }
    fn tell(&self, view: &View<'_>) -> Result<String> {
        let approved = rest::told(view, &self.approved_by, self.approved_on)?;
        Ok(format!("移送{}，{} 页，{approved}。{}", self.organ, self.sheets, self.matter))
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
    const KEY: bool = true;
}

/// 移送回执.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct JusticeReceipt {
    pub on: NaiveDate,
    pub receipt: String,
}

impl Verb for JusticeReceipt {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        match sent(scene.view, &scene.case()?.id)? {
            Some(_) => Ok(()),
            None => Err(Failure::refused("本件没有等回执的移送。", "移送司法后再登记回执。")),
        }
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        scene.check_day("on", self.on, sent(scene.view, &scene.case()?.id)?, "移送的日期")?;
        must_say("receipt", &self.receipt, "回执的文号或者接收人", 60)
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        tx.run("UPDATE justice SET receipt=?2 WHERE case_id=?1", (&stamp.case, &self.receipt))?;
        supervision::meet(tx, &stamp.case, "justice_receipt", self.on)
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        Ok(self.receipt.clone())
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
}

//! 处置意见 (规则 art. 17): one of four, proposed within 30 days and approved by the leader it names. Another disposition is
//! another act with an approval of its own. 予以了结 goes to feedback with its reason; 暂存待查 rests until it is looked at again.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::fast_track;
use super::find::to_feedback;
use crate::act::{Scene, Verb};
use crate::case::{case, must_say};
use crate::codes::{Disposition, Stage};
use crate::failure::{Failure, Result};
use crate::ids::{AccountId, EntryId};
use crate::leading::{ApprovalMatter, rest};
use crate::record::Stamp;
use crate::store::{Tx, View};
use crate::supervision;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Dispose {
    pub on: NaiveDate,
    pub disposition: Disposition,
    pub basis: String,
    pub approved_by: AccountId,
    /// 批准日期; older acts have none, were approved on their own day and open no limit.
    #[serde(default)]
    #[ts(as = "NaiveDate")]
    pub approved_on: Option<NaiveDate>,
    /// 处理情况 of 予以了结, in general words: it is told to the person who came.
    #[serde(default)]
    pub told: String,
    /// The 呈批 on whose decision it rests; empty where it was approved on paper. The door fills it in.
    #[serde(default)]
    #[ts(skip)]
    pub approval: EntryId,
}

/// What runs by one disposition and ends with another.
pub(super) const BY_DISPOSITION: [&str; 5] =
    ["inquire", "inquiry_receipt", "inquiry_reply", "inquiry_report", "shelved_review"];

impl Verb for Dispose {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        let case = scene.case()?;
        case.must_stand_at(&[Stage::Handling], "提出处置意见")?;
        case.must_be_report("提出处置意见")?;
        rest::must_not_wait(scene, ApprovalMatter::Disposition)
    }
    fn complete(&mut self, scene: &Scene<'_>) -> Result<()> {
        let mut on = self.approved_on.unwrap_or_default();
        let (by, approval) = (&mut self.approved_by, &mut self.approval);
        rest::rest_on_decision(scene, ApprovalMatter::Disposition, by, &mut on, approval)?;
        if !self.approval.is_none() {
            self.approved_on = Some(on);
        }
        Ok(())
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        let case = scene.case()?;
        scene.check_day("on", self.on, case.taken_on, "签收的日期")?;
        must_say("basis", &self.basis, "处置的依据和理由", 1_000)?;
        let Some(approved_on) = self.approved_on else {
            return Err(Failure::input("approved_on", "请填写领导批准的日期（规则第十七条）。"));
        };
        let (approval, by) = (&self.approval, &self.approved_by);
        rest::must_be_approved_or_rest(scene, approval, by, approved_on, self.on, "处置意见")?;
        match self.disposition {
            Disposition::Concluded => must_say("told", &self.told, "处理情况（概括表述，反馈时用）", 1_000),
            _ => Ok(()),
        }
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        let id = &stamp.case;
        let was = case(tx, id)?.disposition;
        tx.run("UPDATE cases SET disposition=?2 WHERE id=?1", (id, self.disposition))?;
        supervision::meet(tx, id, "propose", self.on)?;
        let approved = self.approved_on.unwrap_or(self.on);
        let row = (&stamp.id, id, self.disposition, &self.basis, self.on, &self.approved_by, approved);
        tx.run(include_str!("dispose.sql"), row)?;
        rest::settle(tx, stamp, &self.approval, &self.approved_by, approved)?;
        if self.approved_on.is_none() {
            return Ok(());
        }
        let label = self.disposition.label();
        supervision::end(tx, id, &BY_DISPOSITION, approved, &format!("改为{label}"))?;
        match self.disposition {
            Disposition::TalkOrLetter => supervision::open_anew(tx, id, "inquire", &stamp.id, approved)?,
            Disposition::Shelved => {
                supervision::end(tx, id, &["find"], approved, label)?;
                supervision::open_anew(tx, id, "shelved_review", &stamp.id, approved)?
            }
            Disposition::Concluded => {
                supervision::end(tx, id, &["find"], approved, label)?;
                fast_track::leave(tx, id, approved, label)?;
                let told = "UPDATE cases SET found_on=?2, handling=?3 WHERE id=?1";
                tx.run(told, (id, approved, &self.told))?;
                return to_feedback(tx, stamp, approved);
            }
            Disposition::Preliminary => approved,
        };
        // What rested is checked again, and the limit for it begins anew.
        if was == Disposition::Shelved.code() && self.disposition != Disposition::Shelved {
            supervision::open_anew(tx, id, "find", &stamp.id, approved)?;
        }
        Ok(())
    }
    fn tell(&self, view: &View<'_>) -> Result<String> {
        let approved = rest::told(view, &self.approved_by, self.approved_on.unwrap_or(self.on))?;
        let told = if self.told.is_empty() { String::new() } else { format!("　{}", self.told) };
        Ok(format!("{}，{approved}。{}{told}", self.disposition.label(), self.basis))
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
    const KEY: bool = true;
}

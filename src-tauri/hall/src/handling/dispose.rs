//! 处置意见 (规则 art. 17): one of four, proposed within 30 days and approved by a leader.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::act::{Scene, Verb};
use crate::case::{must_be_approver, must_say, person};
use crate::codes::{Disposition, Stage};
use crate::failure::Result;
use crate::ids::AccountId;
use crate::record::Stamp;
use crate::store::{Tx, View};
use crate::supervision;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Dispose {
    pub on: NaiveDate,
    pub disposition: Disposition,
    pub basis: String,
    pub approved_by: AccountId,
}

impl Verb for Dispose {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        scene.case()?.must_stand_at(&[Stage::Handling], "提出处置意见")
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        let case = scene.case()?;
        scene.check_day("on", self.on, case.taken_on, "签收的日期")?;
        must_say("basis", &self.basis, "处置的依据", 1_000)?;
        must_be_approver(scene, &self.approved_by, "处置意见")
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        tx.run("UPDATE cases SET disposition=?2 WHERE id=?1", (&stamp.case, self.disposition))?;
        supervision::meet(tx, &stamp.case, "propose", self.on)
    }
    fn tell(&self, view: &View<'_>) -> Result<String> {
        Ok(format!("{}，{} 批。{}", self.disposition.label(), person(view, &self.approved_by)?, self.basis))
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
}

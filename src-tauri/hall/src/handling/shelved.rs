//! 暂存待查: what cannot be checked yet is not forgotten, it is looked at again in time.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::act::{Scene, Verb};
use crate::case::must_say;
use crate::codes::{Disposition, Stage};
use crate::failure::{Failure, Result};
use crate::record::Stamp;
use crate::store::{Tx, View};
use crate::supervision;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ReviewShelved {
    pub on: NaiveDate,
    pub found: String,
    /// It goes on resting and is looked at again; otherwise a new disposition is due.
    pub keep: bool,
}

impl Verb for ReviewShelved {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        let case = scene.case()?;
        case.must_stand_at(&[Stage::Handling], "复看暂存件")?;
        match case.disposition == Disposition::Shelved.code() {
            true => Ok(()),
            false => Err(Failure::refused("本件不在暂存待查。", "处置方式为“暂存待查”的才复看。")),
        }
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        let sql = "SELECT max(approved_on) FROM dispositions WHERE case_id=?1";
        let approved: Option<NaiveDate> = scene.view.value(sql, [&scene.case()?.id])?;
        scene.check_day("on", self.on, approved, "批准暂存待查的日期")?;
        must_say("found", &self.found, "复看的情况", 1_000)
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        supervision::meet(tx, &stamp.case, "shelved_review", self.on)?;
        let next = if self.keep { "shelved_review" } else { "propose" };
        supervision::open_anew(tx, &stamp.case, next, &stamp.id, self.on).map(|_| ())
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        let then = if self.keep { "继续暂存" } else { "具备核查条件，重新提出处置意见" };
        Ok(format!("{then}。{}", self.found))
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
}

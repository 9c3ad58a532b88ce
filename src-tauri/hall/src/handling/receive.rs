//! 签收: the handling office takes the case over; from here its limits run.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::act::{Scene, Verb};
use crate::case::{case, set_stage};
use crate::codes::{Attribution, Course, FeedbackStage, Gone, Stage};
use crate::failure::Result;
use crate::feedback::is_given;
use crate::record::Stamp;
use crate::store::{Tx, View};
use crate::supervision;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Receive {
    pub on: NaiveDate,
}

impl Verb for Receive {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        let case = scene.case()?;
        match case.handed.is_none() {
            true => case.must_stand_at(&[Stage::Assigned], "签收"),
            false => Ok(()),
        }
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        let handed_over = "SELECT started FROM deadlines WHERE case_id=?1 AND rule='receive' AND met_on=''";
        let on = scene.view.value(handed_over, [&scene.case()?.id])?;
        scene.check_day("on", self.on, on, "交办的日期")
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        let case = case(tx, &stamp.case)?;
        if !case.handed.is_none() {
            tx.run(include_str!("receive_handed.sql"), [&stamp.case])?;
        }
        // Its own limits run since it was signed for first.
        if case.stage != Stage::Assigned {
            return supervision::meet(tx, &stamp.case, "receive", self.on);
        }
        tx.run("UPDATE cases SET taken_on=?2 WHERE id=?1", (&stamp.case, self.on))?;
        supervision::meet(tx, &stamp.case, "receive", self.on)?;
        // An appeal is decided and answered, by limits of its own.
        if case.course != Course::Report {
            return set_stage(tx, &stamp.case, Stage::Handling);
        }
        for rule in ["propose", "find"] {
            supervision::open_anew(tx, &stamp.case, rule, &stamp.id, self.on)?;
        }
        let told = case.gone == Gone::No || case.gone == Gone::Heirs;
        if told && case.attribution == Attribution::Named {
            for stage in [FeedbackStage::Early, FeedbackStage::Middle] {
                if !is_given(tx, &stamp.case, stage)? {
                    supervision::open_anew(tx, &stamp.case, stage.limit(), &stamp.id, self.on)?;
                }
            }
        }
        set_stage(tx, &stamp.case, Stage::Handling)
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        Ok("承办室签收，开始办理".into())
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
}

//! 签收: the handling office takes the case over; from here its limits run.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::act::{Scene, Verb};
use crate::case::{case, set_stage};
use crate::codes::{Attribution, Course, Gone, Stage};
use crate::failure::Result;
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
        scene.check_day("on", self.on, scene.case()?.assigned_on, "交办的日期")
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        let case = case(tx, &stamp.case)?;
        if !case.handed.is_none() {
            tx.run("UPDATE cases SET handed='' WHERE id=?1", [&stamp.case])?;
            return supervision::meet_about(tx, &stamp.case, "receive", case.handed.as_str(), self.on);
        }
        tx.run("UPDATE cases SET taken_on=?2 WHERE id=?1", (&stamp.case, self.on))?;
        supervision::meet_every(tx, &stamp.case, "receive", self.on)?;
        // An appeal is decided and answered, by limits of its own.
        if case.course != Course::Report {
            return set_stage(tx, &stamp.case, Stage::Handling);
        }
        for rule in ["propose", "find"] {
            supervision::open_anew(tx, &stamp.case, rule, &stamp.id, self.on)?;
        }
        let told = case.gone == Gone::No || case.gone == Gone::Heirs;
        if told && case.attribution == Attribution::Named {
            supervision::open(tx, &stamp.case, "feedback_early", self.on)?;
            supervision::open(tx, &stamp.case, "feedback_middle", self.on)?;
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

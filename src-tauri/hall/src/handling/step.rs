//! 办理步骤: what was done on which day, with whom. Adds to the case, never advances it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::act::{Scene, Verb};
use crate::case::must_say;
use crate::codes::{Stage, StepKind};
use crate::failure::{Failure, Result};
use crate::record::Stamp;
use crate::store::{Tx, View};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Step {
    pub on: NaiveDate,
    pub kind: StepKind,
    #[serde(default)]
    pub persons: String,
    pub what: String,
}

impl Verb for Step {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        let case = scene.case()?;
        if matches!(case.stage, Stage::Registered | Stage::Accepted) {
            return Err(Failure::refused("还没有办理步骤可记：本件尚未交办。", "先受理并交办到承办室。"));
        }
        case.must_be_open("记录办理步骤")
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        scene.check_day("on", self.on, scene.case()?.assigned_on, "交办的日期")?;
        // Kept for steps of before leaders' visits had an act of their own.
        use StepKind::{CarriedVisit, Discussion, JointSession, Survey};
        if matches!(self.kind, CarriedVisit | Discussion | JointSession | Survey) {
            let message = format!("{}是包案走访，请记“包案走访”，写明结果和下一步。", self.kind.label());
            return Err(Failure::input("kind", message));
        }
        must_say("what", &self.what, "做了什么、结果如何", 2_000)
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        let row = (&stamp.id, &stamp.case, self.on, self.kind, &self.persons, &self.what);
        tx.run("INSERT INTO steps (entry, case_id, taken_on, kind, persons, what) VALUES (?1, ?2, ?3, ?4, ?5, ?6)", row)?;
        Ok(())
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        let persons = if self.persons.is_empty() { String::new() } else { format!("{}。", self.persons) };
        Ok(format!("{}　{persons}{}", self.kind.label(), self.what))
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
}

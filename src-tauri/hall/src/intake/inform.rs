//! 告知是否受理: a 实名 complainant is told within 15 working days of receipt whether the matter is accepted.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::verify_name::must_be_verified;
use crate::act::{Scene, Verb};
use crate::case::must_say;
use crate::codes::{Attribution, Stage, Way};
use crate::failure::{Failure, Result};
use crate::record::Stamp;
use crate::store::{Tx, View};
use crate::supervision;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Inform {
    pub on: NaiveDate,
    pub way: Way,
    pub staff: Vec<String>,
    #[serde(default)]
    pub note: String,
    /// Of 不予受理; the door fills it in.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[ts(skip)]
    pub declined: bool,
}

impl Verb for Inform {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        let case = scene.case()?;
        if case.attribution == Attribution::Anonymous {
            return Err(Failure::refused("匿名件无人可告知。", "结果按公开反馈三步走公开。"));
        }
        if case.kept_as_repeat(scene.view)? {
            return Err(Failure::refused(
                "重复举报不再告知受理（规则第十四条）。",
                "已登记留存，由关联的原件继续办理。",
            ));
        }
        if case.stage == Stage::Registered {
            return Err(Failure::refused(
                "还不能告知：本件尚未决定是否受理。",
                "先由信访室主任受理或不予受理。",
            ));
        }
        must_be_verified(case, "告知")?;
        match case.informed_on {
            Some(on) => {
                Err(Failure::refused(format!("已于 {on} 告知。"), "不必再次告知；补充情况用“反馈”记录。"))
            }
            None => Ok(()),
        }
    }
    fn complete(&mut self, scene: &Scene<'_>) -> Result<()> {
        self.declined = scene.case()?.stage == Stage::Declined;
        Ok(())
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        let case = scene.case()?;
        scene.check_day("on", self.on, case.accepted_on.or(case.declined_on), "决定是否受理的日期")?;
        must_say("staff", &self.staff.join(""), "告知人", 40)
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        tx.run("UPDATE cases SET informed_on=?2 WHERE id=?1", (&stamp.case, self.on))?;
        supervision::meet(tx, &stamp.case, "inform", self.on)
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        let note = if self.note.is_empty() { String::new() } else { format!("。{}", self.note) };
        let what = if self.declined { "不予受理" } else { "已受理" };
        Ok(format!("{}告知{what}，{}{note}", self.way.label(), self.staff.join("、")))
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
    const KEY: bool = true;
}

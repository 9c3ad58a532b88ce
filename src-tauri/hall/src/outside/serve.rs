//! 送达答复: the department's answer reaches whoever came, through the desk; from here 30 days to ask for 复查
//! (《信访工作条例》 art. 35).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::outside_of;
use crate::act::{Scene, Verb};
use crate::case::must_say;
use crate::clock::short_date;
use crate::codes::{Attribution, Way};
use crate::failure::{Failure, Result};
use crate::intake::must_be_verified;
use crate::record::Stamp;
use crate::store::{Tx, View};
use crate::supervision;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct OutsideServe {
    pub on: NaiveDate,
    pub way: Way,
    pub staff: Vec<String>,
    /// 送达回证: who signed, or why it was left.
    pub receipt: String,
}

impl Verb for OutsideServe {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        let case = scene.case()?;
        if case.attribution == Attribution::Anonymous {
            return Err(Failure::refused("匿名件没有可以送达的人。", "不必送达；部门的答复存卷。"));
        }
        must_be_verified(case, "送达")?;
        match outside_of(scene.view, &case.id)? {
            Some(outside) if outside.answered_on.is_some() => match outside.served_on {
                Some(on) => Err(Failure::refused(format!("已于{}送达。", short_date(on)), "不必再次送达。")),
                None => Ok(()),
            },
            _ => Err(Failure::refused("还没有可以送达的答复。", "移送职能部门、记下办理结果后再送达。")),
        }
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        let outside = outside_of(scene.view, &scene.case()?.id)?;
        scene.check_day("on", self.on, outside.and_then(|outside| outside.answered_on), "答复的日期")?;
        must_say("staff", &self.staff.join(""), "送达人", 40)?;
        must_say("receipt", &self.receipt, "送达回证", 100)
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        tx.run("UPDATE outside SET served_on=?2 WHERE case_id=?1", (&stamp.case, self.on))?;
        supervision::meet(tx, &stamp.case, "outside_serve", self.on)
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        Ok(format!("{}送达，{}。{}", self.way.label(), self.staff.join("、"), self.receipt))
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
    const KEY: bool = true;
}

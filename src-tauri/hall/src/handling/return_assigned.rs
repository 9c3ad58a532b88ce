//! 退回交办: what was assigned or handed to the wrong office goes back with the reason before it is signed for: to the director, who
//! assigns it anew, or, of a 改派, to the office that has kept it so far. What was signed for is given back by 规则 art. 17 alone.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::reassign::call_back;
use crate::act::{Scene, Verb};
use crate::case::{case, must_say};
use crate::codes::Stage;
use crate::failure::{Failure, Result};
use crate::record::Stamp;
use crate::store::{Tx, View};
use crate::supervision;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ReturnAssigned {
    pub on: NaiveDate,
    pub reason: String,
}

impl Verb for ReturnAssigned {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        let case = scene.case()?;
        if !case.handed.is_none() || case.stage == Stage::Assigned {
            return Ok(());
        }
        Err(Failure::refused(
            "没有待签收的交办、改派，不能退回交办。",
            "已经签收的，经分管领导批准，用“退回信访室”（规则第十七条）。",
        ))
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        let handed_over = "SELECT started FROM deadlines WHERE case_id=?1 AND rule='receive' AND met_on=''";
        let on = scene.view.value(handed_over, [&scene.case()?.id])?;
        scene.check_day("on", self.on, on, "交办的日期")?;
        must_say("reason", &self.reason, "退回的理由", 300)
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        let (id, case) = (&stamp.case, case(tx, &stamp.case)?);
        supervision::meet(tx, id, "receive", self.on)?;
        if !case.handed.is_none() {
            return call_back(tx, id);
        }
        tx.run(include_str!("return_assigned.sql"), (id, Stage::Accepted))?;
        supervision::open_anew(tx, id, "assign", &stamp.id, self.on).map(|_| ())
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        Ok(format!("未签收，退回。理由：{}", self.reason))
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
    const KEY: bool = true;
}

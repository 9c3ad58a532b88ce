//! 转送: to the discipline office below, or from there on to another, whose matter it is (规则 art. 16). It holds the case
//! once it has signed; then it has five working days to accept it or to pass it on.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Sending, decided, kind_of, must_not_be_subject, send, undo_acceptance};
use crate::act::{Scene, Verb};
use crate::case::{Case, Number, case, must_say, next_number, office_name};
use crate::codes::{ForwardGround, OfficeKind};
use crate::failure::{Failure, Result};
use crate::feedback::Cleared;
use crate::handling::APPEAL;
use crate::ids::OfficeId;
use crate::intake::must_not_be_repeat;
use crate::leading::{ApprovalMatter, rest};
use crate::record::Stamp;
use crate::store::{Tx, View};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Forward {
    /// Of the letter (转送函) it travels with.
    #[serde(default)]
    #[ts(skip)]
    pub number: Number,
    pub on: NaiveDate,
    pub to: OfficeId,
    pub ground: ForwardGround,
    /// What in the matter meets the ground.
    pub basis: String,
    /// 摘要 as the letter prints it, in staff's own words: nothing of who came.
    pub summary: Cleared,
    /// Sheets that travel with it.
    pub sheets: u32,
}

impl Verb for Forward {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        let case = scene.case()?;
        case.must_be_undecided("转送")?;
        rest::must_not_wait(scene, ApprovalMatter::Transfer)?;
        must_not_be_repeat(scene, case, "转送")?;
        match case.kind.as_str() {
            "4" => Err(Failure::refused(
                "业务范围外的事项不转送下级纪检机关。",
                "请用“移送职能部门”，移送有权处理的部门。",
            )),
            // By the organ that made the decision or the one above it; a township hears none.
            APPEAL if case.keeper.is_none() => Err(Failure::refused(
                "申诉不转送乡镇：由本机关审理部门复查。",
                "请用“受理申诉”或者“不予受理申诉”。",
            )),
            _ => Ok(()),
        }
    }
    fn complete(&mut self, scene: &Scene<'_>) -> Result<()> {
        self.number = next_number(scene.view, "forward", self.on, "")?;
        Ok(())
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        let case = scene.case()?;
        scene.check_day("on", self.on, Some(came_on(scene, case)?), "收到的日期")?;
        match kind_of(scene.view, &self.to)? {
            // From a township back up, it is the county's own again.
            Some(OfficeKind::Hall) if !case.keeper.is_none() => {}
            Some(OfficeKind::Township) if self.to != case.keeper => {}
            _ => return Err(Failure::input("to", "请选择转送到哪个乡镇（街道）纪（工）委。")),
        }
        must_not_be_subject(scene, &self.to)?;
        must_say("basis", &self.basis, "转送的理由", 200)?;
        self.summary.must_be_cleared(scene, "summary")?;
        must_say("summary", self.summary.text(), "内容摘要", 500)
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        let case = case(tx, &stamp.case)?;
        undo_acceptance(tx, &case, &stamp.id, self.on)?;
        decided(tx, &stamp.case, self.on)?;
        let sending = Sending { number: &self.number.text, outside: false, to: &self.to, on: self.on };
        send(tx, &case, &stamp.id, &sending)
    }
    fn tell(&self, view: &View<'_>) -> Result<String> {
        let (to, ground) = (office_name(view, &self.to)?, self.ground.label());
        Ok(format!("{}转送{to}，{} 页。{ground}：{}", self.number.text, self.sheets, self.basis))
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
    fn number(&self) -> Option<&Number> {
        Some(&self.number)
    }
    /// What is under way is taken back, with its reason, and not undone.
    const RETRACTABLE: bool = false;
    const KEY: bool = true;
}

/// The day on which whoever keeps the case got it.
pub(crate) fn came_on(scene: &Scene<'_>, case: &Case) -> Result<NaiveDate> {
    let last = super::transfers_of(scene.view, &case.id)?.into_iter().next();
    let came = last.and_then(|transfer| transfer.back_on.or(transfer.received_on));
    Ok(came.unwrap_or(case.received_on))
}

//! 批评建议: passed on to whoever can use it, answered where it is signed, and closed.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::act::{Scene, Verb};
use crate::case::{Number, case, must_say, next_number, set_stage};
use crate::codes::{Attribution, Course, Stage, Way};
use crate::failure::{Failure, Result};
use crate::ids::CaseId;
use crate::intake::{must_be_verified, must_not_be_repeat};
use crate::record::Stamp;
use crate::store::{Tx, View};
use crate::supervision;
use crate::transfer::decided;

/// 批评建议, in the table of kinds.
pub(crate) const SUGGESTION: &str = "3";

/// It ends here: nothing was checked that could be found.
pub(super) fn close_at_once(tx: &mut Tx<'_>, case: &CaseId, on: NaiveDate) -> Result<()> {
    tx.run("UPDATE cases SET closed_on=?2 WHERE id=?1", (case, on))?;
    supervision::open(tx, case, "archive", on)?;
    set_stage(tx, case, Stage::Closed)
}

/// 转有关部门.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PassOn {
    #[serde(default)]
    #[ts(skip)]
    pub number: Number,
    pub on: NaiveDate,
    pub to: String,
    /// A summary by the staff, never the letter.
    pub summary: String,
}

impl Verb for PassOn {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        let case = scene.case()?;
        case.must_stand_at(&[Stage::Registered], "转有关部门")?;
        match case.kind == SUGGESTION {
            true => must_not_be_repeat(scene, case, "转办"),
            false => Err(Failure::refused("本件登记的类别不是批评建议。", "检举控告请用“受理”。")),
        }
    }
    fn complete(&mut self, scene: &Scene<'_>) -> Result<()> {
        self.number = next_number(scene.view, "case", self.on, &scene.case()?.method)?;
        Ok(())
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        scene.check_day("on", self.on, Some(scene.case()?.received_on), "收到的日期")?;
        must_say("to", &self.to, "转给哪个部门", 60)?;
        must_say("summary", &self.summary, "批评建议的摘要（不附原信）", 1_000)
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        let id = &stamp.case;
        tx.run(include_str!("pass_on.sql"), (id, &self.number.text, self.on, Course::Suggestion))?;
        decided(tx, id, self.on)?;
        match case(tx, id)?.attribution {
            Attribution::Named => {
                supervision::open(tx, id, "suggestion_answer", self.on)?;
                set_stage(tx, id, Stage::Handling)
            }
            Attribution::Anonymous => {
                tx.run("UPDATE cases SET found_on=?2 WHERE id=?1", (id, self.on))?;
                close_at_once(tx, id, self.on)
            }
        }
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        Ok(format!("编为{}，转{}。{}", self.number.text, self.to, self.summary))
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
    fn number(&self) -> Option<&Number> {
        Some(&self.number)
    }
    const KEY: bool = true;
}

/// 答复批评建议: whether it is taken up, and why not.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct AnswerSuggestion {
    pub on: NaiveDate,
    pub way: Way,
    pub staff: Vec<String>,
    pub said: String,
    pub taken_up: bool,
}

impl Verb for AnswerSuggestion {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        let case = scene.case()?;
        if case.course != Course::Suggestion {
            return Err(Failure::refused("本件不是已转有关部门的批评建议。", "检举控告请用“反馈”。"));
        }
        case.must_stand_at(&[Stage::Handling], "答复批评建议")?;
        must_be_verified(case, "答复")
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        scene.check_day("on", self.on, scene.case()?.accepted_on, "转出的日期")?;
        must_say("staff", &self.staff.concat(), "答复人", 60)?;
        must_say("said", &self.said, "答复的内容", 2_000)
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        let id = &stamp.case;
        tx.run(include_str!("answer_suggestion.sql"), (id, self.on))?;
        supervision::meet(tx, id, "suggestion_answer", self.on)?;
        // Whoever is answered is told thereby that it was received and where it went.
        supervision::meet(tx, id, "inform", self.on)?;
        close_at_once(tx, id, self.on)
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        let taken_up = if self.taken_up { "已采纳" } else { "未采纳" };
        Ok(format!("{}答复，{taken_up}。{}", self.way.label(), self.said))
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
    const KEY: bool = true;
}

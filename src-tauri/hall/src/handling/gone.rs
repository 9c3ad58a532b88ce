//! What becomes of a case when whoever signed it can no longer be asked or told: 撤诉, 失联, 死亡. A 检举控告 is checked on all the
//! same; what was theirs alone (申诉, 批评建议) ends with them. Limits that end stand with the reason. No right is lost: whoever
//! is found again is told, and new facts are registered as ever.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use ts_rs::TS;

use super::inquiry::must_have_sheets;
use super::suggestion::close_at_once;
use crate::act::{Scene, Verb};
use crate::case::{Case, case, must_say};
use crate::clock::chinese_date;
use crate::codes::{Attribution, Course, Gone, Heirs, Stage, Way};
use crate::failure::{Failure, Result};
use crate::ids::CaseId;
use crate::intake::must_be_verified;
use crate::outside::outside_of;
use crate::record::Stamp;
use crate::store::{Tx, View};
use crate::supervision;

/// What is owed to the person alone.
const TO_THE_PERSON: [&str; 8] = [
    "inform",
    "feedback_early",
    "feedback_middle",
    "feedback_late",
    "fast_feedback",
    "appeal_answer",
    "suggestion_answer",
    "outside_serve",
];
/// What else runs while a 申诉 or a 批评建议 is on its way.
const ON_THE_WAY: [&str; 6] =
    ["decide", "township_decide", "assign", "receive", "party_appeal", "state_appeal"];

/// A 申诉 or a 批评建议 is its author's own; a 检举控告 is not.
fn ends_with_its_author(case: &Case) -> bool {
    let own_kind = [super::appeal::APPEAL, super::suggestion::SUGGESTION].contains(&case.kind.as_str());
    case.course != Course::Report || (case.stage == Stage::Registered && own_kind)
}

fn must_be_signed(scene: &Scene<'_>, verb: &str) -> Result<()> {
    let case = scene.case()?;
    if case.attribution == Attribution::Anonymous {
        return Err(Failure::refused(format!("匿名件没有署名的人，不能记“{verb}”。"), "按匿名件办理。"));
    }
    must_be_verified(case, verb)?;
    match case.gone {
        Gone::No => Ok(()),
        gone => {
            Err(Failure::refused(format!("本件已记：{}。", gone.label()), "有新情况的，在“办理步骤”补记。"))
        }
    }
}

/// What is with a department, or was answered there and not yet served, has somebody to be told, too.
fn must_be_open_or_unserved(scene: &Scene<'_>, verb: &str) -> Result<()> {
    let case = scene.case()?;
    match outside_of(scene.view, &case.id)? {
        Some(outside) if outside.served_on.is_none() && case.stage != Stage::Archived => Ok(()),
        _ => case.must_be_open(verb),
    }
}

fn note(tx: &mut Tx<'_>, case: &CaseId, gone: Gone) -> Result<()> {
    tx.run("UPDATE cases SET gone=?2 WHERE id=?1", (case, gone)).map(|_| ())
}

fn end_with_author(tx: &mut Tx<'_>, case: &CaseId, on: NaiveDate, why: &str) -> Result<()> {
    supervision::end(tx, case, &TO_THE_PERSON, on, why)?;
    supervision::end(tx, case, &ON_THE_WAY, on, why)?;
    close_at_once(tx, case, on)
}

/// 撤诉: in writing and of one's own will. The checking of a 检举控告 goes on, and its result is still told.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct WithdrawReport {
    pub on: NaiveDate,
    /// 撤诉书 in the file.
    pub sheets: u32,
    pub own_will: bool,
    #[serde(default)]
    pub reason: String,
}

impl Verb for WithdrawReport {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        must_be_signed(scene, "撤诉")?;
        scene.case()?.must_be_open("撤诉")
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        scene.check_day("on", self.on, Some(scene.case()?.received_on), "收到的日期")?;
        must_have_sheets(self.sheets)?;
        match self.own_will {
            true => Ok(()),
            false => Err(Failure::input(
                "own_will",
                "撤诉须由本人书面提出，出于自愿；劝其撤诉、以撤诉为条件的不能记。",
            )),
        }
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        let (id, why) = (&stamp.case, Gone::Withdrawn.label());
        note(tx, id, Gone::Withdrawn)?;
        if ends_with_its_author(&case(tx, id)?) {
            return end_with_author(tx, id, self.on, why);
        }
        supervision::end(tx, id, &["feedback_early", "feedback_middle"], self.on, why)
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        Ok(format!("本人书面提出，{} 页。{}", self.sheets, self.reason))
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
    /// It is the complainant's word, not the writer's.
    const RETRACTABLE: bool = false;
    const KEY: bool = true;
}

/// One attempt to reach the person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Attempt {
    pub on: NaiveDate,
    pub way: Way,
    pub what: String,
}

/// On so many days, by so many ways, must it have been tried.
const DAYS: usize = 3;
const WAYS: usize = 2;

/// 失联: after attempts on three days by two ways. Whoever turns up again is told as before.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct LoseContact {
    pub on: NaiveDate,
    pub attempts: Vec<Attempt>,
}

impl Verb for LoseContact {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        must_be_signed(scene, "失联")?;
        must_be_open_or_unserved(scene, "失联")?;
        match scene.case()?.stage {
            Stage::Registered => Err(Failure::refused(
                "还不能认定失联：本件还没有决定是否受理。",
                "先受理；署名联系不上的，用“核实署名”。",
            )),
            _ => Ok(()),
        }
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        let received = scene.case()?.received_on;
        scene.check_day("on", self.on, Some(received), "收到的日期")?;
        for (n, attempt) in self.attempts.iter().enumerate() {
            scene.check_day(&format!("attempts.{n}.on"), attempt.on, Some(received), "收到的日期")?;
            if attempt.on > self.on {
                let message = format!("这一次联系在认定失联（{}）之后。", chinese_date(self.on));
                return Err(Failure::input(format!("attempts.{n}.on"), message));
            }
            must_say(&format!("attempts.{n}.what"), &attempt.what, "怎样联系、结果如何", 200)?;
        }
        let days: BTreeSet<NaiveDate> = self.attempts.iter().map(|attempt| attempt.on).collect();
        let ways: BTreeSet<Way> = self.attempts.iter().map(|attempt| attempt.way).collect();
        match days.len() >= DAYS && ways.len() >= WAYS {
            true => Ok(()),
            false => Err(Failure::input(
                "attempts",
                format!(
                    "认定失联须在 {DAYS} 个不同的日子、用 {WAYS} 种以上方式联系过，现在是 {} 天、{} 种；请再联系后补上。",
                    days.len(),
                    ways.len()
                ),
            )),
        }
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        let (id, why) = (&stamp.case, Gone::Lost.label());
        note(tx, id, Gone::Lost)?;
        // A suggestion waits for nothing but its answer; an appeal is decided all the same.
        match case(tx, id)?.course {
            Course::Suggestion => end_with_author(tx, id, self.on, why),
            _ => supervision::end(tx, id, &TO_THE_PERSON, self.on, why),
        }
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        let each = self.attempts.iter().map(|attempt| {
            format!("{}{}：{}", attempt.on.format("%-m月%-d日"), attempt.way.label(), attempt.what)
        });
        Ok(each.collect::<Vec<_>>().join("；"))
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
    const KEY: bool = true;
}

/// 死亡 of whoever signed: with its proof, and whether the next of kin want the matter to go on. Nobody is named here.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct NoteDeath {
    pub on: NaiveDate,
    /// 死亡证明: which paper.
    pub proof: String,
    pub sheets: u32,
    pub heirs: Heirs,
}

impl Verb for NoteDeath {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        must_be_signed(scene, "死亡")?;
        must_be_open_or_unserved(scene, "死亡")
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        scene.check_day("on", self.on, Some(scene.case()?.received_on), "收到的日期")?;
        must_say("proof", &self.proof, "死亡证明的名称", 100)?;
        must_have_sheets(self.sheets)
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        let id = &stamp.case;
        if self.heirs == Heirs::GoOn {
            return note(tx, id, Gone::Heirs);
        }
        note(tx, id, Gone::Dead)?;
        let why = Gone::Dead.label();
        match ends_with_its_author(&case(tx, id)?) {
            true => end_with_author(tx, id, self.on, why),
            false => supervision::end(tx, id, &TO_THE_PERSON, self.on, why),
        }
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        Ok(format!("{}，{} 页。{}", self.proof, self.sheets, self.heirs.label()))
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
    const KEY: bool = true;
}

/// Whoever was lost has been spoken to: from here on the result is owed again.
pub(crate) fn found_again(tx: &mut Tx<'_>, stamp: &Stamp, on: NaiveDate, told_result: bool) -> Result<()> {
    let found = case(tx, &stamp.case)?;
    // A suggestion ended when its author was lost; what they have to say now is registered as ever.
    if found.gone != Gone::Lost || found.course == Course::Suggestion {
        return Ok(());
    }
    note(tx, &stamp.case, Gone::No)?;
    match (found.found_on, told_result) {
        (Some(_), false) => {
            supervision::open_anew(tx, &stamp.case, "feedback_late", &stamp.id, on).map(|_| ())
        }
        _ => Ok(()),
    }
}

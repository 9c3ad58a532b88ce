//! 快查快结快审 for 轻处分 matters: 精准研判 → 高效流转 → 快查快结 → 及时反馈, each step with its own short limit. The reviewers come in
//! before the finding is made (核审合一), so that the person is told at once. What turns out not to be light leaves the
//! channel with a reason and goes on by the ordinary limits, which ran all along.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::criteria::fast_criteria;
use crate::act::{Scene, Verb};
use crate::case::{Case, case, must_say};
use crate::codes::{Fast, Meets, Sanction, Stage};
use crate::failure::{Failure, Result};
use crate::ids::{AccountId, CaseId, EntryId};
use crate::leading::{ApprovalMatter, rest};
use crate::record::Stamp;
use crate::store::{Tx, View};
use crate::supervision;

/// The limits of the channel.
const FAST: [&str; 4] = ["fast_judge", "fast_check", "fast_review", "fast_feedback"];

/// Whatever ends the handling leaves the channel, where it runs: nothing of it is owed any more.
pub(super) fn leave(tx: &mut Tx<'_>, id: &CaseId, on: NaiveDate, why: &str) -> Result<()> {
    supervision::end(tx, id, &FAST, on, why)?;
    match case(tx, id)?.fast.runs() {
        true => move_on(tx, id, Fast::Left),
        false => Ok(()),
    }
}

fn must_be_at(scene: &Scene<'_>, at: Fast, verb: &str) -> Result<()> {
    let case = scene.case()?;
    case.must_stand_at(&[Stage::Handling], verb)?;
    if case.fast == at {
        return Ok(());
    }
    let way_out = match case.fast {
        Fast::None | Fast::Left => "走快办的，先由承办室“提请快办”。",
        Fast::Proposed => "先由案管、审理“快办研判”。",
        Fast::Checking => "先核查，再“移送审理”。",
        Fast::Reviewing => "先由案管、审理“快办审理”。",
        Fast::Passed => "审理已经通过，作出核查结论后即反馈。",
        Fast::Refused => "研判不入快办，按一般程序办理。",
    };
    Err(Failure::refused(format!("还不能{verb}：本件{}。", case.fast.label()), way_out))
}

fn move_on(tx: &mut Tx<'_>, case: &CaseId, to: Fast) -> Result<()> {
    tx.run("UPDATE cases SET fast=?2 WHERE id=?1", (case, to)).map(|_| ())
}

/// The finding is made once the review has passed, and says what the review says.
pub(super) fn must_be_reviewed(case: &Case) -> Result<()> {
    match case.fast.runs() && case.fast != Fast::Passed {
        true => Err(Failure::refused(
            format!("还不能作结论：快办件{}。", case.fast.label()),
            "先经案管、审理审理；不宜快办的，写明理由退出快办。",
        )),
        false => Ok(()),
    }
}

/// Who checked does not review it.
fn must_not_be_checker(scene: &Scene<'_>, verb: &str) -> Result<()> {
    match scene.case()?.first_handler == scene.who.account {
        true => Err(Failure::refused(
            format!("承办本件的人不能{verb}。"),
            "请由案管或者审理的其他同志办理（查审分离）。",
        )),
        false => Ok(()),
    }
}

/// 提请快办: the office proposes it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ProposeFast {
    pub on: NaiveDate,
    pub why: String,
}

impl Verb for ProposeFast {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        let case = scene.case()?;
        case.must_be_report("提请快办")?;
        must_be_at(scene, Fast::None, "提请快办")
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        scene.check_day("on", self.on, scene.case()?.taken_on, "签收的日期")?;
        must_say("why", &self.why, "为什么宜于快办", 500)
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        supervision::open_anew(tx, &stamp.case, "fast_judge", &stamp.id, self.on)?;
        move_on(tx, &stamp.case, Fast::Proposed)
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        Ok(self.why.clone())
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
}

/// One criterion, in the words that held, and whether the matter meets it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Criterion {
    pub criterion: String,
    pub meets: Meets,
}

/// 快办研判: every criterion answered; only what meets them all goes in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct JudgeFast {
    pub on: NaiveDate,
    pub criteria: Vec<Criterion>,
    pub into: bool,
    pub reason: String,
    pub approved_by: AccountId,
    pub approved_on: NaiveDate,
    /// The 呈批 on whose decision it rests; empty where it was approved on paper. The door fills it in.
    #[serde(default)]
    #[ts(skip)]
    pub approval: EntryId,
}

impl Verb for JudgeFast {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        must_be_at(scene, Fast::Proposed, "研判")?;
        rest::must_not_wait(scene, ApprovalMatter::FastTrack)?;
        must_not_be_checker(scene, "研判")
    }
    fn complete(&mut self, scene: &Scene<'_>) -> Result<()> {
        let (by, on) = (&mut self.approved_by, &mut self.approved_on);
        rest::rest_on_decision(scene, ApprovalMatter::FastTrack, by, on, &mut self.approval)
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        scene.check_day("on", self.on, scene.case()?.taken_on, "签收的日期")?;
        let asked = fast_criteria(scene.view)?.lines;
        if !self.criteria.iter().map(|one| &one.criterion).eq(&asked) {
            let message = "研判标准已经改过，或有一条没有回答。";
            return Err(Failure::input(
                "criteria",
                format!("{message}请按现行 {} 条逐条研判。", asked.len()),
            ));
        }
        let unmet = self.criteria.iter().filter(|one| one.meets == Meets::No).count();
        match (self.into, unmet) {
            (true, 1..) => {
                let message = format!("有 {unmet} 条不符合，不能进入快办。");
                return Err(Failure::input("into", format!("{message}请不入快办，按一般程序办理。")));
            }
            (true, _) => {}
            (false, _) => must_say("reason", &self.reason, "不入快办的理由", 500)?,
        }
        let (by, on) = (&self.approved_by, self.approved_on);
        rest::must_be_approved_or_rest(scene, &self.approval, by, on, self.on, "研判意见")
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        rest::settle(tx, stamp, &self.approval, &self.approved_by, self.approved_on)?;
        supervision::meet(tx, &stamp.case, "fast_judge", self.on)?;
        if !self.into {
            return move_on(tx, &stamp.case, Fast::Refused);
        }
        supervision::open_anew(tx, &stamp.case, "fast_check", &stamp.id, self.on)?;
        move_on(tx, &stamp.case, Fast::Checking)
    }
    fn tell(&self, view: &View<'_>) -> Result<String> {
        let met = self.criteria.iter().filter(|one| one.meets == Meets::Yes).count();
        let into = if self.into { "进入快办" } else { "不入快办" };
        let approved = rest::told(view, &self.approved_by, self.approved_on)?;
        Ok(format!("{into}，{} 条标准符合 {met} 条，{approved}。{}", self.criteria.len(), self.reason))
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
    const KEY: bool = true;
}

/// 移送审理: what was checked, and which 轻处分 is proposed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SubmitReview {
    pub on: NaiveDate,
    pub checked: String,
    pub sanction: Sanction,
}

impl Verb for SubmitReview {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        must_be_at(scene, Fast::Checking, "移送审理")?;
        match scene.case()?.disposition.is_empty() {
            true => Err(Failure::refused(
                "还不能移送审理：处置意见未提出。",
                "先提出处置意见并经领导批准（规则第十七条）。",
            )),
            false => Ok(()),
        }
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        scene.check_day("on", self.on, scene.case()?.taken_on, "签收的日期")?;
        must_say("checked", &self.checked, "查明的事实", 4_000)?;
        must_be_light(self.sanction)
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        supervision::meet(tx, &stamp.case, "fast_check", self.on)?;
        supervision::open_anew(tx, &stamp.case, "fast_review", &stamp.id, self.on)?;
        move_on(tx, &stamp.case, Fast::Reviewing)
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        Ok(format!("建议{}。{}", self.sanction.label(), self.checked))
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
}

fn must_be_light(sanction: Sanction) -> Result<()> {
    match sanction {
        Sanction::Heavier => Err(Failure::input(
            "sanction",
            "快办只办轻处分（警告、严重警告，政务警告、记过、记大过）；较重的请退出快办。",
        )),
        _ => Ok(()),
    }
}

/// 快办审理 by 案管 or 审理 (核审合一): it passes, or goes back for a reason and is checked further.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ReviewFast {
    pub on: NaiveDate,
    pub passed: bool,
    pub sanction: Sanction,
    pub opinion: String,
}

impl Verb for ReviewFast {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        must_be_at(scene, Fast::Reviewing, "审理")?;
        must_not_be_checker(scene, "审理")
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        scene.check_day("on", self.on, scene.case()?.taken_on, "签收的日期")?;
        must_say("opinion", &self.opinion, "审理意见", 2_000)?;
        if self.passed { must_be_light(self.sanction) } else { Ok(()) }
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        let id = &stamp.case;
        supervision::meet(tx, id, "fast_review", self.on)?;
        if !self.passed {
            supervision::open_anew(tx, id, "fast_check", &stamp.id, self.on)?;
            return move_on(tx, id, Fast::Checking);
        }
        supervision::open_anew(tx, id, "fast_feedback", &stamp.id, self.on)?;
        tx.run("UPDATE cases SET sanction=?2 WHERE id=?1", (id, self.sanction))?;
        move_on(tx, id, Fast::Passed)
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        let answer = if self.passed {
            format!("通过，{}", self.sanction.label())
        } else {
            "退回补充核查".to_owned()
        };
        Ok(format!("{answer}。{}", self.opinion))
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
    const KEY: bool = true;
}

/// 退出快办: never without a reason.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct LeaveFast {
    pub on: NaiveDate,
    pub reason: String,
}

impl Verb for LeaveFast {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        let case = scene.case()?;
        case.must_stand_at(&[Stage::Handling], "退出快办")?;
        match case.fast.runs() {
            true => Ok(()),
            false => Err(Failure::refused("本件不在快办。", "按一般程序办理即可。")),
        }
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        scene.check_day("on", self.on, scene.case()?.taken_on, "签收的日期")?;
        must_say("reason", &self.reason, "退出快办的理由", 500)
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        tx.run("UPDATE cases SET sanction=?2 WHERE id=?1", (&stamp.case, Sanction::None))?;
        leave(tx, &stamp.case, self.on, "退出快办")
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        Ok(self.reason.clone())
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
    const KEY: bool = true;
}

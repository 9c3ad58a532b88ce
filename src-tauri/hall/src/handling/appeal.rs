//! 申诉, by a way of its own. 党员 against a 党纪处分: 复议复查 within 3 months, and whoever made the first decision takes no part
//! (监督执纪工作规则 art. 59). 监察对象 against a 处理决定: 复审, asked for within a month and decided within a month (监察法 art. 49).

use chrono::{Months, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::inquiry::must_be_two;
use crate::act::{Scene, Verb};
use crate::case::{Case, Number, case, must_say, next_number, set_stage};
use crate::clock::short_date;
use crate::codes::{AppealKind, AppealRefusal, AppealResult, Attribution, Course, Stage, Way};
use crate::failure::{Failure, Result};
use crate::ids::{AccountId, EntryId};
use crate::intake::{must_be_verified, must_not_be_repeat};
use crate::leading::{ApprovalMatter, rest};
use crate::record::Stamp;
use crate::store::{Tx, View};
use crate::supervision;
use crate::transfer::decided;

/// 申诉, in the table of kinds.
pub(crate) const APPEAL: &str = "2";

/// The limit of each way, named as the way is.
fn limit_of(course: Course) -> &'static str {
    course.code()
}

fn must_be_appeal(case: &Case, verb: &str) -> Result<()> {
    match case.course.is_appeal() {
        true => Ok(()),
        false => Err(Failure::refused(format!("不能{verb}：本件不是申诉。"), "检举控告作核查结论。")),
    }
}

/// 监察法 art. 49: 复审 is asked for within a month of the day on which the decision was received.
fn is_late(served_on: NaiveDate, case: &Case) -> bool {
    served_on.checked_add_months(Months::new(1)).is_some_and(|last| case.received_on > last)
}

fn must_be_kind_of_appeal(case: &Case) -> Result<()> {
    match case.kind == APPEAL {
        true => Ok(()),
        false => Err(Failure::refused("本件登记的类别不是申诉。", "检举控告请用“受理”“不予受理”。")),
    }
}

/// 受理申诉: approved by a leader.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct AcceptAppeal {
    #[serde(default)]
    #[ts(skip)]
    pub number: Number,
    pub on: NaiveDate,
    pub appeal: AppealKind,
    /// The decision that is appealed against, by name and number.
    pub decision: String,
    /// 收到该决定的日期.
    pub served_on: NaiveDate,
    /// 原案审查、审理人员, who take no part.
    pub former: Vec<String>,
    pub approved_by: AccountId,
    pub approved_on: NaiveDate,
    /// The 呈批 on whose decision it rests; empty where it was approved on paper. The door fills it in.
    #[serde(default)]
    #[ts(skip)]
    pub approval: EntryId,
}

impl AcceptAppeal {
    fn course(&self) -> Course {
        match self.appeal {
            AppealKind::Party => Course::PartyAppeal,
            AppealKind::State => Course::StateAppeal,
        }
    }
}

impl Verb for AcceptAppeal {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        let case = scene.case()?;
        case.must_stand_at(&[Stage::Registered], "受理申诉")?;
        rest::must_not_wait(scene, ApprovalMatter::Appeal)?;
        must_be_kind_of_appeal(case)?;
        must_not_be_repeat(scene, case, "受理")?;
        match case.attribution {
            Attribution::Named => must_be_verified(case, "受理申诉"),
            Attribution::Anonymous => Err(Failure::refused(
                "申诉须由本人提出，匿名的不能复查。",
                "用“不予受理申诉”；本人署名并联系得上的，另行登记。",
            )),
        }
    }
    fn complete(&mut self, scene: &Scene<'_>) -> Result<()> {
        self.number = next_number(scene.view, "case", self.on, &scene.case()?.method)?;
        let (by, on) = (&mut self.approved_by, &mut self.approved_on);
        rest::rest_on_decision(scene, ApprovalMatter::Appeal, by, on, &mut self.approval)
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        let case = scene.case()?;
        scene.check_day("on", self.on, Some(case.received_on), "收到的日期")?;
        must_say("decision", &self.decision, "不服的是哪个决定（名称、文号）", 200)?;
        scene.check_day("served_on", self.served_on, None, "")?;
        if self.served_on > case.received_on {
            return Err(Failure::input("served_on", "收到决定的日期晚于提出申诉的日期。"));
        }
        if self.appeal == AppealKind::State && is_late(self.served_on, case) {
            return Err(Failure::input(
                "served_on",
                "申请复审须在收到处理决定之日起一个月内提出（监察法第四十九条），本件已经超过。请用“不予受理申诉”，并向本人说明。",
            ));
        }
        must_say("former", &self.former.concat(), "原案审查、审理人员", 200)?;
        let (by, on) = (&self.approved_by, self.approved_on);
        rest::must_be_approved_or_rest(scene, &self.approval, by, on, case.received_on, "受理申诉")
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        rest::settle(tx, stamp, &self.approval, &self.approved_by, self.approved_on)?;
        let id = &stamp.case;
        let sql = "UPDATE cases SET number=?2, accepted_on=?3, course=?4 WHERE id=?1";
        tx.run(sql, (id, &self.number.text, self.on, self.course()))?;
        let row = (id, &self.decision, self.served_on, self.former.join("\n"));
        tx.run("INSERT INTO appeals (case_id, decision, served_on, former) VALUES (?1, ?2, ?3, ?4)", row)?;
        decided(tx, id, self.on)?;
        supervision::open(tx, id, "assign", self.on)?;
        supervision::open(tx, id, limit_of(self.course()), self.on)?;
        set_stage(tx, id, Stage::Accepted)
    }
    fn tell(&self, view: &View<'_>) -> Result<String> {
        let approved = rest::told(view, &self.approved_by, self.approved_on)?;
        Ok(format!("编为{}，{}：{}，{approved}", self.number.text, self.course().label(), self.decision))
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
    fn number(&self) -> Option<&Number> {
        Some(&self.number)
    }
    const KEY: bool = true;
}

/// 不予受理申诉: what came too late, is not the person's own or cannot be accepted ends here, approved by a leader; whoever
/// gave a name is told.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct DeclineAppeal {
    pub on: NaiveDate,
    pub ground: AppealRefusal,
    /// What in the matter meets the ground, and where to go instead.
    pub reason: String,
    /// Against what; only 复审 (监察法 art. 49) can come too late.
    #[serde(default)]
    #[ts(as = "AppealKind")]
    pub appeal: Option<AppealKind>,
    /// 收到处理决定的日期, of what came too late; the door leaves it out for the other grounds.
    #[serde(default)]
    #[ts(as = "NaiveDate")]
    pub served_on: Option<NaiveDate>,
    pub approved_by: AccountId,
    pub approved_on: NaiveDate,
    /// The 呈批 on whose decision it rests; empty where it was approved on paper. The door fills it in.
    #[serde(default)]
    #[ts(skip)]
    pub approval: EntryId,
}

impl DeclineAppeal {
    fn check_ground(&self, case: &Case) -> Result<()> {
        match self.ground {
            AppealRefusal::Late if self.appeal != Some(AppealKind::State) => Err(Failure::input(
                "ground",
                "党员对党纪处分的申诉没有一个月的期限（监察法第四十九条只管复审）：请受理，或者另选理由。",
            )),
            AppealRefusal::Late => match self.served_on {
                None => Err(Failure::input("served_on", "请填写本人收到处理决定的日期。")),
                Some(served) if is_late(served, case) => Ok(()),
                Some(_) => Err(Failure::input(
                    "served_on",
                    "本件在收到处理决定之日起一个月内提出（监察法第四十九条），没有超过期限：请受理，或者另选理由。",
                )),
            },
            AppealRefusal::Anonymous if case.attribution == Attribution::Named => {
                Err(Failure::input("ground", "本件署了名，不能以匿名为由：请核实署名，或者另选理由。"))
            }
            _ => Ok(()),
        }
    }
}

impl Verb for DeclineAppeal {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        let case = scene.case()?;
        case.must_stand_at(&[Stage::Registered], "作不予受理")?;
        must_be_kind_of_appeal(case)?;
        must_not_be_repeat(scene, case, "作不予受理")?;
        rest::must_not_wait(scene, ApprovalMatter::Appeal)
    }
    fn complete(&mut self, scene: &Scene<'_>) -> Result<()> {
        if self.ground != AppealRefusal::Late {
            self.served_on = None;
        }
        let (by, on) = (&mut self.approved_by, &mut self.approved_on);
        rest::rest_on_decision(scene, ApprovalMatter::Appeal, by, on, &mut self.approval)
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        let case = scene.case()?;
        scene.check_day("on", self.on, Some(case.received_on), "收到的日期")?;
        self.check_ground(case)?;
        must_say("reason", &self.reason, "具体理由和应向哪里提出", 500)?;
        let (by, on) = (&self.approved_by, self.approved_on);
        rest::must_be_approved_or_rest(scene, &self.approval, by, on, case.received_on, "不予受理申诉")
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        rest::settle(tx, stamp, &self.approval, &self.approved_by, self.approved_on)?;
        tx.run("UPDATE cases SET declined_on=?2 WHERE id=?1", (&stamp.case, self.on))?;
        decided(tx, &stamp.case, self.on)?;
        set_stage(tx, &stamp.case, Stage::Declined)
    }
    fn tell(&self, view: &View<'_>) -> Result<String> {
        let approved = rest::told(view, &self.approved_by, self.approved_on)?;
        Ok(format!("{}，{approved}。{}", self.ground.label(), self.reason))
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
    const KEY: bool = true;
}

/// Whether this person made the decision that is appealed against.
pub(super) fn must_not_have_decided(view: &View<'_>, case: &Case, handler: &AccountId) -> Result<()> {
    let former: Option<String> = view.value("SELECT former FROM appeals WHERE case_id=?1", [&case.id])?;
    let name = crate::case::person(view, handler)?;
    match former.is_some_and(|former| former.lines().any(|one| one.trim() == name)) {
        true => Err(Failure::input(
            "first_handler",
            "原案审查、审理人员不得参与复议复查（监督执纪工作规则第五十九条），请另选。",
        )),
        false => Ok(()),
    }
}

/// 申诉决定: upheld, changed or revoked, with reasons.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct DecideAppeal {
    pub on: NaiveDate,
    pub result: AppealResult,
    pub reasons: String,
    pub approved_by: AccountId,
    pub approved_on: NaiveDate,
    /// The 呈批 on whose decision it rests; empty where it was approved on paper. The door fills it in.
    #[serde(default)]
    #[ts(skip)]
    pub approval: EntryId,
}

impl Verb for DecideAppeal {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        let case = scene.case()?;
        must_be_appeal(case, "作申诉决定")?;
        case.must_stand_at(&[Stage::Handling], "作申诉决定")?;
        rest::must_not_wait(scene, ApprovalMatter::Appeal)
    }
    fn complete(&mut self, scene: &Scene<'_>) -> Result<()> {
        let (by, on) = (&mut self.approved_by, &mut self.approved_on);
        rest::rest_on_decision(scene, ApprovalMatter::Appeal, by, on, &mut self.approval)
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        scene.check_day("on", self.on, scene.case()?.taken_on, "签收的日期")?;
        must_say("reasons", &self.reasons, "决定的理由", 4_000)?;
        let (by, on) = (&self.approved_by, self.approved_on);
        rest::must_be_approved_or_rest(scene, &self.approval, by, on, self.on, "申诉决定")
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        rest::settle(tx, stamp, &self.approval, &self.approved_by, self.approved_on)?;
        let (id, day) = (&stamp.case, self.approved_on);
        tx.run("UPDATE appeals SET result=?2 WHERE case_id=?1", (id, self.result))?;
        let found = "UPDATE cases SET found_on=?2, handling=?3 WHERE id=?1";
        tx.run(found, (id, day, self.result.label()))?;
        let decided = case(tx, id)?;
        supervision::meet(tx, id, limit_of(decided.course), day)?;
        if !decided.gone.cannot_be_told() {
            supervision::open_anew(tx, id, "appeal_answer", &stamp.id, day)?;
        }
        set_stage(tx, id, Stage::Found)
    }
    fn tell(&self, view: &View<'_>) -> Result<String> {
        let approved = rest::told(view, &self.approved_by, self.approved_on)?;
        Ok(format!("{}，{approved}。{}", self.result.label(), self.reasons))
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
    const KEY: bool = true;
}

/// 送达申诉决定: handed to the person, who is told what may still be done.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct AnswerAppeal {
    pub on: NaiveDate,
    pub way: Way,
    pub staff: Vec<String>,
    pub remedy_told: bool,
    #[serde(default)]
    pub said: String,
}

impl Verb for AnswerAppeal {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        let case = scene.case()?;
        must_be_appeal(case, "送达申诉决定")?;
        case.must_stand_at(&[Stage::Found], "送达申诉决定")?;
        match case.answered_on {
            Some(on) => Err(Failure::refused(format!("申诉决定已于{}送达。", short_date(on)), "可以办结。")),
            None => Ok(()),
        }
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        let case = scene.case()?;
        scene.check_day("on", self.on, case.found_on, "作出决定的日期")?;
        must_be_two("staff", &self.staff, "送达须有两名工作人员。")?;
        let remedy = match case.course {
            Course::StateAppeal => "对复审决定不服的，可在收到之日起一个月内向上一级监察机关申请复核",
            _ => "对复议复查决定不服的，可向上级党组织提出申诉",
        };
        match self.remedy_told {
            true => Ok(()),
            false => Err(Failure::input("remedy_told", format!("须告知本人：{remedy}。"))),
        }
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        tx.run("UPDATE cases SET answered_on=?2 WHERE id=?1", (&stamp.case, self.on))?;
        supervision::meet(tx, &stamp.case, "appeal_answer", self.on)
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        Ok(format!("{}送达，{}，已告知救济途径。{}", self.way.label(), self.staff.join("、"), self.said))
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
    const KEY: bool = true;
}

//! 包案方案: 一案一策一专班. What the matter hangs on, the way to solve it, who works on it, and measures of which each has
//! one who answers for it and a day (五定: 领导、人员、任务、时限、责任).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::measures::{MeasureView, enter_measure, measures_of, must_be_measure};
use super::task_force::{enter_members, must_be_members};
use crate::act::{Scene, Verb};
use crate::case::must_say;
use crate::clock::short_date;
use crate::codes::{Role, Stage};
use crate::failure::{Failure, Result};
use crate::ids::{AccountId, CaseId};
use crate::record::Stamp;
use crate::store::{Tx, View};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Member {
    pub account: AccountId,
    pub duty: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Measure {
    pub what: String,
    pub owner: AccountId,
    pub due: NaiveDate,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Plan {
    pub on: NaiveDate,
    /// 诉求与症结
    pub crux: String,
    /// 化解路径
    pub way: String,
    pub task_force: Vec<Member>,
    pub measures: Vec<Measure>,
    /// 反馈安排
    pub feedback: String,
    /// 风险与应对
    #[serde(default)]
    pub risk: String,
}

/// Words with which a plan is aimed at the person who came, and not at the matter.
const AT_THE_PERSON: [&str; 5] = ["稳控", "盯控", "盯防", "看管", "截访"];

/// 对事不对人: a plan says how the matter is solved, never how somebody is watched.
pub(super) fn must_be_about_the_matter(field: &str, text: &str) -> Result<()> {
    match AT_THE_PERSON.iter().find(|word| text.contains(**word)) {
        None => Ok(()),
        Some(word) => Err(Failure::input(
            field,
            format!("方案对事不对人，不能写“{word}”：请写怎样查清、怎样解决、怎样沟通。"),
        )),
    }
}

/// A case that a leader answers for, under handling; done by its office, the director or a leader.
pub(super) fn must_be_led(scene: &Scene<'_>, verb: &str) -> Result<()> {
    let (case, who) = (scene.case()?, scene.who);
    if matches!(case.stage, Stage::Registered | Stage::Accepted) {
        return Err(Failure::refused(
            format!("还不能{verb}：本件尚未交办。"),
            "先受理、交办，选定包案领导。",
        ));
    }
    case.must_be_open(verb)?;
    if case.lead.is_none() {
        return Err(Failure::refused(format!("还不能{verb}：本件没有包案领导。"), "先“确定包案领导”。"));
    }
    let works = who.has(Role::Director) || who.has(Role::Leader) || case.is_handled_by(who);
    match works || case.in_task_force(scene.view, &who.account)? {
        true => Ok(()),
        false => Err(Failure::refused(
            format!("{verb}由承办室、专班、信访室主任或者委领导办理。"),
            "请交由他们办理。",
        )),
    }
}

impl Verb for Plan {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        must_be_led(scene, "定包案方案")?;
        match scene.view.exists("SELECT 1 FROM lead_plans WHERE case_id=?1", [&scene.case()?.id])? {
            true => Err(Failure::refused(
                "包案方案已经定了。",
                "措施有变化的，逐项“改措施”“加措施”；人有变化的，“调整专班”。",
            )),
            false => Ok(()),
        }
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        let case = scene.case()?;
        scene.check_day("on", self.on, case.assigned_on, "交办的日期")?;
        for (field, text, what) in [
            ("crux", &self.crux, "诉求与症结"),
            ("way", &self.way, "化解路径"),
            ("feedback", &self.feedback, "反馈安排"),
        ] {
            must_say(field, text, what, 1_000)?;
            must_be_about_the_matter(field, text)?;
        }
        must_be_about_the_matter("risk", &self.risk)?;
        let members = must_be_members(scene, &self.task_force)?;
        if self.measures.is_empty() {
            return Err(Failure::input("measures", "一案一策：请至少定一项措施。"));
        }
        for (n, measure) in self.measures.iter().enumerate() {
            must_be_measure(scene, &format!("measures.{n}."), measure, self.on, &members)?;
        }
        Ok(())
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        let row = (&stamp.case, self.on, &self.crux, &self.way, &self.feedback, &self.risk);
        tx.run(include_str!("plan.sql"), row)?;
        enter_members(tx, &stamp.case, &self.task_force)?;
        self.measures.iter().try_for_each(|measure| enter_measure(tx, &stamp.case, self.on, measure))
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        let last = short_date(self.measures.iter().map(|measure| measure.due).max().unwrap_or(self.on));
        let (members, measures) = (self.task_force.len(), self.measures.len());
        Ok(format!("专班 {members} 人，措施 {measures} 项，最后一项 {last}前。症结：{}", self.crux))
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
    const KEY: bool = true;
}

/// 包案 as a case's page and its paper show it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PlanView {
    pub on: NaiveDate,
    pub crux: String,
    pub way: String,
    pub feedback: String,
    pub risk: String,
    pub task_force: Vec<MemberView>,
    pub measures: Vec<MeasureView>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct MemberView {
    pub account: AccountId,
    pub name: String,
    pub office: String,
    pub duty: String,
}

/// `None` while there is no plan.
pub fn plan_view(scene: &Scene<'_>, case: &CaseId) -> Result<Option<PlanView>> {
    let view = scene.view;
    let found = view.one("SELECT * FROM lead_plans WHERE case_id=?1", [case], |row| {
        Ok(PlanView {
            on: row.get("planned_on")?,
            crux: row.get("crux")?,
            way: row.get("way")?,
            feedback: row.get("feedback")?,
            risk: row.get("risk")?,
            task_force: Vec::new(),
            measures: Vec::new(),
        })
    })?;
    let Some(plan) = found else { return Ok(None) };
    let task_force = view.all(include_str!("task_force.sql"), [case], |row| {
        Ok(MemberView {
            account: row.get("account")?,
            name: row.get("name")?,
            office: row.get("office")?,
            duty: row.get("duty")?,
        })
    })?;
    Ok(Some(PlanView { task_force, measures: measures_of(scene, case)?, ..plan }))
}

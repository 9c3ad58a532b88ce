//! 批示: the leader agrees, changes or sends back. Made here it is the leader's own entry; made in ink on the 处理笺 it is
//! entered by the director with the leader's name and the day, and says so.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::approval::{ApprovalMatter, ApprovalStanding, Decision, must_be_leader, waits_for_a_leader};
use super::on_paper::rests_on_paper;
use super::submit::sentence;
use crate::act::{Scene, Verb};
use crate::case::{must_say, person};
use crate::clock::date_of;
use crate::failure::{Failure, Result};
use crate::ids::{AccountId, EntryId};
use crate::record::Stamp;
use crate::store::{Tx, View};

/// By the leader before whom it lies.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Decide {
    /// Entry of the 呈批.
    pub approval: EntryId,
    pub decision: Decision,
    /// May be empty where the leader agrees.
    #[serde(default)]
    pub opinion: String,
    /// Another leader who is to decide too, such as 报主要领导审定; empty for none.
    #[serde(default)]
    pub further: AccountId,
}

/// 补录批示: by the director, from the paper.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct EnterDecision {
    pub approval: EntryId,
    /// Who wrote it.
    pub leader: AccountId,
    /// The day written beside it.
    pub on: NaiveDate,
    pub decision: Decision,
    #[serde(default)]
    pub opinion: String,
    #[serde(default)]
    pub further: AccountId,
}

struct Waiting {
    leader: AccountId,
    submitted_on: NaiveDate,
    /// The day of the last word on it so far.
    decided_on: Option<NaiveDate>,
}

fn must_wait(scene: &Scene<'_>, approval: &EntryId) -> Result<Waiting> {
    let sql =
        "SELECT leader, submitted_on, decided_on, standing FROM approvals WHERE entry=?1 AND case_id=?2";
    let found = scene.view.one(sql, (approval, &scene.case()?.id), |row| {
        let waiting =
            Waiting { leader: row.get(0)?, submitted_on: row.get(1)?, decided_on: crate::case::day(row, 2)? };
        Ok((waiting, row.get::<_, ApprovalStanding>(3)?))
    })?;
    match found {
        Some((waiting, ApprovalStanding::Waiting)) => Ok(waiting),
        Some((_, standing)) => Err(Failure::input(
            "approval",
            format!("这份呈批“{}”，不能再批；要改的，请重新呈批。", standing.label()),
        )),
        None => Err(Failure::input("approval", "请选一份待批的呈批。")),
    }
}

fn check_words(
    scene: &Scene<'_>,
    decision: Decision,
    opinion: &str,
    leader: &AccountId,
    further: &AccountId,
) -> Result<()> {
    match decision {
        Decision::Agree if opinion.trim().is_empty() => {}
        Decision::Agree => must_say("opinion", opinion, "批示", 1_000)?,
        Decision::Change => must_say("opinion", opinion, "怎样修改", 1_000)?,
        Decision::SendBack => must_say("opinion", opinion, "为什么退回、要怎样重拟", 1_000)?,
    }
    if further.is_none() {
        return Ok(());
    }
    if decision == Decision::SendBack {
        return Err(Failure::input("further", "退回重拟的不再报其他领导。"));
    }
    if further == leader {
        return Err(Failure::input("further", "请选另一位领导。"));
    }
    must_be_leader(scene, further, "further")
}

/// One leader's word: who, what, when, and who entered it where it was in ink.
struct Word<'a> {
    approval: &'a EntryId,
    leader: &'a AccountId,
    decision: Decision,
    opinion: &'a str,
    on: NaiveDate,
    entered_by: &'a str,
    further: &'a AccountId,
}

impl Word<'_> {
    fn enter(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        let Self { approval, leader, decision, opinion, on, entered_by, further } = self;
        let row =
            (&stamp.id, approval, &stamp.case, stamp.pos, leader, decision, opinion.trim(), on, entered_by);
        tx.run(include_str!("note_decision.sql"), row)?;
        let (standing, before) = match further.is_none() {
            true => (decision.standing(), *leader),
            false => (ApprovalStanding::Waiting, *further),
        };
        let sql = "UPDATE approvals SET standing=?2, leader=?3, decided_on=?4 WHERE entry=?1";
        tx.run(sql, (approval, standing, before, on)).map(|_| ())
    }
    fn tell(&self, view: &View<'_>) -> Result<String> {
        let matter: Option<ApprovalMatter> =
            view.value("SELECT matter FROM approvals WHERE entry=?1", [self.approval])?;
        let matter = matter.map_or("", ApprovalMatter::label);
        let further = match self.further.is_none() {
            true => String::new(),
            false => format!("报 {} 审定。", person(view, self.further)?),
        };
        let opinion = match self.opinion.trim() {
            "" => String::new(),
            opinion => sentence(opinion),
        };
        Ok(format!("{matter}：{}。{opinion}{further}", self.decision.label()))
    }
}

impl Decide {
    fn word<'a>(&'a self, leader: &'a AccountId, on: NaiveDate) -> Word<'a> {
        let Self { approval, decision, opinion, further } = self;
        Word { approval, leader, decision: *decision, opinion, on, entered_by: "", further }
    }
}

impl Verb for Decide {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        match waits_for_a_leader(scene.view, &scene.case()?.id, Some(&scene.who.account))? {
            true => Ok(()),
            false => {
                Err(Failure::refused("本件没有等您批示的呈批。", "由信访室主任或者承办室呈批后再批示。"))
            }
        }
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        let waiting = must_wait(scene, &self.approval)?;
        if waiting.leader != scene.who.account {
            let leader = person(scene.view, &waiting.leader)?;
            return Err(Failure::refused(
                format!("这份呈批是呈 {leader} 的。"),
                "请由他批示；要改由您批示的，请信访室主任重新呈批。",
            ));
        }
        check_words(scene, self.decision, &self.opinion, &waiting.leader, &self.further)
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        self.word(&stamp.actor, date_of(stamp.at)).enter(tx, stamp)
    }
    fn tell(&self, view: &View<'_>) -> Result<String> {
        self.word(&AccountId::default(), NaiveDate::default()).tell(view)
    }
    const KEY: bool = true;
}

impl EnterDecision {
    fn word<'a>(&'a self, entered_by: &'a str) -> Word<'a> {
        let Self { approval, leader, on, decision, opinion, further } = self;
        Word { approval, leader, decision: *decision, opinion, on: *on, entered_by, further }
    }
}

impl Verb for EnterDecision {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        match waits_for_a_leader(scene.view, &scene.case()?.id, None)? {
            true => Ok(()),
            false => Err(Failure::refused("本件没有待批的呈批。", "先呈批，打印处理笺，领导批示后再补录。")),
        }
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        let waiting = must_wait(scene, &self.approval)?;
        if self.leader == scene.who.account {
            return Err(Failure::input("leader", "本人的批示请直接“批示”，不用补录。"));
        }
        must_be_leader(scene, &self.leader, "leader")?;
        let earliest = waiting.decided_on.unwrap_or(waiting.submitted_on);
        scene.check_day("on", self.on, Some(earliest), "呈批或者上一位领导批示的日期")?;
        check_words(scene, self.decision, &self.opinion, &self.leader, &self.further)
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        self.word(stamp.actor.as_str()).enter(tx, stamp)?;
        rests_on_paper(tx, stamp, &self.leader, self.on)
    }
    fn tell(&self, view: &View<'_>) -> Result<String> {
        let (leader, word) = (person(view, &self.leader)?, self.word("").tell(view)?);
        Ok(format!("{leader} 在处理笺上批示，据纸面补录。{word}"))
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
    const KEY: bool = true;
}

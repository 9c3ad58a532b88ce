//! 包案走访: a leader goes to the place (专题调研、座谈交流、现场会商), or takes the case to the person who brought it (带信下访).
//! Arranged first, such as from the roster of 接访 days, or recorded afterwards.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::approval::must_be_leader;
use crate::act::{Scene, Verb};
use crate::case::{Tone, day, must_say, person};
use crate::clock::{chinese_date, short_date};
use crate::codes::{Stage, Unit, terms};
use crate::failure::{Failure, Result};
use crate::ids::{AccountId, CaseId, EntryId};
use crate::record::Stamp;
use crate::store::{Tx, View};
use crate::supervision::{Left, Lights};

terms! {
    VisitKind {
        Survey = "survey" "专题调研", Discussion = "discussion" "座谈交流", JointSession = "joint_session" "现场会商",
        CarriedVisit = "carried_visit" "带信下访",
    }
}

/// 安排走访: which leader goes where, and when.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ArrangeVisit {
    pub on: NaiveDate,
    pub kind: VisitKind,
    pub leader: AccountId,
    pub place: String,
    pub purpose: String,
}

/// 包案走访: what was done there.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Visit {
    /// Entry of the arrangement; empty where there was none.
    pub arranged: EntryId,
    pub on: NaiveDate,
    pub kind: VisitKind,
    pub leader: AccountId,
    pub place: String,
    /// Offices and staff; whoever came to us is 信访人 here.
    pub persons: String,
    pub outcome: String,
    pub next_step: String,
}

/// 取消走访.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct CallOffVisit {
    pub arranged: EntryId,
    pub reason: String,
}

fn must_be_handled(scene: &Scene<'_>, verb: &str) -> Result<()> {
    let case = scene.case()?;
    if matches!(case.stage, Stage::Registered | Stage::Accepted) {
        return Err(Failure::refused(format!("还不能{verb}：本件尚未交办。"), "先受理并交办到承办室。"));
    }
    case.must_be_open(verb)
}

fn must_be_arranged(scene: &Scene<'_>, arranged: &EntryId) -> Result<()> {
    let sql = "SELECT 1 FROM visits WHERE entry=?1 AND case_id=?2 AND visited_on='' AND called_off=''";
    match scene.view.exists(sql, (arranged, &scene.case()?.id))? {
        true => Ok(()),
        false => Err(Failure::input("arranged", "没有这项待办的走访安排，请刷新后再选。")),
    }
}

impl Verb for ArrangeVisit {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        must_be_handled(scene, "安排走访")
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        if self.on < scene.today() {
            return Err(Failure::input(
                "on",
                format!("{}已经过去；已经去过的，直接记“包案走访”。", chinese_date(self.on)),
            ));
        }
        must_be_leader(scene, &self.leader, "leader")?;
        must_say("place", &self.place, "去哪里", 60)?;
        must_say("purpose", &self.purpose, "去做什么", 300)
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        let row = (&stamp.id, &stamp.case, self.kind, &self.leader, self.on, &self.place, &self.purpose);
        tx.run(include_str!("arrange_visit.sql"), row).map(|_| ())
    }
    fn tell(&self, view: &View<'_>) -> Result<String> {
        let leader = person(view, &self.leader)?;
        Ok(format!(
            "{} {leader} 到{}{}：{}",
            short_date(self.on),
            self.place,
            self.kind.label(),
            self.purpose
        ))
    }
}

impl Verb for Visit {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        must_be_handled(scene, "记包案走访")
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        scene.check_day("on", self.on, scene.case()?.assigned_on, "交办的日期")?;
        if !self.arranged.is_none() {
            must_be_arranged(scene, &self.arranged)?;
        }
        must_be_leader(scene, &self.leader, "leader")?;
        for (field, text, what, most) in [
            ("place", &self.place, "地点", 60),
            ("persons", &self.persons, "参加的人", 300),
            ("outcome", &self.outcome, "了解到什么、议定了什么", 2_000),
            ("next_step", &self.next_step, "下一步", 500),
        ] {
            must_say(field, text, what, most)?;
        }
        Ok(())
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        let entry = if self.arranged.is_none() { &stamp.id } else { &self.arranged };
        let row = (
            entry,
            &stamp.case,
            self.kind,
            &self.leader,
            self.on,
            &self.place,
            &self.persons,
            &self.outcome,
            &self.next_step,
        );
        tx.run(include_str!("visit.sql"), row).map(|_| ())
    }
    fn tell(&self, view: &View<'_>) -> Result<String> {
        let (kind, leader) = (self.kind.label(), person(view, &self.leader)?);
        Ok(format!(
            "{kind}　{leader}，{}。参加：{}。{}下一步：{}",
            self.place,
            self.persons,
            super::submit::sentence(&self.outcome),
            self.next_step
        ))
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
    const KEY: bool = true;
}

impl Verb for CallOffVisit {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        let sql = "SELECT 1 FROM visits WHERE case_id=?1 AND visited_on='' AND called_off=''";
        match scene.view.exists(sql, [&scene.case()?.id])? {
            true => Ok(()),
            false => Err(Failure::refused("本件没有待办的走访安排。", "不必取消。")),
        }
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        must_be_arranged(scene, &self.arranged)?;
        must_say("reason", &self.reason, "取消的理由", 200)
    }
    fn apply(&self, tx: &mut Tx<'_>, _stamp: &Stamp) -> Result<()> {
        tx.run("UPDATE visits SET called_off=?2 WHERE entry=?1", (&self.arranged, &self.reason)).map(|_| ())
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        Ok(self.reason.clone())
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct VisitView {
    pub id: EntryId,
    pub kind: VisitKind,
    pub kind_name: String,
    pub leader: AccountId,
    pub leader_name: String,
    pub arranged_on: Option<NaiveDate>,
    pub visited_on: Option<NaiveDate>,
    pub place: String,
    pub purpose: String,
    pub persons: String,
    pub outcome: String,
    pub next_step: String,
    /// How it stands: 待走访, 已走访, 已取消 with the reason.
    pub standing: String,
    pub tone: Tone,
    /// Arranged and neither made nor called off.
    pub waits: bool,
}

/// The newest first.
pub fn visits_of(scene: &Scene<'_>, case: &CaseId) -> Result<Vec<VisitView>> {
    let lights = Lights::of(scene)?;
    scene.view.all(include_str!("visits_of.sql"), [case], |row| {
        let (kind, called_off): (VisitKind, String) = (row.get("kind")?, row.get("called_off")?);
        let (arranged_on, visited_on) = (day(row, "arranged_on")?, day(row, "visited_on")?);
        let waits = visited_on.is_none() && called_off.is_empty();
        let stands = match (visited_on, arranged_on) {
            (Some(_), _) => Left { text: "已走访".into(), tone: Tone::Ok },
            (None, Some(on)) if waits => lights.left(on, on, Unit::Calendar, None),
            _ => Left { text: format!("已取消：{called_off}"), tone: Tone::Plain },
        };
        Ok(VisitView {
            id: row.get("entry")?,
            kind,
            kind_name: kind.label().to_owned(),
            leader: row.get("leader")?,
            leader_name: row.get("leader_name")?,
            arranged_on,
            visited_on,
            place: row.get("place")?,
            purpose: row.get("purpose")?,
            persons: row.get("persons")?,
            outcome: row.get("outcome")?,
            next_step: row.get("next_step")?,
            standing: stands.text,
            tone: stands.tone,
            waits,
        })
    })
}

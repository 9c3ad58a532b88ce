//! 措施 of a plan: added, changed with the reason, done or dropped. What is late stands in 今日 of whoever answers for it, of the
//! first handler, of the leader and of the director.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::plan::{Measure, must_be_about_the_matter, must_be_led};
use crate::act::{Scene, Verb};
use crate::case::{Case, Tone, day, must_be_account, must_say, person};
use crate::clock::{chinese_date, short_date};
use crate::codes::{Role, Unit};
use crate::failure::{Failure, Result};
use crate::handling::must_not_be_concerned;
use crate::ids::{AccountId, CaseId};
use crate::record::Stamp;
use crate::store::{Tx, View};
use crate::supervision::{Left, Lights};

/// One more, or one that takes the place of another.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct AddMeasure {
    pub on: NaiveDate,
    pub what: String,
    pub owner: AccountId,
    pub due: NaiveDate,
    pub reason: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ChangeMeasure {
    /// Its number in the plan.
    pub measure: u32,
    pub what: String,
    pub owner: AccountId,
    pub due: NaiveDate,
    pub reason: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct FinishMeasure {
    pub measure: u32,
    pub on: NaiveDate,
    /// Not done and not to be done any more; then `outcome` says why.
    pub dropped: bool,
    pub outcome: String,
}

/// Whoever answers for a measure must be able to open the case: its office, its leader, or the 专班 of `members`.
pub(super) fn works_on_it(
    view: &View<'_>,
    case: &Case,
    owner: &AccountId,
    members: &BTreeSet<&AccountId>,
) -> Result<bool> {
    if members.contains(owner) || [&case.lead, &case.first_handler].contains(&owner) {
        return Ok(true);
    }
    let roles: Option<String> = view.value("SELECT roles FROM accounts WHERE id=?1", [owner])?;
    let director = crate::actor::roles_of(&roles.unwrap_or_default()).contains(&Role::Director);
    let sits = view.exists("SELECT 1 FROM accounts WHERE id=?1 AND office=?2", (owner, &case.office))?;
    Ok(director || sits)
}

/// Something to do, one who answers for it, a day not before `from`; failures lie on `field` with the part's name behind it.
pub(super) fn must_be_measure(
    scene: &Scene<'_>,
    field: &str,
    measure: &Measure,
    from: NaiveDate,
    members: &BTreeSet<&AccountId>,
) -> Result<()> {
    let at = |part: &str| format!("{field}{part}");
    must_say(&at("what"), &measure.what, "措施", 300)?;
    must_be_about_the_matter(&at("what"), &measure.what)?;
    must_be_account(scene.view, &measure.owner, &at("owner"))?;
    must_not_be_concerned(scene, &measure.owner, &at("owner"))?;
    let case = scene.case()?;
    if !works_on_it(scene.view, case, &measure.owner, members)?
        && !case.in_task_force(scene.view, &measure.owner)?
    {
        let name = person(scene.view, &measure.owner)?;
        let message = format!("{name}不在承办室，也不在专班，打不开本件：请先列入专班，或换一位责任人。");
        return Err(Failure::input(at("owner"), message));
    }
    match measure.due < from {
        true => {
            let (due, from) = (chinese_date(measure.due), chinese_date(from));
            Err(Failure::input(at("due"), format!("期限{due}早于{from}。")))
        }
        false => Ok(()),
    }
}

pub(super) fn enter_measure(tx: &mut Tx<'_>, case: &CaseId, on: NaiveDate, measure: &Measure) -> Result<()> {
    let row = (case, &measure.what, &measure.owner, on, measure.due);
    tx.run(include_str!("enter_measure.sql"), row).map(|_| ())
}

pub(super) fn must_be_planned(scene: &Scene<'_>, verb: &str) -> Result<()> {
    must_be_led(scene, verb)?;
    match scene.view.exists("SELECT 1 FROM lead_plans WHERE case_id=?1", [&scene.case()?.id])? {
        true => Ok(()),
        false => Err(Failure::refused("本件还没有包案方案。", "先定“包案方案”。")),
    }
}

fn must_have_open(scene: &Scene<'_>, verb: &str) -> Result<()> {
    must_be_planned(scene, verb)?;
    match scene.view.exists("SELECT 1 FROM measures WHERE case_id=?1 AND done_on=''", [&scene.case()?.id])? {
        true => Ok(()),
        false => Err(Failure::refused("没有在办的措施。", "还有事要做的，“加措施”。")),
    }
}

/// The day from which it runs.
fn must_be_open(scene: &Scene<'_>, n: u32) -> Result<NaiveDate> {
    let sql = "SELECT set_on FROM measures WHERE case_id=?1 AND n=?2 AND done_on=''";
    let set_on: Option<NaiveDate> = scene.view.value(sql, (&scene.case()?.id, n))?;
    set_on.ok_or_else(|| Failure::refused(format!("第 {n} 项措施不在办。"), "请从方案里选一项在办的。"))
}

impl Verb for AddMeasure {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        must_be_planned(scene, "加措施")
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        let planned: Option<NaiveDate> =
            scene.view.value("SELECT planned_on FROM lead_plans WHERE case_id=?1", [&scene.case()?.id])?;
        scene.check_day("on", self.on, planned, "方案的日期")?;
        let measure = Measure { what: self.what.clone(), owner: self.owner.clone(), due: self.due };
        must_be_measure(scene, "", &measure, self.on, &BTreeSet::new())?;
        must_say("reason", &self.reason, "为什么加", 300)
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        let measure = Measure { what: self.what.clone(), owner: self.owner.clone(), due: self.due };
        enter_measure(tx, &stamp.case, self.on, &measure)
    }
    fn tell(&self, view: &View<'_>) -> Result<String> {
        let owner = person(view, &self.owner)?;
        Ok(format!("{}（{owner}，{}前）。理由：{}", self.what, short_date(self.due), self.reason))
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
}

impl Verb for ChangeMeasure {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        must_have_open(scene, "改措施")
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        let from = must_be_open(scene, self.measure)?;
        let measure = Measure { what: self.what.clone(), owner: self.owner.clone(), due: self.due };
        must_be_measure(scene, "", &measure, from, &BTreeSet::new())?;
        must_say("reason", &self.reason, "为什么改", 300)
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        let row = (&stamp.case, self.measure, &self.what, &self.owner, self.due);
        tx.run(include_str!("change_measure.sql"), row).map(|_| ())
    }
    fn tell(&self, view: &View<'_>) -> Result<String> {
        let owner = person(view, &self.owner)?;
        let (n, due) = (self.measure, short_date(self.due));
        Ok(format!("第 {n} 项改为：{}（{owner}，{due}前）。理由：{}", self.what, self.reason))
    }
}

impl Verb for FinishMeasure {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        must_have_open(scene, "记措施完成")
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        let from = must_be_open(scene, self.measure)?;
        scene.check_day("on", self.on, Some(from), "定措施的日期")?;
        must_say("outcome", &self.outcome, if self.dropped { "为什么不再做" } else { "完成的情况" }, 1_000)
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        tx.run(
            "UPDATE measures SET done_on=?3, dropped=?4, outcome=?5 WHERE case_id=?1 AND n=?2",
            (&stamp.case, self.measure, self.on, self.dropped, &self.outcome),
        )
        .map(|_| ())
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        let how = if self.dropped { "不再做" } else { "完成" };
        Ok(format!("第 {} 项{how}：{}", self.measure, self.outcome))
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct MeasureView {
    pub n: u32,
    pub what: String,
    pub owner: AccountId,
    pub owner_name: String,
    pub set_on: NaiveDate,
    pub due: NaiveDate,
    pub first_due: NaiveDate,
    /// How often it was changed.
    pub changed: u32,
    pub done_on: Option<NaiveDate>,
    pub dropped: bool,
    pub outcome: String,
    pub left: String,
    pub tone: Tone,
    pub open: bool,
}

pub(super) fn measures_of(scene: &Scene<'_>, case: &CaseId) -> Result<Vec<MeasureView>> {
    let lights = Lights::of(scene)?;
    scene.view.all(include_str!("measures_of.sql"), [case], |row| {
        let (set_on, due): (NaiveDate, NaiveDate) = (row.get("set_on")?, row.get("due")?);
        let (done_on, dropped) = (day(row, "done_on")?, row.get::<_, bool>("dropped")?);
        let stands = match done_on {
            Some(_) if dropped => Left { text: "不再做".into(), tone: Tone::Plain },
            Some(done) if done > due => Left { text: "逾期完成".into(), tone: Tone::Late },
            Some(_) => Left { text: "已完成".into(), tone: Tone::Ok },
            // 回避 came after the plan.
            None if row.get("owner_aside")? => {
                Left { text: "责任人已回避，请改派".into(), tone: Tone::Late }
            }
            None => lights.left(set_on, due, Unit::Calendar, None),
        };
        Ok(MeasureView {
            n: row.get("n")?,
            what: row.get("what")?,
            owner: row.get("owner")?,
            owner_name: row.get("owner_name")?,
            set_on,
            due,
            first_due: row.get("first_due")?,
            changed: row.get("changed")?,
            done_on,
            dropped,
            outcome: row.get("outcome")?,
            left: stands.text,
            tone: stands.tone,
            open: done_on.is_none(),
        })
    })
}

/// A measure that is due or late, for 今日.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MeasureDue {
    pub case_id: CaseId,
    pub number: String,
    pub n: u32,
    pub what: String,
    pub owner: String,
    pub due: NaiveDate,
    pub left: String,
    pub tone: Tone,
}

/// Days ahead in which a measure stands in 今日.
const AHEAD: u64 = 3;
const MOST: u32 = 40;

/// Measures that this person answers for, or whose case they lead or handle; all for the director. The most urgent first.
pub(crate) fn measures_due(scene: &Scene<'_>) -> Result<Vec<MeasureDue>> {
    let (today, who) = (scene.today(), scene.who);
    let until = today.checked_add_days(Days::new(AHEAD)).unwrap_or(today);
    let all = who.has(Role::Director) || who.has(Role::Supervisor);
    let lights = Lights::of(scene)?;
    scene.view.all(include_str!("measures_due.sql"), (until, all, &who.account, MOST), |row| {
        let due: NaiveDate = row.get("due")?;
        let Left { text, tone } = lights.left(row.get("set_on")?, due, Unit::Calendar, None);
        Ok(MeasureDue {
            case_id: row.get("case_id")?,
            number: row.get("called")?,
            n: row.get("n")?,
            what: row.get("what")?,
            owner: row.get("owner_name")?,
            due,
            left: text,
            tone,
        })
    })
}

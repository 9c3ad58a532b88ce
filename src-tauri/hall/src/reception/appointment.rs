//! 约访、候访: a slot with one of our own people. Who comes is known by the case it is tied to, or by the number on the
//! slip that was handed out; a name has no field here.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{AppointmentKind, check_hours, door_of};
use crate::act::{Scene, Verb};
use crate::case::{case, must_say, subjects_of};
use crate::clock::{chinese_date, short_date};
use crate::failure::{Failure, Result};
use crate::identity::plain_name;
use crate::ids::{CaseId, EntryId, OfficeId};
use crate::record::Stamp;
use crate::store::{Tx, View};

/// 约访: somebody comes at an hour agreed upon. 候访: the staff wait for somebody whom a case is about.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Book {
    #[serde(default)]
    #[ts(skip)]
    pub office: OfficeId,
    #[serde(default)]
    #[ts(skip)]
    pub n: u32,
    pub kind: AppointmentKind,
    pub on: NaiveDate,
    pub from: String,
    pub to: String,
    /// Who receives: a leader, a handler.
    pub with: String,
    pub place: String,
    /// The case it is about; none where the matter is not registered yet.
    pub case: CaseId,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct CancelBooking {
    pub appointment: EntryId,
    pub reason: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Appointment {
    pub id: EntryId,
    /// `约03`: what the visitor says instead of a name.
    pub number: String,
    pub kind: AppointmentKind,
    pub kind_name: String,
    pub on: NaiveDate,
    pub from: String,
    pub to: String,
    pub with: String,
    pub place: String,
    /// Its case's number, for whoever may read that case.
    pub case: String,
    /// 待赴约, 已到, 未到, 已取消
    pub standing: String,
    pub cancelled: String,
    /// Whether a ticket can be taken for it now.
    pub open: bool,
}

impl Verb for Book {
    fn ready(_scene: &Scene<'_>) -> Result<()> {
        Ok(())
    }
    fn complete(&mut self, scene: &Scene<'_>) -> Result<()> {
        self.office = door_of(scene)?;
        // Slots are compared as they are written.
        for hour in [&mut self.from, &mut self.to] {
            if hour.len() == "9:00".len() {
                hour.insert(0, '0');
            }
        }
        let last = "SELECT max(n) FROM appointments WHERE office=?1 AND held_on=?2";
        self.n = scene.view.count(last, (&self.office, self.on))? + 1;
        Ok(())
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        if self.on < scene.today() {
            return Err(Failure::input("on", format!("{}已经过去，请约今天或以后。", chinese_date(self.on))));
        }
        if !scene.view.calendar()?.is_workday(self.on) {
            return Err(Failure::input("on", format!("{}是休息日，请约工作日。", chinese_date(self.on))));
        }
        check_hours(&self.from, &self.to)?;
        must_say("with", &self.with, "接待的领导或同志", 20)?;
        must_say("place", &self.place, "地点", 60)?;
        let taken: Option<String> =
            scene.view.value(include_str!("slot_taken.sql"), (self.on, &self.with, &self.from, &self.to))?;
        if let Some(hours) = taken {
            let message = format!("{} 这天 {hours} 已有约，请另选时段。", self.with);
            return Err(Failure::input("from", message));
        }
        match (self.case.is_none(), self.kind) {
            (true, AppointmentKind::Wait) => {
                Err(Failure::input("case", "候访是等一位已知的信访人：请选他的件；还没有登记的，用约访。"))
            }
            (true, AppointmentKind::Visit) => Ok(()),
            (false, _) => {
                must_be_readable(scene, &self.case).map_err(|failure| failure.at("case"))?;
                must_not_be_concerned(scene.view, &self.case, &self.with)
            }
        }
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        let row = (
            &stamp.id,
            &self.office,
            self.on,
            self.n,
            self.kind,
            &self.from,
            &self.to,
            &self.with,
            &self.place,
            &self.case,
        );
        tx.run(include_str!("book.sql"), row)?;
        Ok(())
    }
    fn tell(&self, view: &View<'_>) -> Result<String> {
        Ok(format!("{}，{}，{}", self.tell_plainly(view)?, self.with, self.place))
    }
    fn tell_plainly(&self, _view: &View<'_>) -> Result<String> {
        let (number, kind, on) = (number(self.n), self.kind.label(), short_date(self.on));
        Ok(format!("{number}，{kind} {on} {}–{}", self.from, self.to))
    }
    const RETRACTABLE: bool = false;
}

fn number(n: u32) -> String {
    format!("约{n:02}")
}

/// Nobody is brought before whom they complain of, nor before one who must stand aside.
fn must_not_be_concerned(view: &View<'_>, id: &CaseId, with: &str) -> Result<()> {
    let subjects = subjects_of(view, id)?;
    let shut_out: Vec<String> = view.all(
        "SELECT a.name FROM shut_out AS s JOIN accounts AS a ON a.id = s.account WHERE s.case_id=?1",
        [id],
        |row| row.get(0),
    )?;
    let with = plain_name(with);
    let mut concerned = subjects.iter().map(|subject| &subject.name).chain(&shut_out);
    match concerned.any(|name| with.contains(&plain_name(name)) && !name.trim().is_empty()) {
        true => Err(Failure::input("with", "这位是被反映人或应当回避的人，请另约一位接待。")),
        false => Ok(()),
    }
}

/// A case that this person may look at and is not recused from.
fn must_be_readable(scene: &Scene<'_>, id: &CaseId) -> Result<()> {
    case(scene.view, id)?.check_readable(scene)
}

/// One of today's at this door, for which nobody has come yet.
pub(super) fn must_be_open(scene: &Scene<'_>, id: &EntryId, office: &OfficeId) -> Result<()> {
    let found = scene.view.one(
        "SELECT held_on, cancelled FROM appointments WHERE entry=?1 AND office=?2",
        (id, office),
        |row| Ok((row.get::<_, NaiveDate>(0)?, row.get::<_, String>(1)?)),
    )?;
    let wrong = match found {
        None => "这里没有这个约访。".to_owned(),
        Some((on, _)) if on != scene.today() => format!("这个约访是{}的，不是今天。", short_date(on)),
        Some((_, cancelled)) if !cancelled.is_empty() => "这个约访已取消。".to_owned(),
        Some(_)
            if scene
                .view
                .exists("SELECT 1 FROM tickets WHERE appointment=?1 AND appointment<>''", [id])? =>
        {
            "这个约访已经取过号。".to_owned()
        }
        Some(_) => return Ok(()),
    };
    Err(Failure::input("appointment", format!("{wrong}请核对约号，或按来访取号。")))
}

impl Verb for CancelBooking {
    fn ready(_scene: &Scene<'_>) -> Result<()> {
        Ok(())
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        let found = appointments(scene)?.into_iter().find(|one| one.id == self.appointment);
        match found {
            None => Err(Failure::refused("这里没有这个约访。", "请刷新后再选。")),
            Some(one) if one.standing != WAITING => Err(Failure::refused(
                format!("{}现在是“{}”，不能取消。", one.number, one.standing),
                "只有还没有赴的约可以取消。",
            )),
            Some(_) => must_say("reason", &self.reason, "取消的理由", 100),
        }
    }
    fn apply(&self, tx: &mut Tx<'_>, _stamp: &Stamp) -> Result<()> {
        tx.run("UPDATE appointments SET cancelled=?2 WHERE entry=?1", (&self.appointment, &self.reason))?;
        Ok(())
    }
    fn tell(&self, view: &View<'_>) -> Result<String> {
        Ok(format!("{}。理由：{}", self.tell_plainly(view)?, self.reason))
    }
    fn tell_plainly(&self, view: &View<'_>) -> Result<String> {
        let n = view.count("SELECT n FROM appointments WHERE entry=?1", [&self.appointment])?;
        Ok(number(n))
    }
    const RETRACTABLE: bool = false;
}

const WAITING: &str = "待赴约";
/// Shown are those of the last days too, so that one sees who did not come.
const DAYS_BACK: u64 = 7;

pub fn appointments(scene: &Scene<'_>) -> Result<Vec<Appointment>> {
    scene.who.check_reads_cases()?;
    let today = scene.today();
    let from = today.checked_sub_days(chrono::Days::new(DAYS_BACK)).unwrap_or(today);
    let rows = scene.view.all(include_str!("appointments.sql"), (door_of(scene)?, from), |row| {
        let (on, cancelled, came): (NaiveDate, String, bool) =
            (row.get("held_on")?, row.get("cancelled")?, row.get("came")?);
        let standing = match () {
            () if !cancelled.is_empty() => "已取消",
            () if came => "已到",
            () if on < today => "未到",
            () => WAITING,
        };
        let kind: AppointmentKind = row.get("kind")?;
        let found = Appointment {
            id: row.get("entry")?,
            number: number(row.get("n")?),
            kind,
            kind_name: kind.label().to_owned(),
            on,
            from: row.get("from_time")?,
            to: row.get("to_time")?,
            with: row.get("with_whom")?,
            place: row.get("place")?,
            case: String::new(),
            standing: standing.to_owned(),
            cancelled,
            open: standing == WAITING && on == today,
        };
        Ok((found, row.get::<_, CaseId>("case_id")?))
    })?;
    rows.into_iter()
        .map(|(found, id)| {
            // A registration may have been withdrawn since.
            let shown = !id.is_none() && must_be_readable(scene, &id).is_ok();
            let number = if shown { case(scene.view, &id)?.called().to_owned() } else { String::new() };
            Ok(Appointment { case: number, ..found })
        })
        .collect()
}

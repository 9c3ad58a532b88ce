//! 排定月度接访: every Monday of a month, leaders by turn. A Monday that is a holiday moves to the first working day after
//! it, make-up working days included; a week without one has no reception day.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::schedule::{must_say_why_they_go, planned, why};
use super::{ReceptionDay, check_hours, door_named, door_of, has_own_door, roster};
use crate::act::{Scene, Verb};
use crate::clock::{chinese_date, date_of, short_date, weekday};
use crate::failure::{Failure, Result};
use crate::ids::OfficeId;
use crate::record::Stamp;
use crate::store::{Tx, View};
use crate::workdays::Calendar;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PlanRoster {
    /// Whose roster; the door fills it in.
    #[serde(default)]
    #[ts(skip)]
    pub office: OfficeId,
    /// `2026-12`
    pub month: String,
    /// From today on: what is past stays as it was.
    pub days: Vec<ReceptionDay>,
    /// Why somebody else than whoever was planned; empty where nobody goes.
    #[serde(default)]
    pub reason: String,
}

/// A month as it would be, and what the calendar moved.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RosterProposal {
    pub month: String,
    pub days: Vec<ReceptionDay>,
    pub notes: Vec<String>,
}

/// First and last day of `2026-12`.
pub(super) fn month_of(text: &str) -> Result<(NaiveDate, NaiveDate)> {
    let first = format!("{text}-01").parse::<NaiveDate>().ok();
    let first = first.filter(|first| first.format("%Y-%m").to_string() == text);
    let last = first.and_then(|first| first.checked_add_months(chrono::Months::new(1))?.pred_opt());
    match (first, last) {
        (Some(first), Some(last)) => Ok((first, last)),
        _ => Err(Failure::input("month", "请填写月份，如 2026-12。")),
    }
}

/// The Mondays of a month, each with the day on which its reception is held, if that week has a working day left.
fn mondays(calendar: &Calendar, first: NaiveDate, last: NaiveDate) -> Vec<(NaiveDate, Option<NaiveDate>)> {
    let monday = |day: &NaiveDate| day.weekday() == Weekday::Mon;
    let held = |monday: NaiveDate| {
        let day = calendar.on_or_after(monday);
        let week = monday.checked_add_days(Days::new(7)).unwrap_or(NaiveDate::MAX);
        (monday, (day < week).then_some(day))
    };
    first.iter_days().take_while(|day| *day <= last).filter(monday).map(held).collect()
}

fn said(day: NaiveDate) -> String {
    format!("{}（{}）", chinese_date(day), weekday(day))
}

impl PlanRoster {
    fn stays(&self, date: NaiveDate, leader: &str) -> bool {
        self.days.iter().any(|day| day.date == date && day.leader == leader)
    }
}

impl Verb for PlanRoster {
    fn ready(_scene: &Scene<'_>) -> Result<()> {
        Ok(())
    }
    fn complete(&mut self, scene: &Scene<'_>) -> Result<()> {
        self.office = door_of(scene)?;
        Ok(())
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        let ((first, last), today) = (month_of(&self.month)?, scene.today());
        if last < today {
            return Err(Failure::input("month", "这个月已经过去，不再排接访。"));
        }
        let calendar = scene.view.calendar()?;
        let mondays = mondays(&calendar, first, last);
        for day in &self.days {
            day.check(scene.view).map_err(|failure| failure.at("days"))?;
            check_hours(&day.from, &day.to).map_err(|failure| failure.at("days"))?;
            let moved = mondays.iter().any(|(_, held)| *held == Some(day.date));
            if !moved && !(first..=last).contains(&day.date) {
                let message = format!("{}不在 {} 月内。", chinese_date(day.date), self.month);
                return Err(Failure::input("days", message));
            }
            if day.date < today {
                return Err(Failure::input(
                    "days",
                    format!("{}已经过去，请去掉这一行。", chinese_date(day.date)),
                ));
            }
        }
        let mut once: Vec<_> = self.days.iter().map(|day| (day.date, &day.leader)).collect();
        once.sort();
        if let Some([(date, leader), _]) = once.array_windows().find(|[one, two]| one == two) {
            return Err(Failure::input("days", format!("{leader} 在{}排了两次。", short_date(*date))));
        }
        let stays = |date, leader: &str| self.stays(date, leader);
        must_say_why_they_go(scene, &self.office, (first, last), stays, &self.reason)?;
        // 开门迎访: a township chooses its days.
        if has_own_door(scene.who) {
            return match self.days.is_empty() {
                true => Err(Failure::input("days", "请至少排一天。")),
                false => Ok(()),
            };
        }
        let open = mondays.iter().filter_map(|(_, held)| *held).filter(|held| *held >= today);
        match open.clone().find(|held| self.days.iter().all(|day| day.date != *held)) {
            Some(held) => Err(Failure::refused(
                format!("{}没有排领导接访。", said(held)),
                "每周一是领导公开接访日，遇节假日顺延到其后第一个工作日；请补上这一天。",
            )
            .at("days")),
            None => Ok(()),
        }
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        let (first, last) = month_of(&self.month)?;
        let from = first.max(date_of(stamp.at));
        let door = door_named(tx, &self.office)?;
        // Who stays on their day stays with the reason for which days were changed.
        let stood = planned(tx, &door, from, last)?;
        for (date, leader) in stood.iter().filter(|(date, leader)| !self.stays(*date, leader)) {
            let gone = "DELETE FROM roster WHERE office=?1 AND date=?2 AND leader=?3";
            tx.run(gone, (&door, date, leader))?;
        }
        self.days.iter().try_for_each(|day| day.enter(tx, &door))
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        let days: Vec<_> =
            self.days.iter().map(|day| format!("{} {}", day.date.format("%-m月%-d日"), day.leader)).collect();
        let month = month_of(&self.month)?.0.format("%Y年%-m月");
        Ok(format!("{month}：{}{}", days.join("，"), why(&self.reason)))
    }
    const RETRACTABLE: bool = false;
}

/// Leaders, or the people of a township, by turn in the order of their accounts, going on after whoever was the last before that month.
pub fn propose_roster(scene: &Scene<'_>, month: &str) -> Result<RosterProposal> {
    scene.who.check_reads_cases()?;
    let ((first, last), view, door) = (month_of(month)?, scene.view, door_of(scene)?);
    let of_township = has_own_door(scene.who);
    let leaders: Vec<(String, String)> =
        view.all(include_str!("leaders.sql"), (of_township, &door), |row| Ok((row.get(0)?, row.get(1)?)))?;
    let before = view.one(include_str!("duty_before.sql"), (&door, first), |row| {
        Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?, row.get(2)?, row.get(3)?))
    })?;
    let (last_on, place, from, to) = before.unwrap_or_else(|| {
        let place = if of_township { "信访接待室" } else { "信访接待大厅" };
        (String::new(), place.to_owned(), "08:30".to_owned(), "11:30".to_owned())
    });
    let next = leaders.iter().position(|(name, _)| *name == last_on).map_or(0, |at| at + 1);
    let mut turn = leaders.iter().cycle().skip(next);
    let planned = roster(scene, first, 60)?;
    let (mut days, mut notes) = (Vec::new(), Vec::new());
    for (monday, held) in mondays(&*view.calendar()?, first, last) {
        let Some(date) = held else {
            notes.push(format!("{}当周没有工作日，不排接访。", said(monday)));
            continue;
        };
        if date != monday {
            notes.push(format!("{}是休息日，顺延到{}。", said(monday), said(date)));
        }
        if date < scene.today() || planned.iter().any(|day| day.date == date) {
            days.extend(planned.iter().filter(|day| day.date == date && date >= scene.today()).cloned());
            turn.next();
            continue;
        }
        let (leader, post) = turn.next().cloned().unwrap_or_default();
        days.push(ReceptionDay {
            date,
            leader,
            post,
            place: place.clone(),
            from: from.clone(),
            to: to.clone(),
        });
    }
    if leaders.is_empty() {
        notes.push("还没有可排的账户，请在各行填写接访领导的姓名。".to_owned());
    }
    if !view.calendar()?.has_year(first.year()) {
        notes.push(format!("还没有导入 {} 年的节假日安排，按周一至周五推算。", first.year()));
    }
    Ok(RosterProposal { month: month.to_owned(), days, notes })
}

//! 桌面提醒: in working hours a desk is told how many of its cases are due today and how many are late; never which, and
//! never outside these hours. The days alone are kept, so that it can be told behind the lock too.

use chrono::{Days, NaiveDate, NaiveDateTime};
use rusqlite::named_params;

use super::alerts::{alerts, half_day};
use super::today::{Scope, scope};
use super::whose::by_rule;
use crate::act::Scene;
use crate::clock::local;
use crate::failure::Result;
use crate::workdays::Calendar;

/// Days looked ahead: a desk is not locked for longer with the window open.
const AHEAD: u64 = 14;

/// On which days how many cases of one person are due; no case, no name.
#[derive(Debug, Clone)]
pub struct DueDays {
    due: Vec<(NaiveDate, u32)>,
    hours: Vec<String>,
    notices: bool,
    calendar: Calendar,
}

/// What a desk is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    pub late: u32,
    pub today: u32,
    /// When this half of the working day began.
    pub since: NaiveDateTime,
}

/// Of whoever asks: what they see in 今日.
pub fn due_days(scene: &Scene<'_>) -> Result<DueDays> {
    scene.who.check_reads_cases()?;
    let until = scene.today().checked_add_days(Days::new(AHEAD)).unwrap_or(NaiveDate::MAX);
    let Scope { all, desk, review, office, account } = scope(scene);
    let day = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?));
    let due = match all {
        true => scene.view.all(include_str!("due_days_all.sql"), (account, until), day)?,
        false => scene.view.all(
            &by_rule(include_str!("due_days.sql")),
            named_params! {
                ":desk": desk, ":review": review, ":office": office, ":account": account, ":until": until,
            },
            day,
        )?,
    };
    let set = alerts(scene.view)?;
    let calendar = Calendar::clone(&*scene.view.calendar()?);
    Ok(DueDays { due, hours: set.hours, notices: set.notices, calendar })
}

impl DueDays {
    /// What is told at `now` (UTC milliseconds): nothing outside working hours by the official calendar, and nothing where
    /// nothing is due.
    pub fn notice(&self, now: i64) -> Option<Notice> {
        let now = local(now);
        let (day, time) = (now.date(), now.time());
        if !self.notices || !self.calendar.is_workday(day) {
            return None;
        }
        let half_days = self.hours.iter().filter_map(|part| half_day(part));
        let (from, _) = half_days.into_iter().find(|(from, to)| *from <= time && time < *to)?;
        let count = |on: fn(&NaiveDate, &NaiveDate) -> bool| {
            self.due.iter().filter(|(due, _)| on(due, &day)).map(|(_, cases)| cases).sum::<u32>()
        };
        let (late, today) = (count(|due, day| due < day), count(|due, day| due == day));
        (late + today > 0).then_some(Notice { late, today, since: day.and_time(from) })
    }
}

impl std::fmt::Display for Notice {
    /// `今日到期 3 件，超期 1 件`
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match (self.today, self.late) {
            (today, 0) => write!(f, "今日到期 {today} 件"),
            (0, late) => write!(f, "超期 {late} 件"),
            (today, late) => write!(f, "今日到期 {today} 件，超期 {late} 件"),
        }
    }
}

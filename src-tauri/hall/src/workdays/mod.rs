//! Working days by the State Council's yearly calendar, and the days on which limits end.
//!
//! The day of the event is not counted. A year without an official table counts Monday to Friday, and says so.

mod import;

pub(crate) use import::imports_between;
pub use import::{CalendarDay, CalendarYear, ImportCalendar, calendar_years};

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, Days, NaiveDate, Weekday};

use crate::act::Scene;
use crate::codes::Unit;
use crate::failure::Result;
use crate::store::View;

/// Days that depart from Monday to Friday, and the years that have an official table.
#[derive(Debug, Default, Clone)]
pub struct Calendar {
    /// `true`: a make-up working day (调休); `false`: a holiday.
    days: BTreeMap<NaiveDate, bool>,
    years: BTreeSet<i32>,
}

impl Calendar {
    pub(crate) fn read(view: &View<'_>) -> Result<Self> {
        let days: Vec<(NaiveDate, bool)> =
            view.all(include_str!("days.sql"), [view.as_of()], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let years: Vec<i32> =
            view.all("SELECT year FROM calendar_years WHERE since<=?1", [view.as_of()], |row| row.get(0))?;
        Ok(Self { days: days.into_iter().collect(), years: years.into_iter().collect() })
    }
    pub fn of(
        days: impl IntoIterator<Item = (NaiveDate, bool)>,
        years: impl IntoIterator<Item = i32>,
    ) -> Self {
        Self { days: days.into_iter().collect(), years: years.into_iter().collect() }
    }
    pub fn has_year(&self, year: i32) -> bool {
        self.years.contains(&year)
    }
    pub fn is_workday(&self, day: NaiveDate) -> bool {
        match self.days.get(&day) {
            Some(work) => *work,
            None => !matches!(day.weekday(), Weekday::Sat | Weekday::Sun),
        }
    }
    /// `day` itself where it is a working day, otherwise the next one.
    pub fn on_or_after(&self, day: NaiveDate) -> NaiveDate {
        let mut day = day;
        while !self.is_workday(day) && day < NaiveDate::MAX {
            day = next(day);
        }
        day
    }
    /// The day on which a limit of `days` ends that began with an event on `from`; the day of the event is not counted.
    /// `to_workday`: a limit in calendar days that ends on a rest day moves to the next working day.
    pub fn limit_end(&self, from: NaiveDate, days: u32, unit: Unit, to_workday: bool) -> NaiveDate {
        match unit {
            Unit::Working => {
                let mut day = from;
                let mut left = days;
                while left > 0 && day < NaiveDate::MAX {
                    day = next(day);
                    if self.is_workday(day) {
                        left -= 1;
                    }
                }
                day
            }
            Unit::Calendar => {
                let end = from.checked_add_days(Days::new(u64::from(days))).unwrap_or(NaiveDate::MAX);
                if to_workday { self.on_or_after(end) } else { end }
            }
        }
    }
    /// Days after `from` up to and with `to`, as a limit in this unit counts them; 0 where `to` is not later.
    pub fn between(&self, from: NaiveDate, to: NaiveDate, unit: Unit) -> u32 {
        match unit {
            Unit::Working => self.workdays_between(from, to),
            Unit::Calendar => u32::try_from((to - from).num_days()).unwrap_or(0),
        }
    }
    /// Working days after `from` up to and with `to`; 0 where `to` is not later.
    pub fn workdays_between(&self, from: NaiveDate, to: NaiveDate) -> u32 {
        let mut day = from;
        let mut counted = 0;
        while day < to {
            day = next(day);
            if self.is_workday(day) {
                counted += 1;
            }
        }
        counted
    }
}

/// Within so many days what begins today may well end.
const AHEAD: Days = Days::new(60);

/// Years without an official table into which limits reach: this one, that in which what begins today may end, and those of
/// the limits that are open.
pub fn years_without_table(scene: &Scene<'_>) -> Result<Vec<i32>> {
    let (calendar, today) = (scene.view.calendar()?, scene.today());
    let soon = today.checked_add_days(AHEAD).unwrap_or(today);
    let last: Option<NaiveDate> = scene.view.value("SELECT max(due) FROM deadlines WHERE met_on=''", [])?;
    let reaches = last.map_or(soon, |last| last.max(soon)).year();
    Ok((today.year()..=reaches).filter(|year| !calendar.has_year(*year)).collect())
}

fn next(day: NaiveDate) -> NaiveDate {
    day.succ_opt().unwrap_or(NaiveDate::MAX)
}

#[cfg(test)]
#[path = "workdays_tests.rs"]
mod tests;

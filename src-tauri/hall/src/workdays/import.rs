//! 导入工作日历: the State Council's yearly table. Open limits are computed again, and what moved is listed.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::act::{Scene, Verb};
use crate::clock::chinese_date;
use crate::failure::{Failure, Result};
use crate::ids::EntryId;
use crate::intake::move_stubs;
use crate::record::Stamp;
use crate::store::{Tx, View};
use crate::supervision::{move_open_deadlines, move_report_backs};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct CalendarDay {
    pub date: NaiveDate,
    pub name: String,
    /// `true`: a make-up working day (调休); `false`: a holiday.
    pub work: bool,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ImportCalendar {
    pub year: i32,
    pub source: String,
    pub days: Vec<CalendarDay>,
}

/// A year's file of the public package `chinese-days`: date → "English,中文,n".
#[derive(Deserialize)]
struct YearFile {
    holidays: std::collections::BTreeMap<NaiveDate, String>,
    workdays: std::collections::BTreeMap<NaiveDate, String>,
}

impl ImportCalendar {
    pub fn from_year_file(year: i32, source: &str, text: &str) -> Result<Self> {
        let file: YearFile = serde_json::from_str(text).map_err(|_| {
            Failure::input(
                "calendar",
                "不是工作日历文件：要有 holidays 和 workdays 两部分，日期形如 2026-01-01。",
            )
        })?;
        let chinese = |name: &str| name.split(',').nth(1).unwrap_or(name).to_owned();
        let day = |work: bool| {
            move |(date, name): (&NaiveDate, &String)| CalendarDay { date: *date, name: chinese(name), work }
        };
        let days = file.holidays.iter().map(day(false)).chain(file.workdays.iter().map(day(true))).collect();
        Ok(Self { year, source: source.to_owned(), days })
    }
}

impl Verb for ImportCalendar {
    fn ready(_scene: &Scene<'_>) -> Result<()> {
        Ok(())
    }
    fn check(&self, _scene: &Scene<'_>) -> Result<()> {
        if self.days.is_empty() {
            return Err(Failure::input("calendar", "日历里一天也没有，没有导入。"));
        }
        let mut seen = BTreeSet::new();
        for day in &self.days {
            if day.date.year() != self.year {
                let message = format!("{}不在 {} 年内，请核对文件。", chinese_date(day.date), self.year);
                return Err(Failure::input("calendar", message));
            }
            if !seen.insert(day.date) {
                let message =
                    format!("{}出现了两次，不知是上班还是休息，请核对文件。", chinese_date(day.date));
                return Err(Failure::input("calendar", message));
            }
        }
        Ok(())
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        tx.run(
            "INSERT INTO calendar_years (year, since, entry, source) VALUES (?1, ?2, ?3, ?4)",
            (self.year, stamp.pos, &stamp.id, &self.source),
        )?;
        for day in &self.days {
            tx.run(
                "INSERT INTO calendar_days (since, date, work, name) VALUES (?1, ?2, ?3, ?4)",
                (stamp.pos, day.date, day.work, &day.name),
            )?;
        }
        tx.forget_calendar();
        move_open_deadlines(tx, &stamp.id, None)?;
        move_report_backs(tx, &stamp.id)?;
        move_stubs(tx, &stamp.id)
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        Ok(format!("{} 年，{}", self.year, self.source))
    }
    const RETRACTABLE: bool = false;
}

/// For a case that is computed again: the calendars that came in between two places of the record.
pub(crate) fn imports_between(tx: &Tx<'_>, after: i64, before: i64) -> Result<Vec<(i64, EntryId)>> {
    let sql = "SELECT since, entry FROM calendar_years WHERE since>?1 AND since<?2 ORDER BY since";
    tx.all(sql, (after, before), |row| Ok((row.get(0)?, row.get(1)?)))
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct CalendarYear {
    pub year: i32,
    pub source: String,
    pub rest: u32,
    pub makeup: u32,
}

pub fn calendar_years(view: &View<'_>) -> Result<Vec<CalendarYear>> {
    view.all(include_str!("calendar_years.sql"), [], |row| {
        Ok(CalendarYear { year: row.get(0)?, source: row.get(1)?, rest: row.get(2)?, makeup: row.get(3)? })
    })
}

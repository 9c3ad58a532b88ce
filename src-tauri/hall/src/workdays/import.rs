//! 导入工作日历: the State Council's yearly table. Open limits are computed again, and what moved is listed.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::act::{Scene, Verb};
use crate::failure::{Failure, Result};
use crate::record::Stamp;
use crate::store::{Tx, View};

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
        match self.days.iter().find(|day| day.date.year() != self.year) {
            Some(day) => {
                Err(Failure::input("calendar", format!("{} 不在 {} 年内，请核对文件。", day.date, self.year)))
            }
            None => Ok(()),
        }
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        let (first, last) = (format!("{:04}-01-01", self.year), format!("{:04}-12-31", self.year));
        tx.run("DELETE FROM calendar_days WHERE date BETWEEN ?1 AND ?2", (first, last))?;
        for day in &self.days {
            tx.run(
                "INSERT INTO calendar_days (date, work, name) VALUES (?1, ?2, ?3)",
                (day.date, day.work, &day.name),
            )?;
        }
        tx.run(
            "INSERT OR REPLACE INTO calendar_years (year, source) VALUES (?1, ?2)",
            (self.year, &self.source),
        )?;
        tx.forget_calendar();
        crate::supervision::move_open_deadlines(tx, stamp)
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        Ok(format!("{} 年，{}", self.year, self.source))
    }
    const RETRACTABLE: bool = false;
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

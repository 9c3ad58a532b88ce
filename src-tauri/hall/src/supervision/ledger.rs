//! The ledger of a month as both rooms keep it: what was with the handling offices in it, and how it stood at its end.
//! It has no column for who came, and none may be added.

use chrono::{Datelike, Months, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::act::Scene;
use crate::case::day;
use crate::codes::{Disposition, Finding, terms};
use crate::failure::{Failure, Result};
use crate::handling::{findings_of, overall};
use crate::ids::CaseId;

terms! {
    /// How far a matter has come, as coarse as both ledgers say it.
    LedgerState { Waiting = "waiting" "待签收", Handling = "handling" "在办", Closed = "closed" "办结" }
}

/// 上期末 + 本期 − 办结 = 期末.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub struct LedgerCounts {
    pub before: u32,
    pub came: u32,
    pub closed: u32,
}

impl LedgerCounts {
    pub fn left(self) -> u32 {
        (self.before + self.came).saturating_sub(self.closed)
    }
    pub(super) fn add(&mut self, handed_on: NaiveDate, month: Month, state: LedgerState) {
        if handed_on < month.first {
            self.before += 1
        } else {
            self.came += 1
        }
        if state == LedgerState::Closed {
            self.closed += 1;
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LedgerRow {
    pub case: CaseId,
    pub number: String,
    pub register_number: String,
    pub handed_on: NaiveDate,
    pub office: String,
    pub state: LedgerState,
    pub disposition: String,
    pub result: Option<Finding>,
    pub closed_on: Option<NaiveDate>,
}

/// The month so many before that of today: `2026-10`.
pub fn month_before(today: NaiveDate, months: u32) -> String {
    today.checked_sub_months(Months::new(months)).unwrap_or(today).format("%Y-%m").to_string()
}

/// A month that has begun.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Month {
    pub first: NaiveDate,
    pub last: NaiveDate,
}

impl Month {
    /// Of `2026-10`; the failure lies on `month`.
    pub fn of(text: &str) -> Result<Self> {
        let first = format!("{text}-01").parse::<NaiveDate>().ok().filter(|_| text.len() == 7);
        let last = first.and_then(|first| first.checked_add_months(Months::new(1))?.pred_opt());
        match (first, last) {
            (Some(first), Some(last)) => Ok(Self { first, last }),
            _ => Err(Failure::input("month", "月份写成 2026-10 的样子。")),
        }
    }
    pub fn begun(text: &str, today: NaiveDate) -> Result<Self> {
        let month = Self::of(text)?;
        match month.first > today {
            true => Err(Failure::input("month", format!("{}还没有到。", month.in_words()))),
            false => Ok(month),
        }
    }
    /// The first day of its year.
    pub fn new_year(self) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.first.year(), 1, 1).unwrap_or(self.first)
    }
    /// `2026年10月`
    pub fn in_words(self) -> String {
        self.first.format("%Y年%-m月").to_string()
    }
}

/// This side's ledger: every case that was with a handling office in the month, as it stood on its last day.
pub(super) fn our_ledger(scene: &Scene<'_>, month: Month) -> Result<Vec<LedgerRow>> {
    let rows = scene.view.all(include_str!("ledger.sql"), (month.first, month.last), |row| {
        let by = |column: &str| Ok::<_, rusqlite::Error>(day(row, column)?.filter(|day| *day <= month.last));
        let (taken, found, closed) = (by("taken_on")?, by("found_on")?, by("closed_on")?);
        let (code, former): (String, Option<String>) = (row.get("disposition")?, row.get("former_result")?);
        Ok((
            LedgerRow {
                case: row.get("id")?,
                number: row.get("called")?,
                register_number: row.get("register_number")?,
                handed_on: row.get("assigned_on")?,
                office: row.get("office")?,
                state: match (taken, closed) {
                    (_, Some(_)) => LedgerState::Closed,
                    (Some(_), None) => LedgerState::Handling,
                    (None, None) => LedgerState::Waiting,
                },
                disposition: Disposition::of_code(&code).map_or(code, |known| known.label().to_owned()),
                result: former.as_deref().and_then(Finding::of_code),
                closed_on: closed,
            },
            former.is_none() && found.is_some(),
        ))
    })?;
    let with_result = |(mut row, found): (LedgerRow, bool)| {
        if found {
            row.result = overall(&findings_of(scene.view, &row.case)?);
        }
        Ok(row)
    };
    rows.into_iter().map(with_result).collect()
}

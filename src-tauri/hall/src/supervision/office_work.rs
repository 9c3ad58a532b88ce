//! What is owed by a day without being about a case: 季度报结 of a handling office (规则 art. 18), the 对账 and the 通报 of the month
//! that is over. It stands in 今日 of those who owe it.

use chrono::{Datelike, Months, NaiveDate};
use serde::Serialize;
use ts_rs::TS;

use super::alerts::Lights;
use super::deadlines::limit_end;
use super::report_back::in_words;
use crate::act::{ActName, Scene};
use crate::case::Tone;
use crate::clock::date_of;
use crate::codes::Unit;
use crate::failure::Result;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct OfficeWork {
    /// The act that meets it.
    pub verb: ActName,
    /// `季度报结`
    pub name: String,
    /// `2026年第三季度`
    pub period_name: String,
    /// `2026-Q3`, `2026-10`
    pub period: String,
    pub due: NaiveDate,
    pub left: String,
    pub tone: Tone,
}

pub fn office_work(scene: &Scene<'_>) -> Result<Vec<OfficeWork>> {
    let lights = Lights::of(scene)?;
    let row = |verb: ActName, name: &str, period: (String, String), from: NaiveDate, due: NaiveDate| {
        let stands = lights.left(from, due, Unit::Working, None);
        let (period, period_name) = period;
        OfficeWork {
            verb,
            name: name.to_owned(),
            period_name,
            period,
            due,
            left: stands.text,
            tone: stands.tone,
        }
    };
    let owed =
        "SELECT quarter, asked_on, due FROM report_backs WHERE office=?1 AND received_on='' ORDER BY due";
    let mut found: Vec<OfficeWork> = scene.view.all(owed, [&scene.who.office], |line| {
        let (quarter, asked, due): (String, NaiveDate, NaiveDate) =
            (line.get(0)?, line.get(1)?, line.get(2)?);
        let words = in_words(&quarter);
        Ok(row(ActName::ReceiveReportBack, "季度报结", (quarter, words), asked, due))
    })?;
    if ActName::ConcludeMonth.falls_to(scene.who) {
        let today = scene.today();
        let (last, month) = month_over(today);
        // A house that was not there yet owes nothing for that month.
        let founded: Option<i64> = scene.view.value("SELECT at FROM record WHERE pos=1", [])?;
        if founded.is_none_or(|at| date_of(at) > last) {
            return Ok(found);
        }
        let name = format!("{}年{}月", last.year(), last.month());
        for (verb, rule, what, done) in [
            (ActName::ConcludeMonth, "reconcile", "与案管室对账", RECONCILED),
            (ActName::PublishBulletin, "bulletin", "月度通报", PUBLISHED),
        ] {
            if verb.falls_to(scene.who) && !scene.view.exists(done, [&month])? {
                let due = limit_end(scene.view, rule, last)?;
                found.push(row(verb, what, (month.clone(), name.clone()), last, due));
            }
        }
    }
    Ok(found)
}

const RECONCILED: &str = "SELECT 1 FROM reconciliations WHERE month=?1 AND concluded_on<>''";
const PUBLISHED: &str = "SELECT 1 FROM bulletins WHERE month=?1";

/// The last day of the month before, and its name `2026-10`.
fn month_over(today: NaiveDate) -> (NaiveDate, String) {
    let before = today.checked_sub_months(Months::new(1)).unwrap_or(today);
    let last = today.with_day(1).and_then(|first| first.pred_opt()).unwrap_or(before);
    (last, before.format("%Y-%m").to_string())
}

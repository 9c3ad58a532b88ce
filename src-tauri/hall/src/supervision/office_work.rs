//! What is owed by a day without being about a case: 季度报结 of a handling office (规则 art. 18), the asking for it and the chasing
//! of those who are late, the 对账 and the two 通报 of each month that is over. It stands in 今日 of those who owe it until it is done, however long that takes.

use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

use super::BulletinKind;
use super::alerts::Lights;
use super::deadlines::limit_end;
use super::ledger::{Month, month_before};
use super::report_back::{REPORTING, RULE, in_words, quarters_over};
use crate::act::{ActName, Scene};
use crate::case::Tone;
use crate::clock::date_of;
use crate::codes::Unit;
use crate::failure::Result;

/// Months that are looked back on: what was left undone longer ago is no work of today any more.
const MONTHS: u32 = 12;
/// Offices named in a line.
const NAMED: usize = 3;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct OfficeWork {
    /// The act that meets it.
    pub verb: ActName,
    /// `季度报结`
    pub name: String,
    /// `2026年第三季度`; where several are owed, the oldest and how many: `2026年1月等 3 个月`.
    pub period_name: String,
    /// Of the oldest: `2026-Q3`, `2026-10`
    pub period: String,
    pub due: NaiveDate,
    pub left: String,
    pub tone: Tone,
}

/// A month or a quarter that is over.
struct Period {
    code: String,
    words: String,
    last: NaiveDate,
}

pub fn office_work(scene: &Scene<'_>) -> Result<Vec<OfficeWork>> {
    let mut found = reports_owed(scene)?;
    if ActName::ChaseReportBack.falls_to(scene.who) {
        found.extend(reports_late(scene)?);
    }
    if !ActName::SignMonth.falls_to(scene.who) {
        return Ok(found);
    }
    let (view, today) = (scene.view, scene.today());
    // A house that was not there yet owes nothing for that month.
    let founded: Option<i64> = view.value("SELECT at FROM record WHERE pos=1", [])?;
    let Some(founded) = founded.map(date_of) else { return Ok(found) };
    let months: Vec<Period> = months_over(today).into_iter().filter(|month| month.last >= founded).collect();
    if let Some(oldest) = months.first() {
        let concluded = "SELECT month FROM reconciliations WHERE month>=?1 AND concluded_on<>''";
        let concluded: Vec<String> = view.all(concluded, [&oldest.code], |row| row.get(0))?;
        let open = months.iter().filter(|month| !concluded.contains(&month.code)).collect();
        found.extend(owed(scene, ActName::SignMonth, "与案管室对账", "reconcile", "个月", open)?);
        let published = "SELECT month, kind FROM bulletins WHERE month>=?1";
        let published: Vec<(String, BulletinKind)> =
            view.all(published, [&oldest.code], |row| Ok((row.get(0)?, row.get(1)?)))?;
        for kind in BulletinKind::ALL {
            let is_out = |month: &Period| published.iter().any(|one| (&one.0, &one.1) == (&month.code, kind));
            let open = months.iter().filter(|month| !is_out(month)).collect();
            found.extend(owed(scene, ActName::PublishBulletin, kind.label(), "bulletin", "个月", open)?);
        }
    }
    let quarters = quarters_over(today)?.into_iter().filter(|(_, last)| *last >= founded);
    let quarters: Vec<Period> =
        quarters.map(|(code, last)| Period { words: in_words(&code), code, last }).collect();
    // Where no office reports there is nobody to ask.
    if let Some(oldest) = quarters.first()
        && view.exists(REPORTING, [])?
    {
        let asked = "SELECT DISTINCT quarter FROM report_backs WHERE quarter>=?1";
        let asked: Vec<String> = view.all(asked, [&oldest.code], |row| row.get(0))?;
        let open = quarters.iter().filter(|quarter| !asked.contains(&quarter.code)).collect();
        // Asked for on the last day of the quarter, the reports would be there by then.
        found.extend(owed(scene, ActName::AskReportBack, "要求季度报结", RULE, "个季度", open)?);
    }
    Ok(found)
}

/// 季度报结 that this person's office was asked for.
fn reports_owed(scene: &Scene<'_>) -> Result<Vec<OfficeWork>> {
    let lights = Lights::of(scene)?;
    let owed =
        "SELECT quarter, asked_on, due FROM report_backs WHERE office=?1 AND received_on='' ORDER BY due";
    scene.view.all(owed, [&scene.who.office], |line| {
        let (period, asked, due): (String, NaiveDate, NaiveDate) = (line.get(0)?, line.get(1)?, line.get(2)?);
        let stands = lights.left(asked, due, Unit::Working, None);
        Ok(OfficeWork {
            verb: ActName::ReceiveReportBack,
            name: "季度报结".to_owned(),
            period_name: in_words(&period),
            period,
            due,
            left: stands.text,
            tone: stands.tone,
        })
    })
}

/// 季度报结 that others owe and are late with, a line a quarter: whoever supervises chases them.
fn reports_late(scene: &Scene<'_>) -> Result<Vec<OfficeWork>> {
    let lights = Lights::of(scene)?;
    let late: Vec<(String, NaiveDate, NaiveDate, String)> =
        scene.view.all(include_str!("late_reports.sql"), [scene.today()], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
        })?;
    let lines = late.chunk_by(|one, other| one.0 == other.0).filter_map(|offices| {
        let (period, asked, due, _) = offices.first()?.clone();
        let names = offices.iter().map(|one| one.3.as_str()).take(NAMED).collect::<Vec<_>>().join("、");
        let all =
            if offices.len() > NAMED { format!("等 {} 个单位", offices.len()) } else { String::new() };
        let stands = lights.left(asked, due, Unit::Working, None);
        Some(OfficeWork {
            verb: ActName::ChaseReportBack,
            name: "催季度报结".to_owned(),
            period_name: format!("{}，{names}{all}", in_words(&period)),
            period,
            due,
            left: stands.text,
            tone: stands.tone,
        })
    });
    Ok(lines.collect())
}

/// One line for all that is undone of one kind, the oldest first: a house that never did it is not shown dozens of them.
fn owed(
    scene: &Scene<'_>,
    verb: ActName,
    name: &str,
    rule: &str,
    unit: &str,
    open: Vec<&Period>,
) -> Result<Option<OfficeWork>> {
    let Some(oldest) = open.first().filter(|_| verb.falls_to(scene.who)) else { return Ok(None) };
    let due = limit_end(scene.view, rule, oldest.last)?;
    let stands = Lights::of(scene)?.left(oldest.last, due, Unit::Working, None);
    let period_name = match open.len() {
        1 => oldest.words.clone(),
        several => format!("{}等 {several} {unit}", oldest.words),
    };
    Ok(Some(OfficeWork {
        verb,
        name: name.to_owned(),
        period_name,
        period: oldest.code.clone(),
        due,
        left: stands.text,
        tone: stands.tone,
    }))
}

/// The months before this one, the oldest first.
fn months_over(today: NaiveDate) -> Vec<Period> {
    let before = |n: u32| {
        let code = month_before(today, n);
        let month = Month::of(&code).ok()?;
        Some(Period { code, words: month.in_words(), last: month.last })
    };
    (1..=MONTHS).rev().filter_map(before).collect()
}

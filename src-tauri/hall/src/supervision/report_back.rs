//! 季度报结 (规则 art. 18): handling offices report to 信访室 each quarter what they closed, case by case. It is asked for,
//! received and held against the ledger, and chased when late.

use std::collections::HashSet;

use chrono::{Datelike, Months, NaiveDate};
use rusqlite::Row;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::ledger_file::plain_number;
use super::remind::must_supervise;
use super::{Left, Lights, limit_end, note_move};
use crate::act::{ActName, Scene, Verb};
use crate::case::{Tone, day, must_say, office_name};
use crate::clock::short_date;
use crate::codes::Unit;
use crate::failure::{Failure, Result};
use crate::ids::{AccountId, CaseId, EntryId, OfficeId};
use crate::record::Stamp;
use crate::store::{Tx, View};

pub(super) const RULE: &str = "report_back";
/// The offices that report, where there are any.
pub(super) const REPORTING: &str = include_str!("reporting.sql");

/// First and last day of `2026-Q3`; the failure lies on `quarter`.
fn quarter_of(text: &str) -> Result<(NaiveDate, NaiveDate)> {
    let read = || {
        let (year, n) = text.split_once("-Q")?;
        let n = n.parse::<u32>().ok().filter(|n| (1..=4).contains(n))?;
        let first = NaiveDate::from_ymd_opt(year.parse().ok().filter(|_| year.len() == 4)?, 3 * n - 2, 1)?;
        Some((first, first.checked_add_months(Months::new(3))?.pred_opt()?))
    };
    read().ok_or_else(|| Failure::input("quarter", "季度写成 2026-Q3 的样子。"))
}

/// `2026年第3季度`
pub(super) fn in_words(quarter: &str) -> String {
    quarter.replace("-Q", "年第") + "季度"
}

/// The quarter so many before that of today: `2026-Q3`.
pub fn quarter_before(today: NaiveDate, quarters: u32) -> String {
    let day = today.checked_sub_months(Months::new(3 * quarters)).unwrap_or(today);
    format!("{}-Q{}", day.year(), day.month0() / 3 + 1)
}

/// The quarters of the last year that are over, each with its last day, the oldest first.
pub(super) fn quarters_over(today: NaiveDate) -> Result<Vec<(String, NaiveDate)>> {
    let with_end = |n: u32| {
        let quarter = quarter_before(today, n);
        quarter_of(&quarter).map(|(_, last)| (quarter, last))
    };
    (1..=4).rev().map(with_end).collect()
}

/// 要求季度报结: of every handling room and township.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct AskReportBack {
    pub quarter: String,
    pub on: NaiveDate,
}

impl Verb for AskReportBack {
    fn ready(_scene: &Scene<'_>) -> Result<()> {
        Ok(())
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        let (_, last) = quarter_of(&self.quarter)?;
        if last >= scene.today() {
            return Err(Failure::input("quarter", format!("{}还没有过完。", in_words(&self.quarter))));
        }
        scene.check_day("on", self.on, Some(last), "季度末")?;
        if scene.view.exists("SELECT 1 FROM report_backs WHERE quarter=?1", [&self.quarter])? {
            return Err(Failure::input("quarter", format!("{}已经要求过了。", in_words(&self.quarter))));
        }
        match scene.view.exists(REPORTING, [])? {
            true => Ok(()),
            false => Err(Failure::refused(
                "没有要报结的单位：各承办室、乡镇(街道)都没有承办人的账户。",
                "先由系统管理员开设账户，再要求报结。",
            )),
        }
    }
    fn apply(&self, tx: &mut Tx<'_>, _stamp: &Stamp) -> Result<()> {
        let due = limit_end(tx, RULE, self.on)?;
        let offices: Vec<OfficeId> = tx.all(REPORTING, [], |row| row.get(0))?;
        offices.iter().try_for_each(|office| {
            tx.run(include_str!("ask_report_back.sql"), (&self.quarter, office, self.on, due)).map(|_| ())
        })
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        Ok(format!("{}，各承办室、乡镇(街道)", in_words(&self.quarter)))
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
    const RETRACTABLE: bool = false;
}

/// What is still owed ends on another day by a calendar that came in with `entry`.
pub(crate) fn move_report_backs(tx: &mut Tx<'_>, entry: &EntryId) -> Result<()> {
    let calendar = tx.calendar()?;
    let open: Vec<(String, OfficeId, NaiveDate, NaiveDate)> =
        tx.all(include_str!("open_report_backs.sql"), [], |row| {
            let end = calendar.limit_end(row.get(2)?, row.get(3)?, row.get(4)?, row.get(5)?);
            Ok((row.get(0)?, row.get(1)?, row.get(6)?, end))
        })?;
    for (quarter, office, was, due) in open.into_iter().filter(|(_, _, was, due)| was != due) {
        let sql = "UPDATE report_backs SET due=?3 WHERE quarter=?1 AND office=?2";
        tx.run(sql, (&quarter, &office, due))?;
        let called = format!("{} {}", office_name(tx, &office)?, in_words(&quarter));
        note_move(tx, entry, RULE, &called, was, due)?;
    }
    Ok(())
}

/// A case as an office reports it, or as it stands in the ledger and was not reported.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReportedCase {
    pub number: String,
    /// The office says that it closed it in the quarter.
    pub reported: bool,
    /// Why ledger and report differ; empty where they agree.
    pub word: String,
}

/// 收季度报结: case by case, held against the ledger. Each difference has its word.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ReceiveReportBack {
    pub quarter: String,
    pub office: OfficeId,
    pub on: NaiveDate,
    /// How many it reports: counted by the door; an older program had this number alone.
    #[serde(default)]
    #[ts(skip)]
    pub items: u32,
    #[serde(default)]
    pub cases: Vec<ReportedCase>,
    pub note: String,
}

/// A case that the office closed in the quarter, by this side's ledger.
struct Closed {
    case: CaseId,
    number: String,
    register_number: String,
    title: String,
    on: NaiveDate,
    shut_out: bool,
}

impl Closed {
    fn is(&self, number: &str) -> bool {
        [&self.number, &self.register_number].iter().any(|own| plain_number(own) == plain_number(number))
    }
}

fn closed_in(view: &View<'_>, quarter: &str, office: &OfficeId, who: &AccountId) -> Result<Vec<Closed>> {
    let (first, last) = quarter_of(quarter)?;
    let mut closed = view.all(include_str!("closed_in_quarter.sql"), (first, last, office, who), |row| {
        Ok(Closed {
            case: row.get("id")?,
            number: row.get("called")?,
            register_number: row.get("register_number")?,
            title: row.get("title")?,
            on: row.get("closed_on")?,
            shut_out: row.get("shut_out")?,
        })
    })?;
    closed.sort_by(|one, other| (one.on, &one.number).cmp(&(other.on, &other.number)));
    Ok(closed)
}

/// An office reports for itself; whoever supervises enters what came on paper. Nobody reports on a case in which they must
/// stand aside.
fn to_be_reported(scene: &Scene<'_>, quarter: &str, office: &OfficeId) -> Result<Vec<Closed>> {
    if *office != scene.who.office && !ActName::AskReportBack.falls_to(scene.who) {
        return Err(Failure::refused("只能为本单位报结。", "别的单位的，由该单位或者信访室填报。"));
    }
    let closed = closed_in(scene.view, quarter, office, &scene.who.account)?;
    match closed.iter().filter(|one| one.shut_out).count() {
        0 => Ok(closed),
        several => Err(Failure::refused(
            format!("有 {several} 件涉及您应当回避，这个季度的报结不能由您填。"),
            "请由本单位其他同志填报，或者报到信访室补录。",
        )),
    }
}

/// A line of what there is to report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ClosedLine {
    pub number: String,
    pub title: String,
    pub closed_on: NaiveDate,
}

/// What the office closed in the quarter by this side's ledger, for its report.
pub fn closed_to_report(scene: &Scene<'_>, quarter: &str, office: &OfficeId) -> Result<Vec<ClosedLine>> {
    ActName::ReceiveReportBack.may(scene)?;
    let lines = to_be_reported(scene, quarter, office)?.into_iter();
    Ok(lines.map(|one| ClosedLine { number: one.number, title: one.title, closed_on: one.on }).collect())
}

/// What is still owed by this office for this quarter: when it was asked for and when it is due.
fn owed(scene: &Scene<'_>, quarter: &str, office: &OfficeId) -> Result<(NaiveDate, NaiveDate)> {
    let sql = "SELECT asked_on, due, received_on FROM report_backs WHERE quarter=?1 AND office=?2";
    let found = scene.view.one(sql, (quarter, office), |row| Ok((row.get(0)?, row.get(1)?, day(row, 2)?)))?;
    match found {
        Some((asked, due, None)) => Ok((asked, due)),
        Some((_, _, Some(on))) => {
            Err(Failure::refused(format!("这个单位已于{}报结。", short_date(on)), "不必再收、再催。"))
        }
        None => Err(Failure::refused("这个季度没有要求这个单位报结。", "先“要求季度报结”。")),
    }
}

impl ReportedCase {
    fn check(&self, closed: &[Closed]) -> Result<()> {
        must_say("cases", &self.number, "编号", 60)?;
        if self.word.chars().count() > 200 {
            return Err(Failure::input("cases", format!("{} 的说明最多 200 字。", self.number)));
        }
        let ours = closed.iter().find(|ours| ours.is(&self.number));
        let unsaid = match (ours, self.reported) {
            (Some(_), true) => return Ok(()),
            (Some(ours), false) => {
                let on = short_date(ours.on);
                format!("台账里 {} 已于{on}办结，没有报：请写明为什么。", self.number)
            }
            (None, true) => {
                format!("报来的 {}，台账这个季度没有记为本单位办结：请写明是怎么回事。", self.number)
            }
            (None, false) => {
                let message = format!("{} 没有勾选，台账这个季度也没有它：请去掉这一行。", self.number);
                return Err(Failure::input("cases", message));
            }
        };
        match self.word.trim().is_empty() {
            true => Err(Failure::input("cases", unsaid)),
            false => Ok(()),
        }
    }
}

impl Verb for ReceiveReportBack {
    fn ready(_scene: &Scene<'_>) -> Result<()> {
        Ok(())
    }
    fn complete(&mut self, _scene: &Scene<'_>) -> Result<()> {
        let reported = self.cases.iter().filter(|one| one.reported).count();
        self.items = u32::try_from(reported).unwrap_or(u32::MAX);
        Ok(())
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        let closed = to_be_reported(scene, &self.quarter, &self.office)?;
        let (asked, _) = owed(scene, &self.quarter, &self.office)?;
        scene.check_day("on", self.on, Some(asked), "要求报结的日期")?;
        if self.note.chars().count() > 300 {
            return Err(Failure::input("note", "说明最多 300 字；各件的情况写在各件的说明里。"));
        }
        self.cases.iter().try_for_each(|one| one.check(&closed))?;
        let mut met = HashSet::new();
        for one in &self.cases {
            // Under which of its two numbers it was written makes no other case of it.
            let called =
                closed.iter().find(|ours| ours.is(&one.number)).map_or(&one.number, |ours| &ours.number);
            if !met.insert(plain_number(called)) {
                return Err(Failure::input("cases", format!("{} 列了两次，请去掉一行。", one.number)));
            }
        }
        match closed.iter().find(|ours| !met.contains(&plain_number(&ours.number))) {
            Some(left) => Err(Failure::input(
                "cases",
                format!(
                    "台账里还有 {}（{}办结）没有列：报的照列；不报的也列上，不勾选，写明为什么。",
                    left.number,
                    short_date(left.on)
                ),
            )),
            None => Ok(()),
        }
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        let sql = "UPDATE report_backs SET received_on=?3, items=?4, note=?5 WHERE quarter=?1 AND office=?2";
        tx.run(sql, (&self.quarter, &self.office, self.on, self.items, &self.note))?;
        let closed = closed_in(tx, &self.quarter, &self.office, &stamp.actor)?;
        for (n, one) in (1_i64..).zip(&self.cases) {
            let ours = closed.iter().find(|ours| ours.is(&one.number));
            let case = ours.map(|ours| ours.case.clone()).unwrap_or_default();
            let row = (&self.quarter, &self.office, n, one.number.trim(), case, one.reported, &one.word);
            tx.run(include_str!("keep_reported.sql"), row)?;
        }
        Ok(())
    }
    fn tell(&self, view: &View<'_>) -> Result<String> {
        let explained = self.cases.iter().filter(|one| !one.word.trim().is_empty());
        let words: String = explained.map(|one| format!("{}：{}。", one.number, one.word)).collect();
        Ok(format!("{}。{words}{}", self.tell_plainly(view)?, self.note))
    }
    fn tell_plainly(&self, view: &View<'_>) -> Result<String> {
        let office = office_name(view, &self.office)?;
        Ok(format!("{}，{office}报结 {} 件", in_words(&self.quarter), self.items))
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
    const RETRACTABLE: bool = false;
}

/// 催季度报结: when it is late.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ChaseReportBack {
    pub quarter: String,
    pub office: OfficeId,
    pub on: NaiveDate,
    pub how: String,
}

impl Verb for ChaseReportBack {
    fn ready(_scene: &Scene<'_>) -> Result<()> {
        Ok(())
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        let (_, due) = owed(scene, &self.quarter, &self.office)?;
        scene.check_day("on", self.on, None, "")?;
        if self.on <= due {
            let message = format!("报结到{}才到期，还不用催。", short_date(due));
            return Err(Failure::input("on", message));
        }
        must_say("how", &self.how, "怎样催的、对方怎么答的", 300)
    }
    fn apply(&self, tx: &mut Tx<'_>, _stamp: &Stamp) -> Result<()> {
        let sql = "UPDATE report_backs SET chased=chased+1, chased_on=?3, chased_how=?4 WHERE quarter=?1 AND office=?2";
        tx.run(sql, (&self.quarter, &self.office, self.on, &self.how))?;
        Ok(())
    }
    fn tell(&self, view: &View<'_>) -> Result<String> {
        Ok(format!("{}：{}", self.tell_plainly(view)?, self.how))
    }
    fn tell_plainly(&self, view: &View<'_>) -> Result<String> {
        Ok(format!("{}，{}", in_words(&self.quarter), office_name(view, &self.office)?))
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
    const RETRACTABLE: bool = false;
}

/// A case that stands on one side alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ReportDifference {
    pub number: String,
    /// Empty for what the ledger does not have.
    pub case: CaseId,
    /// `台账有，没有报`
    pub what: String,
    pub word: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ReportBackRow {
    pub office: OfficeId,
    pub office_name: String,
    pub asked_on: NaiveDate,
    pub due: NaiveDate,
    pub received_on: Option<NaiveDate>,
    pub items: u32,
    /// Closed in this side's ledger.
    pub ours: u32,
    pub note: String,
    /// In which the report and the ledger did not agree.
    pub differences: Vec<ReportDifference>,
    /// The same in cases in which this person must stand aside: counted, not shown.
    pub withheld: u32,
    pub left: String,
    pub tone: Tone,
    pub late: bool,
    pub chased: u32,
    pub chased_on: Option<NaiveDate>,
    pub chased_how: String,
}

/// One quarter; the last that is over where none is named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ReportBacks {
    pub quarter: String,
    pub quarter_name: String,
    /// Empty where it was not asked for yet.
    pub rows: Vec<ReportBackRow>,
}

fn difference(row: &Row<'_>) -> rusqlite::Result<(OfficeId, bool, ReportDifference)> {
    let reported: bool = row.get("reported")?;
    let what = if reported { "报了，台账没有" } else { "台账有，没有报" };
    let difference = ReportDifference {
        number: row.get("number")?,
        case: row.get("case_id")?,
        what: what.to_owned(),
        word: row.get("word")?,
    };
    Ok((row.get("office")?, row.get("shut_out")?, difference))
}

pub fn report_backs(scene: &Scene<'_>, quarter: &str) -> Result<ReportBacks> {
    must_supervise(scene)?;
    let quarter = if quarter.is_empty() { quarter_before(scene.today(), 1) } else { quarter.to_owned() };
    let (first, last) = quarter_of(&quarter)?;
    let (lights, today) = (Lights::of(scene)?, scene.today());
    let differences =
        scene.view.all(include_str!("reported_otherwise.sql"), (&quarter, &scene.who.account), difference)?;
    let mut rows = scene.view.all(include_str!("report_backs.sql"), (&quarter, first, last), |row| {
        let (asked_on, due): (NaiveDate, NaiveDate) = (row.get("asked_on")?, row.get("due")?);
        let received_on = day(row, "received_on")?;
        let stands = match received_on {
            Some(on) if on > due => Left { text: "逾期报结".into(), tone: Tone::Late },
            Some(_) => Left { text: "已按期报结".into(), tone: Tone::Ok },
            None => lights.left(asked_on, due, Unit::Working, None),
        };
        Ok(ReportBackRow {
            office: row.get("office")?,
            office_name: row.get("office_name")?,
            asked_on,
            due,
            received_on,
            items: row.get("items")?,
            ours: row.get("closed")?,
            note: row.get("note")?,
            differences: Vec::new(),
            withheld: 0,
            left: stands.text,
            tone: stands.tone,
            late: received_on.is_none() && due < today,
            chased: row.get("chased")?,
            chased_on: day(row, "chased_on")?,
            chased_how: row.get("chased_how")?,
        })
    })?;
    for (office, shut_out, difference) in differences {
        match rows.iter_mut().find(|row| row.office == office) {
            Some(row) if shut_out => row.withheld += 1,
            Some(row) => row.differences.push(difference),
            None => {}
        }
    }
    rows.sort_by_key(|row: &ReportBackRow| row.received_on.is_some());
    Ok(ReportBacks { quarter_name: in_words(&quarter), quarter, rows })
}

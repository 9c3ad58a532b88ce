//! A limit that runs for a case: opened by one act, met by another, moved only by a new calendar.

use chrono::{Days, NaiveDate};
use serde::Serialize;
use ts_rs::TS;

use crate::act::Scene;
use crate::case::{Tone, day};
use crate::codes::Unit;
use crate::failure::{Failure, Result};
use crate::ids::{CaseId, EntryId};
use crate::store::{Tx, View};
use crate::workdays::Calendar;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadline {
    pub rule: String,
    pub name: String,
    pub source: String,
    pub unit: Unit,
    pub started: NaiveDate,
    pub due: NaiveDate,
    /// The date that was set first; never overwritten.
    pub first_due: NaiveDate,
    pub met_on: Option<NaiveDate>,
    /// Why nobody owes it any more, where it ended otherwise than by being met.
    pub ended: String,
}

/// Begins the limit `rule` with the event of `from`. A limit that runs already is left as it is.
pub(crate) fn open(tx: &mut Tx<'_>, case: &CaseId, rule: &str, from: NaiveDate) -> Result<NaiveDate> {
    open_about(tx, case, rule, "", from)
}

/// The same for one objection or opinion among several: `about` is its entry.
pub(crate) fn open_about(
    tx: &mut Tx<'_>,
    case: &CaseId,
    rule: &str,
    about: &str,
    from: NaiveDate,
) -> Result<NaiveDate> {
    let (days, unit, to_workday) = limit(tx, rule)?;
    let due = tx.calendar()?.limit_end(from, days, unit, to_workday);
    tx.run(include_str!("open_deadline.sql"), (case, rule, about, from, days, unit, to_workday, due))?;
    Ok(due)
}

/// Moves listed one by one; the others are counted.
const MOVES_LISTED: usize = 50;

/// What the latest act of the record moved, a line each; who reads no case is told how many, not which.
pub fn moved_limits(scene: &Scene<'_>) -> Result<Vec<String>> {
    let moves: Vec<String> = scene.view.all(include_str!("moved.sql"), [], |row| {
        let (case, rule): (String, String) = (row.get(0)?, row.get(1)?);
        Ok(format!("{case}　{rule}：{} → {}", row.get::<_, NaiveDate>(2)?, row.get::<_, NaiveDate>(3)?))
    })?;
    let (all, listed) = (moves.len(), if scene.who.check_reads_cases().is_ok() { MOVES_LISTED } else { 0 });
    let mut lines: Vec<String> = moves.into_iter().take(listed).collect();
    if all > listed {
        lines.push(format!("共 {all} 个期限改动"));
    }
    Ok(lines)
}

/// When a limit `rule` ends that begins on `from`, without opening it.
pub(crate) fn limit_end(view: &View<'_>, rule: &str, from: NaiveDate) -> Result<NaiveDate> {
    let (days, unit, to_workday) = limit(view, rule)?;
    Ok(view.calendar()?.limit_end(from, days, unit, to_workday))
}

fn limit(view: &View<'_>, rule: &str) -> Result<(u32, Unit, bool)> {
    let found = view.one(include_str!("limit.sql"), (rule, view.as_of()), |row| {
        Ok((row.get(0)?, row.get(1)?, row.get(2)?))
    })?;
    found.ok_or_else(|| Failure::fault(format!("期限表里没有“{rule}”。"), "请联系管理员核对期限表。"))
}

/// The limit `rule` is met by an event on `on`; without effect where it does not run.
pub(crate) fn meet(tx: &mut Tx<'_>, case: &CaseId, rule: &str, on: NaiveDate) -> Result<()> {
    meet_about(tx, case, rule, "", on)
}

/// A limit that nobody owes any more, such as feedback to whoever turned out not to have signed. What was met stays.
pub(crate) fn drop_limit(tx: &mut Tx<'_>, case: &CaseId, rule: &str, about: &str) -> Result<()> {
    let sql = "DELETE FROM deadlines WHERE case_id=?1 AND rule=?2 AND about=?3 AND met_on=''";
    tx.run(sql, (case, rule, about)).map(|_| ())
}

/// The limit `rule` of the case itself begins, or begins once more with the act `entry`, where it ran before.
pub(crate) fn open_anew(
    tx: &mut Tx<'_>,
    case: &CaseId,
    rule: &str,
    entry: &EntryId,
    from: NaiveDate,
) -> Result<NaiveDate> {
    let ran = tx.exists("SELECT 1 FROM deadlines WHERE case_id=?1 AND rule=?2", (case, rule))?;
    open_about(tx, case, rule, if ran { entry.as_str() } else { "" }, from)
}

/// Meets the limit `rule`, however often it began.
pub(crate) fn meet_every(tx: &mut Tx<'_>, case: &CaseId, rule: &str, on: NaiveDate) -> Result<()> {
    let sql = "UPDATE deadlines SET met_on=?3 WHERE case_id=?1 AND rule=?2 AND met_on=''";
    tx.run(sql, (case, rule, on)).map(|_| ())
}

/// Limits that nobody owes any more: they stand with the day and the reason, and never vanish.
pub(crate) fn end(tx: &mut Tx<'_>, case: &CaseId, rules: &[&str], on: NaiveDate, why: &str) -> Result<()> {
    for rule in rules {
        tx.run(include_str!("end_limit.sql"), (case, rule, on, why))?;
    }
    Ok(())
}

/// As [`drop_limit`], however often it began: of what was handed on, only the last handing over waits for a signature.
pub(crate) fn drop_every(tx: &mut Tx<'_>, case: &CaseId, rule: &str) -> Result<()> {
    tx.run("DELETE FROM deadlines WHERE case_id=?1 AND rule=?2 AND met_on=''", (case, rule)).map(|_| ())
}

/// What met the limit `rule` was taken back: the one that began last runs on from where it began.
pub(crate) fn run_on(tx: &mut Tx<'_>, case: &CaseId, rule: &str) -> Result<()> {
    tx.run(include_str!("run_on.sql"), (case, rule))?;
    Ok(())
}

pub(crate) fn meet_about(
    tx: &mut Tx<'_>,
    case: &CaseId,
    rule: &str,
    about: &str,
    on: NaiveDate,
) -> Result<()> {
    tx.run(
        "UPDATE deadlines SET met_on=?4 WHERE case_id=?1 AND rule=?2 AND about=?3 AND met_on=''",
        (case, rule, about, on),
    )?;
    Ok(())
}

/// Before every entry: what moves a limit without being an entry of the case leaves its latest entry as it is.
const NO_ENTRY: i64 = 0;

/// Keeps the nearest open limit and the latest entry beside the case, so that lists of work need no join.
pub(crate) fn refresh_next_due(tx: &mut Tx<'_>, case: &CaseId, pos: i64) -> Result<()> {
    tx.run(include_str!("refresh_next_due.sql"), (case, pos))?;
    Ok(())
}

/// Computes open limits again, all or one case's, after a calendar came in with `entry`; and lists what moved.
pub(crate) fn move_open_deadlines(tx: &mut Tx<'_>, entry: &EntryId, of: Option<&CaseId>) -> Result<()> {
    let calendar = tx.calendar()?;
    let open = tx.all(include_str!("open_deadlines.sql"), [of], |row| {
        let key: (CaseId, String, String, NaiveDate) = (row.get(0)?, row.get(1)?, row.get(7)?, row.get(6)?);
        let limit: (NaiveDate, u32, Unit, bool) = (row.get(2)?, row.get(3)?, row.get(4)?, row.get(5)?);
        Ok((key, limit))
    })?;
    for ((case, rule, about, was), (started, days, unit, to_workday)) in open {
        let due = calendar.limit_end(started, days, unit, to_workday);
        if due != was {
            tx.run(
                "UPDATE deadlines SET due=?4 WHERE case_id=?1 AND rule=?2 AND about=?3",
                (&case, &rule, &about, due),
            )?;
            let row = (entry, &case, &rule, &about, was, due);
            tx.run("INSERT INTO deadline_moves (entry, case_id, rule, about, was, due) VALUES (?1, ?2, ?3, ?4, ?5, ?6)", row)?;
            refresh_next_due(tx, &case, NO_ENTRY)?;
        }
    }
    Ok(())
}

pub fn deadlines_of(view: &View<'_>, case: &CaseId) -> Result<Vec<Deadline>> {
    view.all(include_str!("deadlines_of.sql"), [case], |row| {
        Ok(Deadline {
            rule: row.get("rule")?,
            name: row.get("name")?,
            source: row.get("source")?,
            unit: row.get("unit")?,
            started: row.get("started")?,
            due: row.get("due")?,
            first_due: row.get("first_due")?,
            met_on: day(row, "met_on")?,
            ended: row.get("ended")?,
        })
    })
}

/// A limit as a case's page shows it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LimitView {
    pub rule: String,
    pub name: String,
    pub due: NaiveDate,
    pub first_due: NaiveDate,
    pub left: String,
    pub tone: Tone,
    pub source: String,
    pub met_on: Option<NaiveDate>,
}

pub fn limit_view(calendar: &Calendar, deadline: &Deadline, today: NaiveDate) -> LimitView {
    let stands = match deadline.met_on {
        Some(_) if !deadline.ended.is_empty() => {
            Left { text: format!("到此为止：{}", deadline.ended), tone: Tone::Plain }
        }
        Some(met) if met > deadline.due => Left { text: "逾期完成".into(), tone: Tone::Late },
        Some(_) => Left { text: "已按期".into(), tone: Tone::Ok },
        None => left(calendar, deadline.started, deadline.due, deadline.unit, today),
    };
    LimitView {
        rule: deadline.rule.clone(),
        name: deadline.name.clone(),
        due: deadline.due,
        first_due: deadline.first_due,
        left: stands.text,
        tone: stands.tone,
        source: deadline.source.clone(),
        met_on: deadline.met_on,
    }
}

/// How a limit stands today: words and tone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Left {
    pub text: String,
    pub tone: Tone,
}

/// `超期 n` red, 今日到期 and the last fifth of the limit amber, otherwise plain. Working days are named as such.
pub fn left(calendar: &Calendar, started: NaiveDate, due: NaiveDate, unit: Unit, today: NaiveDate) -> Left {
    let between = |from: NaiveDate, to: NaiveDate| match unit {
        Unit::Working => calendar.workdays_between(from, to),
        Unit::Calendar => u32::try_from((to - from).num_days()).unwrap_or(0),
    };
    let word = match unit {
        Unit::Working => "个工作日",
        Unit::Calendar => "天",
    };
    if today > due {
        // A limit that ended on a rest day is late on that very rest day's morrow: at least one.
        return Left { text: format!("超期 {} {word}", between(due, today).max(1)), tone: Tone::Late };
    }
    if today == due {
        return Left { text: "今日到期".into(), tone: Tone::Warn };
    }
    let (left, whole) = (between(today, due), between(started, due).max(1));
    let near = left * 5 <= whole || due <= today.checked_add_days(Days::new(3)).unwrap_or(NaiveDate::MAX);
    Left { text: format!("剩 {left} {word}"), tone: if near { Tone::Warn } else { Tone::Plain } }
}

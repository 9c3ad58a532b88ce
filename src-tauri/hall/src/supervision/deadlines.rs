//! A limit that runs for a case: opened by one act, met by another. It moves only by a new calendar, an extension, the
//! wait for the person's material, and when the case turns out to be more urgent; its first date stays.

use chrono::NaiveDate;
use rusqlite::{Row, named_params};
use serde::Serialize;
use ts_rs::TS;

use super::alerts::{Left, Lights};
use super::limits::{Span, span};
use crate::act::Scene;
use crate::case::{Tone, day};
use crate::clock::short_date;
use crate::codes::{Unit, Urgency};
use crate::failure::{Failure, Result};
use crate::ids::{CaseId, EntryId};
use crate::intake::may_see_stubs;
use crate::store::{Tx, View};

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
    pub extension: Option<Extension>,
    /// Stopped on the first day, running again from the second; the days between are not counted.
    pub pause: Option<(NaiveDate, NaiveDate)>,
    /// Days by which it can yet be extended.
    pub extendable: u32,
}

/// 延期: once for a limit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extension {
    pub days: u32,
    pub on: NaiveDate,
    /// The leader who approved it.
    pub by: String,
    pub reason: String,
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
    let span = span(tx, rule)?;
    let urgency = tx.value("SELECT urgency FROM cases WHERE id=?1", [case])?.unwrap_or(Urgency::Timely);
    let due = tx.calendar()?.limit_end(from, span.days_for(urgency), span.unit, span.to_workday);
    tx.run(
        include_str!("open_deadline.sql"),
        named_params! {
            ":case": case, ":rule": rule, ":about": about, ":started": from, ":days": span.days,
            ":repeat_days": span.repeat_days, ":above_days": span.above_days, ":urgency": urgency, ":unit": span.unit,
            ":to_workday": span.to_workday, ":pauses": span.pauses, ":due": due,
        },
    )?;
    Ok(due)
}

/// Moves listed one by one; the others are counted.
const MOVES_LISTED: usize = 50;

/// What the latest act of the record moved, a line each; who reads no case is told how many, not which, and who may not
/// know of sealed envelopes nothing of them.
pub fn moved_limits(scene: &Scene<'_>) -> Result<Vec<String>> {
    let line = |row: &Row<'_>| {
        let (called, rule): (String, String) = (row.get(0)?, row.get(1)?);
        let (was, due) = (short_date(row.get(2)?), short_date(row.get(3)?));
        Ok(format!("{called}　{rule}：{was} → {due}"))
    };
    let mut moves = scene.view.all(include_str!("moved.sql"), [&scene.who.account], line)?;
    moves.extend(scene.view.all(include_str!("moved_offices.sql"), [may_see_stubs(scene.who)], line)?);
    let (all, listed) = (moves.len(), if scene.who.check_reads_cases().is_ok() { MOVES_LISTED } else { 0 });
    let mut lines: Vec<String> = moves.into_iter().take(listed).collect();
    if all > listed {
        lines.push(format!("共 {all} 个期限改动"));
    }
    Ok(lines)
}

/// When a limit `rule` ends that begins on `from`, without opening it.
pub(crate) fn limit_end(view: &View<'_>, rule: &str, from: NaiveDate) -> Result<NaiveDate> {
    let span = span(view, rule)?;
    Ok(view.calendar()?.limit_end(from, span.days, span.unit, span.to_workday))
}

/// The limit `rule` is met by an event on `on`, however often it began; without effect where it does not run.
pub(crate) fn meet(tx: &mut Tx<'_>, case: &CaseId, rule: &str, on: NaiveDate) -> Result<()> {
    let sql = "UPDATE deadlines SET met_on=?3 WHERE case_id=?1 AND rule=?2 AND met_on=''";
    tx.run(sql, (case, rule, on)).map(|_| ())
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
pub(crate) const NO_ENTRY: i64 = 0;

/// Keeps the nearest open limit, how urgent its case is and the latest entry beside the case, so that lists of work need
/// no join.
pub(crate) fn refresh_next_due(tx: &mut Tx<'_>, case: &CaseId, pos: i64) -> Result<()> {
    tx.run("UPDATE cases SET last_pos = max(last_pos, ?2) WHERE id = ?1", (case, pos))?;
    let next = tx.one(include_str!("next_due.sql"), [case], |row| {
        Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?, row.get::<_, String>(2)?))
    })?;
    // Most acts move no limit, and then the indexes of the lists stay as they are.
    if let Some((due, rule, rank)) = next {
        tx.run(
            "UPDATE cases SET next_due = ?2, next_rule = ?3, rank = ?4 WHERE id = ?1",
            (case, due, rule, rank),
        )?;
    }
    Ok(())
}

/// An open limit with all by which its end is counted.
struct Running {
    case: CaseId,
    rule: String,
    about: String,
    started: NaiveDate,
    span: Span,
    urgency: Urgency,
    extra: u32,
    pause: Option<(NaiveDate, NaiveDate)>,
    due: NaiveDate,
}

impl Running {
    /// The days of its extension and those it waited come on top, in the limit's own unit.
    fn end(&self, view: &View<'_>) -> Result<NaiveDate> {
        let (calendar, unit) = (view.calendar()?, self.span.unit);
        let waited = self.pause.map_or(0, |(since, until)| calendar.between(since, until, unit));
        let days = self.span.days_for(self.urgency) + self.extra + waited;
        Ok(calendar.limit_end(self.started, days, unit, self.span.to_workday))
    }
}

fn running(view: &View<'_>, of: Option<&CaseId>) -> Result<Vec<Running>> {
    view.all(include_str!("open_deadlines.sql"), [of], |row| {
        Ok(Running {
            case: row.get("case_id")?,
            rule: row.get("rule")?,
            about: row.get("about")?,
            started: row.get("started")?,
            span: Span {
                days: row.get("days")?,
                repeat_days: row.get("repeat_days")?,
                above_days: row.get("above_days")?,
                unit: row.get("unit")?,
                to_workday: row.get("to_workday")?,
                pauses: false,
            },
            urgency: row.get("urgency")?,
            extra: row.get("extra")?,
            pause: day(row, "paused_on")?.zip(day(row, "resumes_on")?),
            due: row.get("due")?,
        })
    })
}

fn set_due(tx: &mut Tx<'_>, limit: &Running, due: NaiveDate) -> Result<()> {
    let sql = "UPDATE deadlines SET due=?4, urgency=?5 WHERE case_id=?1 AND rule=?2 AND about=?3";
    tx.run(sql, (&limit.case, &limit.rule, &limit.about, due, limit.urgency)).map(|_| ())
}

/// Computes the open limits of a case again, after an extension or a wait.
pub(crate) fn count_again(tx: &mut Tx<'_>, case: &CaseId) -> Result<()> {
    for limit in running(tx, Some(case))? {
        let due = limit.end(tx)?;
        set_due(tx, &limit, due)?;
    }
    Ok(())
}

/// The case has become more urgent, or less: its open limits are counted by the other number of days. None is cut to a day
/// that had passed before `on`.
pub(crate) fn count_by(tx: &mut Tx<'_>, case: &CaseId, urgency: Urgency, on: NaiveDate) -> Result<()> {
    for mut limit in running(tx, Some(case))? {
        limit.urgency = urgency;
        let due = limit.end(tx)?;
        if due >= on || due > limit.due {
            set_due(tx, &limit, due)?;
        }
    }
    Ok(())
}

/// Computes open limits again, all or one case's, after a calendar came in with `entry`; and lists what moved.
pub(crate) fn move_open_deadlines(tx: &mut Tx<'_>, entry: &EntryId, of: Option<&CaseId>) -> Result<()> {
    for limit in running(tx, of)? {
        let due = limit.end(tx)?;
        if due != limit.due {
            set_due(tx, &limit, due)?;
            let row = (entry, &limit.case, &limit.rule, &limit.about, limit.due, due);
            tx.run("INSERT INTO deadline_moves (entry, case_id, rule, about, was, due) VALUES (?1, ?2, ?3, ?4, ?5, ?6)", row)?;
            refresh_next_due(tx, &limit.case, NO_ENTRY)?;
        }
    }
    Ok(())
}

/// What is owed by a day without being about a case, and ends on another by the calendar of `entry`: listed too.
pub(crate) fn note_move(
    tx: &mut Tx<'_>,
    entry: &EntryId,
    rule: &str,
    called: &str,
    was: NaiveDate,
    due: NaiveDate,
) -> Result<()> {
    let sql = "INSERT INTO office_moves (entry, due, rule, called, was) VALUES (?1, ?2, ?3, ?4, ?5)";
    tx.run(sql, (entry, due, rule, called, was)).map(|_| ())
}

/// 中止计时: the limits of the case whose rule allows it wait for the person's material, at the longest until `until`. Each
/// stops once; how many did.
pub(crate) fn pause(tx: &mut Tx<'_>, case: &CaseId, on: NaiveDate, until: NaiveDate) -> Result<usize> {
    let stopped = tx.run(include_str!("pause.sql"), (case, on, until))?;
    count_again(tx, case)?;
    Ok(stopped)
}

/// The material came on `on`: what waits for it runs again.
pub(crate) fn resume(tx: &mut Tx<'_>, case: &CaseId, on: NaiveDate) -> Result<()> {
    tx.run(include_str!("resume.sql"), (case, on))?;
    count_again(tx, case)
}

pub fn deadlines_of(view: &View<'_>, case: &CaseId) -> Result<Vec<Deadline>> {
    view.all(include_str!("deadlines_of.sql"), [case], |row| {
        let extended = day(row, "extended_on")?;
        let extension = match extended {
            Some(on) => Some(Extension {
                days: row.get("extra")?,
                on,
                by: row.get("extended_by")?,
                reason: row.get("extended_why")?,
            }),
            None => None,
        };
        let met_on = day(row, "met_on")?;
        Ok(Deadline {
            rule: row.get("rule")?,
            name: row.get("name")?,
            source: row.get("source")?,
            unit: row.get("unit")?,
            started: row.get("started")?,
            due: row.get("due")?,
            first_due: row.get("first_due")?,
            pause: day(row, "paused_on")?.zip(day(row, "resumes_on")?),
            extendable: if met_on.is_none() && extended.is_none() { row.get("extend")? } else { 0 },
            met_on,
            extension,
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
    /// Days by which it can yet be extended; 0 for none.
    pub extendable: u32,
    /// What moved it, a sentence each: the extension with who approved it, the wait with its days.
    pub notes: Vec<String>,
}

pub fn limit_view(lights: &Lights, deadline: &Deadline) -> LimitView {
    let stands = match deadline.met_on {
        Some(_) if !deadline.ended.is_empty() => {
            Left { text: format!("到此为止：{}", deadline.ended), tone: Tone::Plain }
        }
        Some(met) if met > deadline.due => Left { text: "逾期完成".into(), tone: Tone::Late },
        Some(_) => Left { text: "已按期".into(), tone: Tone::Ok },
        None => lights.of_limit(deadline),
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
        extendable: deadline.extendable,
        notes: notes(lights, deadline),
    }
}

fn notes(lights: &Lights, deadline: &Deadline) -> Vec<String> {
    let extension = deadline.extension.as_ref().map(|extension| {
        let (on, days, unit) = (short_date(extension.on), extension.days, deadline.unit.label());
        format!("延期 {days} {unit}：{}{on}批准，{}", extension.by, extension.reason)
    });
    let pause = deadline.pause.map(|(since, until)| {
        let (from, to) = (short_date(since), short_date(until));
        match lights.is_within((since, until)) && deadline.met_on.is_none() {
            true => format!("{from}起等信访人补充材料，中止计时，最迟{to}恢复"),
            false => {
                let waited = lights.between(since, until, deadline.unit);
                format!("{from}至{to}等信访人补充材料，{waited} {}不计", deadline.unit.label())
            }
        }
    });
    extension.into_iter().chain(pause).collect()
}

/// For an act that names a limit of the case: refuses where none runs.
pub(super) fn no_such_limit() -> Failure {
    Failure::input("rule", "本件没有这项期限在走，请刷新后再选。")
}

//! 今日: what is due for this person, in the order of the limits.

use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

use super::{ToRemind, left, supervises, to_remind};
use crate::act::{ActName, Scene};
use crate::case::Tone;
use crate::codes::{Attribution, Role, Unit};
use crate::failure::Result;
use crate::ids::CaseId;
use crate::intake::{Stub, may_see_stubs, stubs};
use crate::leading::{MeasureDue, WaitingDecision, measures_due, waiting_decisions};
use crate::paper::PaperKind;
use crate::reception::{Inspection, ReceptionDay, late_inspections, roster};

#[derive(Debug, Clone, Default, Serialize, TS)]
pub struct Counts {
    pub late: u32,
    pub today: u32,
    pub feedback: u32,
    pub receipt: u32,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct Task {
    pub case_id: CaseId,
    pub number: String,
    pub title: String,
    /// What is owed: the limit's name.
    pub what: String,
    /// The act that meets it, where one does.
    pub verb: Option<ActName>,
    pub tone: Tone,
    pub left: String,
    pub due: NaiveDate,
    /// The one fact needed to do it without opening the case.
    pub note: String,
}

/// A paper that can be made and was not issued yet.
#[derive(Debug, Clone, Serialize, TS)]
pub struct WaitingPaper {
    pub paper: PaperKind,
    pub case_id: CaseId,
    pub name: String,
    pub note: String,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct Today {
    pub counts: Counts,
    pub reception: Option<ReceptionDay>,
    pub next_reception: Option<ReceptionDay>,
    pub tasks: Vec<Task>,
    /// Envelopes that wait to go up (规则 art. 15); `None` for whoever may not know of any.
    pub sealed: Option<Vec<Stub>>,
    pub papers: Vec<WaitingPaper>,
    /// What lies before this person, a leader, for a decision.
    pub decisions: Vec<WaitingDecision>,
    /// 包案措施 that are due or late.
    pub measures: Vec<MeasureDue>,
    /// 整改 after 明察暗访 that is late.
    pub inspections: Vec<Inspection>,
    /// 待催办; `None` for whoever does not supervise.
    pub to_remind: Option<Vec<ToRemind>>,
}

/// Tasks shown at the most.
const TASKS: u32 = 60;

/// Which act meets a limit.
fn verb_of(rule: &str) -> Option<ActName> {
    Some(match rule {
        "inform" => ActName::Inform,
        "decide" => ActName::Accept,
        "take_over" => ActName::TakeOver,
        "township_decide" => ActName::Accept,
        "outside_decide" => ActName::OutsideAccept,
        "outside_handle" => ActName::OutsideAnswer,
        "outside_serve" => ActName::OutsideServe,
        "review_decide" => ActName::DecideReview,
        "assign" => ActName::Assign,
        "receive" => ActName::Receive,
        "propose" => ActName::Dispose,
        "find" => ActName::Find,
        "feedback_early" | "feedback_middle" | "feedback_late" => ActName::FeedBack,
        "answer_objection" => ActName::AnswerObjection,
        "check_evidence" => ActName::CheckEvidence,
        "open_feedback" => ActName::PlanOpenFeedback,
        "post_publicity" => ActName::PostPublicity,
        "take_down" => ActName::TakeDown,
        "answer_opinion" => ActName::AnswerOpinion,
        "answer_reminder" | "answer_order" => ActName::AnswerReminder,
        "archive" => ActName::Archive,
        "inquire" => ActName::SendInquiry,
        "inquiry_reply" => ActName::AnswerInquiry,
        "inquiry_report" => ActName::ReportInquiry,
        "shelved_review" => ActName::ReviewShelved,
        "fast_judge" => ActName::JudgeFast,
        "fast_check" => ActName::SubmitReview,
        "fast_review" => ActName::ReviewFast,
        "fast_feedback" => ActName::FeedBack,
        "party_appeal" | "state_appeal" => ActName::DecideAppeal,
        "appeal_answer" => ActName::AnswerAppeal,
        "suggestion_answer" => ActName::AnswerSuggestion,
        "justice_receipt" => ActName::JusticeReceipt,
        _ => return None,
    })
}

pub fn today(scene: &Scene<'_>) -> Result<Today> {
    scene.who.check_reads_cases()?;
    let day = scene.today();
    // A day may have several leaders.
    let days = roster(scene.view, day, 8)?;
    let (reception, later): (Vec<_>, Vec<_>) = days.into_iter().partition(|duty| duty.date == day);
    Ok(Today {
        counts: counts(scene)?,
        next_reception: later.into_iter().next(),
        reception: reception.into_iter().next(),
        tasks: tasks(scene)?,
        sealed: sealed(scene)?,
        papers: papers(scene)?,
        decisions: match scene.who.has(Role::Leader) {
            true => waiting_decisions(scene, &scene.who.account)?,
            false => Vec::new(),
        },
        measures: measures_due(scene)?,
        inspections: late_inspections(scene)?,
        to_remind: if supervises(scene) { Some(to_remind(scene)?) } else { None },
    })
}

/// Whose limits these are: all (the director), those at the desk (a receptionist), those of the office, or one's own.
fn scope(scene: &Scene<'_>) -> (bool, bool, String, String) {
    let who = scene.who;
    let all = who.has(Role::Director) || who.has(Role::Supervisor);
    (all, who.has(Role::Receptionist), who.office.0.clone(), who.account.0.clone())
}

fn sealed(scene: &Scene<'_>) -> Result<Option<Vec<Stub>>> {
    if !may_see_stubs(scene.who) {
        return Ok(None);
    }
    let mut waiting = stubs(scene)?;
    waiting.retain(|stub| stub.reported_on.is_none());
    Ok(Some(waiting))
}

fn counts(scene: &Scene<'_>) -> Result<Counts> {
    let (all, desk, office, account) = scope(scene);
    let of = |row: &rusqlite::Row<'_>| {
        Ok(Counts { late: row.get(0)?, today: row.get(1)?, feedback: row.get(2)?, receipt: row.get(3)? })
    };
    let row = if all {
        scene.view.one(include_str!("counts_all.sql"), (scene.today(), account), of)
    } else {
        scene.view.one(include_str!("counts.sql"), (desk, office, account, scene.today()), of)
    };
    Ok(row?.unwrap_or_default())
}

fn tasks(scene: &Scene<'_>) -> Result<Vec<Task>> {
    let (all, desk, office, account) = scope(scene);
    let calendar = scene.view.calendar()?;
    scene.view.all(include_str!("tasks.sql"), (all, desk, office, account, TASKS), |row| {
        let (rule, started, due, unit): (String, NaiveDate, NaiveDate, Unit) =
            (row.get("rule")?, row.get("started")?, row.get("due")?, row.get("unit")?);
        let stands = left(&calendar, started, due, unit, scene.today());
        let (days, from, attribution): (u32, String, Attribution) =
            (row.get("days")?, row.get("counted_from")?, row.get("attribution")?);
        let repeat = if row.get::<_, bool>("repeat")? { "重复" } else { "初次" };
        let office: String = row.get("office_short")?;
        // Whose the limit is: until it is signed for, the receiver's.
        let part = if rule == "take_over" { "待签收" } else { "承办" };
        let place = if office.is_empty() { String::new() } else { format!("，{part} {office}") };
        Ok(Task {
            case_id: row.get("case_id")?,
            number: row.get("called")?,
            title: row.get("title")?,
            what: row.get("name")?,
            verb: verb_of(&rule),
            tone: stands.tone,
            left: stands.text,
            due,
            note: format!(
                "{} · {repeat}{place}。{} {from}，{days}{}，应于 {} 前",
                attribution.label(),
                started.format("%-m月%-d日"),
                unit.label(),
                due.format("%-m月%-d日")
            ),
        })
    })
}

/// Papers that wait to be made: notices of what was accepted, agreements, posters, minutes.
fn papers(scene: &Scene<'_>) -> Result<Vec<WaitingPaper>> {
    let (all, desk, office, account) = scope(scene);
    scene.view.all(include_str!("waiting_papers.sql"), (all, desk, office, account), |row| {
        let paper: PaperKind = row.get(0)?;
        Ok(WaitingPaper { paper, case_id: row.get(1)?, name: paper.label().to_owned(), note: row.get(2)? })
    })
}

//! 今日: what is late, due today and due within three days for this person, the most urgent first; then what comes later.

use chrono::NaiveDate;
use rusqlite::{Row, named_params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::alerts::Lights;
use super::limits::Span;
use super::whose::{by_rule, does_desk_work, does_review_work};
use super::{OfficeWork, ToRemind, office_work, supervises, to_remind};
use crate::act::{ActName, Scene};
use crate::actor::roles_of;
use crate::case::{Tone, day};
use crate::clock::short_date;
use crate::codes::{Attribution, Role, Unit, Urgency};
use crate::failure::{Failure, Result};
use crate::handling::{APPEAL, SUGGESTION};
use crate::ids::{AccountId, CaseId, OfficeId};
use crate::intake::{Stub, may_see_stubs, stubs};
use crate::leading::{
    MeasureDue, PaperApproval, WaitingDecision, measures_due, to_settle, waiting_decisions,
};
use crate::paper::PaperKind;
use crate::reception::{Inspection, ReceptionDay, late_inspections, roster};
use crate::store::View;

#[derive(Debug, Clone, Default, Serialize, TS)]
pub struct Counts {
    pub late: u32,
    pub today: u32,
    /// Due within three days after today.
    pub soon: u32,
    pub feedback: u32,
    pub receipt: u32,
}

impl Counts {
    /// Counts one more that is due, where it is due so soon.
    fn add(&mut self, due: NaiveDate, today: NaiveDate, soon: NaiveDate) {
        match due {
            late if late < today => self.late += 1,
            now if now == today => self.today += 1,
            near if near <= soon => self.soon += 1,
            _ => {}
        }
    }
}

/// The lists of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DueGroup {
    Late,
    Today,
    /// 三日内到期: the working days make three, so that what ends after a holiday is seen before it.
    Soon,
    Later,
}

/// Whose tasks are looked at; without either, one's own.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, TS)]
pub struct TasksInput {
    pub office: Option<OfficeId>,
    pub person: Option<AccountId>,
}

/// The list of the day of a person or an office: how many there are of each, and the most urgent of them.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Daily {
    pub late: u32,
    pub today: u32,
    pub soon: u32,
    /// The last day that is 三日内: what is due without being a limit of a case is put into the same lists.
    pub until: NaiveDate,
    pub tasks: Vec<Task>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct Task {
    pub group: DueGroup,
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
    /// Who receives today: a day may have several leaders.
    pub reception: Vec<ReceptionDay>,
    /// The same of the next day that has any.
    pub next_reception: Vec<ReceptionDay>,
    /// One's own lists of the day.
    pub daily: Daily,
    /// Envelopes that wait to go up (规则 art. 15); `None` for whoever may not know of any.
    pub sealed: Option<Vec<Stub>>,
    /// Whether this person may look at the lists of others: see [`tasks`].
    pub others: bool,
    pub papers: Vec<WaitingPaper>,
    /// What lies before this person, a leader, for a decision.
    pub decisions: Vec<WaitingDecision>,
    /// Approvals on paper that a leader denies; for whoever finds out about it.
    pub denied: Vec<PaperApproval>,
    /// 包案措施 that are due or late.
    pub measures: Vec<MeasureDue>,
    /// 整改 after 明察暗访 that is late.
    pub inspections: Vec<Inspection>,
    /// What is owed by a day without being about a case: 季度报结, 对账, 通报.
    pub office_work: Vec<OfficeWork>,
    /// 待催办; `None` for whoever does not supervise.
    pub to_remind: Option<Vec<ToRemind>>,
}

/// Tasks of one of the day's lists shown at the most, and as many in all before what comes later is left out.
const TASKS: u32 = 60;
/// Duties looked up for today and the next day on which leaders receive.
const DUTIES: u32 = 16;
/// Working days that 三日内 reaches beyond today.
const SOON: u32 = 3;

/// Which act decides on what was registered: each kind goes its own way. What is kept with an earlier case waits for none.
fn deciding(kind: &str) -> ActName {
    match kind {
        APPEAL => ActName::AcceptAppeal,
        SUGGESTION => ActName::PassOn,
        "4" => ActName::HandOut,
        "5" => ActName::Decline,
        _ => ActName::Accept,
    }
}

/// Which act meets a limit of a case of this kind.
fn verb_of(rule: &str, kind: &str, attribution: Attribution) -> Option<ActName> {
    Some(match rule {
        "inform" => ActName::Inform,
        "decide" | "township_decide" => deciding(kind),
        "take_over" => ActName::TakeOver,
        "outside_decide" => ActName::OutsideAccept,
        "outside_handle" => ActName::OutsideAnswer,
        "charge" => ActName::Charge,
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
        "remove_posting" => ActName::TakeDown,
        "answer_opinion" => ActName::AnswerOpinion,
        "answer_reminder" | "answer_order" => ActName::AnswerReminder,
        "archive" => ActName::Archive,
        "inquire" => ActName::SendInquiry,
        "inquiry_receipt" => ActName::InquiryReceipt,
        "inquiry_reply" => ActName::AnswerInquiry,
        "inquiry_report" => ActName::ReportInquiry,
        "shelved_review" => ActName::ReviewShelved,
        "fast_judge" => ActName::JudgeFast,
        "fast_check" => ActName::SubmitReview,
        "fast_review" => ActName::ReviewFast,
        "fast_feedback" => match attribution {
            Attribution::Named => ActName::FeedBack,
            Attribution::Anonymous => ActName::PlanOpenFeedback,
        },
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
    let days = roster(scene, day, DUTIES)?;
    let (reception, mut later): (Vec<_>, Vec<_>) = days.into_iter().partition(|duty| duty.date == day);
    let next = later.first().map(|duty| duty.date);
    later.retain(|duty| Some(duty.date) == next);
    let (sealed, measures) = (sealed(scene)?, measures_due(scene)?);
    let (inspections, office_work) = (late_inspections(scene)?, office_work(scene)?);
    let soon = soon(scene)?;
    let mut counts = counts(scene, soon)?;
    // What is due without being a limit of a case.
    let envelopes = sealed.iter().flatten().map(|stub| stub.due);
    let others = measures.iter().map(|one| one.due).chain(inspections.iter().filter_map(|one| one.due));
    let others = envelopes.chain(others).chain(office_work.iter().map(|one| one.due));
    others.for_each(|due| counts.add(due, day, soon));
    Ok(Today {
        counts,
        next_reception: later,
        reception,
        daily: tasks(scene, &TasksInput::default())?,
        sealed,
        others: scope(scene).all,
        papers: papers(scene)?,
        decisions: match scene.who.has(Role::Leader) {
            true => waiting_decisions(scene, &scene.who.account)?,
            false => Vec::new(),
        },
        denied: to_settle(scene)?,
        measures,
        inspections,
        office_work,
        to_remind: if supervises(scene) { Some(to_remind(scene)?) } else { None },
    })
}

/// Whose limits these are: all (the director and the case supervisor), those at the desk (a receptionist), those of 审理 in
/// 快查快结快审 (a reviewer), those of the office, or one's own.
pub(super) struct Scope {
    pub all: bool,
    pub desk: bool,
    pub review: bool,
    pub office: String,
    pub account: String,
}

pub(super) fn scope(scene: &Scene<'_>) -> Scope {
    let who = scene.who;
    let all = who.has(Role::Director) || who.has(Role::Supervisor);
    Scope {
        all,
        desk: does_desk_work(&who.roles),
        review: does_review_work(&who.roles),
        office: who.office.0.clone(),
        account: who.account.0.clone(),
    }
}

/// The last day that is 三日内.
fn soon(scene: &Scene<'_>) -> Result<NaiveDate> {
    Ok(scene.view.calendar()?.limit_end(scene.today(), SOON, Unit::Working, false))
}

fn sealed(scene: &Scene<'_>) -> Result<Option<Vec<Stub>>> {
    if !may_see_stubs(scene.who) {
        return Ok(None);
    }
    let mut waiting = stubs(scene)?;
    waiting.retain(|stub| stub.reported_on.is_none());
    Ok(Some(waiting))
}

/// Of the limits of cases; `soon` is the last day that is 三日内.
fn counts(scene: &Scene<'_>, soon: NaiveDate) -> Result<Counts> {
    let Scope { all, desk, review, office, account } = scope(scene);
    let of = |row: &Row<'_>| {
        Ok(Counts {
            late: row.get(0)?,
            today: row.get(1)?,
            soon: row.get(2)?,
            feedback: row.get(3)?,
            receipt: row.get(4)?,
        })
    };
    let today = scene.today();
    let row = match all {
        true => scene.view.one(include_str!("counts_all.sql"), (today, account, soon), of),
        false => scene.view.one(
            &by_rule(include_str!("counts.sql")),
            named_params! {
                ":desk": desk, ":review": review, ":office": office, ":account": account, ":today": today, ":soon": soon,
            },
            of,
        ),
    };
    Ok(row?.unwrap_or_default())
}

/// One of the day's lists: the most urgent first, and how many there are.
const URGENT_FIRST: &str = concat!(
    "SELECT",
    " *, count(*) OVER () AS total FROM (",
    include_str!("tasks.sql"),
    ") ORDER BY urgency, due, case_id, rule, about LIMIT :most"
);
/// What comes later: only the next of it is looked up at all.
const NEXT_FIRST: &str =
    concat!(include_str!("tasks.sql"), " ORDER BY d.due, d.case_id, d.rule, d.about LIMIT :most");

/// The list of the day. The director and the case supervisor look at anybody's and any office's; everybody else at their
/// own.
pub fn tasks(scene: &Scene<'_>, input: &TasksInput) -> Result<Daily> {
    scene.who.check_reads_cases()?;
    if !scope(scene).all && *input != TasksInput::default() {
        return Err(Failure::refused(
            "别人的到期清单由信访室主任和案管查看。",
            "您自己和本室的，“今日”里都有。",
        ));
    }
    let (today, soon) = (scene.today(), soon(scene)?);
    let after = |day: NaiveDate| day.succ_opt().unwrap_or(day).to_string();
    let (before, on) = (today.pred_opt().unwrap_or(today).to_string(), today.to_string());
    let until = soon.to_string();
    let lists = Lists { scene, lights: Lights::of(scene)?, input };
    let (mut found, late) = lists.list(URGENT_FIRST, DueGroup::Late, EVER, &before, TASKS)?;
    let (due, due_today) = lists.list(URGENT_FIRST, DueGroup::Today, &on, &on, TASKS)?;
    let (near, due_soon) = lists.list(URGENT_FIRST, DueGroup::Soon, &after(today), &until, TASKS)?;
    found.extend(due.into_iter().chain(near));
    let room = TASKS.saturating_sub(u32::try_from(found.len()).unwrap_or(TASKS));
    if room > 0 {
        let (mut later, _) = lists.list(NEXT_FIRST, DueGroup::Later, &after(soon), NEVER, room)?;
        later.sort_by_key(|(urgency, task)| (*urgency, task.due));
        found.extend(later);
    }
    let tasks = found.into_iter().map(|(_, task)| task).collect();
    Ok(Daily { late, today: due_today, soon: due_soon, until: soon, tasks })
}

/// Before and after every limit.
const EVER: &str = "";
const NEVER: &str = "9999-12-31";

/// What falls to a person by their post, besides what they handle and lead: to a township's people all that is their
/// office's, to those at the desk and in 审理 what is owed there.
struct Posted {
    office: String,
    desk: bool,
    review: bool,
}

impl Posted {
    fn of(view: &View<'_>, person: &AccountId) -> Result<Self> {
        let sql = "SELECT roles, office FROM accounts WHERE id=?1";
        let found: Option<(String, String)> =
            view.one(sql, [person], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let (roles, office) = found.unwrap_or_default();
        let roles = roles_of(&roles);
        let whole =
            roles.iter().any(|role| matches!(role, Role::Township | Role::Receptionist | Role::Director));
        Ok(Self {
            // No limit falls to an office of this name.
            office: if whole || roles.contains(&Role::Reviewer) { office } else { "none".to_owned() },
            desk: does_desk_work(&roles),
            review: does_review_work(&roles),
        })
    }
}

struct Lists<'a> {
    scene: &'a Scene<'a>,
    lights: Lights,
    input: &'a TasksInput,
}

impl Lists<'_> {
    /// The limits that end from one day to another, and how many there are of them.
    fn list(
        &self,
        sql: &str,
        group: DueGroup,
        from: &str,
        to: &str,
        most: u32,
    ) -> Result<(Vec<(Urgency, Task)>, u32)> {
        let Scope { all, desk, review, office, account } = scope(self.scene);
        let view = self.scene.view;
        let of_office = self.input.office.clone().unwrap_or_default();
        let of_hall = view.exists("SELECT 1 FROM offices WHERE id=?1 AND kind='hall'", [&of_office])?;
        let reviewers = "SELECT 1 FROM accounts WHERE office=?1 AND active=1 AND instr(roles, 'reviewer')";
        let of_review = view.exists(reviewers, [&of_office])?;
        let of_person = self.input.person.clone().unwrap_or_default();
        let person = Posted::of(view, &of_person)?;
        let mut total = 0;
        let rows = view.all(
            &by_rule(sql),
            named_params! {
                ":from": from, ":to": to, ":all": all, ":desk": desk, ":review": review, ":office": office,
                ":account": account, ":of_office": of_office, ":of_hall": of_hall, ":of_review": of_review,
                ":of_person": of_person, ":person_office": person.office, ":person_desk": person.desk,
                ":person_review": person.review, ":most": most,
            },
            |row| {
                if group != DueGroup::Later {
                    total = row.get("total")?;
                }
                Ok((row.get("urgency")?, self.task(row, group)?))
            },
        )?;
        Ok((rows, total))
    }

    fn task(&self, row: &Row<'_>, group: DueGroup) -> rusqlite::Result<Task> {
        let (rule, started, due, unit): (String, NaiveDate, NaiveDate, Unit) =
            (row.get("rule")?, row.get("started")?, row.get("due")?, row.get("unit")?);
        let pause = day(row, "paused_on")?.zip(day(row, "resumes_on")?);
        let stands = self.lights.left(started, due, unit, pause);
        let span = Span {
            days: row.get("days")?,
            repeat_days: row.get("repeat_days")?,
            above_days: row.get("above_days")?,
            unit,
            to_workday: false,
            pauses: false,
        };
        let (from, attribution): (String, Attribution) = (row.get("counted_from")?, row.get("attribution")?);
        let kind: String = row.get("kind")?;
        let (urgency, counted_by): (Urgency, Urgency) = (row.get("urgency")?, row.get("counted_by")?);
        let (office, handler): (String, String) = (row.get("office_short")?, row.get("handler")?);
        let extra: u32 = row.get("extra")?;
        let extended = if extra == 0 { String::new() } else { format!("，延 {extra} {}", unit.label()) };
        // Whose the limit is: until it is signed for, the receiver's.
        let part = if rule == "take_over" { "待签收" } else { "承办" };
        let place = if office.is_empty() { String::new() } else { format!("，{part} {office} {handler}") };
        let place = place.trim_end();
        Ok(Task {
            group,
            case_id: row.get("case_id")?,
            number: row.get("called")?,
            title: row.get("title")?,
            what: row.get("name")?,
            verb: match row.get("waits_to_hang")? {
                true => Some(ActName::HangPublicity),
                false => verb_of(&rule, &kind, attribution),
            },
            tone: stands.tone,
            left: stands.text,
            due,
            note: format!(
                "{} · {}{place}。{} {from}，{} {}{extended}，应于{}前",
                attribution.label(),
                urgency.label(),
                short_date(started),
                span.days_for(counted_by),
                unit.label(),
                short_date(due)
            ),
        })
    }
}

/// Papers that wait to be made: notices of what was accepted, agreements, posters, minutes.
fn papers(scene: &Scene<'_>) -> Result<Vec<WaitingPaper>> {
    let Scope { all, desk, office, account, .. } = scope(scene);
    scene.view.all(include_str!("waiting_papers.sql"), (all, desk, office, account), |row| {
        let paper: PaperKind = row.get(0)?;
        Ok(WaitingPaper { paper, case_id: row.get(1)?, name: paper.label().to_owned(), note: row.get(2)? })
    })
}

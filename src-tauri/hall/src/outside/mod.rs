//! 业务外: what is not this office's business goes to the 职能部门 whose it is, and is followed there (三到位一处理).
//!
//! A department has no account here: it answers on paper, and the desk that sent the case enters number, day and scan. Who
//! complained it learns only as far as that person agreed in writing.

mod accept;
mod answer;
mod charge;
mod hand_out;
mod review;
mod serve;

pub use accept::OutsideAccept;
pub use answer::OutsideAnswer;
pub use charge::Charge;
pub use hand_out::HandOut;
pub(crate) use review::open_until;
pub use review::{AskReview, DecideReview, Review, reviews_of};
pub use serve::OutsideServe;

use chrono::NaiveDate;

use crate::act::Scene;
use crate::case::{Case, day, office_name};
use crate::codes::{Attribution, Outcome, Side, Stage};
use crate::failure::{Failure, Result};
use crate::ids::{CaseId, EntryId, OfficeId};
use crate::store::{Tx, View};
use crate::transfer::{Transfer, must_answer_for, standing};

/// How a case stands that was handed to a department.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outside {
    pub department: OfficeId,
    pub copy_to: OfficeId,
    /// What of the identity the department may be told, as words; empty for nothing.
    pub shares: String,
    pub accepted_on: Option<NaiveDate>,
    pub outcome: Option<Outcome>,
    pub answered_on: Option<NaiveDate>,
    pub document: String,
    pub answer: String,
    pub served_on: Option<NaiveDate>,
}

/// `None` for a case that was handed to no department, or came back from it.
pub fn outside_of(view: &View<'_>, case: &CaseId) -> Result<Option<Outside>> {
    view.one("SELECT * FROM outside WHERE case_id=?1", [case], |row| {
        let outcome: String = row.get("outcome")?;
        Ok(Outside {
            department: row.get("department")?,
            copy_to: row.get("copy_to")?,
            shares: row.get("shares")?,
            accepted_on: day(row, "accepted_on")?,
            outcome: Outcome::of_code(&outcome),
            answered_on: day(row, "answered_on")?,
            document: row.get("document")?,
            answer: row.get("answer")?,
            served_on: day(row, "served_on")?,
        })
    })
}

/// Who answers for one of the three sides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Charged {
    pub entry: EntryId,
    pub side: Side,
    pub office: String,
    pub person: String,
    pub done: String,
    pub done_on: NaiveDate,
}

impl Charged {
    /// Laid on somebody, and nothing done yet.
    pub fn is_open(&self) -> bool {
        self.done.is_empty()
    }
}

pub fn charges_of(view: &View<'_>, case: &CaseId) -> Result<Vec<Charged>> {
    let mut found = view.all(
        "SELECT side, office, person, done, done_on, entry FROM charges WHERE case_id=?1",
        [case],
        |row| {
            Ok(Charged {
                side: row.get(0)?,
                office: row.get(1)?,
                person: row.get(2)?,
                done: row.get(3)?,
                done_on: row.get(4)?,
                entry: row.get(5)?,
            })
        },
    )?;
    found.sort_by_key(|one| one.side);
    Ok(found)
}

pub(crate) fn is_accepted(view: &View<'_>, case: &CaseId) -> Result<bool> {
    view.exists("SELECT 1 FROM outside WHERE case_id=?1 AND accepted_on<>''", [case])
}

/// It came back from the department: whoever sent it decides anew.
pub(crate) fn come_back(tx: &mut Tx<'_>, case: &CaseId) -> Result<()> {
    tx.run("DELETE FROM outside WHERE case_id=?1", [case])?;
    // The next department answers for its side with its own people, and what was not done is laid on somebody anew.
    for open in charges_of(tx, case)?.iter().filter(|one| one.is_open()) {
        crate::supervision::drop_limit(tx, case, charge::LIMIT, open.entry.as_str())?;
    }
    tx.run("DELETE FROM charges WHERE case_id=?1 AND (side=?2 OR done='')", (case, Side::Department))?;
    tx.run("UPDATE cases SET office='' WHERE id=?1", [case])?;
    crate::case::set_stage(tx, case, Stage::Registered)
}

/// What lies with a department that has signed for it; refuses to whoever does not keep the papers on it.
fn with_department(scene: &Scene<'_>, verb: &str) -> Result<(Outside, Transfer)> {
    let case = scene.case()?;
    let (outside, transfer) = (outside_of(scene.view, &case.id)?, standing(scene.view, &case.id)?);
    let (Some(outside), Some(transfer)) = (outside, transfer) else {
        return Err(Failure::refused(
            format!("还没有{verb}可记：本件没有移送职能部门。"),
            "业务范围外的，先用“移送职能部门”移送。",
        ));
    };
    if transfer.received_on.is_none() {
        return Err(Failure::refused(
            format!("还不能记{verb}：{}还没有签收。", office_name(scene.view, &outside.department)?),
            "先记签收；未签收前可以收回。",
        ));
    }
    must_answer_for(scene, &transfer)?;
    Ok((outside, transfer))
}

/// Whether this person enters here what the department that has the case asks for and answers.
pub(crate) fn answers_for_department(scene: &Scene<'_>) -> Result<bool> {
    let case = scene.case()?;
    let transfer = standing(scene.view, &case.id)?.filter(|_| case.stage == Stage::Outside);
    Ok(transfer.is_some_and(|transfer| must_answer_for(scene, &transfer).is_ok()))
}

/// What is still owed before a case that a department answered may be filed; `None` for a case of the office's own.
pub(crate) fn owed(view: &View<'_>, case: &Case) -> Result<Option<Vec<String>>> {
    let Some(outside) = outside_of(view, &case.id)? else { return Ok(None) };
    let mut owed = Vec::new();
    if outside.outcome.is_none() {
        owed.push("职能部门还没有答复".to_owned());
    }
    let open = charges_of(view, &case.id)?.into_iter().filter(Charged::is_open);
    owed.extend(open.map(|one| format!("{}还没有落实", one.side.label())));
    if case.attribution == Attribution::Named && !case.gone.cannot_be_told() {
        if case.informed_on.is_none() {
            owed.push("未告知信访人已移送".to_owned());
        }
        if outside.served_on.is_none() {
            owed.push("答复未送达信访人".to_owned());
        }
    }
    for review in reviews_of(view, &case.id)?.iter().filter(|review| review.decided_on.is_none()) {
        owed.push(format!("{}没有结论", review.level.label()));
    }
    Ok(Some(owed))
}

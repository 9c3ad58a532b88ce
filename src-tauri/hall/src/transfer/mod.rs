//! 转送、签收、收回、退回: how the holding of a case (持件) passes from office to office.
//!
//! Whoever sends holds on until the receiver has signed: only then may the receiver advance it, and the sender no more.
//! Before that the sender may take it back; after it only the receiver can give it back. Each act names the transfer by its
//! entry and the offices by their ids, so that it means the same in the store of another site.

mod forward;
mod send_back;
mod take_back;
mod take_over;

pub use forward::Forward;
pub(crate) use forward::came_on;
pub use send_back::SendBack;
pub use take_back::TakeBack;
pub use take_over::TakeOver;

use chrono::NaiveDate;

use crate::act::Scene;
use crate::case::{Case, day, office_name};
use crate::codes::{Attribution, OfficeKind, Role, Stage};
use crate::failure::{Failure, Result};
use crate::identity::plain_name;
use crate::ids::{CaseId, EntryId, OfficeId};
use crate::store::{Tx, View};
use crate::supervision;

/// A letter with a case, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Transfer {
    pub entry: EntryId,
    pub number: String,
    /// 移送职能部门, else 转送.
    pub outside: bool,
    /// Who kept the case before; empty for the county's own.
    pub from: OfficeId,
    pub to: OfficeId,
    pub sent_on: NaiveDate,
    pub received_on: Option<NaiveDate>,
    pub back_on: Option<NaiveDate>,
    pub back_reason: String,
}

/// All transfers of a case, the newest first.
pub fn transfers_of(view: &View<'_>, case: &CaseId) -> Result<Vec<Transfer>> {
    view.all("SELECT * FROM transfers WHERE case_id=?1 ORDER BY entry DESC", [case], |row| {
        Ok(Transfer {
            entry: row.get("entry")?,
            number: row.get("number")?,
            outside: row.get("outside")?,
            from: row.get("from_office")?,
            to: row.get("to_office")?,
            sent_on: row.get("sent_on")?,
            received_on: day(row, "received_on")?,
            back_on: day(row, "back_on")?,
            back_reason: row.get("back_reason")?,
        })
    })
}

/// The transfer that is under way, or by which the case lies where it lies; `None` for a case that was never sent or came
/// back.
pub(crate) fn standing(view: &View<'_>, case: &CaseId) -> Result<Option<Transfer>> {
    Ok(transfers_of(view, case)?.into_iter().find(|transfer| transfer.back_on.is_none()))
}

/// The transfer that an act names, unless it came back meanwhile.
fn named(view: &View<'_>, case: &CaseId, entry: &EntryId) -> Result<Option<Transfer>> {
    let all = transfers_of(view, case)?.into_iter();
    Ok(all.filter(|one| one.back_on.is_none()).find(|one| one.entry == *entry))
}

/// The county's own, or an office by its name.
pub(crate) fn keeper_name(view: &View<'_>, office: &OfficeId) -> Result<String> {
    if office.is_none() { Ok("信访室".to_owned()) } else { office_name(view, office) }
}

pub(crate) fn kind_of(view: &View<'_>, office: &OfficeId) -> Result<Option<OfficeKind>> {
    view.value("SELECT kind FROM offices WHERE id=?1", [office])
}

/// Nothing is sent to the very body that is complained of (规则 art. 47).
pub(crate) fn must_not_be_subject(scene: &Scene<'_>, office: &OfficeId) -> Result<()> {
    let name = plain_name(&office_name(scene.view, office)?);
    let subjects = crate::case::subjects_of(scene.view, &scene.case()?.id)?;
    let complained_of = subjects.iter().any(|subject| {
        let organisation = plain_name(&subject.organisation);
        organisation.chars().count() >= 3 && (name.contains(&organisation) || organisation.contains(&name))
    });
    match complained_of {
        true => Err(Failure::input(
            "to",
            "这正是被反映的单位，不得把举报转给被反映的单位（规则第四十七条）：请转其上级或另一有权处理的单位。",
        )),
        false => Ok(()),
    }
}

/// May this person sign or answer for the office where the case lies or goes? Its own people; for a department, which has no
/// account here and answers on paper, those who sent it.
pub(crate) fn must_answer_for(scene: &Scene<'_>, transfer: &Transfer) -> Result<()> {
    let who = scene.who;
    let department = kind_of(scene.view, &transfer.to)? == Some(OfficeKind::Department);
    let sender = if transfer.from.is_none() {
        who.has(Role::Receptionist) || who.has(Role::Director)
    } else {
        who.office == transfer.from
    };
    if who.office == transfer.to || (department && sender) {
        return Ok(());
    }
    let name = office_name(scene.view, &transfer.to)?;
    Err(Failure::refused(
        format!("这一步由接收单位{name}办理。"),
        if department {
            "部门以纸质答复的，由移出的单位补记。"
        } else {
            "请接收单位的同志登录办理；未签收前，移出的单位可以收回。"
        },
    ))
}

/// It was decided what becomes of the case: the limit to decide, and that of whoever it was sent down to (规则 art. 16).
pub(crate) fn decided(tx: &mut Tx<'_>, case: &CaseId, on: NaiveDate) -> Result<()> {
    supervision::meet(tx, case, "decide", on)?;
    supervision::meet(tx, case, "township_decide", on)
}

/// It stands undecided again, as before: the limit that began last, of the county's or of a township's, runs on.
pub(crate) fn undecided(tx: &mut Tx<'_>, case: &CaseId) -> Result<()> {
    let rule: Option<String> = tx.value(include_str!("last_decided.sql"), [case])?;
    rule.map_or(Ok(()), |rule| supervision::run_on(tx, case, &rule))
}

/// A 实名 complainant was told what became of the case, or where it went: of what now becomes of it they are told again.
pub(crate) fn tell_again(tx: &mut Tx<'_>, case: &Case, about: &EntryId, from: NaiveDate) -> Result<()> {
    if case.attribution == Attribution::Anonymous || case.informed_on.is_none() {
        return Ok(());
    }
    tx.run("UPDATE cases SET informed_on='' WHERE id=?1", [&case.id])?;
    supervision::open_about(tx, &case.id, "inform", about.as_str(), from).map(|_| ())
}

/// What the office gave back (规则 art. 17) goes elsewhere: it stands as if it had not been accepted, and whoever was told so is told
/// again. Its number stays until somebody accepts it.
pub(crate) fn undo_acceptance(tx: &mut Tx<'_>, case: &Case, entry: &EntryId, on: NaiveDate) -> Result<()> {
    if case.given_back_on.is_none() {
        return Ok(());
    }
    tx.run("UPDATE cases SET accepted_on='', given_back_on='' WHERE id=?1", [&case.id])?;
    supervision::end(tx, &case.id, &["assign"], on, "另行移送")?;
    crate::case::set_stage(tx, &case.id, Stage::Registered)?;
    tell_again(tx, case, entry, on)
}

fn keep(tx: &mut Tx<'_>, case: &CaseId, keeper: &OfficeId) -> Result<()> {
    tx.run("UPDATE cases SET keeper=?2, sent='', sent_to='' WHERE id=?1", (case, keeper))?;
    Ok(())
}

/// How a transfer ended that came to nothing.
struct Back<'a> {
    entry: &'a EntryId,
    on: NaiveDate,
    reason: &'a str,
    /// Whether its limit to decide begins anew, or runs on from where it began.
    anew: bool,
}

/// It is back with whoever sent it, who has to decide again what becomes of it.
fn come_back(tx: &mut Tx<'_>, case: &Case, transfer: &Transfer, back: &Back<'_>) -> Result<()> {
    let row = (&transfer.entry, back.on, back.reason);
    tx.run("UPDATE transfers SET back_on=?2, back_reason=?3 WHERE entry=?1", row)?;
    keep(tx, &case.id, &transfer.from)?;
    supervision::reminders_of_rest(tx, &case.id, &transfer.to, back.on, "本件已不在该单位")?;
    if transfer.outside {
        crate::outside::come_back(tx, &case.id)?;
    }
    let rule = if transfer.from.is_none() { "decide" } else { "township_decide" };
    match back.anew {
        true => drop(supervision::open_about(tx, &case.id, rule, back.entry.as_str(), back.on)?),
        false => undecided(tx, &case.id)?,
    }
    tell_again(tx, case, back.entry, back.on)
}

pub(crate) struct Sending<'a> {
    pub number: &'a str,
    pub outside: bool,
    pub to: &'a OfficeId,
    pub on: NaiveDate,
}

/// On its way: the sender holds on; the receiver has two working days ◇ to sign.
pub(crate) fn send(tx: &mut Tx<'_>, case: &Case, entry: &EntryId, sending: &Sending<'_>) -> Result<()> {
    let Sending { number, outside, to, on } = sending;
    tx.run(include_str!("send.sql"), (entry, &case.id, number, outside, &case.keeper, to, on))?;
    tx.run("UPDATE cases SET sent=?2, sent_to=?3 WHERE id=?1", (&case.id, entry, to))?;
    supervision::open_about(tx, &case.id, "take_over", entry.as_str(), *on).map(|_| ())
}

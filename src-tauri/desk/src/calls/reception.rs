//! 接访: who waits at this door, who receives on which day, what was agreed upon.

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use chrono::{Datelike, Months};
use hall::{ActName, Appointment, Card, Duty, EntryId, Inspection, Queue, Result, RosterProposal};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::room::{Desk, Seat};

/// What this person may do here, by their post.
const VERBS: [ActName; 13] = [
    ActName::PlanRoster,
    ActName::SwapDuty,
    ActName::NoteDuty,
    ActName::TakeTicket,
    ActName::CallTicket,
    ActName::FlagTicket,
    ActName::TurnTicket,
    ActName::Book,
    ActName::CancelBooking,
    ActName::SetCard,
    ActName::Inspect,
    ActName::ChaseInspection,
    ActName::PutRight,
];
/// Months of the roster shown, the last one with them: it says who did not come.
const MONTHS_BACK: u32 = 1;
const MONTHS_AHEAD: u32 = 3;

#[derive(Debug, Serialize, TS)]
pub struct Reception {
    pub queue: Queue,
    pub duties: Vec<Duty>,
    pub appointments: Vec<Appointment>,
    pub cards: Vec<Card>,
    pub inspections: Vec<Inspection>,
    pub may: Vec<ActName>,
}

pub fn reception(desk: &Desk, (): ()) -> Result<Reception> {
    let Seat { hall, who } = desk.seat()?;
    hall.read(&who, |scene| {
        let today = scene.today();
        let month = today.with_day(1).unwrap_or(today);
        let from = month.checked_sub_months(Months::new(MONTHS_BACK)).unwrap_or(month);
        let to = month.checked_add_months(Months::new(MONTHS_AHEAD)).unwrap_or(month);
        Ok(Reception {
            queue: hall::queue(scene)?,
            duties: hall::duties(scene, from, to)?,
            appointments: hall::appointments(scene)?,
            cards: hall::cards(scene.view)?,
            inspections: hall::inspections(scene)?,
            may: VERBS.into_iter().filter(|verb| verb.may(scene).is_ok()).collect(),
        })
    })
}

#[derive(Debug, Deserialize, TS)]
pub struct PhotoInput {
    pub inspection: EntryId,
    pub blob: String,
}

/// A photograph of 明察暗访 as base64: it is written to no file on the way.
pub fn inspection_photo(desk: &Desk, input: PhotoInput) -> Result<String> {
    let Seat { hall, who } = desk.seat()?;
    Ok(BASE64.encode(hall.photo(&who, &input.inspection, &input.blob)?))
}

pub fn propose_roster(desk: &Desk, month: String) -> Result<RosterProposal> {
    let Seat { hall, who } = desk.seat()?;
    hall.read(&who, |scene| hall::propose_roster(scene, &month))
}

/// 号单 of a ticket of today or of an appointment.
pub fn ticket_slip(desk: &Desk, id: EntryId) -> Result<papers::PaperPdf> {
    let Seat { hall, who } = desk.seat()?;
    desk.press.ticket_slip(&hall, &who, &id)
}

pub fn roster_paper(desk: &Desk, input: papers::RosterPaperInput) -> Result<papers::PaperPdf> {
    let Seat { hall, who } = desk.seat()?;
    desk.press.roster(&hall, &who, &input)
}

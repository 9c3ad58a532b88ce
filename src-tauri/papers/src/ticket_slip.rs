//! 号单 for a number that was taken or agreed upon: what is called, how many wait before, where and when. Who holds it stands
//! nowhere on it.

use gongwen::{Document, Paper};
use hall::clock::{chinese_date, weekday};
use hall::{Appointment, EntryId, Failure, Office, Queue, Result, Scene, Ticket, TicketState};
use serde::Serialize;

use crate::template;

pub(crate) const NAME: &str = "号单";
const TEMPLATE: &str = "ticket_slip";

#[derive(Serialize)]
struct Facts {
    /// Whose door: 信访接待大厅, or a township's office.
    place: String,
    number: String,
    kind: String,
    date: String,
    /// When it was taken, or between which hours one is expected.
    hour: String,
    /// How many are called before; empty for an appointment.
    ahead: String,
    /// Where one goes at that hour; empty for a ticket.
    room: String,
    office: String,
    telephone: String,
}

pub(crate) fn compose(scene: &Scene<'_>, id: &EntryId) -> Result<Document> {
    let queue = hall::queue(scene)?;
    let office = hall::offices(scene.view)?.into_iter().find(|office| office.id == queue.office);
    let facts = match queue.tickets.iter().position(|one| one.id == *id) {
        Some(at) => of_ticket(scene, &queue, at)?,
        None => {
            let agreed = hall::appointments(scene)?.into_iter().find(|one| one.id == *id);
            of_appointment(agreed.ok_or_else(no_number)?)
        }
    };
    let facts = facts.at(hall::board(scene)?.place, office);
    let kept = hall::templates(scene.view)?.into_iter().find(|kept| kept.name == TEMPLATE);
    let shipped = include_str!("../../../assets/templates/ticket_slip.md");
    let text = kept.map_or_else(|| shipped.to_owned(), |kept| kept.text);
    template::document(TEMPLATE, &text, &facts, Paper::Roll80)
}

fn of_ticket(scene: &Scene<'_>, queue: &Queue, at: usize) -> Result<Facts> {
    let waits = |one: &&Ticket| one.state == TicketState::Waiting;
    let ticket = queue.tickets.get(at).filter(waits).ok_or_else(|| {
        Failure::refused("这个号已经叫过或者过了，不再印号单。", "来访人还在等的，先“恢复等候”。")
    })?;
    let ahead = queue.tickets.iter().take(at).filter(waits).count();
    let today = scene.today();
    Ok(Facts {
        number: ticket.number.clone(),
        kind: ticket.kind_name.clone(),
        date: format!("{} {}", chinese_date(today), weekday(today)),
        hour: ticket.taken_at.clone(),
        ahead: ahead.to_string(),
        ..Facts::empty()
    })
}

fn of_appointment(agreed: Appointment) -> Facts {
    Facts {
        date: format!("{} {}", chinese_date(agreed.on), weekday(agreed.on)),
        hour: format!("{}至{}", agreed.from, agreed.to),
        number: agreed.number,
        kind: agreed.kind_name,
        room: agreed.place,
        ..Facts::empty()
    }
}

fn no_number() -> Failure {
    Failure::refused("这里没有这个号，也没有这个约。", "请刷新后，在今天的号或者约访里再点“打印号单”。")
}

impl Facts {
    fn empty() -> Self {
        let none = String::new;
        Self {
            place: none(),
            number: none(),
            kind: none(),
            date: none(),
            hour: none(),
            ahead: none(),
            room: none(),
            office: none(),
            telephone: none(),
        }
    }
    fn at(self, place: String, office: Option<Office>) -> Self {
        let (office, telephone) = office.map(|office| (office.name, office.telephone)).unwrap_or_default();
        Self { place, office, telephone, ..self }
    }
}

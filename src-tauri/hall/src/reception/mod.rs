//! At the door: who receives on which day, who waits, who is called.
//!
//! A door belongs to an office: the hall's, or a township's own (开门迎访). What is said aloud and shown in the hall is a
//! number and a window; who came stands in the case, sealed, or nowhere.

mod appointment;
mod call_ticket;
mod cards;
mod flag_ticket;
mod inspection;
mod note_duty;
mod plan_roster;
mod queue;
mod roster;
mod schedule;
mod swap_duty;
mod take_ticket;
mod turn_ticket;

pub use appointment::{Appointment, Book, CancelBooking, appointments};
pub use call_ticket::CallTicket;
pub use cards::{Card, SetCard, cards};
pub use flag_ticket::FlagTicket;
pub use inspection::{ChaseInspection, Inspect, Inspection, Photo, PutRight, inspections};
pub(crate) use inspection::{late_inspections, photo};
pub use note_duty::NoteDuty;
pub use plan_roster::{PlanRoster, RosterProposal, propose_roster};
pub use queue::{Board, BoardRow, Queue, Ticket, board, queue};
pub use roster::{Duty, duties, month_duties, roster};
pub use schedule::{ReceptionDay, Schedule};
pub use swap_duty::SwapDuty;
pub use take_ticket::TakeTicket;
pub use turn_ticket::TurnTicket;

use crate::act::Scene;
use crate::actor::Session;
use crate::codes::{Role, terms};
use crate::failure::{Failure, Result};
use crate::ids::OfficeId;
use crate::store::View;

terms! { TicketKind { Visit = "visit" "来访", Leader = "leader" "领导接访", Appointment = "appointment" "约访", Group = "group" "集体访" } }
terms! { TicketState { Waiting = "waiting" "等候", Called = "called" "已叫号", Missed = "missed" "未到", Done = "done" "已接访" } }
terms! {
    /// What becomes of a ticket that was called.
    Turn { Pass = "pass" "过号", Miss = "miss" "记未到", Finish = "finish" "接访完毕", Back = "back" "恢复等候" }
}
terms! {
    /// What the desk must not overlook about those who came.
    Hazard {
        Group = "group" "集体访", Beyond = "beyond" "越级访", Weapon = "weapon" "携带危险物品", Ill = "ill" "突发疾病",
        Despair = "despair" "有轻生言行", Children = "children" "带有未成年人",
    }
}

impl Hazard {
    /// Those that the desk marks by hand; 集体访 goes by the heads.
    fn marked([beyond, weapon, ill, despair, children]: [bool; 5]) -> impl Iterator<Item = Self> {
        let marks = [
            (beyond, Self::Beyond),
            (weapon, Self::Weapon),
            (ill, Self::Ill),
            (despair, Self::Despair),
            (children, Self::Children),
        ];
        marks.into_iter().filter_map(|(there, hazard)| there.then_some(hazard))
    }
}
terms! { Attended { Came = "came" "到岗", StoodIn = "stood_in" "替班", Absent = "absent" "未到岗" } }
terms! { AppointmentKind { Visit = "visit" "约访", Wait = "wait" "候访" } }
terms! { InspectionWay { Open = "open" "明察", Covert = "covert" "暗访" } }

/// Whether this person's door is a township's own (开门迎访) and not the hall's.
pub fn has_own_door(who: &Session) -> bool {
    who.has(Role::Township) && !who.has(Role::Receptionist) && !who.has(Role::Director)
}

/// The hall's door; none in a house that has no 信访室 yet.
fn hall_door(view: &View<'_>) -> Result<OfficeId> {
    let hall = view.value("SELECT id FROM offices WHERE kind='hall' ORDER BY id LIMIT 1", [])?;
    Ok(hall.unwrap_or_default())
}

/// Whose door this person stands at or looks at.
pub(crate) fn my_door(scene: &Scene<'_>) -> Result<OfficeId> {
    if has_own_door(scene.who) { Ok(scene.who.office.clone()) } else { hall_door(scene.view) }
}

/// As [`my_door`], where something is done at it.
pub(crate) fn door_of(scene: &Scene<'_>) -> Result<OfficeId> {
    let door = my_door(scene)?;
    match door.is_none() {
        true => Err(Failure::refused("还没有信访室，不能接访。", "请先在“设置—单位”中增设信访室。")),
        false => Ok(door),
    }
}

/// The door that an act on the roster names; those of before townships had one name none, and mean the hall's.
fn door_named(view: &View<'_>, office: &OfficeId) -> Result<OfficeId> {
    if office.is_none() { hall_door(view) } else { Ok(office.clone()) }
}

/// `09:30`, and the end after the beginning.
fn check_hours(from: &str, to: &str) -> Result<()> {
    let read = |text: &str| chrono::NaiveTime::parse_from_str(text, "%H:%M").ok();
    match (read(from), read(to)) {
        (None, _) => Err(Failure::input("from", "请填写开始的时刻，如 08:30。")),
        (Some(from), Some(to)) if from < to => Ok(()),
        _ => Err(Failure::input("to", "请填写结束的时刻，要晚于开始。")),
    }
}

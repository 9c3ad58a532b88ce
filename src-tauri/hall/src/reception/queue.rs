//! Who waits at a door, in the order of calling; and what the hall's display may show of it.

use serde::Serialize;
use ts_rs::TS;

use super::{Hazard, TicketKind, TicketState, door_of};
use crate::act::Scene;
use crate::case::office_name;
use crate::clock::local;
use crate::failure::{Failure, Result};
use crate::ids::{EntryId, OfficeId};

const MINUTE: i64 = 60_000;
/// Numbers shown at once: read from the far end of a hall.
const BOARD_ROWS: u32 = 5;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Ticket {
    pub id: EntryId,
    /// `07`
    pub number: String,
    /// Number and hour, as the registration bears it: `07 09:12`
    pub slip: String,
    pub kind: TicketKind,
    pub kind_name: String,
    pub heads: u32,
    pub representatives: u32,
    pub hazards: Vec<Hazard>,
    /// `09:12`
    pub taken_at: String,
    /// Minutes until the first call, or until now.
    pub waited: u32,
    pub state: TicketState,
    pub state_name: String,
    pub window: u32,
    pub calls: u32,
    pub passes: u32,
    /// Whether a registration bears it.
    pub registered: bool,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct Queue {
    pub office: OfficeId,
    pub office_name: String,
    /// How a matter from this door came (举报方式): 来访, in a township 开门迎访.
    pub method: String,
    /// Those that are called, then those that wait in the order of calling, then those that are through.
    pub tickets: Vec<Ticket>,
    /// Whose turn it is.
    pub next: Option<EntryId>,
    pub waiting: u32,
    pub through: u32,
    pub missed: u32,
    /// Minutes until the first call, in the mean of those called today.
    pub mean_wait: Option<u32>,
}

/// A number and a window, and nothing else that could be shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct BoardRow {
    pub number: u32,
    pub window: u32,
    /// Grows with each call, so that the display knows what is new.
    pub calls: u32,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct Board {
    /// Whose door it is.
    pub place: String,
    /// The latest call first.
    pub called: Vec<BoardRow>,
    pub waiting: u32,
}

pub(super) struct OneTicket {
    pub n: u32,
    pub state: TicketState,
}

/// A ticket of today at this person's own door.
pub(super) fn one_of_today(scene: &Scene<'_>, id: &EntryId) -> Result<OneTicket> {
    let sql = "SELECT n, state FROM tickets WHERE entry=?1 AND office=?2 AND taken_on=?3";
    let found = scene.view.one(sql, (id, door_of(scene)?, scene.today()), |row| {
        Ok(OneTicket { n: row.get(0)?, state: row.get(1)? })
    })?;
    found.ok_or_else(|| Failure::refused("今天这里没有这个号。", "号只在当天、本处有效；请重新取号。"))
}

pub fn queue(scene: &Scene<'_>) -> Result<Queue> {
    scene.who.check_reads_cases()?;
    let office = door_of(scene)?;
    let tickets: Vec<Ticket> =
        scene.view.all(include_str!("queue.sql"), (&office, scene.today()), |row| {
            let (n, taken_at, called_at): (u32, i64, i64) =
                (row.get("n")?, row.get("taken_at")?, row.get("called_at")?);
            let (kind, state): (TicketKind, TicketState) = (row.get("kind")?, row.get("state")?);
            let until = match (called_at, row.get("ended_at")?) {
                (0, 0) => scene.now,
                (0, ended) => ended,
                (called, _) => called,
            };
            let hour = local(taken_at).format("%H:%M").to_string();
            let hazards: String = row.get("hazards")?;
            Ok(Ticket {
                id: row.get("entry")?,
                number: format!("{n:02}"),
                slip: format!("{n:02} {hour}"),
                kind,
                kind_name: kind.label().to_owned(),
                heads: row.get("heads")?,
                representatives: row.get("representatives")?,
                hazards: hazards.split(' ').filter_map(Hazard::of_code).collect(),
                taken_at: hour,
                waited: u32::try_from((until - taken_at) / MINUTE).unwrap_or_default(),
                state,
                state_name: state.label().to_owned(),
                window: row.get("at_window")?,
                calls: row.get("calls")?,
                passes: row.get("passes")?,
                registered: row.get("registered")?,
            })
        })?;
    let count = |state| u32::try_from(tickets.iter().filter(|one| one.state == state).count()).unwrap_or(0);
    let called = |one: &&Ticket| matches!(one.state, TicketState::Called | TicketState::Done);
    let waits: Vec<u32> = tickets.iter().filter(called).map(|one| one.waited).collect();
    let mean = waits.iter().sum::<u32>().checked_div(u32::try_from(waits.len()).unwrap_or(0));
    let township = "SELECT 1 FROM offices WHERE id=?1 AND kind='township'";
    let method = if scene.view.exists(township, [&office])? { "7" } else { "2" };
    Ok(Queue {
        method: method.to_owned(),
        office_name: office_name(scene.view, &office)?,
        office,
        next: tickets.iter().find(|one| one.state == TicketState::Waiting).map(|one| one.id.clone()),
        waiting: count(TicketState::Waiting),
        through: count(TicketState::Done),
        missed: count(TicketState::Missed),
        mean_wait: mean,
        tickets,
    })
}

pub fn board(scene: &Scene<'_>) -> Result<Board> {
    let door = (door_of(scene)?, scene.today());
    let called = scene.view.all(include_str!("board.sql"), (&door.0, door.1, BOARD_ROWS), |row| {
        Ok(BoardRow { number: row.get(0)?, window: row.get(1)?, calls: row.get(2)? })
    })?;
    let waiting = "SELECT count(*) FROM tickets WHERE office=?1 AND taken_on=?2 AND state='waiting'";
    let place = match scene.view.exists("SELECT 1 FROM offices WHERE id=?1 AND kind='hall'", [&door.0])? {
        true => "信访接待大厅".to_owned(),
        false => office_name(scene.view, &door.0)?,
    };
    Ok(Board { place, called, waiting: scene.view.count(waiting, door)? })
}

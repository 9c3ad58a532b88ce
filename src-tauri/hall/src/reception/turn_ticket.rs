//! 过号、记未到、接访完毕、恢复等候: what becomes of a number that was called.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::queue::{OneTicket, one_of_today};
use super::{TicketState, Turn};
use crate::act::{Scene, Verb};
use crate::case::must_say;
use crate::failure::{Failure, Result};
use crate::ids::EntryId;
use crate::record::Stamp;
use crate::store::{Tx, View};

/// 过号顺延: who does not come when called waits behind so many others.
const BEHIND: u32 = 3;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct TurnTicket {
    pub ticket: EntryId,
    pub turn: Turn,
    /// Why it goes back though it was finished.
    pub reason: String,
}

impl Verb for TurnTicket {
    fn ready(_scene: &Scene<'_>) -> Result<()> {
        Ok(())
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        let OneTicket { n, state, .. } = one_of_today(scene, &self.ticket)?;
        use TicketState::{Called, Done, Missed, Waiting};
        let lawful = match self.turn {
            Turn::Pass | Turn::Finish => state == Called,
            Turn::Miss => matches!(state, Waiting | Called),
            Turn::Back => state != Waiting,
        };
        if !lawful {
            let message = format!("{n:02} 号现在是“{}”，不能{}。", state.label(), self.turn.label());
            let way_out = match state {
                Waiting => "先叫号。",
                Called => "可以重叫、过号、记未到或接访完毕。",
                Missed | Done => "确要再接的，先“恢复等候”。",
            };
            return Err(Failure::refused(message, way_out));
        }
        match (self.turn, state) {
            (Turn::Back, Done) => must_say("reason", &self.reason, "恢复等候的理由", 100),
            _ if self.reason.is_empty() => Ok(()),
            (Turn::Back, _) => must_say("reason", &self.reason, "恢复等候的理由", 100),
            _ => Err(Failure::input("reason", "这一步不用填理由。")),
        }
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        match self.turn {
            Turn::Pass => tx.run(include_str!("pass_ticket.sql"), (&self.ticket, BEHIND))?,
            Turn::Miss => tx.run(
                "UPDATE tickets SET state='missed', ended_at=?2 WHERE entry=?1",
                (&self.ticket, stamp.at),
            )?,
            Turn::Finish => tx.run(
                "UPDATE tickets SET state='done', ended_at=?2 WHERE entry=?1",
                (&self.ticket, stamp.at),
            )?,
            Turn::Back => tx.run(
                "UPDATE tickets SET state='waiting', at_window=0, called_at=0, ended_at=0 WHERE entry=?1",
                [&self.ticket],
            )?,
        };
        Ok(())
    }
    fn tell(&self, view: &View<'_>) -> Result<String> {
        let reason =
            if self.reason.is_empty() { String::new() } else { format!("。理由：{}", self.reason) };
        Ok(format!("{}{reason}", self.tell_plainly(view)?))
    }
    fn tell_plainly(&self, view: &View<'_>) -> Result<String> {
        let n: u32 = view.count("SELECT n FROM tickets WHERE entry=?1", [&self.ticket])?;
        Ok(format!("{n:02} 号{}", self.turn.label()))
    }
    const RETRACTABLE: bool = false;
}

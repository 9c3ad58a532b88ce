//! 叫号: a number to a window. The same number called again is 重叫.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::queue::{OneTicket, one_of_today};
use super::{TicketState, door_of};
use crate::act::{Scene, Verb};
use crate::failure::{Failure, Result};
use crate::ids::EntryId;
use crate::record::Stamp;
use crate::store::{Tx, View};

/// Windows are numbers, so that nothing else can be shown in the hall.
const WINDOWS: u32 = 30;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct CallTicket {
    pub ticket: EntryId,
    pub window: u32,
}

impl Verb for CallTicket {
    fn ready(_scene: &Scene<'_>) -> Result<()> {
        Ok(())
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        if self.window == 0 || self.window > WINDOWS {
            return Err(Failure::input("window", format!("请填窗口号，1 到 {WINDOWS}。")));
        }
        let OneTicket { n, state, .. } = one_of_today(scene, &self.ticket)?;
        if state == TicketState::Done {
            let message = format!("{n:02} 号已接访完毕，不能再叫。");
            return Err(Failure::refused(message, "确实没有接完的，先“恢复等候”并说明理由。"));
        }
        let sits = "SELECT n FROM tickets WHERE office=?1 AND taken_on=?2 AND state='called' AND at_window=?3 AND entry<>?4";
        let other: Option<u32> =
            scene.view.value(sits, (door_of(scene)?, scene.today(), self.window, &self.ticket))?;
        match other {
            Some(other) => Err(Failure::refused(
                format!("{} 号窗口还有 {other:02} 号。", self.window),
                "先把它记为接访完毕、过号或未到，再叫下一号。",
            )
            .at("window")),
            None => Ok(()),
        }
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        tx.run(include_str!("call_ticket.sql"), (&self.ticket, self.window, stamp.at))?;
        Ok(())
    }
    fn tell(&self, view: &View<'_>) -> Result<String> {
        let told = view.one("SELECT n, calls FROM tickets WHERE entry=?1", [&self.ticket], |row| {
            Ok((row.get::<_, u32>(0)?, row.get::<_, u32>(1)?))
        })?;
        let (n, calls) = told.unwrap_or_default();
        let again = if calls > 1 { format!("，第 {calls} 次") } else { String::new() };
        Ok(format!("请 {n:02} 号到 {} 号窗口{again}", self.window))
    }
    const RETRACTABLE: bool = false;
}

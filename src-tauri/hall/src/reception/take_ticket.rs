//! 取号: a number of the day for one visitor or one group. It holds no name, and has no field for one.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Hazard, TicketKind, door_of};
use crate::act::{Scene, Verb};
use crate::failure::{Failure, Result};
use crate::ids::{EntryId, OfficeId};
use crate::record::Stamp;
use crate::store::{Tx, View};

/// 集体访 are five or more, of whom at most five are received (条例).
const GROUP: u32 = 5;
/// More than ever stood before a county's hall: a slip of the finger.
const MOST: u32 = 2_000;

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct TakeTicket {
    /// Whose door it is, the day and its number: the hall's own doing.
    #[serde(default)]
    #[ts(skip)]
    pub office: OfficeId,
    #[serde(default)]
    #[ts(skip)]
    pub on: NaiveDate,
    #[serde(default)]
    #[ts(skip)]
    pub n: u32,
    /// Whether they ask for the leader whose day it is.
    pub to_leader: bool,
    pub heads: u32,
    /// Chosen by a group; 0 for single visitors.
    pub representatives: u32,
    pub beyond: bool,
    pub weapon: bool,
    pub ill: bool,
    pub despair: bool,
    pub children: bool,
    /// The appointment that is kept with it; none for a walk-in.
    pub appointment: EntryId,
}

impl TakeTicket {
    pub fn kind(&self) -> TicketKind {
        match () {
            () if self.heads >= GROUP => TicketKind::Group,
            () if !self.appointment.is_none() => TicketKind::Appointment,
            () if self.to_leader => TicketKind::Leader,
            () => TicketKind::Visit,
        }
    }
    pub fn hazards(&self) -> Vec<Hazard> {
        let group = (self.heads >= GROUP).then_some(Hazard::Group);
        let marks = [self.beyond, self.weapon, self.ill, self.despair, self.children];
        group.into_iter().chain(Hazard::marked(marks)).collect()
    }
}

impl Verb for TakeTicket {
    fn ready(_scene: &Scene<'_>) -> Result<()> {
        Ok(())
    }
    fn complete(&mut self, scene: &Scene<'_>) -> Result<()> {
        self.office = door_of(scene)?;
        self.on = scene.today();
        let last = "SELECT max(n) FROM tickets WHERE office=?1 AND taken_on=?2";
        self.n = scene.view.count(last, (&self.office, self.on))? + 1;
        Ok(())
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        if self.heads == 0 || self.heads > MOST {
            return Err(Failure::input("heads", "请填写来了几人。"));
        }
        match (self.heads >= GROUP, self.representatives) {
            (true, 1..=GROUP) | (false, 0) => {}
            (true, _) => {
                let message = "来访 5 人以上为集体访：请他们推选 1 至 5 名代表，填写代表人数。";
                return Err(Failure::input("representatives", message));
            }
            (false, _) => {
                let message = "不足 5 人的不推选代表，代表人数请填 0。";
                return Err(Failure::input("representatives", message));
            }
        }
        if self.appointment.is_none() {
            return Ok(());
        }
        super::appointment::must_be_open(scene, &self.appointment, &self.office)
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        let hazards: Vec<_> = self.hazards().iter().map(|hazard| hazard.code()).collect();
        let row = (
            &stamp.id,
            &self.office,
            self.on,
            self.n,
            self.kind(),
            self.heads,
            self.representatives,
            hazards.join(" "),
            &self.appointment,
            stamp.at,
        );
        tx.run(include_str!("take_ticket.sql"), row)?;
        Ok(())
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        let marks = self.hazards().into_iter().filter(|hazard| *hazard != Hazard::Group);
        let hazards: String = marks.map(|hazard| format!("，{}", hazard.label())).collect();
        Ok(format!("{:02} 号，{}，{} 人{hazards}", self.n, self.kind().label(), self.heads))
    }
    const RETRACTABLE: bool = false;
}

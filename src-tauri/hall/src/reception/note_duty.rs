//! 接访到岗: who was on duty came, had a stand-in, or did not come. A later note of the same day takes its place.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Attended, door_named, door_of};
use crate::act::{Scene, Verb};
use crate::case::must_say;
use crate::clock::short_date;
use crate::failure::{Failure, Result};
use crate::ids::OfficeId;
use crate::record::Stamp;
use crate::store::{Tx, View};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct NoteDuty {
    /// Whose roster; the door fills it in.
    #[serde(default)]
    #[ts(skip)]
    pub office: OfficeId,
    pub on: NaiveDate,
    pub leader: String,
    pub attended: Attended,
    /// Who stood in; empty otherwise.
    pub stand_in: String,
    pub reason: String,
}

impl Verb for NoteDuty {
    fn ready(_scene: &Scene<'_>) -> Result<()> {
        Ok(())
    }
    fn complete(&mut self, scene: &Scene<'_>) -> Result<()> {
        self.office = door_of(scene)?;
        Ok(())
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        scene.check_day("on", self.on, None, "")?;
        let planned = "SELECT 1 FROM roster WHERE office=?1 AND date=?2 AND leader=?3";
        if !scene.view.exists(planned, (&self.office, self.on, &self.leader))? {
            return Err(Failure::input(
                "leader",
                format!("{}没有排{}接访。", short_date(self.on), self.leader),
            ));
        }
        match self.attended {
            Attended::StoodIn => {
                must_say("stand_in", &self.stand_in, "替班的领导", 20)?;
                if self.stand_in == self.leader {
                    return Err(Failure::input("stand_in", "替班的应是另一位领导。"));
                }
            }
            _ if !self.stand_in.is_empty() => {
                return Err(Failure::input("stand_in", "没有替班的，这一栏请留空。"));
            }
            _ => {}
        }
        match self.attended {
            Attended::Came => Ok(()),
            _ => must_say("reason", &self.reason, "未到岗的原因", 100),
        }
    }
    fn apply(&self, tx: &mut Tx<'_>, _stamp: &Stamp) -> Result<()> {
        let door = door_named(tx, &self.office)?;
        let row = (&door, self.on, &self.leader, self.attended, &self.stand_in, &self.reason);
        tx.run(include_str!("note_duty.sql"), row)?;
        Ok(())
    }
    fn tell(&self, view: &View<'_>) -> Result<String> {
        let plainly = self.tell_plainly(view)?;
        Ok(match self.attended {
            Attended::Came => plainly,
            Attended::StoodIn | Attended::Absent => format!("{plainly}。{}", self.reason),
        })
    }
    fn tell_plainly(&self, _view: &View<'_>) -> Result<String> {
        let (on, leader) = (short_date(self.on), &self.leader);
        Ok(match self.attended {
            Attended::Came => format!("{on} {leader} 到岗接访"),
            Attended::StoodIn => format!("{on} {leader} 未到岗，{}替班", self.stand_in),
            Attended::Absent => format!("{on} {leader} 未到岗，无人替班"),
        })
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
    const RETRACTABLE: bool = false;
}

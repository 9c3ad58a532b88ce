//! 调换接访: two leaders change days, with the reason.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{door_named, door_of};
use crate::act::{Scene, Verb};
use crate::case::must_say;
use crate::clock::{chinese_date, short_date};
use crate::failure::{Failure, Result};
use crate::ids::OfficeId;
use crate::record::Stamp;
use crate::store::{Tx, View};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SwapDuty {
    /// Whose roster; the door fills it in.
    #[serde(default)]
    #[ts(skip)]
    pub office: OfficeId,
    pub leader: String,
    pub on: NaiveDate,
    pub other: String,
    pub other_on: NaiveDate,
    pub reason: String,
}

const ON_DUTY: &str = "SELECT 1 FROM roster WHERE office=?1 AND date=?2 AND leader=?3";

impl Verb for SwapDuty {
    fn ready(_scene: &Scene<'_>) -> Result<()> {
        Ok(())
    }
    fn complete(&mut self, scene: &Scene<'_>) -> Result<()> {
        self.office = door_of(scene)?;
        Ok(())
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        for (field, date, leader) in [("on", self.on, &self.leader), ("other_on", self.other_on, &self.other)]
        {
            if date < scene.today() {
                return Err(Failure::input(field, format!("{}已经过去，不能再调换。", chinese_date(date))));
            }
            if !scene.view.exists(ON_DUTY, (&self.office, date, leader))? {
                return Err(Failure::input(field, format!("{}没有排{leader}接访。", chinese_date(date))));
            }
        }
        if self.leader == self.other {
            return Err(Failure::input("other", "请选另一位领导。"));
        }
        let crossed = [(self.on, &self.other), (self.other_on, &self.leader)];
        for (date, leader) in crossed {
            if scene.view.exists(ON_DUTY, (&self.office, date, leader))? {
                return Err(Failure::input(
                    "other",
                    format!("{leader} 在{}已经排了接访。", chinese_date(date)),
                ));
            }
        }
        must_say("reason", &self.reason, "调换的理由", 100)
    }
    fn apply(&self, tx: &mut Tx<'_>, _stamp: &Stamp) -> Result<()> {
        let door = door_named(tx, &self.office)?;
        let post = |view: &View<'_>, date, leader: &String| -> Result<String> {
            let sql = "SELECT post FROM roster WHERE office=?1 AND date=?2 AND leader=?3";
            Ok(view.value(sql, (&door, date, leader))?.unwrap_or_default())
        };
        let posts = (post(tx, self.on, &self.leader)?, post(tx, self.other_on, &self.other)?);
        let put =
            "UPDATE roster SET leader=?4, post=?5, swapped=?6 WHERE office=?1 AND date=?2 AND leader=?3";
        tx.run(put, (&door, self.on, &self.leader, &self.other, &posts.1, &self.reason))?;
        tx.run(put, (&door, self.other_on, &self.other, &self.leader, &posts.0, &self.reason))?;
        Ok(())
    }
    fn tell(&self, view: &View<'_>) -> Result<String> {
        Ok(format!("{}。理由：{}", self.tell_plainly(view)?, self.reason))
    }
    fn tell_plainly(&self, _view: &View<'_>) -> Result<String> {
        let (on, other_on) = (short_date(self.on), short_date(self.other_on));
        Ok(format!("{on} {} 与 {other_on} {} 调换", self.leader, self.other))
    }
    const RETRACTABLE: bool = false;
}

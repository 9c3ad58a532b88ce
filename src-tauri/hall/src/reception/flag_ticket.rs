//! 标明情况: trouble begins, or is seen, after the number was taken; the desk is told at once what to do.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Hazard;
use super::queue::one_of_today;
use crate::act::{Scene, Verb};
use crate::failure::Result;
use crate::ids::EntryId;
use crate::record::Stamp;
use crate::store::{Tx, View};

/// What is to be looked to with this number, from now on; what was marked by mistake falls away. 集体访 goes by the heads.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct FlagTicket {
    pub ticket: EntryId,
    pub beyond: bool,
    pub weapon: bool,
    pub ill: bool,
    pub despair: bool,
    pub children: bool,
}

impl FlagTicket {
    fn hazards(&self) -> impl Iterator<Item = Hazard> {
        Hazard::marked([self.beyond, self.weapon, self.ill, self.despair, self.children])
    }
}

impl Verb for FlagTicket {
    fn ready(_scene: &Scene<'_>) -> Result<()> {
        Ok(())
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        one_of_today(scene, &self.ticket).map(|_| ())
    }
    fn apply(&self, tx: &mut Tx<'_>, _stamp: &Stamp) -> Result<()> {
        let was: Option<String> = tx.value("SELECT hazards FROM tickets WHERE entry=?1", [&self.ticket])?;
        let group = was.is_some_and(|was| was.split(' ').any(|one| one == Hazard::Group.code()));
        let all = group.then_some(Hazard::Group).into_iter().chain(self.hazards());
        let codes: Vec<_> = all.map(Hazard::code).collect();
        tx.run("UPDATE tickets SET hazards=?2 WHERE entry=?1", (&self.ticket, codes.join(" "))).map(|_| ())
    }
    fn tell(&self, view: &View<'_>) -> Result<String> {
        let n: Option<u32> = view.value("SELECT n FROM tickets WHERE entry=?1", [&self.ticket])?;
        let marks: Vec<_> = self.hazards().map(Hazard::label).collect();
        let marks = if marks.is_empty() { "没有情况".to_owned() } else { marks.join("、") };
        Ok(format!("{:02} 号：{marks}", n.unwrap_or_default()))
    }
    const RETRACTABLE: bool = false;
}

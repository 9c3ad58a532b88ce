//! 落实责任: the three responsibilities for a matter outside the office's business (属地、部门、纪检), each with who answers for
//! it, and within the county's limit what they did; the latest of each side stands.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{charges_of, outside_of};
use crate::act::{Scene, Verb};
use crate::case::must_say;
use crate::codes::{Side, Stage};
use crate::failure::{Failure, Result};
use crate::record::Stamp;
use crate::store::{Tx, View};
use crate::supervision;

/// Within which whoever answers for a side has to have done something.
pub(super) const LIMIT: &str = "charge";

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Charge {
    pub on: NaiveDate,
    pub side: Side,
    /// Office, by name: it may have no account here.
    pub office: String,
    pub person: String,
    /// The fact by which it was carried out; empty where it is only laid on somebody.
    pub done: String,
}

impl Verb for Charge {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        let case = scene.case()?;
        match outside_of(scene.view, &case.id)?.is_some() && case.stage != Stage::Archived {
            true => Ok(()),
            false => Err(Failure::refused(
                "“三个责任”记在移送职能部门、尚未归档的件上。",
                "本机关自己办理的，用“办理步骤”记录。",
            )),
        }
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        scene.check_day("on", self.on, Some(scene.case()?.received_on), "收到的日期")?;
        must_say("office", &self.office, "责任单位", 40)?;
        must_say("person", &self.person, "责任人", 40)?;
        if !self.done.trim().is_empty() {
            return must_say("done", &self.done, "做了什么", 500);
        }
        // The answer rests on all three having done something.
        let case = &scene.case()?.id;
        let answered = outside_of(scene.view, case)?.is_some_and(|outside| outside.answered_on.is_some());
        match answered && charges_of(scene.view, case)?.iter().any(|one| one.side == self.side) {
            true => Err(Failure::input("done", "结果已经答复，这一方的责任已经落实：再记的请写明做了什么。")),
            false => Ok(()),
        }
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        let done = self.done.trim();
        let open =
            charges_of(tx, &stamp.case)?.into_iter().find(|one| one.side == self.side && one.is_open());
        // Laid on somebody else it is due when it was due before.
        let entry = open.as_ref().map_or(&stamp.id, |open| &open.entry);
        let row = (&stamp.case, self.side, &self.office, &self.person, done, self.on, entry);
        tx.run(include_str!("charge.sql"), row)?;
        match (open, done.is_empty()) {
            (None, true) => {
                supervision::open_about(tx, &stamp.case, LIMIT, stamp.id.as_str(), self.on).map(|_| ())
            }
            (Some(open), false) => {
                supervision::meet_about(tx, &stamp.case, LIMIT, open.entry.as_str(), self.on)
            }
            (None, false) | (Some(_), true) => Ok(()),
        }
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        let who = format!("{}　{} {}", self.side.label(), self.office, self.person);
        Ok(match self.done.trim() {
            "" => format!("{who}，限期落实"),
            done => format!("{who}：{done}"),
        })
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
}

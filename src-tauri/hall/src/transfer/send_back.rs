//! 退回: what was sent to the wrong place comes back with the reason, and with it the holding; before the receiver has signed,
//! or after it, as long as they have not taken the matter on.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Back, Transfer, come_back, must_answer_for, named, standing};
use crate::act::{Scene, Verb};
use crate::case::{Evidence, add_evidence, case, check_files, must_say};
use crate::codes::Stage;
use crate::failure::{Failure, Result};
use crate::ids::EntryId;
use crate::record::Stamp;
use crate::store::{Tx, View};
use crate::supervision;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SendBack {
    /// The entry of the transfer; the door fills it in.
    #[serde(default)]
    #[ts(skip)]
    pub transfer: EntryId,
    pub on: NaiveDate,
    pub reason: String,
    /// Number of the letter it came back with, where it came on paper.
    #[serde(default)]
    pub document: String,
    /// That letter, scanned.
    #[serde(default)]
    pub files: Vec<Evidence>,
}

/// What lies here and was not taken on.
fn not_taken_on(scene: &Scene<'_>) -> Result<Transfer> {
    let case = scene.case()?;
    let transfer = standing(scene.view, &case.id)?
        .ok_or_else(|| Failure::refused("本件不是转来的，不能退回。", "不属本单位的，可以转送或移送。"))?;
    let taken_on = match transfer.outside {
        true => crate::outside::is_accepted(scene.view, &case.id)? || case.stage != Stage::Outside,
        false => case.stage != Stage::Registered,
    };
    match taken_on {
        true => Err(Failure::refused(
            "接收单位已经受理，不能再退回。",
            "谁受理、谁办理；确须改由他人办理的，请移出单位与接收单位商定后改派。",
        )),
        false => Ok(transfer),
    }
}

impl Verb for SendBack {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        must_answer_for(scene, &not_taken_on(scene)?)
    }
    fn complete(&mut self, scene: &Scene<'_>) -> Result<()> {
        self.transfer = standing(scene.view, &scene.case()?.id)?.map(|one| one.entry).unwrap_or_default();
        Ok(())
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        let transfer = not_taken_on(scene)?;
        let since = transfer.received_on.unwrap_or(transfer.sent_on);
        scene.check_day("on", self.on, Some(since), "转到的日期")?;
        must_say("reason", &self.reason, "退回的理由", 200)?;
        check_files(scene.view, &self.files)
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        let case = case(tx, &stamp.case)?;
        let Some(transfer) = named(tx, &stamp.case, &self.transfer)? else { return Ok(()) };
        let entry = transfer.entry.as_str();
        for rule in ["take_over", "township_decide", "outside_decide"] {
            supervision::meet_about(tx, &stamp.case, rule, entry, self.on)?;
        }
        add_evidence(tx, &stamp.case, &self.files)?;
        let back = Back { entry: &stamp.id, on: self.on, reason: &self.reason, anew: true };
        come_back(tx, &case, &transfer, &back)
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        let document = if self.document.is_empty() { String::new() } else { format!("{}，", self.document) };
        Ok(format!("{document}退回。理由：{}", self.reason))
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
    const RETRACTABLE: bool = false;
    const KEY: bool = true;
}

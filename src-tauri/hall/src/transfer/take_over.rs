//! 签收转件: the receiver has it, and holds it from here on. A department that has no account here signs on paper, and whoever
//! sent it enters the receipt.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Transfer, keep, kind_of, must_answer_for, named, standing, tell_again};
use crate::act::{Scene, Verb};
use crate::case::{case, must_say};
use crate::codes::OfficeKind;
use crate::failure::{Failure, Result};
use crate::ids::EntryId;
use crate::record::Stamp;
use crate::store::{Tx, View};
use crate::supervision;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct TakeOver {
    /// The entry of the transfer; the door fills it in.
    #[serde(default)]
    #[ts(skip)]
    pub transfer: EntryId,
    pub on: NaiveDate,
    /// Who signed, or the number of the receipt: asked where it was signed on paper.
    #[serde(default)]
    pub receipt: String,
}

/// What is on its way; refuses where nothing is.
fn under_way(scene: &Scene<'_>) -> Result<Transfer> {
    let case = scene.case()?;
    let found = standing(scene.view, &case.id)?.filter(|_| !case.sent.is_none());
    found.ok_or_else(|| Failure::refused("本件没有在途的转送、移送，不用签收。", "请刷新后再看。"))
}

impl Verb for TakeOver {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        must_answer_for(scene, &under_way(scene)?)
    }
    fn complete(&mut self, scene: &Scene<'_>) -> Result<()> {
        self.transfer = standing(scene.view, &scene.case()?.id)?.map(|one| one.entry).unwrap_or_default();
        Ok(())
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        let transfer = under_way(scene)?;
        scene.check_day("on", self.on, Some(transfer.sent_on), "转出的日期")?;
        match kind_of(scene.view, &transfer.to)? {
            Some(OfficeKind::Department) => must_say("receipt", &self.receipt, "部门的签收人或回执编号", 60),
            _ => Ok(()),
        }
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        let case = case(tx, &stamp.case)?;
        let Some(transfer) = named(tx, &stamp.case, &self.transfer)? else { return Ok(()) };
        let entry = transfer.entry.as_str();
        tx.run("UPDATE transfers SET received_on=?2 WHERE entry=?1", (&transfer.entry, self.on))?;
        supervision::meet_about(tx, &stamp.case, "take_over", entry, self.on)?;
        match kind_of(tx, &transfer.to)? {
            Some(OfficeKind::Hall) => {
                keep(tx, &stamp.case, &Default::default())?;
                supervision::open_about(tx, &stamp.case, "decide", entry, self.on)?;
            }
            _ => {
                keep(tx, &stamp.case, &transfer.to)?;
                let rule = if transfer.outside { "outside_decide" } else { "township_decide" };
                supervision::open_about(tx, &stamp.case, rule, entry, self.on)?;
            }
        }
        match transfer.outside {
            true => Ok(()),
            false => tell_again(tx, &case, &transfer.entry, self.on),
        }
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        Ok(match self.receipt.as_str() {
            "" => "接收单位签收，由接收单位持件".to_owned(),
            receipt => format!("接收单位签收（{receipt}），由接收单位持件"),
        })
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
    /// A receipt is the receiver's word to the sender; what should not have been signed for is sent back.
    const RETRACTABLE: bool = false;
    const KEY: bool = true;
}

//! 收回转件: whoever sent it still holds it, and takes it back with a reason as long as nobody has signed.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Back, come_back, named, standing};
use crate::act::{Scene, Verb};
use crate::case::{case, must_say, office_name};
use crate::failure::{Failure, Result};
use crate::ids::EntryId;
use crate::record::Stamp;
use crate::store::{Tx, View};
use crate::supervision;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct TakeBack {
    /// The entry of the transfer; the door fills it in.
    #[serde(default)]
    #[ts(skip)]
    pub transfer: EntryId,
    pub on: NaiveDate,
    pub reason: String,
}

impl Verb for TakeBack {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        let case = scene.case()?;
        if !case.sent.is_none() {
            return Ok(());
        }
        Err(match standing(scene.view, &case.id)? {
            Some(transfer) => Failure::refused(
                format!("已由{}签收，不能收回。", office_name(scene.view, &transfer.to)?),
                "请接收单位退回。",
            ),
            None => Failure::refused("本件没有在途的转送、移送，不用收回。", "请刷新后再看。"),
        })
    }
    fn complete(&mut self, scene: &Scene<'_>) -> Result<()> {
        self.transfer = standing(scene.view, &scene.case()?.id)?.map(|one| one.entry).unwrap_or_default();
        Ok(())
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        let sent = standing(scene.view, &scene.case()?.id)?.map(|transfer| transfer.sent_on);
        scene.check_day("on", self.on, sent, "转出的日期")?;
        must_say("reason", &self.reason, "收回的理由", 200)
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        let case = case(tx, &stamp.case)?;
        let Some(transfer) = named(tx, &stamp.case, &self.transfer)? else { return Ok(()) };
        // Nobody owes the receipt any more.
        supervision::drop_limit(tx, &stamp.case, "take_over", transfer.entry.as_str())?;
        let back = Back { entry: &stamp.id, on: self.on, reason: &self.reason, anew: false };
        come_back(tx, &case, &transfer, &back)
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        Ok(format!("未签收前收回。理由：{}", self.reason))
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
    const RETRACTABLE: bool = false;
    const KEY: bool = true;
}

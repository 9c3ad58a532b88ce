//! 撤回: undo of one's own latest act on a case. Nothing is erased: the case is computed again without it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{hear_again, must_say};
use crate::act::{Act, Scene, Verb};
use crate::failure::{Failure, Result};
use crate::ids::EntryId;
use crate::record::{self, Stamp};
use crate::store::{Tx, View};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Retract {
    pub entry: EntryId,
    pub reason: String,
}

impl Verb for Retract {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        let last = record::last_of_case(scene.view, &scene.case()?.id)?;
        let last = last.ok_or_else(|| Failure::refused("没有可撤回的一步。", "本件还没有经过。"))?;
        if last.stamp.actor != scene.who.account {
            return Err(Failure::refused("上一步不是您办的，不能撤回。", "请经办人本人撤回，或补记更正。"));
        }
        if !last.act.retractable() {
            let message = format!("“{}”不能撤回。", last.act.verb().name());
            return Err(Failure::refused(message, "它已留痕或已交出；有误的，补记一步说明。"));
        }
        Ok(())
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        must_say("reason", &self.reason, "撤回的理由", 200)?;
        match record::last_of_case(scene.view, &scene.case()?.id)? {
            Some(last) if last.stamp.id == self.entry => Ok(()),
            _ => Err(Failure::refused("只能撤回最近的一步。", "请刷新后再看最近的一步是哪一步。")),
        }
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        tx.run(
            "INSERT INTO retractions (entry, by_entry, reason) VALUES (?1, ?2, ?3)",
            (&self.entry, &stamp.id, &self.reason),
        )?;
        record::recompute_case(tx, &stamp.case, stamp.pos)?;
        match record::entry_by_id(tx, &self.entry)?.map(|entry| entry.act) {
            Some(Act::Link(link)) => hear_again(tx, &link.earlier, stamp),
            _ => Ok(()),
        }
    }
    fn tell(&self, view: &View<'_>) -> Result<String> {
        let name = record::entry_by_id(view, &self.entry)?.map_or("", |entry| entry.act.verb().name());
        Ok(format!("撤回“{name}”。理由：{}", self.reason))
    }
    const RETRACTABLE: bool = false;
}

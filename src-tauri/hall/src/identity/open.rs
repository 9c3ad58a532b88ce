//! 开启身份: by a named person, for a stated reason, shown for sixty seconds, and an act in the record.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Identity;
use crate::act::{Scene, Topic, Verb};
use crate::case::{must_say, reads_all};
use crate::codes::Attribution;
use crate::failure::{Failure, Result};
use crate::record::Stamp;
use crate::store::{Tx, View};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct OpenIdentity {
    pub reason: String,
}

/// Seconds for which an opened identity is shown.
pub const SHOWN_SECONDS: u32 = 60;

#[derive(Debug, Serialize, TS)]
pub struct OpenedIdentity {
    pub people: Vec<Identity>,
    pub seconds: u32,
    /// The opening stands on the timeline.
    pub changes: Vec<Topic>,
}

/// Why something is taken from the vault, in words of whoever takes it.
pub fn must_give_reason(reason: &str, what: &str, such_as: &str) -> Result<()> {
    must_say("reason", reason, what, 200)?;
    match reason.trim().chars().count() < 4 {
        true => Err(Failure::input("reason", format!("事由请写清楚，如“{such_as}”。"))),
        false => Ok(()),
    }
}

impl Verb for OpenIdentity {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        if scene.case()?.attribution == Attribution::Anonymous {
            return Err(Failure::refused("匿名件没有身份可开启。", "匿名件按公开反馈三步走办理。"));
        }
        let (case, who) = (scene.case()?, scene.who);
        let on_its_way = case.sent_to == who.office && (case.handed.is_none() || !reads_all(&who.roles));
        if on_its_way && !case.is_handled_by(who) && case.registered_by != who.account {
            return Err(Failure::refused("还在转来的途中，签收以前不开启身份。", "先签收。"));
        }
        scene.who.vault().map(|_| ())
    }
    fn check(&self, _scene: &Scene<'_>) -> Result<()> {
        must_give_reason(&self.reason, "开启身份的事由", "联系信访人约定见面反馈")
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        let row = (&stamp.id, &stamp.case, &stamp.actor, stamp.at, &self.reason);
        tx.run(
            "INSERT INTO identity_openings (entry, case_id, account, at, reason) VALUES (?1, ?2, ?3, ?4, ?5)",
            row,
        )?;
        Ok(())
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        Ok(format!("事由：{}", self.reason))
    }
    const RETRACTABLE: bool = false;
}

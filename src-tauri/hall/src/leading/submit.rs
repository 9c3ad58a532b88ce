//! 呈批: the director or the handling office puts a proposal before a leader. On paper it is the 处理笺; the leader's decision
//! is made here ([`super::Decide`]) or in ink and then entered ([`super::EnterDecision`]).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::approval::{ApprovalMatter, must_be_leader};
use crate::act::{Scene, Verb};
use crate::case::{must_say, person, subjects_of};
use crate::codes::Role;
use crate::failure::{Failure, Result};
use crate::feedback::must_be_reworded;
use crate::ids::AccountId;
use crate::record::Stamp;
use crate::store::{Tx, View};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Submit {
    pub on: NaiveDate,
    pub matter: ApprovalMatter,
    /// 内容摘要 in the staff's own words, never the letter's.
    pub summary: String,
    pub proposal: String,
    /// The rule, the policy or the facts it rests on.
    pub basis: String,
    /// The leader before whom it lies.
    pub leader: AccountId,
}

impl Verb for Submit {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        let (case, who) = (scene.case()?, scene.who);
        let hall = who.has(Role::Director) || who.has(Role::Receptionist);
        let keeper = !case.keeper.is_none() && case.is_kept_by(who);
        match hall || keeper || case.is_handled_by(who) {
            true => Ok(()),
            false => Err(Failure::refused(
                "呈批由信访室主任、持件单位或者本件的承办室办理。",
                "请把意见交给承办室或者信访室主任呈批。",
            )),
        }
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        let case = scene.case()?;
        scene.check_day("on", self.on, Some(case.received_on), "收到的日期")?;
        must_say("summary", &self.summary, "内容摘要", 500)?;
        // 拟办只写摘要，不抄来信.
        must_be_reworded("summary", &self.summary, &subjects_of(scene.view, &case.id)?, &case.facts)?;
        must_say("proposal", &self.proposal, "拟办意见", 1_000)?;
        must_say("basis", &self.basis, "依据", 500)?;
        must_be_leader(scene, &self.leader, "leader")
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        tx.run(include_str!("replace_waiting.sql"), (&stamp.case, self.matter))?;
        let row = (
            &stamp.id,
            &stamp.case,
            stamp.pos,
            self.matter,
            self.on,
            &stamp.actor,
            &self.summary,
            &self.proposal,
            &self.basis,
            &self.leader,
        );
        tx.run(include_str!("submit.sql"), row).map(|_| ())
    }
    fn tell(&self, view: &View<'_>) -> Result<String> {
        let leader = person(view, &self.leader)?;
        Ok(format!("{}，呈 {leader}。{}依据：{}", self.matter.label(), sentence(&self.proposal), self.basis))
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
}

/// The text with a full stop at its end.
pub(super) fn sentence(text: &str) -> String {
    format!("{}。", text.trim().trim_end_matches('。'))
}

//! 交办: 包案领导, 承办室 and 首办责任人. Nobody who is concerned in the matter can be assigned (回避). Which leader takes the
//! case a leader decides: whoever assigns it names the decision, or who approved it on paper and when.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::appeal::must_not_have_decided;
use super::recusal_proposals::must_not_be_concerned;
use crate::act::{Scene, Verb};
use crate::case::{Case, must_be_account, office_name, person, set_stage};
use crate::codes::{Role, Stage};
use crate::failure::{Failure, Result};
use crate::ids::{AccountId, EntryId, OfficeId};
use crate::leading::{ApprovalMatter, rest};
use crate::record::Stamp;
use crate::store::{Tx, View};
use crate::supervision;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Assign {
    pub on: NaiveDate,
    /// 包案领导; empty where no leader takes the case.
    pub lead: AccountId,
    pub office: OfficeId,
    /// 首办责任人: 谁首办、谁负责, keeps the case to the end.
    pub first_handler: AccountId,
    #[serde(default)]
    pub requirement: String,
    /// Who decided on paper that this leader takes the case, and when; empty where none takes it, where a leader assigns it,
    /// and in acts of before it was asked.
    #[serde(default)]
    pub approved_by: AccountId,
    #[serde(default)]
    #[ts(as = "NaiveDate")]
    pub approved_on: Option<NaiveDate>,
    /// The 呈批 on whose decision it rests that this leader takes it; empty for none. The door fills it in.
    #[serde(default)]
    #[ts(skip)]
    pub approval: EntryId,
}

/// 承办室 and 首办责任人: of that office, and not concerned in the matter.
pub(super) fn must_be_handler(scene: &Scene<'_>, office: &OfficeId, handler: &AccountId) -> Result<()> {
    let kind: Option<String> = scene.view.value("SELECT kind FROM offices WHERE id=?1", [office])?;
    if !matches!(kind.as_deref(), Some("room" | "township" | "hall")) {
        return Err(Failure::input("office", "请选择承办室或乡镇(街道)纪(工)委。"));
    }
    let roles = must_be_account(scene.view, handler, "first_handler")?;
    if scene.case()?.course.is_appeal() {
        if !roles.contains(&Role::Reviewer) {
            return Err(Failure::input("first_handler", "申诉由审理部门复查，首办责任人须是审理的同志。"));
        }
        must_not_have_decided(scene.view, scene.case()?, handler)?;
    } else if !roles.iter().any(|role| matches!(role, Role::Handler | Role::Township)) {
        return Err(Failure::input("first_handler", "首办责任人须是承办人或乡镇纪(工)委的同志。"));
    }
    let sits: Option<String> = scene.view.value("SELECT office FROM accounts WHERE id=?1", [handler])?;
    if sits.as_deref() != Some(office.as_str()) {
        return Err(Failure::input("first_handler", "首办责任人须在所选的承办室。"));
    }
    must_stay_with_keeper(scene.case()?, office)?;
    must_not_be_concerned(scene, handler, "first_handler")
}

/// A township hands to its own people what it keeps; whom the county's own cases go to, the director or a leader decides.
pub(super) fn must_be_whose_to_assign(scene: &Scene<'_>) -> Result<()> {
    let (case, who) = (scene.case()?, scene.who);
    match who.has(Role::Director) || who.has(Role::Leader) || case.keeper == who.office {
        true => Ok(()),
        false => Err(Failure::refused(
            "本件由县里交办：乡镇只交办本单位持件的件。",
            "请信访室主任或者委领导交办。",
        )),
    }
}

/// What an office keeps is handled there.
fn must_stay_with_keeper(case: &Case, office: &OfficeId) -> Result<()> {
    match case.keeper.is_none() || case.keeper == *office {
        true => Ok(()),
        false => Err(Failure::input("office", "本单位持件的件由本单位承办；不属本单位的，退回或转送。")),
    }
}

impl Assign {
    /// On paper, where no decision was made here.
    fn must_be_approved(&self, scene: &Scene<'_>) -> Result<()> {
        if self.approved_by.is_none() {
            let how = "先“呈批”，事项选“包案安排”；领导在纸上批的，选批准的领导、填批准的日期";
            return Err(Failure::input("approved_by", format!("包案由委领导决定：{how}。")));
        }
        let Some(approved_on) = self.approved_on else {
            return Err(Failure::input("approved_on", "请填写领导批准包案的日期。"));
        };
        let case = scene.case()?;
        let asked_on = case.accepted_on.unwrap_or(case.received_on);
        rest::must_be_approved(scene, &self.approved_by, approved_on, asked_on, "包案")
    }
}

impl Verb for Assign {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        scene.case()?.must_stand_at(&[Stage::Accepted], "交办")?;
        must_be_whose_to_assign(scene)?;
        [ApprovalMatter::Handling, ApprovalMatter::Lead]
            .into_iter()
            .try_for_each(|matter| rest::must_not_wait(scene, matter))
    }
    fn complete(&mut self, scene: &Scene<'_>) -> Result<()> {
        if self.lead.is_none() {
            (self.approved_by, self.approved_on) = (AccountId::default(), None);
            self.approval = EntryId::default();
            return Ok(());
        }
        let mut on = self.approved_on.unwrap_or_default();
        let (by, approval) = (&mut self.approved_by, &mut self.approval);
        rest::rest_on_decision(scene, ApprovalMatter::Lead, by, &mut on, approval)?;
        if !self.approval.is_none() {
            self.approved_on = Some(on);
        } else if scene.who.has(Role::Leader) {
            (self.approved_by, self.approved_on) = (AccountId::default(), None);
        }
        Ok(())
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        let case = scene.case()?;
        scene.check_day("on", self.on, case.accepted_on.max(case.given_back_on), "受理或者退回的日期")?;
        must_be_handler(scene, &self.office, &self.first_handler)?;
        if self.lead.is_none() {
            return Ok(());
        }
        if !must_be_account(scene.view, &self.lead, "lead")?.contains(&Role::Leader) {
            return Err(Failure::input("lead", "包案领导须是委领导班子成员。"));
        }
        must_not_be_concerned(scene, &self.lead, "lead")?;
        match self.approval.is_none() && !scene.who.has(Role::Leader) {
            true => self.must_be_approved(scene),
            false => Ok(()),
        }
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        let row = (&stamp.case, &self.lead, &self.office, &self.first_handler, &self.requirement, self.on);
        tx.run(include_str!("assign.sql"), row)?;
        rest::settle(tx, stamp, &self.approval, &self.approved_by, self.approved_on.unwrap_or(self.on))?;
        supervision::meet(tx, &stamp.case, "assign", self.on)?;
        supervision::open_anew(tx, &stamp.case, "receive", &stamp.id, self.on)?;
        set_stage(tx, &stamp.case, Stage::Assigned)
    }
    fn tell(&self, view: &View<'_>) -> Result<String> {
        let lead = if self.lead.is_none() {
            String::new()
        } else {
            let by = match (self.approval.is_none(), self.approved_on) {
                (false, _) => "（依批示）".to_owned(),
                (true, Some(on)) => format!("（{}）", rest::told(view, &self.approved_by, on)?),
                (true, None) => String::new(),
            };
            format!("，包案 {}{by}", person(view, &self.lead)?)
        };
        Ok(format!("{}，首办 {}{lead}", office_name(view, &self.office)?, person(view, &self.first_handler)?))
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
    const KEY: bool = true;
}

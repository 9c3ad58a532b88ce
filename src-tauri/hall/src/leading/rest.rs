//! How an act that needs a leader's approval comes by it: it rests on the decision about a 呈批 of that matter, where one was put
//! before a leader here; otherwise it stands on paper, and the act names the leader and the day. The two never mix: what
//! still waits, or was sent back, cannot be done on a paper's word. What rests on paper is shown to the leader it names.

use chrono::NaiveDate;

use super::approval::{ApprovalMatter, ApprovalStanding, approved, use_up};
use super::on_paper::rests_on_paper;
use crate::act::Scene;
use crate::case::{must_be_approver, person};
use crate::clock::short_date;
use crate::failure::{Failure, Result};
use crate::ids::{AccountId, EntryId};
use crate::record::Stamp;
use crate::store::{Tx, View};

/// What lies before a leader, or was sent back, cannot be done meanwhile.
pub(crate) fn must_not_wait(scene: &Scene<'_>, matter: ApprovalMatter) -> Result<()> {
    let last: Option<ApprovalStanding> =
        scene.view.value(include_str!("last_standing.sql"), (&scene.case()?.id, matter))?;
    let way_out = match last {
        Some(ApprovalStanding::Waiting) => "请等领导批示；在纸上批的，由信访室主任“补录批示”。",
        Some(ApprovalStanding::SentBack) => "请按批示重拟，重新呈批。",
        _ => return Ok(()),
    };
    let standing = last.map_or("", ApprovalStanding::label);
    Err(Failure::refused(format!("“{}”已呈批，现在{standing}。", matter.label()), way_out))
}

/// Takes leader and day from the decision, where there is one that this act may rest on.
pub(crate) fn rest_on_decision(
    scene: &Scene<'_>,
    matter: ApprovalMatter,
    by: &mut AccountId,
    on: &mut NaiveDate,
    approval: &mut EntryId,
) -> Result<()> {
    *approval = EntryId::default();
    if let Some(decision) = approved(scene.view, &scene.case()?.id, matter)? {
        *by = decision.leader;
        *on = decision.decided_on;
        *approval = decision.entry;
    }
    Ok(())
}

/// Approved by one of the leaders, on a day that is not before what was approved (报批，规则 art. 17).
pub(crate) fn must_be_approved(
    scene: &Scene<'_>,
    by: &AccountId,
    on: NaiveDate,
    asked_on: NaiveDate,
    what: &str,
) -> Result<()> {
    must_be_approver(scene, by, what)?;
    scene.check_day("approved_on", on, Some(asked_on), &format!("提出{what}的日期"))
}

/// The same for an act that may rest on a decision: that was made on what had been put before the leader then.
pub(crate) fn must_be_approved_or_rest(
    scene: &Scene<'_>,
    approval: &EntryId,
    by: &AccountId,
    on: NaiveDate,
    asked_on: NaiveDate,
    what: &str,
) -> Result<()> {
    match approval.is_none() {
        true => must_be_approved(scene, by, on, asked_on, what),
        false => Ok(()),
    }
}

/// No other act rests on the same decision; what was approved on paper is shown to whoever is said to have approved it.
pub(crate) fn settle(
    tx: &mut Tx<'_>,
    stamp: &Stamp,
    approval: &EntryId,
    by: &AccountId,
    on: NaiveDate,
) -> Result<()> {
    match approval.is_none() {
        true => rests_on_paper(tx, stamp, by, on),
        false => use_up(tx, approval, &stamp.id),
    }
}

/// `陈志远 11月20日批准`
pub(crate) fn told(view: &View<'_>, by: &AccountId, on: NaiveDate) -> Result<String> {
    Ok(format!("{} {}批准", person(view, by)?, short_date(on)))
}

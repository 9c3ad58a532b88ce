//! What was put before a leader and what was decided: for acts that rest on a decision, for a case's page and its papers.

use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

use crate::act::Scene;
use crate::case::{Tone, must_be_account};
use crate::codes::{Role, terms};
use crate::failure::{Failure, Result};
use crate::handling::must_not_be_concerned;
use crate::ids::{AccountId, CaseId, EntryId};
use crate::store::{Tx, View};

terms! {
    /// What a leader is asked to approve.
    ApprovalMatter {
        Handling = "handling" "拟办意见",
        Lead = "lead" "包案安排",
        Plan = "plan" "包案方案",
        Disposition = "disposition" "处置意见",
        FastTrack = "fast_track" "快查快结快审",
        Return = "return" "退回信访室",
        Decline = "decline" "不予受理",
        Transfer = "transfer" "移送、转办",
        Justice = "justice" "移送司法",
        Extension = "extension" "延期",
        Supervise = "supervise" "发函督办",
        ExceptOpen = "except_open" "不公开反馈",
        Appeal = "appeal" "申诉处理",
        Clarify = "clarify" "澄清正名",
        Reopen = "reopen" "重新办理",
        Other = "other" "其他事项",
    }
}
terms! { Decision { Agree = "agree" "同意", Change = "change" "同意，作修改", SendBack = "send_back" "退回重拟" } }
terms! {
    /// How what was put before a leader stands.
    ApprovalStanding {
        Waiting = "waiting" "待批",
        Agreed = "agreed" "已同意",
        Changed = "changed" "修改后同意",
        SentBack = "sent_back" "退回重拟",
        Replaced = "replaced" "已另行呈批",
    }
}

impl Decision {
    pub(super) fn standing(self) -> ApprovalStanding {
        match self {
            Self::Agree => ApprovalStanding::Agreed,
            Self::Change => ApprovalStanding::Changed,
            Self::SendBack => ApprovalStanding::SentBack,
        }
    }
}

impl ApprovalStanding {
    fn tone(self) -> Tone {
        match self {
            Self::Waiting => Tone::Warn,
            Self::Agreed | Self::Changed => Tone::Ok,
            Self::SentBack => Tone::Late,
            Self::Replaced => Tone::Plain,
        }
    }
}

/// A decision on which an act may rest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Approval {
    /// Entry of the 呈批.
    pub entry: EntryId,
    /// Who had the last word.
    pub leader: AccountId,
    pub decided_on: NaiveDate,
}

/// The decision by which a leader approved `matter` of this case; `None` where there is none, where what was put before a
/// leader last waits or was sent back, and where it was [`used_up`].
pub fn approved(view: &View<'_>, case: &CaseId, matter: ApprovalMatter) -> Result<Option<Approval>> {
    let last = view.one(include_str!("approved.sql"), (case, matter), |row| {
        let approval = Approval {
            entry: row.get("entry")?,
            leader: row.get("leader")?,
            decided_on: crate::case::day(row, "decided_on")?.unwrap_or_default(),
        };
        Ok((approval, row.get::<_, ApprovalStanding>("standing")?))
    })?;
    let agreed = |standing| matches!(standing, ApprovalStanding::Agreed | ApprovalStanding::Changed);
    Ok(last.filter(|(_, standing)| agreed(*standing)).map(|(approval, _)| approval))
}

/// The same, or a refusal that says how to come to a decision. `rule` says which rule asks for it.
pub(crate) fn must_be_approved(scene: &Scene<'_>, matter: ApprovalMatter, rule: &str) -> Result<Approval> {
    approved(scene.view, &scene.case()?.id, matter)?.ok_or_else(|| {
        Failure::refused(
            format!("{rule}，还没有委领导的批准。"),
            format!("先“呈批”，事项选“{}”；领导在纸上批的，由信访室主任“补录批示”。", matter.label()),
        )
    })
}

/// For matters that need a decision each time, such as 延期: the act of `by` rests on this one, no other act will.
pub(crate) fn use_up(tx: &mut Tx<'_>, approval: &EntryId, by: &EntryId) -> Result<()> {
    tx.run("UPDATE approvals SET used_by=?2 WHERE entry=?1", (approval, by)).map(|_| ())
}

/// One of the leaders, who may decide in this case; the failure lies on `field`.
pub(crate) fn must_be_leader(scene: &Scene<'_>, account: &AccountId, field: &str) -> Result<()> {
    if !must_be_account(scene.view, account, field)?.contains(&Role::Leader) {
        return Err(Failure::input(field, "请从委领导班子成员中选。"));
    }
    must_not_be_concerned(scene, account, field)
}

/// What was put before a leader about a case, as its page and its papers show it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ApprovalView {
    pub id: EntryId,
    pub matter: ApprovalMatter,
    pub matter_name: String,
    pub submitted_on: NaiveDate,
    pub by: String,
    pub summary: String,
    pub proposal: String,
    pub basis: String,
    /// Before whom it lies, or who had the last word.
    pub leader: AccountId,
    pub leader_name: String,
    pub standing: ApprovalStanding,
    pub standing_name: String,
    pub tone: Tone,
    /// Each leader's word, the first one first.
    pub decisions: Vec<DecisionView>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DecisionView {
    pub leader: String,
    pub post: String,
    pub decision_name: String,
    pub opinion: String,
    pub on: NaiveDate,
    /// Who entered what the leader had written in ink; empty where the leader decided here.
    pub entered_by: String,
}

/// The newest first.
pub fn approvals_of(view: &View<'_>, case: &CaseId) -> Result<Vec<ApprovalView>> {
    let decisions: Vec<(EntryId, DecisionView)> =
        view.all(include_str!("decisions_of.sql"), [case], |row| {
            let decision: Decision = row.get("decision")?;
            let view = DecisionView {
                leader: row.get("leader_name")?,
                post: row.get("post")?,
                decision_name: decision.label().to_owned(),
                opinion: row.get("opinion")?,
                on: row.get("decided_on")?,
                entered_by: row.get("entered_by_name")?,
            };
            Ok((row.get("approval")?, view))
        })?;
    let mut approvals = view.all(include_str!("approvals_of.sql"), [case], |row| {
        let (matter, standing): (ApprovalMatter, ApprovalStanding) =
            (row.get("matter")?, row.get("standing")?);
        Ok(ApprovalView {
            id: row.get("entry")?,
            matter,
            matter_name: matter.label().to_owned(),
            submitted_on: row.get("submitted_on")?,
            by: row.get("by_name")?,
            summary: row.get("summary")?,
            proposal: row.get("proposal")?,
            basis: row.get("basis")?,
            leader: row.get("leader")?,
            leader_name: row.get("leader_name")?,
            standing,
            standing_name: standing.label().to_owned(),
            tone: standing.tone(),
            decisions: Vec::new(),
        })
    })?;
    for approval in &mut approvals {
        let own = decisions.iter().filter(|(of, _)| *of == approval.id);
        approval.decisions = own.map(|(_, decision)| decision.clone()).collect();
    }
    Ok(approvals)
}

/// Whether something about this case lies before a leader, before this one where one is named.
pub(crate) fn waits_for_a_leader(view: &View<'_>, case: &CaseId, leader: Option<&AccountId>) -> Result<bool> {
    let sql = "SELECT 1 FROM approvals WHERE case_id=?1 AND standing='waiting' AND (?2 IS NULL OR leader=?2)";
    view.exists(sql, (case, leader))
}

//! 包案与批示: what leaders decide, and the cases that they answer for.

mod approval;
mod decide;
mod deny;
mod measures;
mod on_paper;
mod page;
mod plan;
pub(crate) mod rest;
mod submit;
mod take_lead;
mod task_force;
mod visits;

pub use approval::{
    Approval, ApprovalMatter, ApprovalStanding, ApprovalView, Decision, DecisionView, approvals_of, approved,
};
pub(crate) use approval::{must_be_approved, use_up, waits_for_a_leader};
pub use decide::{Decide, EnterDecision};
pub(crate) use deny::denied_act;
pub use deny::{DenyApproval, SettleDenial};
pub(crate) use measures::measures_due;
pub use measures::{AddMeasure, ChangeMeasure, FinishMeasure, MeasureDue, MeasureView};
pub use on_paper::PaperApproval;
pub(crate) use on_paper::{denied, rests_on_paper, to_settle};
pub(crate) use page::waiting_decisions;
pub use page::{
    LeadWait, LeaderName, Leading, LeadingCounts, LeadingInput, LedCase, WaitingDecision, leading,
    may_see_leading,
};
pub use plan::{Measure, Member, MemberView, Plan, PlanView, plan_view};
pub use submit::Submit;
pub use take_lead::TakeLead;
pub use task_force::ChangeTaskForce;
pub use visits::{ArrangeVisit, CallOffVisit, Visit, VisitKind, VisitView, visits_of};

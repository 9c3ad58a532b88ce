//! 批示: what leaders decide.

mod approval;
mod decide;
mod submit;

pub use approval::{
    Approval, ApprovalMatter, ApprovalStanding, ApprovalView, Decision, DecisionView, approvals_of, approved,
};
pub(crate) use approval::{must_be_approved, use_up, waits_for_a_leader};
pub use decide::{Decide, EnterDecision};
pub use submit::Submit;

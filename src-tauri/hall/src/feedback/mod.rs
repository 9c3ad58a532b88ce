//! 二三三: 双公示 for minor matters, 3+N 反馈 for 实名, 三步走 for 匿名; and the settlement agreement.

mod clearance;
mod double_publicity;
mod meeting;
mod notice;
mod open_plan;
mod settlement;
mod staged;

pub use clearance::{Cleared, Hit, HitKind, IdentityHit, clear, clear_inner_paper, clear_paper, find_hits};
pub(crate) use clearance::{
    act_must_not_name, house_act_must_not_name, must_be_compared, must_be_reworded, must_not_name, now_used,
};
pub use double_publicity::{
    AnswerOpinion, HangPublicity, PostPublicity, PublicityOpinion, TakeDown, VoidPublicity, posted_until,
};
pub(crate) use double_publicity::{is_posted, posting};
pub use meeting::{Attendance, Ballot, HoldMeeting, QuestionAnswer};
pub use notice::PostNotice;
pub use open_plan::{ExceptOpenFeedback, PlanOpenFeedback};
pub(crate) use open_plan::{is_settled_openly, must_be_convened, plan_of};
pub use settlement::{
    DropSettlement, Settle, SignSettlement, Undertaking, WithdrawSettlement, cooling_until,
    never_in_agreement,
};
pub(crate) use settlement::{drawn, nothing_is_open};
pub use staged::{AnswerObjection, CheckEvidence, FeedBack, Signature};
pub(crate) use staged::{fed_back, is_given, open_for_feedback};

//! 办理关: from assignment to the archive.

mod appeal;
mod archive;
mod assign;
mod cease;
mod close;
mod criteria;
mod dispose;
mod fast_track;
mod find;
mod give_back;
mod gone;
mod inquiry;
mod justice;
mod reassign;
mod receive;
mod recusal_proposals;
mod recuse;
mod reopen;
mod return_assigned;
mod shelved;
mod step;
mod suggestion;
mod without_decider;

pub(crate) use appeal::APPEAL;
pub use appeal::{AcceptAppeal, AnswerAppeal, DecideAppeal, DeclineAppeal};
pub use archive::Archive;
pub use assign::Assign;
pub use cease::NoteCeased;
pub(crate) use cease::ceased_now;
pub(crate) use close::open_again;
pub use close::{Close, missing_before_close};
pub use criteria::{FastCriteria, SetCriteria, fast_criteria};
pub use dispose::Dispose;
pub use fast_track::{Criterion, JudgeFast, LeaveFast, ProposeFast, ReviewFast, SubmitReview};
pub use find::{AllegationFinding, Find, findings_of, overall};
pub use give_back::GiveBack;
pub(crate) use gone::found_again;
pub use gone::{Attempt, LoseContact, NoteDeath, WithdrawReport};
pub use inquiry::{AnswerInquiry, HoldTalk, InquiryReceipt, ReportInquiry, SendInquiry};
pub use justice::{JusticeReceipt, SendToJustice};
pub use reassign::Reassign;
pub use receive::Receive;
pub use recusal_proposals::{RecusalProposal, recusal_proposals};
pub(crate) use recusal_proposals::{
    must_not_be_concerned, must_not_be_shut_out, must_not_stand_aside, note_concerns, note_concerns_of,
};
pub use recuse::{KeepOn, LiftRecusal, Recuse};
pub use reopen::Reopen;
pub use return_assigned::ReturnAssigned;
pub use shelved::ReviewShelved;
pub use step::Step;
pub(crate) use suggestion::SUGGESTION;
pub use suggestion::{AnswerSuggestion, PassOn};
pub use without_decider::without_decider;

//! 办理关: from assignment to the archive.

mod archive;
mod assign;
mod close;
mod dispose;
mod find;
mod reassign;
mod receive;
mod recusal_proposals;
mod recuse;
mod step;

pub use archive::Archive;
pub use assign::Assign;
pub use close::{Close, missing_before_close};
pub use dispose::Dispose;
pub use find::{AllegationFinding, Find, findings_of, overall};
pub use reassign::Reassign;
pub use receive::Receive;
pub(crate) use recusal_proposals::must_not_be_concerned;
pub use recusal_proposals::{RecusalProposal, recusal_proposals};
pub use recuse::{KeepOn, LiftRecusal, Recuse};
pub use step::Step;

//! 办理关: from assignment to the archive.

mod archive;
mod assign;
mod close;
mod dispose;
mod find;
mod reassign;
mod receive;
mod recuse;
mod step;

pub use archive::Archive;
pub use assign::Assign;
pub use close::{Close, missing_before_close};
pub use dispose::Dispose;
pub use find::{AllegationFinding, Find, findings_of, overall};
pub use reassign::Reassign;
pub use receive::Receive;
pub use recuse::{LiftRecusal, Recuse};
pub use step::Step;

//! 受理关: from the door to the decision.

mod accept;
mod inform;
mod link;
mod register;
mod repeats;

pub use accept::Accept;
pub use inform::Inform;
pub use link::Link;
pub use register::{LinkChoice, Register, RegisterForm, RegisterInput, Who, check_register};
pub(crate) use register::{RegisterDraft, act_of};
pub use repeats::{RepeatRow, RepeatWhy, Repeats, RepeatsInput, repeats};

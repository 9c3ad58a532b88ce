//! 受理关: from the door to the decision.

mod accept;
mod decline;
mod inform;
mod link;
mod material;
mod register;
mod repeats;
mod superior_stub;
mod verify_name;

pub use accept::Accept;
pub use decline::Decline;
pub use inform::Inform;
pub use link::Link;
pub use material::{AskMaterial, GetMaterial};
pub(crate) use material::{WAITS_FOR_MATERIAL, materials};
pub use register::{LinkChoice, Register, RegisterForm, RegisterInput, Who, check_register, must_be_sealed};
pub(crate) use register::{RegisterDraft, act_of};
pub use repeats::{RepeatRow, RepeatWhy, Repeats, RepeatsInput, repeats};
pub use superior_stub::{ReportStub, SealStub, Stub, may_see_stubs, stub, stubs};
pub use verify_name::VerifyName;
pub(crate) use verify_name::must_be_verified;

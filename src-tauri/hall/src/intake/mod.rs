//! 受理关: from the door to the decision.

mod accept;
mod decline;
mod gist;
mod inform;
mod link;
mod material;
mod register;
mod repeats;
mod seal_up;
mod settle_authority;
mod superior_stub;
mod verify_name;

pub use accept::Accept;
pub use decline::Decline;
pub(crate) use decline::must_not_be_repeat;
pub use inform::Inform;
pub use link::Link;
pub use material::{AskMaterial, GetMaterial};
pub(crate) use material::{WAITS_FOR_MATERIAL, materials};
pub use register::{
    LinkChoice, Register, RegisterForm, RegisterInput, Who, check_register, may_register, must_be_sealed,
};
pub(crate) use register::{RegisterDraft, act_of};
pub use repeats::{Alike, RepeatRow, RepeatWhy, Repeats, RepeatsInput, repeats, repeats_from, repeats_of};
pub use seal_up::SealUp;
pub use settle_authority::SettleAuthority;
pub(crate) use settle_authority::first_unknown;
pub(crate) use superior_stub::move_stubs;
pub use superior_stub::{ReportStub, SealStub, Stub, may_see_stubs, stub, stubs};
pub use verify_name::VerifyName;
pub(crate) use verify_name::must_be_verified;

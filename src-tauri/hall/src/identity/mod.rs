//! Who the complainant is: sealed apart from the case, found again by blind indexes, opened only with a reason.

mod blind;
mod evidence;
mod id_number;
mod open;
mod people;
mod shred;
mod sound;
mod vault;

pub use blind::{BlindIndex, blind_indexes};
pub(crate) use blind::{keys_of, plain_name};
pub use evidence::OpenEvidence;
pub use id_number::{IdNumberFacts, id_number, plain_id_number, plain_phone};
pub use open::{OpenIdentity, OpenedIdentity, SHOWN_SECONDS, must_give_reason};
pub use people::{Identity, Sealed, check_identity};
pub(crate) use people::{new_case_key, open_people, seal_people};
pub use shred::{ShredIdentity, is_shredded};
pub(crate) use shred::{shredded_from, shreds_due};
pub(crate) use sound::sound_of;
pub use vault::Vault;
pub(crate) use vault::{open_with, seal_with};

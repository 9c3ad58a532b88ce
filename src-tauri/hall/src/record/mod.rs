//! The record of acts: append, hash chain, rebuild, verify. The record is the truth; all else is computed from it.

mod audit;
mod chain;
mod entry;
mod rebuild;
mod verify;

pub use audit::{AuditInput, AuditPage, AuditPlace, AuditRow, audit};
pub(crate) use chain::ends;
pub use chain::{check_chain, still_holds};
#[cfg(test)]
pub(crate) use entry::COLUMNS;
pub use entry::{Entry, Stamp, case_entries, entry_by_id, latest_of};
pub(crate) use entry::{append, apply_entry, last_of_case};
pub(crate) use rebuild::{rebuild, recompute_case};
pub use verify::{StoreCheck, may_verify, verify_store};

/// Lower-case hex.
pub fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        // Writing to a String cannot fail.
        let _written = write!(text, "{byte:02x}");
        text
    })
}

//! What people do, in the real window.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on says so by stopping"
)]

mod a_case_ends_otherwise;
mod a_fast_case;
mod a_leader_denies_an_approval;
mod a_led_case;
mod a_matter_outside;
mod a_minor_matter;
mod a_monday_morning;
mod a_month_is_reconciled;
mod a_named_case;
mod a_newcomer_comes;
mod a_township_opens_its_door;
mod a_transfer_comes_back;
mod a_visitor_comes_again;
mod an_anonymous_case;
mod at_the_first_gate;
mod every_page_is_shown;
mod evidence_is_looked_at;
mod files_and_printers;
mod limits_are_kept;
mod the_auditor_reads_the_record;
mod the_desk_is_locked;
mod the_keys_alone;
mod the_refusals;
mod the_window_is_closed;
mod the_window_is_shut_in;
mod the_window_opens;
mod wording_is_changed;

//! The hall from outside, through the doors that it opens to everybody. One program, so that the county is founded once.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on says so by stopping"
)]

mod accounts;
mod auditor;
mod bad_input;
mod code_tables;
mod county;
mod everything;
mod evidence;
mod handling;
mod idle;
mod journeys;
mod keys;
mod laws;
mod leading;
mod leaks;
mod limits;
mod offices;
mod outside;
mod permissions;
mod promises;
mod reception;
mod repeats;
mod rules;
mod sealing;
mod search;
mod supervision;
mod township;
mod transfer;
mod triage;

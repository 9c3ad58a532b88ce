//! Papers of a real store, read again as everybody reads them. One program, so that the county is founded once.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that cannot go on says so by stopping"
)]

mod bad_input;
mod common;
mod feedback;
mod letters;
mod looks;
mod meeting;
#[path = "../../../gongwen/tests/common/pictures.rs"]
mod pictures;
mod public;
mod service;
mod shown;
mod supervision;
mod wording;

//! Pictures of every form, compared with those kept in `golden/`.
//!
//! After a wanted change: `GONGWEN_RENEW=1 cargo test -p gongwen --test golden`, look at the new pictures,
//! commit them.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test or bench that finds something amiss is to stop at once, wherever it is written"
)]

mod common;
#[path = "common/pictures.rs"]
mod pictures;

use std::path::Path;

use common::{samples, set};
use pictures::{compare, difference, draw};

/// The comparison itself must see what a reader would see.
#[test]
fn a_moved_line_and_another_character_show() {
    let folder = tempfile::tempdir().expect("a folder");
    let picture = |name: &str, document: &gongwen::Document| {
        let pdf = folder.path().join(format!("{name}.pdf"));
        std::fs::write(&pdf, set(document).pdf().expect("a PDF")).expect("written");
        draw(&pdf, 1)
    };
    let document = samples::letter();
    let mut moved = document.clone();
    moved.blocks.insert(5, gongwen::Block::Space(0.4));
    let mut shorter = document.clone();
    shorter.blocks.remove(6);
    let mut misspelt = document.clone();
    misspelt.blocks[6] = gongwen::Block::Note("（联系人：张玮，电话：0871-67890123）".into());
    let mut misdialled = document.clone();
    misdialled.blocks[6] = gongwen::Block::Note("（联系人：张伟，电话：0871-67890128）".into());
    let original = picture("original", &document);
    assert!(difference(&original, &picture("misspelt", &misspelt)).is_err(), "one character is another");
    assert!(difference(&original, &picture("misdialled", &misdialled)).is_err(), "one digit is another");
    assert!(difference(&original, &picture("again", &document)).is_ok());
    assert!(difference(&original, &picture("moved", &moved)).is_err(), "lines moved by 4 mm");
    assert!(difference(&original, &picture("shorter", &shorter)).is_err(), "a line is missing");
}

#[test]
fn every_form_looks_as_it_did() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let mut changed = Vec::new();
    for (name, document) in samples::all() {
        let typeset = set(&document);
        changed.extend(compare(&folder, name, &typeset.pdf().expect("a PDF"), typeset.pages.len()));
    }
    assert!(
        changed.is_empty(),
        "pages look different:\n{}\nIf that is wanted: GONGWEN_RENEW=1 cargo test -p gongwen --test golden, then look at the pictures and commit them.",
        changed.join("\n")
    );
}

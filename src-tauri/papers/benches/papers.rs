//! The five papers, from the facts of a case to the PDF, each beside bare printpdf with as many characters on as many
//! pages. Papers that show who came also record that they were looked at, durably.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a bench that finds something amiss is to stop at once, wherever it is written"
)]

#[path = "../../gongwen/benches/bare/mod.rs"]
mod bare;
#[path = "../../hall/benches/beside/mod.rs"]
mod beside;
#[path = "../tests/papers/common/mod.rs"]
mod common;

use bare::{bare, font};
use beside::{beside, criterion, report};
use common::{county, look, wants};
use hall::PaperKind;
use papers::Press;

fn main() {
    let mut criterion = criterion();
    let county = county();
    let named = county.found(county.named(), false);
    county.does(&county.handler, &named, county.settle());
    let minor = county.found(county.named(), true);
    county.does(&county.handler, &minor, county.posting(&minor));
    let anonymous = county.found(county.anonymous(), false);
    county.does(&county.handler, &anonymous, county.plan(&anonymous));
    county.does(&county.handler, &anonymous, county.meeting(&anonymous));

    let press = Press::new(vec![concat!(env!("CARGO_MANIFEST_DIR"), "/../../assets/fonts/files").into()]);
    let font = font();
    for (paper, case) in [
        (PaperKind::RegisterForm, &named),
        (PaperKind::AcceptanceNotice, &named),
        (PaperKind::SettlementAgreement, &named),
        (PaperKind::DoublePublicity, &minor),
        (PaperKind::MeetingMinutes, &anonymous),
    ] {
        let input = wants(paper, case);
        let make = || press.preview(&county.hall, &county.desk, &input).unwrap();
        let ready = make();
        let glyphs = look(&ready).text.chars().filter(|c| !c.is_whitespace()).count();
        let pages = usize::try_from(ready.pages).unwrap();
        let name = format!("{}, {glyphs} glyphs, {pages} pages", paper.code());
        beside(&mut criterion, &name, 1, make, "bare printpdf", || bare(&font, glyphs, pages));
    }
    criterion.final_summary();
    report();
}

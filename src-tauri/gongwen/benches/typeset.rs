//! How long paper takes, each beside a baseline of the same run: bare printpdf operations for the same number
//! of glyphs in the same font. Setting adds line breaking and placing; it should stay below writing.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test or bench that finds something amiss is to stop at once, wherever it is written"
)]

mod bare;
#[path = "../../hall/benches/beside/mod.rs"]
mod beside;
#[path = "../tests/common/mod.rs"]
mod common;

use bare::{bare, font};
use beside::{beside, criterion, report};
use common::{fonts, plain, samples, set};
use criterion::Criterion;
use gongwen::{Block, Cell, Document, Form, Paper, Row, Table, Typeset, Width, typeset};

fn table_of_20_rows() -> Document {
    let mut table =
        Table::new([Width::Mm(15.0), Width::Share(1.0), Width::Mm(30.0)]).header(["序号", "事项", "办结"]);
    for number in 1..=20 {
        table = table.row(Row::new([
            Cell::label(number.to_string()),
            Cell::new("反映村集体鱼塘发包未经民主议事程序、价格偏低等问题"),
            Cell::label("☑"),
        ]));
    }
    Document::new("台账", Form::Table, vec![Block::title("接访台账"), Block::Table(table)])
}

fn measure(criterion: &mut Criterion, name: &str, documents: &[Document]) {
    let glyphs = |typeset: &Typeset| {
        typeset.pages.iter().flat_map(|p| &p.lines).map(|l| l.glyphs.len()).sum::<usize>()
    };
    let ready = Typeset::join(documents.iter().map(set));
    let (count, pages) = (glyphs(&ready), ready.pages.len());
    let font = font();
    let all = || documents.iter().map(|document| typeset(document, fonts()).expect("pages"));
    beside(
        criterion,
        &format!("{name}, {count} glyphs, set"),
        pages as u64,
        || all().count(),
        "bare printpdf",
        || bare(&font, count, pages),
    );
    beside(
        criterion,
        &format!("{name}, {count} glyphs, set and written"),
        pages as u64,
        || Typeset::join(all()).pdf().expect("a PDF"),
        "bare printpdf",
        || bare(&font, count, pages),
    );
}

fn main() {
    let mut criterion = criterion();
    measure(&mut criterion, "notice", &[samples::plain()]);
    measure(&mut criterion, "table of 20 rows", &[table_of_20_rows()]);
    measure(&mut criterion, "poster", &[samples::poster(Paper::A4)]);
    let page = |number: usize| {
        plain(vec![
            Block::title("告知书"),
            Block::paragraph(format!("第{number}号。{}", "国家监督".repeat(140))),
        ])
    };
    measure(&mut criterion, "batch of 500 pages", &(0..500).map(page).collect::<Vec<_>>());
    criterion.final_summary();
    report();
}

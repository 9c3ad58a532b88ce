//! Tables: spans, wrapped cells, rows over pages.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test or bench that finds something amiss is to stop at once, wherever it is written"
)]

mod common;

use common::{bare, lines, set};
use gongwen::{Block, Cell, Document, Form, Part, Row, Table, Width};
use proptest::prelude::*;

fn register(rows: usize, text: &str) -> Document {
    let mut table =
        Table::new([Width::Mm(15.0), Width::Share(1.0), Width::Mm(30.0)]).header(["序号", "事项", "办结"]);
    for number in 1..=rows {
        table = table.row(Row::new([Cell::label(number.to_string()), Cell::new(text), Cell::label("☐")]));
    }
    Document::new("台账", Form::Table, vec![Block::Table(table)])
}

#[test]
fn the_header_is_repeated_and_no_row_is_lost() {
    let typeset = set(&register(120, "反映低保评定优亲厚友"));
    assert!(typeset.pages.len() > 2);
    for page in &typeset.pages {
        assert_eq!(page.lines[0].text(), "序号");
        let bottom = page.rules.iter().map(|rule| rule.to.1.max(rule.from.1)).fold(0.0, f64::max);
        assert!(bottom / common::MM <= 297.0 - 22.0 + 0.2, "the table ends above the lower edge");
    }
    let text = typeset.text();
    let numbers: Vec<&str> = text.lines().filter(|line| line.chars().all(|c| c.is_ascii_digit())).collect();
    assert_eq!(numbers.len(), 120);
}

#[test]
fn a_row_that_no_page_holds_is_cut_between_lines() {
    let long = "国".repeat(6000);
    let typeset = set(&register(2, &long));
    assert!(typeset.pages.len() > 2);
    assert_eq!(typeset.text().matches('国').count(), 12_000);
    for page in &typeset.pages {
        let lowest = page.lines.iter().map(gongwen::Line::bottom_mm).fold(0.0, f64::max);
        assert!(lowest <= 297.0 - 22.0 + 0.2, "text stays in the area: {lowest}");
    }
}

#[test]
fn a_foot_that_no_page_holds_is_cut_too() {
    let table = Table::new([Width::Share(1.0)])
        .header(["处理意见\n".repeat(10)])
        .row(Row::new([Cell::prose("").foot("签名\n".repeat(200))]).at_least(1e9));
    let typeset = set(&Document::new("表", Form::Table, vec![Block::Table(table)]));
    assert_eq!(typeset.text().matches("签名").count(), 200);
    assert!(typeset.pages.len() < 12, "{} pages", typeset.pages.len());
}

#[test]
fn spanning_cells_leave_no_rule_within() {
    let table = Table::new([Width::Share(1.0), Width::Share(1.0), Width::Share(1.0)])
        .row(Row::new([Cell::label("被反映人").span(1, 2), Cell::new("姓名").span(2, 1)]))
        .row(Row::new([Cell::new("单位"), Cell::new("职务")]));
    let typeset = set(&Document::new("表", Form::Table, vec![Block::Table(table)]));
    let page = &typeset.pages[0];
    let across: Vec<_> = page.rules.iter().filter(|rule| (rule.from.1 - rule.to.1).abs() < 1e-6).collect();
    assert_eq!(across.len(), 3);
    // The rule between the rows begins where the spanning cell ends.
    let inner =
        across.iter().min_by(|a, b| (a.to.0 - a.from.0).total_cmp(&(b.to.0 - b.from.0))).expect("a rule");
    common::assert_mm(inner.from.0 / common::MM, 25.0 + 55.0, "inner rule");
}

#[test]
fn rows_are_as_high_as_asked() {
    let table = Table::new([Width::Share(1.0)]).row(Row::new([Cell::label("批示")]).at_least(45.0));
    let typeset = set(&Document::new("表", Form::Table, vec![Block::Table(table)]));
    let rules = &typeset.pages[0].rules;
    let (top, bottom) = (rules[0].from.1, rules[1].from.1);
    common::assert_mm((bottom - top).abs() / common::MM, 45.0, "height");
}

#[test]
fn a_long_register_is_set_in_reasonable_time() {
    let started = std::time::Instant::now();
    let typeset = set(&register(5_000, "反映低保评定优亲厚友"));
    assert!(typeset.pages.len() > 100);
    assert!(started.elapsed().as_secs() < 30, "{:?} even without optimisation", started.elapsed());
}

fn cell() -> impl Strategy<Value = Cell> {
    ("[国家县纪委，。]{0,60}", 0usize..5, 0usize..5, prop_oneof![4 => 0usize..3, 1 => 0usize..90]).prop_map(
        |(text, columns, rows, feet)| {
            let cell = Cell::prose(text).span(columns, rows);
            if feet == 0 { cell } else { cell.foot("签名：　年　月　日\n".repeat(feet)) }
        },
    )
}

fn table() -> impl Strategy<Value = Table> {
    let row = (proptest::collection::vec(cell(), 0..6), -10.0f32..400.0, any::<bool>())
        .prop_map(|(cells, height, cut)| Row { cells, min_height: height, may_break: cut });
    (proptest::collection::vec(row, 0..25), 0usize..4, proptest::collection::vec(-5.0f32..80.0, 0..6))
        .prop_map(|(rows, header_rows, widths)| Table {
            columns: widths.into_iter().map(Width::Mm).collect(),
            rows,
            header_rows,
            ..Table::default()
        })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, ..ProptestConfig::default() })]

    /// Any table is set, ends, and loses nothing; only header rows may come again.
    #[test]
    fn any_table_keeps_its_text(table in table()) {
        let headless = Table { header_rows: 0, ..table.clone() };
        let wanted: usize = table.rows.iter().flat_map(|row| &row.cells).flat_map(|cell| &cell.paragraphs)
            .flat_map(|text| &text.runs).map(|run| match run {
                gongwen::Run::Text(text, _) => bare(text).chars().count(),
                _ => 0,
            }).sum();
        let feet: usize = table.rows.iter().flat_map(|row| &row.cells).filter_map(|cell| cell.foot.as_ref())
            .flat_map(|text| &text.runs).map(|run| match run {
                gongwen::Run::Text(text, _) => bare(text).chars().count(),
                _ => 0,
            }).sum();
        let typeset = set(&Document::new("表", Form::Table, vec![Block::Table(headless)]));
        let set_text: usize = lines(&typeset, Part::Cell).iter().map(|line| bare(&line.text()).chars().count()).sum();
        prop_assert_eq!(set_text, wanted + feet);
        let repeated = set(&Document::new("表", Form::Table, vec![Block::Table(table)]));
        prop_assert!(repeated.pages.len() < 400, "every page takes its part: {} pages", repeated.pages.len());
    }
}

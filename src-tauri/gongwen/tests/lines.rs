//! 禁则, measure and justification, on text of all kinds.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test or bench that finds something amiss is to stop at once, wherever it is written"
)]

mod common;

use common::{MM, lines, plain, set};
use gongwen::{
    Align, Block, Cell, Indent, Paragraph, Part, Row, Table, Text, Width, never_begins_line, never_ends_line,
};
use proptest::prelude::*;

/// What official text is made of, so that marks come as thick as they ever do.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => "[县纪委信访室接待群众反映问题核查结果反馈村镇干部]{1,9}",
        2 => "[，、；：。？！]",
        1 => "（[关于群众]{0,4}）",
        1 => "“[满意基本]{1,5}”",
        1 => "《[办法规则工作]{1,12}》",
        1 => "望纪发〔20[0-9]{2}〕[0-9]{1,3}号",
        1 => "[0-9]{1,8}(\\.[0-9]{1,2})?%?",
        1 => "[A-Za-z]{1,14}",
        1 => Just("——".to_owned()),
        1 => Just("……".to_owned()),
        1 => Just("𬱖某、䶮某".to_owned()),
        1 => Just(" ".to_owned()),
        1 => Just("0871-67890123".to_owned()),
    ]
}

fn prose() -> impl Strategy<Value = String> {
    proptest::collection::vec(piece(), 1..60).prop_map(|pieces| pieces.concat())
}

fn set_prose(text: &str, indent: Indent, align: Align) -> Vec<gongwen::Line> {
    let paragraph = Paragraph { text: Text::plain(text), indent, align, ..Paragraph::default() };
    let typeset = set(&plain(vec![Block::Paragraph(paragraph)]));
    lines(&typeset, Part::Body).into_iter().cloned().collect()
}

/// Marks that follow each other without end leave no lawful place; texts here have at most a few.
fn has_lawful_ends(text: &str) -> bool {
    let mut run = 0;
    text.chars().all(|character| {
        run = if never_begins_line(character) || never_ends_line(character) { run + 1 } else { 0 };
        run < 8
    })
}

/// Dots after a word that leaves them no room on its line take its last letter along.
#[test]
fn dots_after_a_word_as_wide_as_its_column_do_not_begin_a_line() {
    let row = Row::new([Cell::prose("群DAAaAaaAAaAAaMAaaAak……"), Cell::new("")]);
    let typeset = set(&plain(vec![Block::Table(Table::new([Width::Mm(70.0), Width::Share(1.0)]).row(row))]));
    let shown: Vec<String> = lines(&typeset, Part::Cell).iter().map(|line| line.text()).collect();
    assert_eq!(shown, ["群", "DAAaAaaAAaAAaMAaaAa", "k……"]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn no_line_begins_or_ends_with_a_forbidden_character(text in prose()) {
        prop_assume!(has_lawful_ends(&text));
        let set = set_prose(&text, Indent::First, Align::Justify);
        for (index, line) in set.iter().enumerate() {
            let shown = line.text();
            let shown = shown.trim_end();
            let (Some(first), Some(last)) = (shown.chars().next(), shown.chars().last()) else { continue };
            if index > 0 {
                prop_assert!(!never_begins_line(first), "line {index} begins with {first}: {shown}");
            }
            if index + 1 < set.len() {
                prop_assert!(!never_ends_line(last), "line {index} ends with {last}: {shown}");
            }
        }
    }

    /// A column is as wide as its neighbours leave it: the rule holds at every width, not only at that of the page.
    #[test]
    fn no_line_of_a_column_begins_or_ends_with_a_forbidden_character(text in prose(), width in 70.0_f32..150.0) {
        prop_assume!(has_lawful_ends(&text));
        let row = Row::new([Cell::prose(text.as_str()), Cell::new("")]);
        let table = Table::new([Width::Mm(width), Width::Share(1.0)]).row(row);
        let typeset = set(&plain(vec![Block::Table(table)]));
        let set = lines(&typeset, Part::Cell);
        prop_assert!(set.iter().map(|line| line.text()).collect::<String>().contains(text.trim()));
        for (index, line) in set.iter().enumerate() {
            let shown = line.text();
            let shown = shown.trim_end();
            let (Some(first), Some(last)) = (shown.chars().next(), shown.chars().last()) else { continue };
            if index > 0 {
                prop_assert!(!never_begins_line(first), "at {width} mm line {index} begins with {first}: {shown}");
            }
            if index + 1 < set.len() {
                prop_assert!(!never_ends_line(last), "at {width} mm line {index} ends with {last}: {shown}");
            }
        }
    }

    #[test]
    fn no_text_is_lost_or_moved(text in prose()) {
        let set = set_prose(&text, Indent::First, Align::Justify);
        let read: String = set.iter().map(gongwen::Line::text).collect();
        prop_assert_eq!(read, text);
    }

    #[test]
    fn no_line_is_wider_than_its_measure(text in prose(), flush in any::<bool>()) {
        let indent = if flush { Indent::Flush } else { Indent::First };
        for line in set_prose(&text, indent, Align::Justify) {
            prop_assert!(line.right_mm() <= 28.0 + 156.0 + 0.02, "{} mm: {}", line.right_mm(), line.text());
            prop_assert!(line.left_mm() >= 28.0 - 0.01);
        }
    }

    #[test]
    fn glyphs_never_lie_on_each_other(text in prose()) {
        for line in set_prose(&text, Indent::First, Align::Justify) {
            for pair in line.glyphs.windows(2) {
                prop_assert!(pair[1].left >= pair[0].left + pair[0].width - 0.001, "{}", line.text());
                prop_assert!(pair[0].width >= 0.0);
            }
        }
    }

    #[test]
    fn pairs_and_numbers_stay_together(text in prose()) {
        prop_assume!(!text.contains("———") && !text.contains("…………"));
        let set = set_prose(&text, Indent::First, Align::Justify);
        for pair in set.windows(2) {
            let (end, start) = (pair[0].text(), pair[1].text());
            let (end, start) = (end.chars().last(), start.chars().next());
            if let (Some(end), Some(start)) = (end, start) {
                prop_assert!(!(end == '—' && start == '—'), "a dash is parted");
                prop_assert!(!(end == '…' && start == '…'), "dots are parted");
                prop_assert!(!(end.is_ascii_digit() && start.is_ascii_digit()), "a number is parted: {text}");
                prop_assert!(end != '〔' && start != '〔', "a document number is parted");
            }
        }
    }
}

#[test]
fn full_lines_reach_both_edges() {
    let text = "2026年10月，全县接收信访举报68件次，环比下降5.6%。".repeat(6);
    let set = set_prose(&text, Indent::Flush, Align::Justify);
    assert!(set.len() > 3);
    for line in &set[..set.len() - 1] {
        common::assert_mm(line.left_mm(), 28.0, "left edge");
        common::assert_mm(line.right_mm(), 184.0, "right edge");
    }
}

#[test]
fn a_stop_at_the_end_is_squeezed_in_when_marks_have_room() {
    // 27 characters with a comma, then a stop in the 29th cell: comma and stop give half a cell each.
    let text = format!("{}，{}。", "国".repeat(13), "家".repeat(14));
    let set = set_prose(&text, Indent::Flush, Align::Justify);
    assert_eq!(set.len(), 1, "{:?}", set.iter().map(gongwen::Line::text).collect::<Vec<_>>());
    let cell = 156.0 / 28.0;
    let comma = set[0].glyphs.iter().find(|glyph| glyph.character == '，').expect("the comma");
    assert!(comma.width / MM >= cell / 2.0 - 0.01, "marks keep at least half their room");
    assert!(set[0].glyphs.iter().all(|glyph| (glyph.size - 16.0).abs() < 1e-9), "text is never made smaller");
}

#[test]
fn a_stop_without_room_takes_a_character_along() {
    let text = format!("{}。", "国".repeat(28));
    let set = set_prose(&text, Indent::Flush, Align::Justify);
    assert_eq!(set[1].text(), "国。");
    common::assert_mm(set[0].right_mm(), 184.0, "the line left behind is spread");
}

#[test]
fn characters_beyond_the_first_plane_take_one_cell() {
    let set = set_prose("𬱖𠅤䶮㛃国", Indent::Flush, Align::Justify);
    for glyph in &set[0].glyphs {
        common::assert_mm(glyph.width / MM, 156.0 / 28.0, "cell");
    }
}

#[test]
fn quotation_marks_are_chinese_in_chinese_and_western_in_western_text() {
    let set = set_prose("做到“谁首办”和don’t，say “yes” now", Indent::Flush, Align::Left);
    let widths: Vec<(char, bool)> = set[0]
        .glyphs
        .iter()
        .filter(|glyph| "“”’".contains(glyph.character))
        .map(|glyph| (glyph.character, glyph.width / MM > 5.0))
        .collect();
    assert_eq!(widths, [('“', true), ('”', true), ('’', false), ('“', false), ('”', false)]);
}

#[test]
fn invisible_characters_are_left_out() {
    let set = set_prose("甲\u{200b}乙\u{feff}丙\u{202e}丁\u{fe0f}", Indent::Flush, Align::Left);
    assert_eq!(set[0].text(), "甲乙丙丁");
}

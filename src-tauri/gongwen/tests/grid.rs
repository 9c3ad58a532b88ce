//! The page of GB/T 9704-2012 §5: 28 characters, 22 lines, edges.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test or bench that finds something amiss is to stop at once, wherever it is written"
)]

mod common;

use common::{assert_mm, lines, plain, set};
use gongwen::{Block, Indent, Paragraph, Part, Text};

fn pure(count: usize) -> gongwen::Typeset {
    let paragraph =
        Paragraph { text: Text::plain("国".repeat(count)), indent: Indent::Flush, ..Paragraph::default() };
    set(&plain(vec![Block::Paragraph(paragraph)]))
}

#[test]
fn a_page_of_characters_has_22_lines_of_28() {
    let typeset = pure(28 * 22 + 1);
    assert_eq!(typeset.pages.len(), 2);
    let first: Vec<_> = typeset.pages[0].lines.iter().filter(|line| line.part == Part::Body).collect();
    assert_eq!(first.len(), 22);
    assert!(first.iter().all(|line| line.glyphs.len() == 28));
    let second: Vec<_> = typeset.pages[1].lines.iter().filter(|line| line.part == Part::Body).collect();
    assert_eq!(second.len(), 1);
}

#[test]
fn the_text_area_is_156_by_225_mm() {
    let typeset = pure(28 * 22);
    let body = lines(&typeset, Part::Body);
    let (first, last) = (body[0], body[21]);
    assert_mm(first.top_mm(), 37.0, "上白边");
    assert_mm(first.left_mm(), 28.0, "订口");
    assert_mm(first.right_mm(), 28.0 + 156.0, "right edge");
    assert_mm(last.bottom_mm(), 37.0 + 225.0, "bottom edge");
}

#[test]
fn page_numbers_stand_7_mm_below_odd_right_even_left() {
    let typeset = pure(28 * 22 + 1);
    let foot = lines(&typeset, Part::Foot);
    assert_eq!(foot[0].text(), "— 1 —");
    assert_eq!(foot[1].text(), "— 2 —");
    let one = 14.0 / common::MM;
    assert_mm(foot[0].right_mm(), 184.0 - one, "odd pages: one character from the right");
    assert_mm(foot[1].left_mm(), 28.0 + one, "even pages: one character from the left");
    // The dash lies about a third of the size above the baseline.
    let baseline = foot[0].glyphs[0].baseline / common::MM;
    assert!((baseline - 262.0 - 7.0 - 0.36 * one).abs() < 0.6, "the dashes are 7 mm below: {baseline}");
}

#[test]
fn headings_use_their_faces_and_a_page_never_ends_with_one() {
    let mut blocks = vec![Block::paragraph("国".repeat(28 * 21 - 2))];
    blocks.push(Block::heading(1, "一、总体情况"));
    blocks.push(Block::paragraph("县".repeat(40)));
    let typeset = set(&plain(blocks));
    assert_eq!(common::line(&typeset, "一、").0, 1, "the heading goes on to the page of its text");
}

#[test]
fn page_breaks_give_no_empty_pages() {
    let count = |blocks| set(&plain(blocks)).pages.len();
    assert_eq!(count(vec![Block::PageBreak, Block::paragraph("国"), Block::PageBreak]), 1);
    assert_eq!(
        count(vec![Block::paragraph("国"), Block::PageBreak, Block::PageBreak, Block::paragraph("国")]),
        2
    );
    assert_eq!(count(vec![Block::paragraph("国".repeat(28 * 22 - 2)), Block::Space(3.0)]), 1);
    assert_eq!(
        count(vec![Block::paragraph("正文"), Block::AttachmentHead("附件1".into()), Block::title("名单")]),
        2
    );
}

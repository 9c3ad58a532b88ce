//! The page of GB/T 9704-2012 §5: 28 characters, 22 lines, edges.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test or bench that finds something amiss is to stop at once, wherever it is written"
)]

mod common;

use common::{assert_mm, line, lines, plain, poppler, set};
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

/// A paper with everything that §7.3 gives a face, a size or a place.
fn official() -> gongwen::Typeset {
    set(&plain(vec![
        Block::title("关于核查结果的告知书"),
        Block::Number("望纪信告〔2026〕7号".into()),
        Block::addressee("王小明："),
        Block::heading(1, "一、总体情况"),
        Block::heading(2, "（一）办理情况"),
        Block::heading(3, "1. 主要问题"),
        Block::heading(4, "（1）责任情况"),
        Block::paragraph("国".repeat(60)),
    ]))
}

#[test]
fn title_headings_and_body_have_their_faces_sizes_and_places() {
    let typeset = official();
    let cell = 156.0 / 28.0;
    let title = line(&typeset, "关于核查").1;
    assert_mm((title.left_mm() + title.right_mm()) / 2.0, 28.0 + 78.0, "title in the middle");
    assert!(title.glyphs.iter().all(|glyph| (glyph.size - 22.0).abs() < 0.01), "2号");
    assert_mm(title.top_mm(), 37.0, "a 文书 begins with its title");
    let number = line(&typeset, "望纪信告").1;
    assert_mm(number.right_mm(), 184.0 - cell, "文号 one character from the right");
    assert_mm(line(&typeset, "王小明").1.left_mm(), 28.0, "称谓 顶格");
    for begins in ["一、", "（一）", "1. ", "（1）"] {
        let heading = line(&typeset, begins).1;
        assert_mm(heading.left_mm(), 28.0 + 2.0 * cell, begins);
        assert!(heading.glyphs.iter().all(|glyph| (glyph.size - 16.0).abs() < 0.01), "3号: {begins}");
    }
    let body: Vec<_> =
        lines(&typeset, Part::Body).into_iter().filter(|line| line.text().contains('国')).collect();
    assert_mm(body[0].left_mm(), 28.0 + 2.0 * cell, "first line two characters in");
    assert_mm(body[1].left_mm(), 28.0, "further lines flush");
    assert_mm(body[1].top_mm() - body[0].top_mm(), (225.0 - 16.0 / common::MM) / 21.0, "one 行");
    let foot = lines(&typeset, Part::Foot)[0];
    assert!(foot.glyphs.iter().all(|glyph| (glyph.size - 14.0).abs() < 0.01), "page number 4号");
    // Faces by the fonts of glyphs: 一、 differs from （一） and from the body, levels 3 and 4 are the body's.
    let face = |begins: &str| line(&typeset, begins).1.glyphs[2].face;
    let text = body[0].glyphs[0].face;
    assert_eq!((face("1. "), face("（1）")), (text, text), "levels 3 and 4 仿宋");
    let faces = [title.glyphs[0].face, face("一、"), face("（一）"), text, foot.glyphs[2].face];
    for (n, one) in faces.iter().enumerate() {
        assert!(!faces[..n].contains(one), "小标宋, 黑体, 楷体, 仿宋 and 宋体 are five faces: {faces:?}");
    }
}

/// `pdftotext -bbox` of a page: each word's text and its box in millimetres (left, top, right, bottom).
fn boxes(pdf: &[u8]) -> Vec<Vec<(String, [f64; 4])>> {
    let said = poppler("pdftotext", &["-bbox"], pdf);
    let value = |line: &str, name: &str| -> f64 {
        let from = line.find(&format!("{name}=\"")).expect("an attribute") + name.len() + 2;
        line.get(from..)
            .and_then(|rest| rest.split('"').next())
            .and_then(|number| number.parse().ok())
            .expect("a number")
    };
    let word = |line: &str| {
        let text = line.split('>').nth(1)?.split('<').next()?.to_owned();
        Some((text, ["xMin", "yMin", "xMax", "yMax"].map(|name| value(line, name) / common::MM)))
    };
    let pages = said.split("<page ").skip(1);
    pages.map(|page| page.lines().filter(|line| line.contains("<word ")).filter_map(word).collect()).collect()
}

#[test]
fn the_written_file_has_the_same_measures() {
    let pages = boxes(&pure(28 * 22 + 1).pdf().expect("a PDF"));
    let full: Vec<_> = pages[0].iter().filter(|(text, _)| text.contains('国')).collect();
    let characters: usize = full.iter().map(|(text, _)| text.chars().count()).sum();
    assert_eq!(characters, 28 * 22, "22 lines of 28 characters on a page");
    let edge =
        |n: usize, pick: fn(f64, f64) -> f64| full.iter().map(|(_, at)| at[n]).reduce(pick).expect("a word");
    // Poppler's boxes are as wide as the glyphs' advance and as high as the font says: to half a millimetre sideways.
    assert!((edge(0, f64::min) - 28.0).abs() < 0.5, "left {}", edge(0, f64::min));
    assert!((edge(2, f64::max) - 184.0).abs() < 0.5, "right {}", edge(2, f64::max));
    assert!((edge(1, f64::min) - 37.0).abs() < 1.5, "top {}", edge(1, f64::min));
    assert!((edge(3, f64::max) - 262.0).abs() < 1.5, "bottom {}", edge(3, f64::max));
    let number =
        |page: usize, n: &str| pages[page].iter().find(|(text, _)| text == n).expect("a page number").1;
    let (first, second) = (number(0, "1"), number(1, "2"));
    assert!(first[0] > 165.0 && second[2] < 45.0, "odd right, even left: {first:?} {second:?}");
    assert!((first[1]..first[3]).contains(&269.5), "7 mm below the text area: {first:?}");
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

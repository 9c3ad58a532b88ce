//! Positions of each form, measured against GB/T 9704-2012 in millimetres.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test or bench that finds something amiss is to stop at once, wherever it is written"
)]

mod common;

use common::{assert_mm, line, lines, plain, samples, set};
use gongwen::{Block, Part, Signature, Title};

const CELL: f64 = 156.0 / 28.0;
/// A character of 3号.
const BODY: f64 = 16.0 / common::MM;
/// From line to line: the first of twenty-two begins with the text area, the last ends with it.
const PITCH: f64 = (225.0 - BODY) / 21.0;

/// Lower edge of a rule in millimetres.
fn lower(rule: &gongwen::Rule) -> f64 {
    (rule.from.1 + rule.thickness / 2.0) / common::MM
}

#[test]
fn red_head() {
    let typeset = set(&samples::red_head());
    let (page, head) = line(&typeset, "中共望山县纪律检查委员会文件");
    assert_eq!(page, 0);
    // To the ink of the highest character, so the body may begin a little higher.
    assert!((head.top_mm() - 72.0).abs() < 1.5, "35 mm below the top of the text area: {}", head.top_mm());
    assert_mm((head.left_mm() + head.right_mm()) / 2.0, 28.0 + 78.0, "in the middle");
    let (_, number) = line(&typeset, "望纪发〔2026〕12号");
    let rule = typeset.pages[0].rules.iter().find(|rule| rule.red).expect("the separator");
    assert_mm(rule.from.0 / common::MM, 28.0, "separator from");
    assert_mm(rule.to.0 / common::MM, 184.0, "separator to");
    let upper = (rule.from.1 - rule.thickness / 2.0) / common::MM;
    assert_mm(upper - number.bottom_mm(), 4.0, "separator below the number");
    let title = lines(&typeset, Part::Title)[0];
    assert_mm(title.top_mm() - lower(rule), 2.0 * PITCH, "title 空二行 below the separator");
    let (_, addressee) = line(&typeset, "各乡镇纪委");
    assert_mm(addressee.left_mm(), 28.0, "主送机关顶格");
}

#[test]
fn letter() {
    let typeset = set(&samples::letter());
    assert_eq!(typeset.pages.len(), 1, "the 版记 does not go to a page of its own");
    let page = &typeset.pages[0];
    let (_, name) = line(&typeset, "中共望山县纪律检查委员会");
    assert!((name.top_mm() - 30.0).abs() < 1.5, "the name 30 mm from the edge: {}", name.top_mm());
    let red: Vec<_> = page.rules.iter().filter(|rule| rule.red).collect();
    assert_eq!(red.len(), 4);
    for rule in &red {
        assert_mm((rule.to.0 - rule.from.0) / common::MM, 170.0, "length of the double rules");
        assert_mm((rule.to.0 + rule.from.0) / 2.0 / common::MM, 105.0, "in the middle of the sheet");
    }
    assert!(red[0].thickness > red[1].thickness, "first: thick above thin");
    assert!(red[2].thickness < red[3].thickness, "second: thin above thick");
    assert_mm(297.0 - lower(red[3]), 20.0, "second rule from the bottom edge");
    let (_, number) = line(&typeset, "望纪信催〔2026〕7号");
    assert_mm(number.right_mm(), 184.0, "number flush right");
    assert_mm(number.top_mm() - lower(red[1]), BODY * 7.0 / 8.0, "number 7/8 below the rule");
    let (_, title) = line(&typeset, "关于催办");
    // The lines of this one stand a little closer, so that it is one page.
    let body = lines(&typeset, Part::Body);
    let pitch = body[2].top_mm() - body[1].top_mm();
    assert!((0.85..=1.0).contains(&(pitch / PITCH)), "{pitch} mm from line to line");
    assert_mm(
        title.top_mm() - (number.top_mm() + pitch),
        2.0 * pitch,
        "title 空二行 below that of the number",
    );
    assert!(lines(&typeset, Part::Foot).is_empty(), "no page number on page 1");
}

#[test]
fn a_seal_has_its_place() {
    let typeset = set(&samples::letter());
    let signature = lines(&typeset, Part::Signature);
    let (name, date) = (signature[0], signature[1]);
    assert_mm(date.right_mm(), 184.0 - 4.0 * CELL, "date 右空四字");
    let middle = |line: &gongwen::Line| (line.left_mm() + line.right_mm()) / 2.0;
    assert_mm(middle(name), middle(date), "name centred on the date");
    let (_, text) = line(&typeset, "特此函告");
    // A seal of 42 mm whose middle is 5 mm above the middle between name and date.
    let between = (name.top_mm() + date.bottom_mm()) / 2.0;
    let top = between - 5.0 - 21.0;
    let gap = top - text.bottom_mm();
    assert!((0.0..=10.5).contains(&gap), "top of the seal within one line of the text: {gap:.1} mm");
}

#[test]
fn without_a_seal_the_name_ends_two_characters_in() {
    let signed = |name: &str| {
        set(&plain(vec![
            Block::paragraph("特此告知。"),
            Block::Signature(Signature::unsealed(name, "2026年11月23日")),
        ]))
    };
    let long = signed("中共望山县纪律检查委员会信访室");
    let signature = lines(&long, Part::Signature);
    assert_mm(signature[0].right_mm(), 184.0 - 2.0 * CELL, "name 右空二字");
    assert_mm(
        signature[1].left_mm() - signature[0].left_mm(),
        2.0 * CELL,
        "date two characters right of the name",
    );
    let short = signed("县纪委");
    let signature = lines(&short, Part::Signature);
    assert_mm(signature[1].right_mm(), 184.0 - 2.0 * CELL, "a long date 右空二字");
    assert_mm(signature[1].left_mm() - signature[0].left_mm(), 2.0 * CELL, "the name moves left");
}

#[test]
fn a_signature_takes_text_along_to_its_page() {
    for filled in 14..24 {
        let blocks = vec![
            Block::paragraph("国".repeat(28 * filled - 2)),
            Block::paragraph("特此函告。"),
            Block::Signature(Signature::sealed("中共望山县纪律检查委员会", "2026年11月23日")),
        ];
        let typeset = set(&plain(blocks));
        let (page, _) = line(&typeset, "2026年11月23日");
        let body = typeset.pages[page].lines.iter().filter(|line| line.part == Part::Body).count();
        assert!(body >= 2, "{filled} lines: only {body} lines of text beside the seal");
    }
}

#[test]
fn every_page_of_an_agreement_has_its_lines_to_sign() {
    let typeset = set(&samples::agreement());
    assert!(typeset.pages.len() > 1);
    for page in &typeset.pages {
        let foot: Vec<_> = page.lines.iter().filter(|line| line.part == Part::Foot).collect();
        let begins = |words: &str| foot.iter().find(|line| line.text().starts_with(words)).expect("a foot");
        let (label, number) = (begins("每页签名"), begins("—"));
        assert_mm(label.left_mm(), 28.0, "begins with the text");
        assert!(label.top_mm() > number.bottom_mm() + 3.0, "room for a hand below the page number");
        assert!(label.bottom_mm() < 297.0 - 10.0, "within what printers reach");
        let ink: Vec<_> = page.rules.iter().filter(|rule| rule.from.1 / common::MM > 280.0).collect();
        assert_eq!(ink.len(), 2, "one line for each party");
        for rule in ink {
            assert!((rule.to.0 - rule.from.0) / common::MM > 35.0 && rule.to.0 / common::MM < 184.1);
        }
    }
}

#[test]
fn imprint_ends_at_the_bottom_of_the_text_area() {
    let typeset = set(&samples::red_head());
    let last = typeset.pages.last().expect("a page");
    let rules: Vec<_> = last.rules.iter().filter(|rule| !rule.red).collect();
    assert_eq!(rules.len(), 3);
    let lowest = rules.iter().map(|rule| rule.from.1).fold(0.0, f64::max);
    assert_mm(lowest / common::MM, 262.0, "last rule");
    assert!(rules[0].thickness > rules[1].thickness && rules[2].thickness > rules[1].thickness);
    let (_, copies) = line(&typeset, "抄送：");
    assert_mm(copies.left_mm(), 28.0 + 14.0 / common::MM, "左空一字");
}

#[test]
fn posters_are_readable_from_afar_and_fill_their_sheet() {
    for (paper, least, depth) in [(gongwen::Paper::A4, 28.0, 297.0), (gongwen::Paper::A3, 32.0, 420.0)] {
        let typeset = set(&samples::poster(paper));
        assert_eq!(typeset.pages.len(), 1);
        let glyphs = typeset.pages[0].lines.iter().flat_map(|line| &line.glyphs);
        assert!(glyphs.clone().all(|glyph| glyph.size >= least), "body at least {least} pt");
        let body = lines(&typeset, Part::Body)[0].glyphs[0].size;
        let title = lines(&typeset, Part::Title)[0].glyphs[0].size;
        assert!(title > body * 1.4, "the title is much larger");
        // From three metres: body 1/400, title 1/250 of the distance, by the face of a 汉字 (0.92 of its body).
        let face = |size: f64| size / common::MM * 0.92;
        assert!(face(least) >= 7.5 && face(least * 1.5) >= 12.0, "the smallest sizes: {least} pt");
        assert!(face(body) >= 7.5 && face(title) >= 12.0, "{} and {} mm", face(body), face(title));
        let lowest = lines(&typeset, Part::Signature).last().expect("a date").bottom_mm();
        assert!(lowest > depth * 0.78, "the sheet is filled: {lowest} of {depth} mm");
    }
}

#[test]
fn a_poster_with_too_much_text_goes_on_to_a_second_sheet_in_readable_size() {
    let mut document = samples::poster(gongwen::Paper::A4);
    document.blocks.extend((0..12).map(|_| Block::paragraph("请广大群众积极监督、如实反映情况。".repeat(3))));
    let typeset = set(&document);
    assert!(typeset.pages.len() > 1);
    assert!(
        typeset
            .pages
            .iter()
            .flat_map(|page| &page.lines)
            .flat_map(|line| &line.glyphs)
            .all(|g| g.size >= 27.9)
    );
}

#[test]
fn long_titles_are_broken_by_sense() {
    let title = Title::new("关于青山镇大河村惠民惠农补贴发放有关问题核查结果的公示");
    let typeset = set(&plain(vec![Block::Title(title)]));
    let set: Vec<String> = lines(&typeset, Part::Title).iter().map(|line| line.text()).collect();
    assert_eq!(set, ["关于青山镇大河村惠民惠农补贴", "发放有关问题核查结果的公示"]);
}

#[test]
fn a_roll_is_as_long_as_its_print() {
    let typeset = set(&samples::slip());
    let page = &typeset.pages[0];
    assert_mm(page.width / common::MM, 80.0, "width");
    assert!((50.0..120.0).contains(&(page.height / common::MM)), "{} mm", page.height / common::MM);
}

#[test]
fn a_batch_keeps_every_page() {
    let one = set(&samples::letter());
    let other = set(&samples::form());
    let pages = one.pages.len() + other.pages.len();
    let text = one.text() + &other.text();
    let batch = gongwen::Typeset::join([one, other]);
    assert_eq!(batch.pages.len(), pages);
    assert_eq!(batch.text(), text);
    let pdf = batch.pdf().expect("a PDF");
    assert_eq!(
        common::bare(&common::poppler("pdftotext", &["-raw"], &pdf)).chars().count(),
        common::bare(&text).chars().count()
    );
}

/// §7.3.5.5: lines stand closer so that seal and date stay with the text; an attachment, which begins a page anyway, is no
/// reason that they do not.
#[test]
fn a_letter_is_as_many_pages_with_its_attachment_as_without_and_one_more() {
    let mut shorter = 0;
    for paragraphs in 6..=16 {
        let mut document = samples::letter();
        let (mut blocks, end) = (document.blocks[..2].to_vec(), document.blocks[4..7].to_vec());
        blocks.extend((0..paragraphs).map(|_| Block::paragraph("请你委抓紧核查。")));
        blocks.extend(end);
        document.blocks = blocks.clone();
        let alone = set(&document).pages.len();
        document.blocks.extend([
            Block::AttachmentHead("附件".into()),
            Block::title("签收回执"),
            Block::paragraph("函及随件，已收到。"),
        ]);
        let typeset = set(&document);
        assert_eq!(typeset.pages.len(), alone + 1, "{paragraphs} paragraphs");
        let (page, date) = line(&typeset, "2026年11月23日");
        let (text_page, text) = line(&typeset, "特此函告。");
        assert_eq!(page, text_page, "the seal stays with the text");
        assert!(date.top_mm() > text.bottom_mm());
        shorter += usize::from(alone == 1);
    }
    assert!((3..11).contains(&shorter), "{shorter} of them are one page");
}

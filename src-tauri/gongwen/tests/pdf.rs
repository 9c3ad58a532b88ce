//! The written file, read by poppler: pages, fonts, text, size, sameness.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test or bench that finds something amiss is to stop at once, wherever it is written"
)]

mod common;

use common::{bare, fonts, plain, poppler, samples, set};
use gongwen::{Block, Date, Text, typeset};
use proptest::prelude::*;

/// pdftotext writes compatibility forms and page breaks of its own; both sides are brought to one form.
fn comparable(text: &str) -> String {
    let mut characters: Vec<char> = bare(text).chars().collect();
    characters.sort_unstable();
    characters.into_iter().collect()
}

#[test]
fn every_form_is_a_sound_file() {
    for (name, document) in samples::all() {
        let typeset = set(&document);
        let pdf = typeset.pdf().expect("a PDF");
        let info = poppler("pdfinfo", &[], &pdf);
        let says =
            |what: &str| info.lines().find(|line| line.starts_with(what)).unwrap_or_default().to_owned();
        assert!(says("Pages:").ends_with(&format!(" {}", typeset.pages.len())), "{name}: {info}");
        assert!(says("Title:").contains(&document.title), "{name}: {info}");
        let page = &typeset.pages[0];
        let size: Vec<f64> =
            says("Page size:").split_whitespace().filter_map(|word| word.parse().ok()).collect();
        assert!((size[0] - page.width).abs() < 0.1 && (size[1] - page.height).abs() < 0.1, "{name}: {info}");
        assert!(!info.contains("CreationDate"), "{name}: no date unless one is given");
        assert!(String::from_utf8_lossy(&pdf).contains("(zh-CN)"), "{name}: the language is set");
    }
}

#[test]
fn fonts_are_embedded_as_subsets_with_unicode() {
    for (name, document) in samples::all() {
        let pdf = set(&document).pdf().expect("a PDF");
        let table = poppler("pdffonts", &[], &pdf);
        for line in table.lines().skip(2) {
            let flags: Vec<&str> = line.split_whitespace().rev().skip(2).take(3).collect();
            assert_eq!(flags, ["yes", "yes", "yes"], "{name}: {line}");
            assert!(line.contains('+'), "{name}: {line}");
        }
        assert!(table.lines().count() > 2, "{name}");
    }
}

#[test]
fn text_can_be_read_back_in_order() {
    for (name, document) in samples::all() {
        let typeset = set(&document);
        let pdf = typeset.pdf().expect("a PDF");
        let read = poppler("pdftotext", &["-raw"], &pdf);
        assert_eq!(comparable(&read), comparable(&typeset.text()), "{name}");
        // In order as well: every line of running text is found after the one before it.
        let read = bare(&read);
        let mut from = 0;
        for line in common::lines(&typeset, gongwen::Part::Body) {
            let text = bare(&line.text());
            let rest: String = read.chars().skip(from).collect();
            let at = rest.find(&text).unwrap_or_else(|| panic!("{name}: {text} is not read in its place"));
            from += rest.char_indices().take_while(|(byte, _)| *byte < at).count() + text.chars().count();
        }
    }
}

#[test]
fn characters_of_rare_names_are_read_back() {
    let names = "𬱖某、䶮某、㛃某、𠅤某";
    let pdf = set(&plain(vec![Block::paragraph(names)])).pdf().expect("a PDF");
    assert!(bare(&poppler("pdftotext", &[], &pdf)).contains(names));
}

#[test]
fn characters_that_share_a_glyph_keep_their_own_text() {
    // 口 and the boxes share one hidden glyph; ⼀ (radical) and 一 may share one in a font.
    let text = Text::plain("口").tick(true).then("口一").tick(false).then("完");
    let pdf = set(&plain(vec![Block::paragraph(text)])).pdf().expect("a PDF");
    assert!(bare(&poppler("pdftotext", &[], &pdf)).contains("口☑口一☐完"));
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    for (name, document) in samples::all() {
        let one = set(&document).pdf().expect("a PDF");
        let other = gongwen::Fonts::find(&common::font_dirs()).expect("fonts");
        let other = typeset(&document, &other).expect("pages").pdf().expect("a PDF");
        assert!(one == other, "{name} differs from run to run");
    }
}

#[test]
fn a_notice_is_small() {
    let pdf = set(&samples::plain()).pdf().expect("a PDF");
    assert!(pdf.len() <= 300_000, "{} bytes", pdf.len());
    for (name, document) in samples::all() {
        let pdf = set(&document).pdf().expect("a PDF");
        assert!(pdf.len() <= 300_000, "{name}: {} bytes", pdf.len());
    }
}

#[test]
fn a_given_date_is_written() {
    let mut document = samples::plain();
    document.date = Some(Date { year: 2026, month: 11, day: 23 });
    let pdf = set(&document).pdf().expect("a PDF");
    assert!(poppler("pdfinfo", &["-rawdates"], &pdf).contains("D:20261123"));
}

/// A document of the given text in every kind of block.
fn everywhere(text: &str) -> Vec<gongwen::Document> {
    use gongwen::{
        Cell, Choices, Document, Form, Imprint, Letter, Minutes, Paper, Parties, Party, RedHead, Row,
        Signature, Table, Width,
    };
    let blocks = vec![
        Block::title(text),
        Block::Number(text.into()),
        Block::addressee(text),
        Block::heading(1, text),
        Block::heading(2, text),
        Block::paragraph(Text::plain(text).bold(text).filled(8.0, text).blank(f32::NAN).tick(true)),
        Block::Choices(Choices {
            label: text.into(),
            options: vec![(true, text.into())],
            each_on_its_line: false,
        }),
        Block::Table(
            Table::new([Width::Share(f32::INFINITY), Width::Mm(-1.0), Width::Mm(1e9)])
                .header([text, text])
                .row(
                    Row::new([Cell::prose(text).span(9, 9).foot(text), Cell::label(text)]).at_least(f32::MAX),
                ),
        ),
        Block::Space(f32::NEG_INFINITY),
        Block::Keep(vec![Block::Keep(vec![Block::paragraph(text)]), Block::PageBreak]),
        Block::Attachments(vec![text.into(), text.into()]),
        Block::Signature(Signature { issuers: vec![text.into(); 4], date: text.into(), sealed: true }),
        Block::Signature(Signature::unsealed(text, text)),
        Block::Parties(Parties { parties: vec![Party::new(text, [text]), Party::new(text, [text, text])] }),
        Block::Note(text.into()),
        Block::AttachmentHead(text.into()),
        Block::Imprint(Imprint {
            copies: vec![(text.into(), text.into())],
            printer: text.into(),
            printed: text.into(),
            count: text.into(),
        }),
    ];
    let head =
        RedHead { issuers: vec![text.into(), text.into()], number: text.into(), signers: vec![text.into()] };
    let minutes = Minutes { name: text.into(), issue: text.into(), issuer: text.into(), date: text.into() };
    let forms = [
        Form::RedHead(head),
        Form::Letter(Letter { issuer: text.into(), number: text.into() }),
        Form::Minutes(minutes),
        Form::Plain,
        Form::Table,
        Form::Poster,
        Form::Slip,
    ];
    let papers = [Paper::A4, Paper::A4Landscape, Paper::A3, Paper::Roll80];
    let document = |(form, paper): (Form, Paper)| Document {
        footer: Some(text.into()),
        ..Document::new(text, form, blocks.clone()).on(paper)
    };
    forms.into_iter().zip(papers.into_iter().cycle()).map(document).collect()
}

/// Without what no font has, so that most of the trials go all the way.
fn printable(mut text: String) -> String {
    while let Err(gongwen::Error::NoGlyph { character }) =
        typeset(&plain(vec![Block::paragraph(text.as_str())]), fonts())
    {
        assert!(text.contains(character), "the error names a character of the text: {character:?}");
        text.retain(|other| other != character);
    }
    text
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, max_shrink_iters: 200, ..ProptestConfig::default() })]

    /// Any text, in any place, comes out as a PDF or as an error in words.
    #[test]
    fn any_text_goes_through_to_pdf(text in prop_oneof![
        any::<String>(),
        "[\\PC]{0,80}",
        "[国（《“，。》”）—…〔〕0-9a-z \\n\\t]{0,200}",
        "[\u{0}-\u{2ff}]{0,60}",
        "[A-Za-z0-9-]{0,400}",
    ]) {
        let text = printable(text);
        for document in everywhere(&text) {
            match typeset(&document, fonts()) {
                Ok(typeset) => {
                    let pdf = typeset.pdf();
                    prop_assert!(pdf.is_ok_and(|bytes| bytes.starts_with(b"%PDF")));
                }
                Err(gongwen::Error::NoGlyph { character }) => prop_assert!(text.contains(character)),
                Err(error) => prop_assert!(false, "{error}"),
            }
        }
    }

    /// Names in any 汉字 of the common planes are printed as typed or refused by name.
    #[test]
    fn any_ideographs_are_read_back_or_refused(text in "[\u{4e00}-\u{9fff}\u{3400}-\u{4dbf}\u{20000}-\u{2a6df}]{1,30}") {
        match typeset(&plain(vec![Block::paragraph(text.as_str())]), fonts()) {
            Ok(typeset) => {
                let pdf = typeset.pdf().expect("a PDF");
                prop_assert!(bare(&poppler("pdftotext", &["-raw"], &pdf)).starts_with(&text));
            }
            Err(error) => prop_assert!(error.to_string().contains("U+"), "{error}"),
        }
    }
}

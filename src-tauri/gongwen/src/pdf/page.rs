//! One page as printpdf operations.

use printpdf::{
    Codepoint, Color, FontId, LineDashPattern, LinePoint, Mm, Op, PdfFontHandle, PdfPage, Point, Pt, Rgb,
    TextItem, TextMatrix, TextRenderingMode,
};

use super::fonts::PdfFonts;
use crate::placed::{Glyph, Ink, Line, PT_PER_MM, Page, Rule};

/// 公文红.
const RED: (f32, f32, f32) = (0.9, 0.0, 0.0);
/// Heavier strokes are drawn around a glyph, this part of its size wide.
const BOLD: f64 = 0.02;

pub(super) fn page(page: &Page, fonts: &PdfFonts) -> PdfPage {
    let mut ops = Vec::new();
    rules(page, &mut ops);
    let mut state = State::default();
    for line in &page.lines {
        text(line, page, fonts, &mut state, &mut ops);
    }
    PdfPage::new(Mm(single(page.width / PT_PER_MM)), Mm(single(page.height / PT_PER_MM)), ops)
}

/// What the last operation left set.
#[derive(Default)]
struct State {
    ink: Ink,
}

/// Every glyph has its own place; printpdf joins glyphs on one baseline.
fn text(line: &Line, page: &Page, fonts: &PdfFonts, state: &mut State, ops: &mut Vec<Op>) {
    ops.push(Op::StartTextSection);
    let mut current: Option<(&FontId, f64)> = None;
    for glyph in &line.glyphs {
        let Some(id) = fonts.id(glyph) else { continue };
        if state.ink != glyph.ink {
            ink(glyph, ops);
            state.ink = glyph.ink;
        }
        if current != Some((id, glyph.size)) {
            ops.push(Op::SetFont { font: PdfFontHandle::External(id.clone()), size: Pt(single(glyph.size)) });
            current = Some((id, glyph.size));
        }
        let at = TextMatrix::Translate(Pt(rounded(glyph.origin)), Pt(rounded(page.height - glyph.baseline)));
        ops.push(Op::SetTextMatrix { matrix: at });
        let codepoint = Codepoint { gid: glyph.glyph, offset: 0.0, cid: Some(String::from(glyph.character)) };
        ops.push(Op::ShowText { items: vec![TextItem::GlyphIds(vec![codepoint])] });
    }
    ops.push(Op::EndTextSection);
}

fn ink(glyph: &Glyph, ops: &mut Vec<Op>) {
    let col = colour(glyph.ink.red);
    ops.push(Op::SetFillColor { col: col.clone() });
    let mode = if glyph.ink.hidden {
        TextRenderingMode::Invisible
    } else if glyph.ink.bold {
        ops.push(Op::SetOutlineColor { col });
        ops.push(Op::SetOutlineThickness { pt: Pt(rounded(glyph.size * BOLD)) });
        TextRenderingMode::FillStroke
    } else {
        TextRenderingMode::Fill
    };
    ops.push(Op::SetTextRenderingMode { mode });
}

fn rules(page: &Page, ops: &mut Vec<Op>) {
    let mut last: Option<(f64, bool, bool)> = None;
    for rule in &page.rules {
        if last != Some((rule.thickness, rule.red, rule.dashed)) {
            ops.push(Op::SetOutlineColor { col: colour(rule.red) });
            ops.push(Op::SetOutlineThickness { pt: Pt(rounded(rule.thickness)) });
            let dash =
                if rule.dashed { LineDashPattern::new(0.0, &[6.0, 4.0]) } else { LineDashPattern::solid() };
            ops.push(Op::SetLineDashPattern { dash });
            last = Some((rule.thickness, rule.red, rule.dashed));
        }
        ops.push(Op::DrawLine { line: line(rule, page) });
    }
    if last.is_some_and(|(_, _, dashed)| dashed) {
        ops.push(Op::SetLineDashPattern { dash: LineDashPattern::solid() });
    }
}

fn line(rule: &Rule, page: &Page) -> printpdf::Line {
    let point = |(x, y): (f64, f64)| LinePoint {
        p: Point { x: Pt(rounded(x)), y: Pt(rounded(page.height - y)) },
        bezier: false,
    };
    printpdf::Line { points: vec![point(rule.from), point(rule.to)], is_closed: false }
}

const fn colour(red: bool) -> Color {
    let (r, g, b) = if red { RED } else { (0.0, 0.0, 0.0) };
    Color::Rgb(Rgb { r, g, b, icc_profile: None })
}

/// A thousandth of a point is finer than any printer, and keeps the numbers short.
fn rounded(value: f64) -> f32 {
    single((value * 1000.0).round() / 1000.0)
}

#[expect(clippy::cast_possible_truncation, reason = "lengths on paper need no more than single precision")]
const fn single(value: f64) -> f32 {
    value as f32
}

//! Typeset paper: every glyph and rule at its place. Tests measure here; [`crate::pdf`] writes it out.

use std::sync::{Arc, OnceLock};

use crate::document::Date;

/// Points in a millimetre.
pub const PT_PER_MM: f64 = 72.0 / 25.4;

/// Millimetres to points.
pub(crate) const fn pt(mm: f64) -> f64 {
    mm * PT_PER_MM
}

/// A document whose every glyph has its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Typeset {
    /// The pages in order.
    pub pages: Vec<Page>,
    pub(crate) title: String,
    pub(crate) language: String,
    pub(crate) date: Option<Date>,
    /// The faces that glyphs refer to by index.
    pub(crate) faces: Vec<FaceData>,
}

/// A font program that glyphs were taken from.
#[derive(Debug, Clone)]
pub(crate) struct FaceData {
    pub(crate) name: String,
    pub(crate) index: u32,
    pub(crate) program: Arc<Program>,
}

/// The bytes of a font file, and what printpdf makes of them: parsed once, used by every file written.
#[derive(Debug)]
pub(crate) struct Program {
    pub(crate) bytes: Vec<u8>,
    pub(crate) parsed: OnceLock<Option<printpdf::ParsedFont>>,
}

impl PartialEq for FaceData {
    /// The same file in memory: comparing megabytes of outlines would say no more.
    fn eq(&self, other: &Self) -> bool {
        self.index == other.index
            && self.name == other.name
            && self.program.bytes.len() == other.program.bytes.len()
    }
}

impl Typeset {
    /// Puts several documents behind each other in one file, for printing a batch. Fonts are embedded once.
    #[must_use]
    pub fn join(documents: impl IntoIterator<Item = Self>) -> Self {
        let mut all = Self {
            pages: Vec::new(),
            title: String::new(),
            language: "zh-CN".into(),
            date: None,
            faces: Vec::new(),
        };
        for mut document in documents {
            if all.pages.is_empty() {
                all.title = document.title;
                all.language = document.language;
                all.date = document.date;
            }
            let places: Vec<usize> = document.faces.into_iter().map(|face| all.place(face)).collect();
            for glyph in
                document.pages.iter_mut().flat_map(|page| &mut page.lines).flat_map(|l| &mut l.glyphs)
            {
                glyph.face = places.get(glyph.face).copied().unwrap_or(glyph.face);
            }
            all.pages.append(&mut document.pages);
        }
        all
    }

    /// All text in reading order, one printed line a line.
    pub fn text(&self) -> String {
        let lines = self.pages.iter().flat_map(|page| &page.lines);
        lines.map(|line| line.text() + "\n").collect()
    }

    fn place(&mut self, face: FaceData) -> usize {
        let same = |known: &FaceData| Arc::ptr_eq(&known.program, &face.program) && known.index == face.index;
        self.faces.iter().position(same).unwrap_or_else(|| {
            self.faces.push(face);
            self.faces.len() - 1
        })
    }
}

/// One page. Lengths in points from its top left corner, downwards.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Page {
    /// Width of the sheet.
    pub width: f64,
    /// Height of the sheet.
    pub height: f64,
    /// Lines of text in reading order.
    pub lines: Vec<Line>,
    /// Rules, borders and strokes.
    pub rules: Vec<Rule>,
}

/// What a line of text is, so that tests and tools find it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Part {
    /// Red head, letter head, head of minutes.
    Head,
    /// 标题.
    Title,
    /// Body text, headings, addressee.
    Body,
    /// Text in a table.
    Cell,
    /// 落款.
    Signature,
    /// 版记.
    Imprint,
    /// Page number and small print at the foot.
    Foot,
}

/// A line of text.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// What it is.
    pub part: Part,
    /// Its glyphs, left to right.
    pub glyphs: Vec<Glyph>,
}

impl Line {
    /// Its characters.
    pub fn text(&self) -> String {
        self.glyphs.iter().map(|glyph| glyph.character).collect()
    }

    /// Left edge in millimetres.
    pub fn left_mm(&self) -> f64 {
        self.glyphs.first().map_or(0.0, |glyph| glyph.left / PT_PER_MM)
    }

    /// Right edge in millimetres; spaces that end a line do not count.
    pub fn right_mm(&self) -> f64 {
        let last = self.glyphs.iter().rev().find(|glyph| glyph.character != ' ');
        last.map_or(0.0, |glyph| (glyph.left + glyph.width) / PT_PER_MM)
    }

    /// Top of the characters' bodies in millimetres.
    pub fn top_mm(&self) -> f64 {
        self.glyphs.first().map_or(0.0, |glyph| (glyph.baseline - glyph.size * ASCENT) / PT_PER_MM)
    }

    /// Bottom of the characters' bodies in millimetres.
    pub fn bottom_mm(&self) -> f64 {
        self.glyphs.first().map_or(0.0, |glyph| (glyph.baseline + glyph.size * (1.0 - ASCENT)) / PT_PER_MM)
    }
}

/// Part of a Chinese character's body (a square of the font's size) that is above the baseline.
pub(crate) const ASCENT: f64 = 0.88;

/// A glyph at its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Glyph {
    /// The character that it prints.
    pub character: char,
    /// Index of its face in the document.
    pub face: usize,
    /// Glyph number in the face.
    pub glyph: u16,
    /// Left edge of the room it takes.
    pub left: f64,
    /// Width of that room.
    pub width: f64,
    /// Where the glyph's own origin is.
    pub origin: f64,
    /// Its baseline.
    pub baseline: f64,
    /// Size.
    pub size: f64,
    /// Look.
    pub ink: Ink,
}

/// How a glyph is inked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Ink {
    /// Strokes made heavier.
    pub bold: bool,
    /// Red instead of black.
    pub red: bool,
    /// Not drawn, only there to be read by machines (a tick box is drawn by rules).
    pub hidden: bool,
}

/// A straight stroke.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rule {
    /// One end.
    pub from: (f64, f64),
    /// The other end.
    pub to: (f64, f64),
    /// Thickness.
    pub thickness: f64,
    /// Red instead of black.
    pub red: bool,
    /// Dashed.
    pub dashed: bool,
}

impl Rule {
    /// A black horizontal rule.
    pub(crate) const fn across(left: f64, right: f64, y: f64, thickness: f64) -> Self {
        Self { from: (left, y), to: (right, y), thickness, red: false, dashed: false }
    }

    /// A black vertical rule.
    pub(crate) const fn down(x: f64, top: f64, bottom: f64, thickness: f64) -> Self {
        Self { from: (x, top), to: (x, bottom), thickness, red: false, dashed: false }
    }
}

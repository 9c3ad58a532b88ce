//! Lines of units → slabs: strips of the page that the flow puts below each other.

use crate::{
    Error,
    break_lines::{Measure, SetLine, break_lines},
    document::{Align, Indent, Paragraph},
    fonts::Shelf,
    inline::{Role, Text},
    placed::{ASCENT, Glyph, Line, Part, Rule},
    set::table::TableSetting,
    sheet::Sheet,
    units::{Look, Unit, units},
};

/// Fonts and sheet: all that setting needs to know.
pub(crate) struct Setting<'a> {
    pub(crate) shelf: Shelf<'a>,
    pub(crate) sheet: Sheet,
}

/// A strip of the page. `x` counts from the sheet's left edge, `y` from the slab's top.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Slab {
    pub(crate) height: f64,
    /// The empty part at its bottom, which may hang below the text area.
    pub(crate) trail: f64,
    pub(crate) lines: Vec<Line>,
    pub(crate) rules: Vec<Rule>,
}

/// What the flow is made of.
#[derive(Debug, Clone)]
pub(crate) enum Piece {
    Slab(Slab),
    /// Empty room, dropped where the flow begins a new page.
    Gap(f64),
    Table(Box<TableSetting>),
    /// A new page.
    Break,
    /// Stands at the bottom of the last page.
    Last(Slab),
}

/// A piece and whether it stays with the next one.
#[derive(Debug, Clone)]
pub(crate) struct Item {
    pub(crate) piece: Piece,
    pub(crate) keep: bool,
}

impl Item {
    pub(crate) const fn new(piece: Piece) -> Self {
        Self { piece, keep: false }
    }

    pub(crate) const fn kept(piece: Piece) -> Self {
        Self { piece, keep: true }
    }
}

impl Slab {
    /// Moves everything in it.
    pub(crate) fn shift(&mut self, x: f64, y: f64) {
        for glyph in self.lines.iter_mut().flat_map(|line| &mut line.glyphs) {
            glyph.left += x;
            glyph.origin += x;
            glyph.baseline += y;
        }
        for rule in &mut self.rules {
            rule.from = (rule.from.0 + x, rule.from.1 + y);
            rule.to = (rule.to.0 + x, rule.to.1 + y);
        }
    }

    /// Takes over all that another slab draws.
    pub(crate) fn absorb(&mut self, other: Self) {
        self.lines.extend(other.lines);
        self.rules.extend(other.rules);
    }
}

impl Setting<'_> {
    /// A text as slabs of one line each.
    pub(crate) fn text(
        &self,
        text: &Text,
        look: Look,
        measure: Measure,
        left: f64,
        pitch: f64,
        part: Part,
    ) -> Result<Vec<Slab>, Error> {
        let units = units(&self.shelf, text, look)?;
        let lines = break_lines(&units, measure);
        Ok(lines.into_iter().map(|line| slab(line, look, left, pitch, part)).collect())
    }

    /// One line that is not broken, with its natural width; its left edge is at zero.
    pub(crate) fn one_line(&self, text: &str, look: Look, part: Part) -> Result<(Slab, f64), Error> {
        let flat: String = text.chars().map(|c| if c == '\n' { ' ' } else { c }).collect();
        let units = units(&self.shelf, &Text::plain(flat), look)?;
        let width = units.iter().map(|unit| unit.width).sum();
        let measure = Measure { width: f64::INFINITY, first: 0.0, rest: 0.0, align: Align::Left };
        let line = break_lines(&units, measure).into_iter().next();
        let line = line.unwrap_or(SetLine { units: Vec::new(), forced: false });
        Ok((slab(line, look, 0.0, look.size, part), width))
    }

    /// A body paragraph.
    pub(crate) fn paragraph(&self, paragraph: &Paragraph) -> Result<Vec<Slab>, Error> {
        let mut look = self.sheet.look(Role::FangSong);
        let mut pitch = self.sheet.pitch;
        if let Some(size) = paragraph.size_pt.map(f64::from).filter(|size| size.is_finite()) {
            look.size = size.clamp(5.0, 200.0);
            look.cell = look.size;
            // Smaller text keeps to the page's lines; larger text needs more room.
            pitch = pitch.max(look.size * 1.4);
        }
        let (first, rest) = indents(paragraph.indent, paragraph.align);
        let measure = Measure {
            width: self.sheet.measure,
            first: first * look.cell,
            rest: rest * look.cell,
            align: paragraph.align,
        };
        self.text(&paragraph.text, look, measure, self.sheet.left, pitch, Part::Body)
    }
}

/// Indents in characters; a centred or right-hand text has none unless one is asked for.
fn indents(indent: Indent, align: Align) -> (f64, f64) {
    let sane = |chars: f32| if chars.is_finite() { f64::from(chars).clamp(0.0, 100.0) } else { 0.0 };
    match indent {
        Indent::First if matches!(align, Align::Center | Align::Right) => (0.0, 0.0),
        Indent::First => (2.0, 0.0),
        Indent::Flush => (0.0, 0.0),
        Indent::All(chars) => (sane(chars), sane(chars)),
        Indent::Hanging { first, rest } => (sane(first), sane(rest)),
    }
}

/// A placed line as a slab: characters' bodies at its top, the rest of the pitch below.
pub(crate) fn slab(line: SetLine, look: Look, left: f64, pitch: f64, part: Part) -> Slab {
    let baseline = look.size * ASCENT;
    let mut slab = Slab { height: pitch, trail: pitch - look.size, ..Slab::default() };
    slab.rules = underlines(&line.units, left, baseline);
    let mut glyphs = Vec::with_capacity(line.units.len());
    for (x, unit) in line.units {
        if let Some(ticked) = unit.tick {
            slab.rules.extend(tick_box(left + x, baseline, &unit, ticked));
        }
        if let Some(sort) = unit.sort {
            glyphs.push(Glyph {
                character: unit.character,
                face: sort.face,
                glyph: sort.glyph,
                left: left + x,
                width: unit.width,
                origin: left + x + unit.shift,
                baseline,
                size: unit.size,
                ink: unit.ink,
            });
        }
    }
    slab.lines.push(Line { part, glyphs });
    slab
}

/// One rule below each stretch of underlined units.
fn underlines(units: &[(f64, Unit)], left: f64, baseline: f64) -> Vec<Rule> {
    let mut rules: Vec<Rule> = Vec::new();
    let mut open = false;
    for (x, unit) in units {
        if !unit.underlined {
            open = false;
            continue;
        }
        let right = left + x + unit.width;
        let y = baseline + unit.size * 0.16;
        match rules.last_mut().filter(|_| open) {
            Some(rule) => rule.to.0 = right,
            None => rules.push(Rule::across(left + x, right, y, (unit.size * 0.04).max(0.5))),
        }
        open = true;
    }
    rules
}

/// A box of 0.8 em, with a tick if ticked.
fn tick_box(left: f64, baseline: f64, unit: &Unit, ticked: bool) -> Vec<Rule> {
    let side = unit.size * 0.78;
    let (x, top) = (left + (unit.width - side) / 2.0, baseline - unit.size * 0.78);
    let (right, bottom) = (x + side, top + side);
    let thin = unit.size * 0.045;
    let half = thin / 2.0;
    let mut rules = vec![
        Rule::across(x - half, right + half, top, thin),
        Rule::across(x - half, right + half, bottom, thin),
        Rule::down(x, top, bottom, thin),
        Rule::down(right, top, bottom, thin),
    ];
    if ticked {
        let at = |across: f64, down: f64| (x + side * across, top + side * down);
        let stroke = |from, to| Rule { from, to, thickness: thin * 2.0, red: false, dashed: false };
        rules.push(stroke(at(0.18, 0.5), at(0.43, 0.8)));
        rules.push(stroke(at(0.40, 0.8), at(0.86, 0.16)));
    }
    rules
}

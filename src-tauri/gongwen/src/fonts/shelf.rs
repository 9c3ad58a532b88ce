//! The fonts opened for one document: character → glyph, remembered.

use std::{
    cell::{OnceCell, RefCell},
    collections::HashMap,
};

use crate::{Error, fonts::Fonts, inline::Role};

/// A glyph of one of the faces.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Sort {
    /// Index into [`Fonts::faces`].
    pub(crate) face: usize,
    /// Glyph number within the face.
    pub(crate) glyph: u16,
    /// Advance in em.
    pub(crate) advance: f64,
    /// Left and right edge of the ink in em.
    pub(crate) ink: (f64, f64),
}

/// Fonts with their parsed faces.
pub(crate) struct Shelf<'a> {
    fonts: &'a Fonts,
    parsed: Vec<OnceCell<Option<ttf_parser::Face<'a>>>>,
    known: RefCell<HashMap<(Role, char), Sort>>,
}

impl<'a> Shelf<'a> {
    pub(crate) fn new(fonts: &'a Fonts) -> Self {
        let parsed = fonts.faces().iter().map(|_| OnceCell::new()).collect();
        Self { fonts, parsed, known: RefCell::default() }
    }

    /// The glyph for a character in a role, from the role's own face or the first fallback that has it.
    ///
    /// A face that lists a character but draws nothing for it does not have it: some fonts fill their gaps
    /// with empty glyphs, and a name must not vanish from the paper.
    pub(crate) fn sort(&self, role: Role, character: char) -> Result<Sort, Error> {
        if let Some(sort) = self.known.borrow().get(&(role, character)) {
            return Ok(*sort);
        }
        for index in self.fonts.chain(role) {
            if let Some(sort) = self.face(*index)?.and_then(|face| look_up(face, *index, character)) {
                self.known.borrow_mut().insert((role, character), sort);
                return Ok(sort);
            }
        }
        Err(Error::NoGlyph { character })
    }

    /// Top and bottom of the ink of a glyph above the baseline, in em.
    pub(crate) fn height(&self, sort: Sort) -> Option<(f64, f64)> {
        let face = self.face(sort.face).ok().flatten()?;
        let em = f64::from(face.units_per_em());
        let bounds = face.glyph_bounding_box(ttf_parser::GlyphId(sort.glyph))?;
        Some((f64::from(bounds.y_max) / em, f64::from(bounds.y_min) / em))
    }

    fn face(&self, index: usize) -> Result<Option<&ttf_parser::Face<'a>>, Error> {
        let (Some(cell), Some(face)) = (self.parsed.get(index), self.fonts.faces().get(index)) else {
            return Ok(None);
        };
        let data = face.data()?;
        Ok(cell.get_or_init(|| ttf_parser::Face::parse(&data.bytes, face.index).ok()).as_ref())
    }
}

fn look_up(face: &ttf_parser::Face<'_>, index: usize, character: char) -> Option<Sort> {
    let glyph = face.glyph_index(character).filter(|glyph| glyph.0 != 0)?;
    let em = f64::from(face.units_per_em()).max(1.0);
    let advance = f64::from(face.glyph_hor_advance(glyph)?) / em;
    let bounds = face.glyph_bounding_box(glyph);
    if bounds.is_none() && !character.is_whitespace() {
        return None;
    }
    let ink = bounds.map_or((0.0, 0.0), |ink| (f64::from(ink.x_min) / em, f64::from(ink.x_max) / em));
    Some(Sort { face: index, glyph: glyph.0, advance, ink })
}

//! Faces → font resources of the file.

use std::collections::BTreeMap;

use printpdf::{FontId, ParsedFont, PdfFont};

use crate::{
    Error,
    placed::{FaceData, Glyph, Typeset},
};

/// The fonts of a file and which of them prints a glyph as which character.
///
/// One glyph can print several characters (a compatibility ideograph and its plain form, a box and 口), but
/// a font resource gives each glyph just one text. So a second text for the same glyph gets a second
/// resource of the same face: what is copied or searched is always what was typed.
pub(super) struct PdfFonts {
    /// For each face its parsed program.
    parsed: Vec<ParsedFont>,
    /// Texts of each glyph, in the order of their resources.
    texts: BTreeMap<(usize, u16), Vec<char>>,
    ids: Vec<Vec<FontId>>,
}

impl PdfFonts {
    pub(super) fn of(typeset: &Typeset) -> Result<Self, Error> {
        let mut texts: BTreeMap<(usize, u16), Vec<char>> = BTreeMap::new();
        for glyph in typeset.pages.iter().flat_map(|page| &page.lines).flat_map(|line| &line.glyphs) {
            let known = texts.entry((glyph.face, glyph.glyph)).or_default();
            if !known.contains(&glyph.character) {
                known.push(glyph.character);
            }
        }
        let mut parsed = Vec::with_capacity(typeset.faces.len());
        let mut ids = Vec::with_capacity(typeset.faces.len());
        for (index, face) in typeset.faces.iter().enumerate() {
            parsed.push(parse(face)?);
            let resources = texts.range((index, 0)..=(index, u16::MAX)).map(|(_, texts)| texts.len()).max();
            ids.push((0..resources.unwrap_or(0)).map(|variant| tag(index, variant)).collect());
        }
        Ok(Self { parsed, texts, ids })
    }

    /// The resource that prints a glyph as its character.
    pub(super) fn id(&self, glyph: &Glyph) -> Option<&FontId> {
        let texts = self.texts.get(&(glyph.face, glyph.glyph))?;
        let variant = texts.iter().position(|text| *text == glyph.character)?;
        self.ids.get(glyph.face)?.get(variant)
    }

    pub(super) fn into_map(self) -> BTreeMap<FontId, PdfFont> {
        let mut map = BTreeMap::new();
        for (parsed, ids) in self.parsed.into_iter().zip(self.ids) {
            for id in ids {
                map.insert(id, PdfFont::new(parsed.clone()));
            }
        }
        map
    }
}

fn parse(face: &FaceData) -> Result<ParsedFont, Error> {
    let parse = || ParsedFont::from_bytes(&face.program.bytes, face.index as usize, &mut Vec::new());
    face.program
        .parsed
        .get_or_init(parse)
        .clone()
        .ok_or_else(|| Error::FontBroken { path: face.name.clone().into(), reason: "无法解析".into() })
}

/// Six capital letters that tell the resources of a file apart; PDF marks subsets with them.
fn tag(face: usize, variant: usize) -> FontId {
    let letter = |value: usize| char::from(b'A' + u8::try_from(value % 26).unwrap_or(0));
    FontId(format!("GW{}{}{}{}", letter(face / 26), letter(face), letter(variant / 26), letter(variant)))
}

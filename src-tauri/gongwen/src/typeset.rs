//! Document → pages.

use crate::{
    Error,
    document::{Block, Document, Form, Paper},
    flow::flow,
    fonts::{Fonts, Shelf},
    form,
    placed::{FaceData, Page, Part, Typeset, pt},
    set::Manner,
    setting::Setting,
    sheet::Sheet,
};

/// Sets a document: every glyph and rule gets its place.
///
/// # Errors
/// [`Error::NoGlyph`] names a character that no font has, [`Error::FontBroken`] a font file that cannot be
/// read, [`Error::TooLong`] a document of thousands of pages.
pub fn typeset(document: &Document, fonts: &Fonts) -> Result<Typeset, Error> {
    let (setting, mut pages) = match document.form {
        Form::Poster if document.paper != Paper::Roll80 => form::poster(document, fonts)?,
        _ => running(document, fonts)?,
    };
    setting.finish(document, &mut pages)?;
    let mut typeset = Typeset {
        pages,
        title: document.title.clone(),
        language: document.language.clone(),
        date: document.date,
        faces: Vec::new(),
    };
    take_faces(&mut typeset, fonts)?;
    Ok(typeset)
}

/// The standard lets lines stand closer where seal, date or 版记 would otherwise not find room (§7.3.5.5).
const TIGHTER: [f64; 4] = [0.97, 0.94, 0.91, 0.88];
/// A letter or a notice is one sheet if it can be.
const TIGHTEST: [f64; 8] = [0.97, 0.94, 0.91, 0.88, 0.85, 0.82, 0.79, 0.76];
/// Lines of text on a last page that has hardly more than what is signed.
const SCRAPS: usize = 6;

/// Whether the last page has little but signature and 版记, or the lines that are signed below them.
fn ends_in_scraps(pages: &[Page]) -> bool {
    let [.., before, last] = pages else { return false };
    let count = |page: &Page, part: Part| page.lines.iter().filter(|line| line.part == part).count();
    let signed = count(last, Part::Signature) + count(last, Part::Imprint) > 0;
    let below = count(before, Part::Signature) > 0;
    let other = count(last, Part::Cell) + count(last, Part::Title);
    (signed || below) && count(last, Part::Body) <= SCRAPS && other == 0
}

/// What is signed: attachments begin pages of their own.
fn signed_part(blocks: &[Block]) -> &[Block] {
    let end = blocks.iter().position(|block| matches!(block, Block::AttachmentHead(_)));
    blocks.get(..end.unwrap_or(blocks.len())).unwrap_or(blocks)
}

fn running<'a>(document: &Document, fonts: &'a Fonts) -> Result<(Setting<'a>, Vec<Page>), Error> {
    let mut setting = Setting { shelf: Shelf::new(fonts), sheet: Sheet::of(document) };
    let manner = Manner::of(&document.form);
    let set = |setting: &Setting<'a>, blocks: &[Block]| -> Result<(Vec<Page>, f64), Error> {
        let mut items = setting.head(&document.form)?;
        items.extend(setting.blocks(blocks, manner)?);
        flow(&setting.sheet, items)
    };
    let (signed, steps): (&[Block], &[f64]) = match document.form {
        Form::Letter(_) | Form::Plain => (signed_part(&document.blocks), &TIGHTEST),
        _ => (&document.blocks, &TIGHTER),
    };
    let (mut pages, mut filled) = set(&setting, signed)?;
    let pitch = setting.sheet.pitch;
    for tighter in steps {
        if !ends_in_scraps(&pages) {
            break;
        }
        setting.sheet.pitch = pitch * tighter;
        let (fewer, depth) = set(&setting, signed)?;
        if fewer.len() < pages.len() {
            (pages, filled) = (fewer, depth);
            break;
        }
        setting.sheet.pitch = pitch;
    }
    if signed.len() < document.blocks.len() {
        (pages, filled) = set(&setting, &document.blocks)?;
    }
    if document.paper == Paper::Roll80
        && let [page] = pages.as_mut_slice()
    {
        // A roll is cut where its print ends.
        page.height = setting.sheet.top + filled + pt(6.0);
    }
    Ok((setting, pages))
}

/// Gives the document the font programs that its glyphs need, and no others.
fn take_faces(typeset: &mut Typeset, fonts: &Fonts) -> Result<(), Error> {
    let mut places: Vec<Option<usize>> = vec![None; fonts.faces().len()];
    for glyph in typeset.pages.iter_mut().flat_map(|page| &mut page.lines).flat_map(|line| &mut line.glyphs) {
        let Some(place) = places.get_mut(glyph.face) else { continue };
        let index = match *place {
            Some(index) => index,
            None => {
                let Some(face) = fonts.faces().get(glyph.face) else { continue };
                let program = face.data()?.clone();
                typeset.faces.push(FaceData { name: face.name.clone(), index: face.index, program });
                typeset.faces.len() - 1
            }
        };
        *place = Some(index);
        glyph.face = index;
    }
    Ok(())
}

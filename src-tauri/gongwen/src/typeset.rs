//! Document → pages.

use crate::{
    Error,
    document::{Document, Form, Paper},
    flow::flow,
    fonts::{Fonts, Shelf},
    form,
    placed::{FaceData, Page, Typeset, pt},
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

fn running<'a>(document: &Document, fonts: &'a Fonts) -> Result<(Setting<'a>, Vec<Page>), Error> {
    let setting = Setting { shelf: Shelf::new(fonts), sheet: Sheet::of(document) };
    let manner = Manner::of(&document.form);
    let mut items = setting.head(&document.form)?;
    items.extend(setting.blocks(&document.blocks, manner)?);
    let (mut pages, filled) = flow(&setting.sheet, items)?;
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
                let bytes = face.data()?.clone();
                typeset.faces.push(FaceData { name: face.name.clone(), index: face.index, bytes });
                typeset.faces.len() - 1
            }
        };
        *place = Some(index);
        glyph.face = index;
    }
    Ok(())
}

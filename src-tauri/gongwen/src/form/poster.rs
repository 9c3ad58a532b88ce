//! 海报: as large as fits.

use crate::{
    Error,
    document::Document,
    flow::flow,
    fonts::{Fonts, Shelf},
    placed::Page,
    set::Manner,
    setting::Setting,
    sheet::{Sheet, poster_sizes},
};

/// How much wider than usual the lines may stand to fill the sheet.
const AIRIEST: f64 = 1.3;

/// Sets a poster in the largest size that fits one sheet, then lets its lines stand wider until the sheet is
/// filled. What does not fit in the smallest size goes on to further sheets: a poster that nobody can read
/// from where people stand would be none.
pub(crate) fn poster<'a>(document: &Document, fonts: &'a Fonts) -> Result<(Setting<'a>, Vec<Page>), Error> {
    let (largest, smallest) = poster_sizes(document.paper);
    let mut setting = Setting { shelf: Shelf::new(fonts), sheet: Sheet::of(document) };
    let mut set = |size: f64, airy: f64| -> Result<(Vec<Page>, f64), Error> {
        setting.sheet = Sheet::poster(document.paper, size, airy);
        let items = setting.blocks(&document.blocks, Manner::of(&document.form))?;
        flow(&setting.sheet, items)
    };
    let fits = |result: &(Vec<Page>, f64)| result.0.len() == 1;
    // The size halves its doubt each time: six trials from 28 to 50 pt.
    let (mut low, mut high) = (smallest, largest);
    if !fits(&set(smallest, 1.0)?) {
        let (pages, _) = set(smallest, 1.0)?;
        return Ok((setting, pages));
    }
    while high - low > 0.5 {
        let middle = f64::midpoint(low, high);
        if fits(&set(middle, 1.0)?) { low = middle } else { high = middle }
    }
    let (mut airy, mut airier) = (1.0, AIRIEST);
    while airier - airy > 0.02 {
        let middle = f64::midpoint(airy, airier);
        if fits(&set(low, middle)?) { airy = middle } else { airier = middle }
    }
    let (mut pages, filled) = set(low, airy)?;
    // What is still free goes above and below, a little less above.
    let free = (setting.sheet.depth - filled).max(0.0) * 0.4;
    for page in &mut pages {
        lower(page, free);
    }
    Ok((setting, pages))
}

fn lower(page: &mut Page, by: f64) {
    page.lines.iter_mut().flat_map(|line| &mut line.glyphs).for_each(|glyph| glyph.baseline += by);
    for rule in &mut page.rules {
        rule.from.1 += by;
        rule.to.1 += by;
    }
}

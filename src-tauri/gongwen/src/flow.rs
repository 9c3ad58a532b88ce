//! Pieces → pages.

use crate::{
    Error,
    placed::Page,
    setting::{Item, Piece, Slab},
    sheet::Sheet,
};

/// No paper of a reception hall is longer; a guard against runaway input.
const MOST_PAGES: usize = 5_000;
const SLACK: f64 = 0.05;

/// Pages being filled.
struct Flow<'a> {
    sheet: &'a Sheet,
    pages: Vec<Page>,
    /// Next free place on the last page, from the top of the text area.
    y: f64,
    /// The last page was begun by the flow itself, not by the author.
    turned: bool,
    /// The author asked for a new page; it begins when something comes to stand on it.
    due: bool,
}

/// Puts the pieces on pages. Also says how deep the last page is filled, in pt from the top of the text area.
pub(crate) fn flow(sheet: &Sheet, items: Vec<Item>) -> Result<(Vec<Page>, f64), Error> {
    let mut flow = Flow { sheet, pages: vec![blank(sheet)], y: 0.0, turned: false, due: false };
    let mut group: Vec<Item> = Vec::new();
    for item in items {
        let breaks = matches!(item.piece, Piece::Break);
        let open = item.keep && !breaks;
        if !breaks {
            group.push(item);
        }
        if !open {
            flow.group(std::mem::take(&mut group))?;
        }
        flow.due |= breaks;
    }
    flow.group(group)?;
    Ok((flow.pages, flow.y))
}

fn is_used(page: &Page) -> bool {
    !(page.lines.is_empty() && page.rules.is_empty())
}

fn blank(sheet: &Sheet) -> Page {
    Page { width: sheet.width, height: sheet.height, ..Page::default() }
}

impl Flow<'_> {
    /// Pieces that belong together: on one page if a page can hold them.
    fn group(&mut self, items: Vec<Item>) -> Result<(), Error> {
        if items.is_empty() {
            return Ok(());
        }
        if std::mem::take(&mut self.due) && self.pages.last().is_some_and(is_used) {
            self.turn()?;
            self.turned = false;
        }
        // Room alone turns no page: nothing may come after it.
        let only_room = items.iter().all(|item| matches!(item.piece, Piece::Gap(_)));
        let needed = depth_of(&items);
        let fits_here = self.y + needed <= self.sheet.depth + SLACK;
        if !only_room && !fits_here && self.y > 0.0 && needed <= self.sheet.depth + SLACK {
            self.turn()?;
        }
        for item in items {
            match item.piece {
                Piece::Slab(slab) => self.slab(slab)?,
                Piece::Gap(height) => {
                    if !self.turned || self.y > 0.0 {
                        self.y += height;
                    }
                }
                Piece::Table(table) => self.table(*table)?,
                Piece::Break => {}
                Piece::Last(slab) => self.last(slab)?,
            }
        }
        Ok(())
    }

    fn turn(&mut self) -> Result<(), Error> {
        if self.pages.len() >= MOST_PAGES {
            return Err(Error::TooLong { limit: MOST_PAGES });
        }
        self.pages.push(blank(self.sheet));
        self.y = 0.0;
        self.turned = true;
        Ok(())
    }

    fn slab(&mut self, slab: Slab) -> Result<(), Error> {
        if self.y > 0.0 && self.y + slab.height - slab.trail > self.sheet.depth + SLACK {
            self.turn()?;
        }
        let height = slab.height;
        self.put(slab, self.y);
        self.y += height;
        Ok(())
    }

    fn put(&mut self, mut slab: Slab, y: f64) {
        slab.shift(0.0, self.sheet.top + y);
        if let Some(page) = self.pages.last_mut() {
            page.lines.extend(slab.lines.into_iter().filter(|line| !line.glyphs.is_empty()));
            page.rules.extend(slab.rules);
        }
    }

    fn table(&mut self, table: crate::set::table::TableSetting) -> Result<(), Error> {
        let mut rest = Some(table);
        while let Some(table) = rest.take() {
            let free = self.sheet.depth - self.y;
            let whole_page = self.y <= 0.0;
            match table.split(free + SLACK, self.sheet.depth, whole_page) {
                (Some(part), left) => {
                    let slab = part.into_slab();
                    self.y += slab.height;
                    let height = slab.height;
                    self.put(slab, self.y - height);
                    rest = left;
                }
                (None, left) => rest = left,
            }
            if rest.is_some() {
                self.turn()?;
            }
        }
        Ok(())
    }

    /// At the bottom of this page, or of the next one when there is no room.
    fn last(&mut self, slab: Slab) -> Result<(), Error> {
        if self.y > 0.0 && self.y + slab.height > self.sheet.depth + SLACK {
            self.turn()?;
        }
        let y = (self.sheet.depth - slab.height).max(self.y);
        self.put(slab, y);
        self.y = self.sheet.depth;
        Ok(())
    }
}

/// How deep a group is, without what may hang below the area.
fn depth_of(items: &[Item]) -> f64 {
    let mut depth = 0.0;
    let mut trail = 0.0;
    for item in items {
        match &item.piece {
            Piece::Slab(slab) | Piece::Last(slab) => {
                depth += slab.height;
                trail = slab.trail;
            }
            Piece::Gap(height) => depth += height,
            Piece::Table(table) => {
                depth += table.least_height();
                trail = 0.0;
            }
            Piece::Break => {}
        }
    }
    depth - trail
}

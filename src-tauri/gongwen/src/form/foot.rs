//! Page numbers and small print (GB/T 9704-2012 §7.5).

use crate::{
    Error,
    document::{Document, PageNumbers},
    inline::Role,
    placed::{ASCENT, Page, Part, Rule, pt},
    setting::{Setting, Slab},
    units::Look,
};

/// From the text area to the dashes of the page number.
const BELOW_AREA: f64 = pt(7.0);
/// From the text area to the lines for those who sign every page: below the page number with a hand's height of room,
/// and far enough from the edge for any printer.
const SIGNED_BELOW: f64 = pt(22.0);

impl Setting<'_> {
    pub(super) fn foot(&self, document: &Document, pages: &mut [Page]) -> Result<(), Error> {
        let total = pages.len();
        for (index, page) in pages.iter_mut().enumerate() {
            let number = index + 1;
            match document.page_numbers {
                PageNumbers::None => {}
                PageNumbers::OuterFromSecond if number == 1 => {}
                PageNumbers::Outer | PageNumbers::OuterFromSecond => self.outer(number, page)?,
                PageNumbers::OfTotal => self.of_total(number, total, page)?,
            }
            if let Some(text) = document.footer.as_deref().filter(|text| !text.is_empty()) {
                self.small_print(text, page)?;
            }
            self.page_signers(&document.page_signers, page)?;
        }
        Ok(())
    }

    /// `— 1 —`, one character from the outer edge. Its dashes are 7 mm below the text area.
    fn outer(&self, number: usize, page: &mut Page) -> Result<(), Error> {
        let sheet = &self.sheet;
        let look = Look::new(Role::Song, sheet.small);
        let (mut line, width) = self.one_line(&format!("— {number} —"), look, Part::Foot)?;
        let dash = self.shelf.sort(Role::Song, '—')?;
        let above = self.shelf.height(dash).map_or(0.35, |(top, _)| top) * look.size;
        let left = if number % 2 == 1 { sheet.right() - look.cell - width } else { sheet.left + look.cell };
        let baseline = sheet.top + sheet.depth + BELOW_AREA + above;
        line.shift(left, baseline - look.size * ASCENT);
        put(line, page);
        Ok(())
    }

    /// `每页签名　甲方：____　乙方：____`, the lines dividing the measure between them.
    fn page_signers(&self, signers: &[String], page: &mut Page) -> Result<(), Error> {
        if signers.is_empty() {
            return Ok(());
        }
        let sheet = &self.sheet;
        let look = Look::new(Role::Song, sheet.small);
        let baseline = (sheet.top + sheet.depth + SIGNED_BELOW).min(page.height - pt(10.0));
        let top = baseline - look.size * ASCENT;
        let (mut label, width) = self.one_line("每页签名", look, Part::Foot)?;
        label.shift(sheet.left, top);
        put(label, page);
        let first = sheet.left + width + look.cell;
        #[expect(clippy::cast_precision_loss, reason = "a few signers")]
        let column = (sheet.right() - first) / signers.len() as f64;
        let mut left = first;
        for signer in signers {
            let (mut slab, width) = self.one_line(&format!("{signer}："), look, Part::Foot)?;
            slab.shift(left, top);
            let end = left + column - if signers.len() > 1 { look.cell } else { 0.0 };
            slab.rules.push(Rule::across(left + width, end.max(left + width), baseline + 2.0, 0.6));
            put(slab, page);
            left += column;
        }
        Ok(())
    }

    fn of_total(&self, number: usize, total: usize, page: &mut Page) -> Result<(), Error> {
        let sheet = &self.sheet;
        let look = Look::new(Role::Song, 10.5);
        let (mut line, width) = self.one_line(&format!("第 {number} 页　共 {total} 页"), look, Part::Foot)?;
        line.shift(sheet.left + (sheet.measure - width) / 2.0, sheet.top + sheet.depth + pt(4.0));
        put(line, page);
        Ok(())
    }

    /// Below the text area on the inner side, away from the page number; cut to one line.
    fn small_print(&self, text: &str, page: &mut Page) -> Result<(), Error> {
        let sheet = &self.sheet;
        let natural = self.width(text, Look::new(Role::Song, 9.0))?;
        let size = if natural > sheet.measure { 9.0 * sheet.measure / natural } else { 9.0 };
        let (mut line, _) = self.one_line(text, Look::new(Role::Song, size.max(1.0)), Part::Foot)?;
        line.shift(
            sheet.left,
            sheet.top + sheet.depth + pt(13.0).min(page.height - sheet.top - sheet.depth - 12.0),
        );
        put(line, page);
        Ok(())
    }
}

fn put(slab: Slab, page: &mut Page) {
    page.lines.extend(slab.lines.into_iter().filter(|line| !line.glyphs.is_empty()));
    page.rules.extend(slab.rules);
}

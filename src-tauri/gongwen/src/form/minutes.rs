//! 纪要 and 刊头 (GB/T 9704-2012 §10.3).

use super::red_head::{ABOVE_ISSUER, ABOVE_SEPARATOR, SEPARATOR};
use crate::{
    Error,
    document::Minutes,
    inline::Role,
    placed::{Part, Rule},
    setting::{Item, Piece, Setting, Slab},
};

const LARGEST: f64 = 46.0;

impl Setting<'_> {
    /// The name, 35 mm below the top of the text area; the issue; issuer left and date right; the separator.
    pub(super) fn minutes_head(&self, minutes: &Minutes) -> Result<Vec<Item>, Error> {
        let sheet = &self.sheet;
        let look = sheet.look(Role::FangSong);
        let mut slab = Slab { height: ABOVE_ISSUER, ..Slab::default() };
        self.mark(&minutes.name, LARGEST, &mut slab)?;
        slab.height += sheet.pitch;
        if !minutes.issue.is_empty() {
            let (mut issue, width) = self.one_line(&minutes.issue, look, Part::Head)?;
            issue.shift(sheet.left + (sheet.measure - width) / 2.0, slab.height);
            slab.absorb(issue);
            slab.height += sheet.pitch * 1.5;
        }
        let (mut issuer, _) = self.one_line(&minutes.issuer, look, Part::Head)?;
        issuer.shift(sheet.left + sheet.cell, slab.height);
        let (mut date, width) = self.one_line(&minutes.date, look, Part::Head)?;
        date.shift(sheet.right() - sheet.cell - width, slab.height);
        slab.absorb(issuer);
        slab.absorb(date);
        slab.height += sheet.body + ABOVE_SEPARATOR;
        let rule = Rule::across(sheet.left, sheet.right(), slab.height + SEPARATOR / 2.0, SEPARATOR);
        slab.rules.push(Rule { red: true, ..rule });
        slab.height += SEPARATOR;
        Ok(vec![Item::kept(Piece::Slab(slab))])
    }
}

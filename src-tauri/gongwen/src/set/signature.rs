//! 落款 in place (GB/T 9704-2012 §7.3.5).

use super::hold_last_lines;
use crate::{
    Error,
    inline::Role,
    placed::{Part, pt},
    setting::{Item, Piece, Setting, Slab},
    signature::Signature,
};

const SEAL_MIDDLE: f64 = pt(33.737);

impl Setting<'_> {
    pub(super) fn signature(&self, signature: &Signature, items: &mut Vec<Item>) -> Result<(), Error> {
        hold_last_lines(items);
        let pitch = self.sheet.pitch;
        let free = if signature.sealed { self.above_seal() } else { pitch };
        items.push(Item::kept(Piece::Gap(free)));
        let rows = match (signature.sealed, signature.issuers.as_slice()) {
            (true, [_, _, ..]) => self.several_sealed(signature)?,
            (true, _) => self.one_sealed(signature)?,
            (false, _) => self.unsealed(signature)?,
        };
        let last = rows.len().saturating_sub(1);
        for (index, slab) in rows.into_iter().enumerate() {
            items.push(Item { piece: Piece::Slab(slab), keep: index < last });
        }
        Ok(())
    }

    /// Room above name and date so that the middle between them lies [`SEAL_MIDDLE`] below the text: the
    /// seal of 42 mm, its own middle a little above theirs, then has its top within one line of the text.
    /// On the 22-line grid that is two lines.
    fn above_seal(&self) -> f64 {
        let sheet = &self.sheet;
        let lead = sheet.pitch - sheet.body;
        let free = SEAL_MIDDLE - lead - f64::midpoint(sheet.pitch, sheet.body);
        free.max(sheet.pitch * 0.5)
    }

    fn part(&self, text: &str) -> Result<(Slab, f64), Error> {
        let (mut slab, width) = self.one_line(text, self.sheet.look(Role::FangSong), Part::Signature)?;
        slab.height = self.sheet.pitch;
        slab.trail = self.sheet.pitch - self.sheet.body;
        Ok((slab, width))
    }

    /// The date ends four characters from the right, the name is centred on it. A name too long for that
    /// ends at the edge, and the date is centred under it.
    fn one_sealed(&self, signature: &Signature) -> Result<Vec<Slab>, Error> {
        let sheet = &self.sheet;
        let (mut date, date_width) = self.part(&signature.date)?;
        let mut rows = Vec::new();
        let mut date_left = sheet.right() - 4.0 * sheet.cell - date_width;
        if let Some(issuer) = signature.issuers.first() {
            let (mut name, name_width) = self.part(issuer)?;
            let mut middle = date_left + date_width / 2.0;
            middle = middle.min(sheet.right() - name_width / 2.0).max(sheet.left + name_width / 2.0);
            date_left = middle - date_width / 2.0;
            name.shift(middle - name_width / 2.0, 0.0);
            rows.push(name);
        }
        date.shift(date_left, 0.0);
        rows.push(date);
        Ok(rows)
    }

    /// Up to three names in a row, each with room for its seal, the date under the last.
    fn several_sealed(&self, signature: &Signature) -> Result<Vec<Slab>, Error> {
        let sheet = &self.sheet;
        let across = if signature.issuers.len() < 3 { 2 } else { 3 };
        let column = sheet.measure / if across == 2 { 2.0 } else { 3.0 };
        let mut rows = Vec::new();
        let mut middle = sheet.right() - column / 2.0;
        let chunks = signature.issuers.chunks(across);
        let last = chunks.len().saturating_sub(1);
        for (index, issuers) in chunks.enumerate() {
            // A further row of seals needs their height between.
            let mut row = Slab { height: sheet.pitch, trail: sheet.pitch - sheet.body, ..Slab::default() };
            if index < last {
                row.height = sheet.pitch * 4.0;
            }
            let mut centre = sheet.left + column / 2.0;
            for issuer in issuers {
                let (mut name, width) = self.part(issuer)?;
                name.shift(centre - width / 2.0, 0.0);
                row.absorb(name);
                middle = centre;
                centre += column;
            }
            rows.push(row);
        }
        let (mut date, width) = self.part(&signature.date)?;
        date.shift(middle - width / 2.0, 0.0);
        rows.push(date);
        Ok(rows)
    }

    /// The name ends two characters from the right, the date begins two characters right of it; a date that
    /// would reach further takes the two characters, and the name moves left.
    fn unsealed(&self, signature: &Signature) -> Result<Vec<Slab>, Error> {
        let sheet = &self.sheet;
        let edge = sheet.right() - 2.0 * sheet.cell;
        let (mut date, date_width) = self.part(&signature.date)?;
        let mut rows = Vec::new();
        let mut date_left = edge - date_width;
        for (index, issuer) in signature.issuers.iter().enumerate() {
            let (mut name, name_width) = self.part(issuer)?;
            let natural = edge - name_width;
            let left = if index == 0 {
                date_left = date_left.min(natural + 2.0 * sheet.cell);
                natural.min(date_left - 2.0 * sheet.cell)
            } else {
                natural
            };
            name.shift(left.max(sheet.left.min(natural)), 0.0);
            rows.push(name);
        }
        date.shift(date_left, 0.0);
        rows.push(date);
        Ok(rows)
    }
}

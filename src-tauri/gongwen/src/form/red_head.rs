//! 红头: issuer, number, separator (GB/T 9704-2012 §7.2).

use crate::{
    Error,
    document::RedHead,
    inline::Role,
    placed::{Part, Rule, pt},
    setting::{Item, Piece, Setting, Slab},
    units::Look,
};

/// From the top of the text area to the top of the issuer (§7.2.4).
pub(super) const ABOVE_ISSUER: f64 = pt(35.0);
/// From the number to the separator (§7.2.7).
pub(super) const ABOVE_SEPARATOR: f64 = pt(4.0);
pub(super) const SEPARATOR: f64 = pt(0.7);
/// Largest issuer: 初号 and some, so that a short name does not look like a poster.
const LARGEST: f64 = 52.0;
const WORD: &str = "文件";

impl Setting<'_> {
    pub(super) fn red_head(&self, head: &RedHead) -> Result<Vec<Item>, Error> {
        let sheet = &self.sheet;
        let mut slab = Slab { height: ABOVE_ISSUER, ..Slab::default() };
        match head.issuers.as_slice() {
            [] => {}
            [one] => self.mark(one, LARGEST, &mut slab)?,
            several => self.joint(several, &mut slab)?,
        }
        slab.height += sheet.pitch * 2.0 + (sheet.pitch - sheet.body);
        self.number_line(head, &mut slab)?;
        slab.height += ABOVE_SEPARATOR;
        let mut rule = Rule::across(sheet.left, sheet.right(), slab.height + SEPARATOR / 2.0, SEPARATOR);
        rule.red = true;
        slab.rules.push(rule);
        slab.height += SEPARATOR;
        Ok(vec![Item::kept(Piece::Slab(slab))])
    }

    /// A red name in the middle, as large as the width allows.
    pub(super) fn mark(&self, name: &str, largest: f64, slab: &mut Slab) -> Result<(), Error> {
        let sheet = &self.sheet;
        let look = self.fitting(name, largest, sheet.measure)?;
        let (mut line, width) = self.one_line(name, look, Part::Head)?;
        line.shift(sheet.left + (sheet.measure - width) / 2.0, slab.height + self.rise(name, look)?);
        slab.absorb(line);
        slab.height += look.size;
        Ok(())
    }

    /// Red 小标宋 of at most `largest` pt in which the text is at most `room` wide.
    pub(super) fn fitting(&self, text: &str, largest: f64, room: f64) -> Result<Look, Error> {
        let width = self.width(text, Look::new(Role::Title, largest))?;
        let size = if width > room { largest * room / width } else { largest };
        Ok(Look::new(Role::Title, size.max(4.0)).red())
    }

    /// How far to move a line so that the ink of its highest character, not its body, begins at the slab's
    /// top: the standard measures to the printed edge.
    pub(super) fn rise(&self, text: &str, look: Look) -> Result<f64, Error> {
        let mut highest: f64 = 0.0;
        for character in text.chars().filter(|character| !character.is_whitespace()) {
            let Some(character) = crate::characters::printed(character) else { continue };
            let sort = self.shelf.sort(look.role, character)?;
            highest = highest.max(self.shelf.height(sort).map_or(0.0, |(top, _)| top));
        }
        let body = crate::placed::ASCENT;
        Ok(if highest > 0.0 { (highest - body) * look.size } else { 0.0 })
    }

    /// Several issuers: names below each other, equally wide, 文件 to their right in the middle of the height.
    fn joint(&self, issuers: &[String], slab: &mut Slab) -> Result<(), Error> {
        let sheet = &self.sheet;
        let names: Vec<&str> = issuers.iter().map(|name| name.strip_suffix(WORD).unwrap_or(name)).collect();
        let with_word = issuers.iter().any(|name| name.ends_with(WORD));
        let longest = names.iter().copied().max_by_key(|name| name.chars().count()).unwrap_or_default();
        let word_room = if with_word { sheet.measure * 0.22 } else { 0.0 };
        let look = self.fitting(longest, LARGEST * 0.7, sheet.measure - word_room)?;
        let width = self.width(longest, look)?;
        let left = sheet.left + (sheet.measure - width - word_room) / 2.0;
        let top = slab.height;
        for name in names {
            let (mut line, own) = self.one_line(name, look, Part::Head)?;
            spread(&mut line, width - own);
            line.shift(left, slab.height);
            slab.absorb(line);
            slab.height += look.size * 1.35;
        }
        slab.height -= look.size * 0.35;
        if with_word {
            let look = self.fitting(WORD, LARGEST, word_room * 0.9)?;
            let (mut line, own) = self.one_line(WORD, look, Part::Head)?;
            let middle = f64::midpoint(top, slab.height);
            line.shift(left + width + word_room - own, middle - look.size / 2.0);
            slab.absorb(line);
        }
        Ok(())
    }

    /// 发文字号 in the middle; with 签发人 the number one character from the left, the names one from the
    /// right, in 楷体 behind a label in 仿宋 (§7.2.6).
    fn number_line(&self, head: &RedHead, slab: &mut Slab) -> Result<(), Error> {
        let sheet = &self.sheet;
        let look = sheet.look(Role::FangSong);
        let (mut number, width) = self.one_line(&head.number, look, Part::Head)?;
        if head.signers.is_empty() {
            number.shift(sheet.left + (sheet.measure - width) / 2.0, slab.height);
            slab.absorb(number);
        } else {
            let names = head.signers.join("　");
            let (mut label, label_width) = self.one_line("签发人：", look, Part::Head)?;
            let (mut signers, names_width) = self.one_line(&names, sheet.look(Role::Kai), Part::Head)?;
            let right = sheet.right() - sheet.cell;
            number.shift(sheet.left + sheet.cell, slab.height);
            label.shift(right - names_width - label_width, slab.height);
            signers.shift(right - names_width, slab.height);
            slab.absorb(number);
            slab.absorb(label);
            slab.absorb(signers);
        }
        slab.height += sheet.body;
        Ok(())
    }
}

/// Spreads the glyphs of a line by `spare` in all.
fn spread(slab: &mut Slab, spare: f64) {
    for line in &mut slab.lines {
        let gaps = u32::try_from(line.glyphs.len().saturating_sub(1)).unwrap_or(0);
        if gaps == 0 {
            continue;
        }
        let mut x = 0.0;
        for glyph in &mut line.glyphs {
            glyph.left += x;
            glyph.origin += x;
            x += spare / f64::from(gaps);
        }
    }
}

//! 附件说明 and the head of an attachment (GB/T 9704-2012 §7.3.4, §7.3.7).

use super::{kept, loose};
use crate::{
    Error,
    break_lines::Measure,
    document::{Align, Indent},
    inline::{Role, Text},
    placed::Part,
    setting::{Item, Piece, Setting},
    units::{Look, units},
};

const LABEL: &str = "附件：";

impl Setting<'_> {
    /// One line below the body, two characters in; further lines of a name begin under its first character.
    pub(super) fn attachments(&self, names: &[String], items: &mut Vec<Item>) -> Result<(), Error> {
        let sheet = &self.sheet;
        let look = sheet.look(Role::FangSong);
        if names.is_empty() {
            return Ok(());
        }
        items.push(Item::kept(Piece::Gap(sheet.pitch)));
        for (index, name) in names.iter().enumerate() {
            // A name that begins with a figure must not run together with its number: 1. 10月份….
            let apart = if name.starts_with(|first: char| first.is_ascii_digit()) { " " } else { "" };
            let number = if names.len() > 1 { format!("{}.{apart}", index + 1) } else { String::new() };
            let label = if index == 0 { LABEL } else { "" };
            let before = 2.0 * sheet.cell;
            let label_width = self.width(LABEL, look)?;
            let first = if index == 0 { before } else { before + label_width };
            let rest = before + label_width + self.width(&number, look)?;
            let measure = Measure { width: sheet.measure, first, rest, align: Align::Justify };
            let text = Text::plain(format!("{label}{number}{name}"));
            items.extend(loose(self.text(&text, look, measure, sheet.left, sheet.pitch, Part::Body)?));
        }
        Ok(())
    }

    /// A new page that begins with 附件 in 黑体 at the top left; the title follows on the third line.
    pub(super) fn attachment_head(&self, name: &str, items: &mut Vec<Item>) -> Result<(), Error> {
        let sheet = &self.sheet;
        let measure = self.measure(Indent::Flush, Align::Left);
        let text = Text::plain(name);
        items.push(Item::new(Piece::Break));
        items.extend(kept(self.text(
            &text,
            sheet.look(Role::Hei),
            measure,
            sheet.left,
            sheet.pitch,
            Part::Body,
        )?));
        items.push(Item::kept(Piece::Gap(sheet.pitch * 0.5)));
        Ok(())
    }

    /// Natural width of a text in pt.
    pub(crate) fn width(&self, text: &str, look: Look) -> Result<f64, Error> {
        Ok(units(&self.shelf, &Text::plain(text), look)?.iter().map(|unit| unit.width).sum())
    }

    /// The text area as a measure.
    pub(crate) fn measure(&self, indent: Indent, align: Align) -> Measure {
        let cell = self.sheet.cell;
        let (first, rest) = match indent {
            Indent::First => (2.0 * cell, 0.0),
            _ => (0.0, 0.0),
        };
        Measure { width: self.sheet.measure, first, rest, align }
    }
}

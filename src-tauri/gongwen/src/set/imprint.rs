//! 版记 in place (GB/T 9704-2012 §7.4).

use super::Manner;
use crate::{
    Error,
    break_lines::Measure,
    document::Align,
    imprint::Imprint,
    inline::{Role, Text},
    placed::{Part, Rule, pt},
    setting::{Item, Piece, Setting, Slab},
    units::Look,
};

/// First and last rule, and the ones between (§7.4.1).
const THICK: f64 = pt(0.35);
const THIN: f64 = pt(0.25);

impl Setting<'_> {
    pub(super) fn imprint(
        &self,
        imprint: &Imprint,
        manner: Manner,
        items: &mut Vec<Item>,
    ) -> Result<(), Error> {
        let sheet = &self.sheet;
        let mut slab = Slab::default();
        let rule = |slab: &mut Slab, thickness| {
            if !manner.letter {
                slab.rules.push(Rule::across(sheet.left, sheet.right(), slab.height, thickness));
            }
        };
        let mut thickness = THICK;
        for (label, copies) in &imprint.copies {
            rule(&mut slab, thickness);
            thickness = THIN;
            self.copies(label, copies, &mut slab)?;
        }
        let unprinted = imprint.printer.is_empty() && imprint.printed.is_empty();
        if !(manner.letter || unprinted) {
            rule(&mut slab, thickness);
            self.printing(imprint, &mut slab)?;
        }
        if slab.lines.is_empty() {
            return Ok(());
        }
        rule(&mut slab, THICK);
        if !imprint.count.is_empty() {
            self.right(&imprint.count, &mut slab)?;
        }
        items.push(Item::new(Piece::Last(slab)));
        Ok(())
    }

    const fn imprint_look(&self) -> Look {
        Look::new(Role::FangSong, self.sheet.small)
    }

    /// `抄送：…。`, one character in on both sides, further lines under the first name.
    fn copies(&self, label: &str, copies: &str, slab: &mut Slab) -> Result<(), Error> {
        let look = self.imprint_look();
        let label = format!("{label}：");
        let stop = if copies.ends_with('。') { "" } else { "。" };
        let text = Text::plain(format!("{label}{copies}{stop}"));
        let measure = Measure {
            width: self.sheet.measure - look.cell,
            first: look.cell,
            rest: look.cell + self.width(&label, look)?,
            align: Align::Justify,
        };
        let pitch = look.size * 1.5;
        let lines = self.text(&text, look, measure, self.sheet.left, pitch, Part::Imprint)?;
        pad(slab, look);
        for mut line in lines {
            line.shift(0.0, slab.height);
            slab.height += pitch;
            slab.absorb(line);
        }
        slab.height -= pitch - look.size;
        pad(slab, look);
        Ok(())
    }

    /// 印发机关 left, 印发日期 right.
    fn printing(&self, imprint: &Imprint, slab: &mut Slab) -> Result<(), Error> {
        let look = self.imprint_look();
        pad(slab, look);
        let (mut printer, _) = self.one_line(&imprint.printer, look, Part::Imprint)?;
        printer.shift(self.sheet.left + look.cell, slab.height);
        let end =
            if imprint.printed.is_empty() || imprint.printed.ends_with("印发") { "" } else { "印发" };
        let (mut printed, width) =
            self.one_line(&format!("{}{end}", imprint.printed), look, Part::Imprint)?;
        printed.shift(self.sheet.right() - look.cell - width, slab.height);
        slab.absorb(printer);
        slab.absorb(printed);
        slab.height += look.size;
        pad(slab, look);
        Ok(())
    }

    fn right(&self, text: &str, slab: &mut Slab) -> Result<(), Error> {
        let look = self.imprint_look();
        pad(slab, look);
        let (mut line, width) = self.one_line(text, look, Part::Imprint)?;
        line.shift(self.sheet.right() - look.cell - width, slab.height);
        slab.absorb(line);
        slab.height += look.size;
        Ok(())
    }
}

/// Air between rule and text.
fn pad(slab: &mut Slab, look: Look) {
    slab.height += look.size * 0.35;
}

//! Parties side by side with lines for ink.

use super::hold_last_lines;
use crate::{
    Error,
    break_lines::Measure,
    document::Align,
    inline::{Role, Text},
    parties::{Parties, Party},
    placed::{Part, Rule},
    setting::{Item, Piece, Setting, Slab},
};

/// Distance of ink lines: a person must be able to sign.
const LINE_LINES: f64 = 1.3;

impl Setting<'_> {
    pub(super) fn parties(&self, parties: &Parties, items: &mut Vec<Item>) -> Result<(), Error> {
        if parties.parties.is_empty() {
            return Ok(());
        }
        hold_last_lines(items);
        let sheet = &self.sheet;
        items.push(Item::kept(Piece::Gap(sheet.pitch)));
        let across = parties.parties.len().min(3);
        let gap = 2.0 * sheet.cell;
        #[expect(clippy::cast_precision_loss, reason = "two or three columns")]
        let column = (sheet.measure + gap) / across.max(2) as f64 - gap;
        for row in parties.parties.chunks(across) {
            let mut slab = Slab::default();
            let mut left = sheet.left;
            for party in row {
                let set = self.party(party, left, column)?;
                slab.height = slab.height.max(set.height);
                slab.absorb(set);
                left += column + gap;
            }
            slab.trail = sheet.pitch * 0.4;
            items.push(Item::new(Piece::Slab(slab)));
        }
        Ok(())
    }

    fn party(&self, party: &Party, left: f64, column: f64) -> Result<Slab, Error> {
        let sheet = &self.sheet;
        let measure = Measure { width: column, first: 0.0, rest: 0.0, align: Align::Left };
        let mut slab = Slab::default();
        let mut stack = |slabs: Vec<Slab>, pitch: f64| {
            for mut line in slabs {
                line.shift(0.0, slab.height);
                slab.height += pitch;
                slab.absorb(line);
            }
        };
        let role = Text::plain(party.role.as_str());
        stack(
            self.text(&role, sheet.look(Role::Hei), measure, left, sheet.pitch, Part::Signature)?,
            sheet.pitch,
        );
        for (label, text) in &party.lines {
            let look = sheet.look(Role::FangSong);
            let line = Text::plain(format!("{label}{text}"));
            let mut slabs = self.text(&line, look, measure, left, sheet.pitch, Part::Signature)?;
            if text.is_empty()
                && let Some(last) = slabs.last_mut()
            {
                let end =
                    last.lines.iter().flat_map(|line| &line.glyphs).map(|glyph| glyph.left + glyph.width);
                let from = end.fold(left, f64::max);
                // Where the label leaves too little room, the line goes below it.
                if left + column - from < 4.0 * sheet.cell {
                    slabs.push(Slab::default());
                }
                let from = if slabs.len() > 1 { left } else { from };
                if let Some(last) = slabs.last_mut() {
                    last.rules.push(Rule::across(from, left + column, sheet.body * 1.04, 0.6));
                }
            }
            stack(slabs, sheet.pitch * LINE_LINES);
        }
        Ok(slab)
    }
}

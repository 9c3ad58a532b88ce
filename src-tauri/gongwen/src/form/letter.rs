//! 信函格式 (GB/T 9704-2012 §10.1).

use crate::{
    Error,
    document::Letter,
    inline::Role,
    placed::{Page, Part, Rule, pt},
    setting::{Item, Piece, Setting, Slab},
};

/// From the sheet's top edge to the name.
const NAME_TOP: f64 = pt(30.0);
/// From the name to the first double rule.
const ABOVE_RULE: f64 = pt(4.0);
/// From the sheet's bottom edge to the second double rule.
const BELOW_RULE: f64 = pt(20.0);
/// Length of the double rules.
const RULE: f64 = pt(170.0);
const THICK: f64 = pt(0.9);
const THIN: f64 = pt(0.3);
const BETWEEN: f64 = pt(0.6);
const LARGEST: f64 = 44.0;

impl Setting<'_> {
    pub(super) fn letter_head(&self, letter: &Letter) -> Result<Vec<Item>, Error> {
        let sheet = &self.sheet;
        // The name stands above the text area.
        let mut slab = Slab { height: NAME_TOP - sheet.top, ..Slab::default() };
        self.mark(&letter.issuer, LARGEST, &mut slab)?;
        slab.height += ABOVE_RULE;
        slab.rules.extend(double_rule(sheet.width, slab.height, true));
        slab.height += THICK + BETWEEN + THIN;
        // The number stands 7/8 of a 3号 character under the rule, flush right.
        slab.height += sheet.body * 7.0 / 8.0;
        let (mut number, width) = self.one_line(&letter.number, sheet.look(Role::FangSong), Part::Head)?;
        number.shift(sheet.right() - width, slab.height);
        slab.absorb(number);
        slab.height += sheet.pitch;
        Ok(vec![Item::kept(Piece::Slab(slab))])
    }

    /// The second double rule, thin above thick, on the first page.
    pub(super) fn letter_rules(&self, pages: &mut [Page]) {
        if let Some(page) = pages.first_mut() {
            let top = page.height - BELOW_RULE - THIN - BETWEEN - THICK;
            page.rules.extend(double_rule(page.width, top, false));
        }
    }
}

/// A red double rule in the middle of the sheet whose upper edge is at `top`.
fn double_rule(width: f64, top: f64, thick_above: bool) -> [Rule; 2] {
    let (upper, lower) = if thick_above { (THICK, THIN) } else { (THIN, THICK) };
    let left = (width - RULE) / 2.0;
    let rule = |top: f64, thickness: f64| Rule {
        red: true,
        ..Rule::across(left, left + RULE, top + thickness / 2.0, thickness)
    };
    [rule(top, upper), rule(top + upper + BETWEEN, lower)]
}

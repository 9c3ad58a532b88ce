//! Units → lines: 禁则 and justification.
//!
//! A line takes as many units as fit. Where it may not end there (the next line would begin with 。 or this one
//! end with （), two ways are weighed: *push-out* (the offending group goes to the next line and the rest is
//! spread over the measure) and *squeeze* (full-width marks give up their empty halves so that the group still
//! fits). The one that moves less wins; text is never made smaller. No gap is put between 汉字 and Latin
//! letters: the half-width digits of official faces keep to the grid (two digits, one cell), and the quarter-em
//! gap of book typesetting would take every following character off it.

use crate::{characters::Class, document::Align, units::Unit};

/// Rounding must not push a full line over its measure.
const SLACK: f64 = 0.01;
/// A line that would have to be spread wider than this part of a cell between characters stays ragged.
const WIDEST_GAP: f64 = 0.35;

/// A line that lacks more than this part of its measure is torn.
const TORN: f64 = 0.12;

/// A line of units with their places.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct SetLine {
    /// Each unit with its left edge, from the left of the text area.
    pub(crate) units: Vec<(f64, Unit)>,
    /// No lawful place to break was found: the line was cut where it was full.
    pub(crate) forced: bool,
}

/// The room lines have.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Measure {
    /// Full width.
    pub(crate) width: f64,
    /// Indent of the first line.
    pub(crate) first: f64,
    /// Indent of the others.
    pub(crate) rest: f64,
    pub(crate) align: Align,
}

/// Breaks and places units. An empty text gives one empty line.
pub(crate) fn break_lines(units: &[Unit], measure: Measure) -> Vec<SetLine> {
    let mut lines = Vec::new();
    let mut rest = units;
    loop {
        let indent = if lines.is_empty() { measure.first } else { measure.rest };
        // Indents that leave no room are given up before the text is.
        let indent = if measure.width - indent < measure.width * 0.15 { 0.0 } else { indent.max(0.0) };
        let width = measure.width - indent;
        let cut = cut(rest, width);
        let (taken, left) = rest.split_at(cut.count.min(rest.len()));
        let ends_paragraph = left.is_empty() || taken.last().is_some_and(|unit| unit.class == Class::NewLine);
        lines.push(SetLine {
            units: place(taken, indent, width, measure.align, ends_paragraph),
            forced: cut.forced,
        });
        // A line end at the very end of the text opens no empty line.
        if left.is_empty() {
            return lines;
        }
        rest = left;
    }
}

struct Cut {
    count: usize,
    forced: bool,
}

/// How many of the units go on a line of this width.
fn cut(units: &[Unit], width: f64) -> Cut {
    let limit = width + SLACK;
    let (mut natural, mut give) = (0.0, 0.0);
    // The last lawful end that fits as it is, and its shortfall.
    let mut fits: Option<(usize, f64)> = None;
    // The last hyphen within a word or number, for when the word is so long that pushing it out would tear the line.
    let mut hyphen: Option<usize> = None;
    // The last end that fits and leaves every mark where it may stand, though it parts a word wider than the line.
    let mut within: Option<usize> = None;
    let mut full = 0;
    for (index, unit) in units.iter().enumerate() {
        let count = index + 1;
        if unit.class == Class::NewLine {
            return Cut { count, forced: false };
        }
        // A space at the end of a line takes no room.
        let before = natural;
        natural += unit.width;
        give += unit.give;
        let seen = if unit.class == Class::Space { before } else { natural };
        let lawful = may_end(unit, units.get(count));
        if seen <= limit {
            full = count;
            if unit.joint {
                hyphen = Some(count);
            }
            if lawful {
                fits = Some((count, width - seen));
            }
            if marks_stand(unit, units.get(count)) {
                within = Some(count);
            }
            continue;
        }
        if seen - give > limit {
            break;
        }
        if lawful {
            let shortfall = fits.map_or(f64::INFINITY, |(_, shortfall)| shortfall);
            if seen - width <= shortfall {
                return Cut { count, forced: false };
            }
            break;
        }
    }
    let torn = fits.is_none_or(|(_, shortfall)| shortfall > width * TORN);
    match (fits, hyphen) {
        (_, Some(count)) if torn && fits.is_none_or(|(before, _)| count > before) => {
            Cut { count, forced: false }
        }
        (Some((count, _)), _) => Cut { count, forced: false },
        (None, _) => Cut { count: within.unwrap_or(full).max(1), forced: !units.is_empty() },
    }
}

/// Whether a line may end between two units.
fn may_end(unit: &Unit, next: Option<&Unit>) -> bool {
    let Some(next) = next else { return true };
    !unit.glued && marks_stand(unit, Some(next))
}

/// Whether no mark would begin the next line or end this one that may not.
fn marks_stand(unit: &Unit, next: Option<&Unit>) -> bool {
    next.is_none_or(|next| {
        unit.class != Class::Open && !matches!(next.class, Class::NewLine | Class::Space | Class::Close)
    })
}

/// Gives each unit its left edge.
fn place(units: &[Unit], indent: f64, width: f64, align: Align, ends_paragraph: bool) -> Vec<(f64, Unit)> {
    let mut line: Vec<Unit> = units.to_vec();
    for unit in line.iter_mut().rev().take_while(|unit| matches!(unit.class, Class::Space | Class::NewLine)) {
        unit.width = 0.0;
    }
    line.retain(|unit| unit.class != Class::NewLine);
    let natural: f64 = line.iter().map(|unit| unit.width).sum();
    let spare = width - natural;
    let mut between = 0.0;
    if spare < -SLACK {
        squeeze(&mut line, -spare);
    } else if align == Align::Justify && !ends_paragraph {
        between = spread(&line, spare);
    }
    let used: f64 = line.iter().map(|unit| unit.width).sum();
    let mut x = indent
        + match align {
            Align::Justify | Align::Left => 0.0,
            Align::Center => ((width - used) / 2.0).max(0.0),
            Align::Right => (width - used).max(0.0),
        };
    let mut placed = Vec::with_capacity(line.len());
    let mut units = line.into_iter().peekable();
    while let Some(unit) = units.next() {
        let gap = if units.peek().is_some_and(|next| may_spread(&unit, next)) { between } else { 0.0 };
        let left = x;
        x += unit.width + gap;
        placed.push((left, unit));
    }
    placed
}

/// Takes `excess` out of the marks: first the last one, whose loss nobody sees, then all others alike.
fn squeeze(line: &mut [Unit], excess: f64) {
    let mut excess = excess;
    if let Some(last) = line.iter_mut().rev().find(|unit| unit.width > 0.0) {
        excess -= last.take(excess);
    }
    let total: f64 = line.iter().map(|unit| unit.give).sum();
    if total > 0.0 && excess > 0.0 {
        let share = (excess / total).min(1.0);
        for unit in line {
            unit.take(unit.give * share);
        }
    }
}

impl Unit {
    /// Gives up to `wanted` of its room and says how much.
    fn take(&mut self, wanted: f64) -> f64 {
        let taken = wanted.min(self.give);
        self.give -= taken;
        self.width -= taken;
        if self.class == Class::Open {
            self.shift -= taken;
        }
        taken
    }
}

/// The gap that spreads a line over its measure.
fn spread(line: &[Unit], spare: f64) -> f64 {
    let gaps = line.windows(2).filter(|pair| matches!(pair, [one, next] if may_spread(one, next))).count();
    let cell = line.first().map_or(0.0, |unit| unit.size);
    #[expect(clippy::cast_precision_loss, reason = "a line has far fewer than 2^52 gaps")]
    let between = spare / gaps.max(1) as f64;
    if gaps == 0 || between > cell * WIDEST_GAP { 0.0 } else { between.max(0.0) }
}

/// Not within words, pairs of dashes, or before the spaces that end a line.
fn may_spread(unit: &Unit, next: &Unit) -> bool {
    let word = unit.class == Class::Word && next.class == Class::Word;
    let pair = unit.character == next.character && "—…".contains(unit.character);
    let at_end = next.class == Class::Space && next.width == 0.0;
    !(word || pair || at_end)
}

//! Text → units: each character with its glyph, the room it takes and how it may be parted from the next.

use crate::{
    Error,
    characters::{self, Class},
    fonts::{Shelf, Sort},
    inline::{Role, Run, Style, Text},
    placed::Ink,
};

/// The look of a block's text where its runs say nothing else.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Look {
    pub(crate) role: Role,
    /// Size in pt.
    pub(crate) size: f64,
    /// Room of a full-width character in pt. On the 28-character grid it is 156 mm / 28 = 15.79 pt for the
    /// 16 pt of 3号, which is why the grid is not simply the size.
    pub(crate) cell: f64,
    pub(crate) bold: bool,
    pub(crate) red: bool,
}

impl Look {
    /// A look whose cells are as wide as the characters.
    pub(crate) const fn new(role: Role, size: f64) -> Self {
        Self { role, size, cell: size, bold: false, red: false }
    }

    pub(crate) const fn red(mut self) -> Self {
        self.red = true;
        self
    }
}

/// A character, blank or box in a line.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Unit {
    pub(crate) character: char,
    /// The glyph; `None` for a blank.
    pub(crate) sort: Option<Sort>,
    pub(crate) class: Class,
    pub(crate) size: f64,
    /// Room it takes.
    pub(crate) width: f64,
    /// From the left of the room to the glyph's origin.
    pub(crate) shift: f64,
    /// How much room it can give up: to the left for opening, to the right for closing marks.
    pub(crate) give: f64,
    /// Never parted from the unit after it.
    pub(crate) glued: bool,
    /// A hyphen within a long number or word: better to part it here than to tear a line.
    pub(crate) joint: bool,
    pub(crate) underlined: bool,
    pub(crate) tick: Option<bool>,
    pub(crate) ink: Ink,
}

/// Longest 代字 that is kept whole.
const LONGEST_NUMBER_WORD: usize = 6;
/// Shortest word or number that may be parted at its hyphens.
const SHORTEST_JOINTED: usize = 16;

struct Character {
    character: char,
    style: Style,
    tick: Option<bool>,
    underlined: bool,
    /// Room of an empty blank in cells; zero for a character.
    blank: f64,
}

impl Character {
    const fn plain(character: char, style: Style) -> Self {
        Self { character, style, tick: None, underlined: style.underline, blank: 0.0 }
    }
}

/// All units of a text.
pub(crate) fn units(shelf: &Shelf<'_>, text: &Text, look: Look) -> Result<Vec<Unit>, Error> {
    let characters = flatten(text);
    let western = western_quotes(&characters);
    let mut units = Vec::with_capacity(characters.len());
    for (character, western) in characters.iter().zip(western) {
        units.push(unit(shelf, character, western, look)?);
    }
    glue(&mut units);
    glue_number_words(&mut units);
    find_joints(&mut units);
    Ok(units)
}

fn flatten(text: &Text) -> Vec<Character> {
    let mut all = Vec::new();
    for run in &text.runs {
        match run {
            Run::Text(text, style) => {
                all.extend(text.chars().filter_map(characters::printed).map(|character| {
                    let tick = match character {
                        '☐' | '□' => Some(false),
                        '☑' | '☒' => Some(true),
                        _ => None,
                    };
                    Character { tick, ..Character::plain(character, *style) }
                }))
            }
            Run::Tick(ticked) => all.push(Character {
                tick: Some(*ticked),
                ..Character::plain(if *ticked { '☑' } else { '☐' }, Style::default())
            }),
            Run::Blank { chars, filled } => fill_blank(*chars, filled, &mut all),
        }
    }
    all
}

/// A blank is a row of empty underlined cells, so that it can go over a line end as writing does.
fn fill_blank(chars: f32, filled: &str, all: &mut Vec<Character>) {
    let wanted = f64::from(if chars.is_finite() { chars.clamp(1.0, 200.0) } else { 1.0 });
    let style = Style { underline: true, ..Style::default() };
    let text: Vec<char> = filled.chars().filter_map(characters::printed).filter(|c| *c != '\n').collect();
    let taken: f64 = text.iter().map(|c| if characters::is_wide(*c) { 1.0 } else { 0.5 }).sum();
    let spare = (wanted - taken).max(0.0);
    let before = if text.is_empty() { 0.0 } else { (spare / 2.0).floor() };
    empty_cells(before, all);
    all.extend(text.into_iter().map(|character| Character::plain(character, style)));
    empty_cells(spare - before, all);
}

fn empty_cells(cells: f64, all: &mut Vec<Character>) {
    let style = Style { underline: true, ..Style::default() };
    let mut left = cells;
    while left > 0.01 {
        all.push(Character { blank: left.min(1.0), ..Character::plain(' ', style) });
        left -= 1.0;
    }
}

/// Which quotation marks are western: those with letters or digits, not 汉字, on both sides. The others are
/// Chinese and take a full cell; an apostrophe within a word stays a word.
fn western_quotes(characters: &[Character]) -> Vec<bool> {
    let neighbour = |found: Option<&Character>| {
        found.map(|c| c.character.is_ascii() && c.blank == 0.0 && c.character != '\n')
    };
    let solid = |c: &&Character| !characters::is_quote(c.character) && c.character != ' ';
    let mut flags = Vec::with_capacity(characters.len());
    for (index, character) in characters.iter().enumerate() {
        if !characters::is_quote(character.character) {
            flags.push(false);
            continue;
        }
        let before = neighbour(characters.iter().take(index).rev().take(8).find(solid));
        let after = neighbour(characters.iter().skip(index + 1).take(8).find(solid));
        flags.push(match (before, after) {
            (Some(before), Some(after)) => before && after,
            (one, other) => one.or(other).unwrap_or(false),
        });
    }
    flags
}

fn unit(shelf: &Shelf<'_>, character: &Character, western: bool, look: Look) -> Result<Unit, Error> {
    let Character { character: shown, style, tick, underlined, blank } = *character;
    let ink = Ink { bold: look.bold || style.bold, red: look.red || style.red, hidden: tick.is_some() };
    let mut unit = Unit {
        character: shown,
        sort: None,
        class: characters::class(shown),
        size: look.size,
        width: 0.0,
        shift: 0.0,
        give: 0.0,
        glued: false,
        joint: false,
        underlined,
        tick,
        ink,
    };
    if shown == '\n' {
        return Ok(unit);
    }
    if blank > 0.0 {
        unit.class = Class::Han;
        unit.width = blank * look.cell;
        return Ok(unit);
    }
    let role = style.face.unwrap_or(look.role);
    if tick.is_some() {
        // Drawn by rules; the hidden glyph lets machines read it.
        unit.sort = Some(shelf.sort(role, '口')?);
        unit.class = Class::Open;
        unit.width = look.cell;
        return Ok(unit);
    }
    let mut sort = shelf.sort(role, shown)?;
    if western && sort.advance >= 0.85 {
        // Chinese fonts draw the shared marks in a full cell; within western text the typewriter's serve.
        sort = shelf.sort(role, if "“”".contains(shown) { '"' } else { '\'' })?;
    }
    unit.sort = Some(sort);
    let natural = sort.advance * look.size;
    if western {
        unit.class = Class::Word;
    }
    let chinese_quote = characters::is_quote(shown) && !western;
    if !(characters::is_wide(shown) || chinese_quote || sort.advance >= 0.85) || western {
        unit.width = natural;
        return Ok(unit);
    }
    unit.width = look.cell;
    // A mark from a narrow glyph sits where a full-width one would: opening marks right, others left.
    unit.shift = match unit.class {
        Class::Open if sort.advance < 0.85 => look.cell - natural,
        Class::Close if sort.advance < 0.85 => 0.0,
        _ => (look.cell - natural) / 2.0,
    };
    unit.give = give(&unit, sort, look);
    Ok(unit)
}

/// Full-width marks can give up the empty half of their body, as far as it is empty (半角挤压).
fn give(unit: &Unit, sort: Sort, look: Look) -> f64 {
    let half = look.cell / 2.0;
    let air = look.size * 0.04;
    let empty = match unit.class {
        Class::Open => unit.shift + sort.ink.0 * look.size,
        Class::Close if unit.character != '…' => look.cell - unit.shift - sort.ink.1 * look.size,
        _ => 0.0,
    };
    (empty - air).clamp(0.0, half)
}

/// Marks what must stay together: pairs of — and …, words and numbers, days, 〔2026〕12号.
fn glue(units: &mut [Unit]) {
    let shown: Vec<(char, Class)> = units.iter().map(|unit| (unit.character, unit.class)).collect();
    let mut in_number = false;
    for (index, unit) in units.iter_mut().enumerate() {
        let Some((next, next_class)) = shown.get(index + 1).copied() else { break };
        let both_dashes = unit.character == '—' && next == '—';
        let both_dots = unit.character == '…' && next == '…';
        let word = unit.class == Class::Word && next_class == Class::Word;
        // A stop or colon within a number (3.5, 14:30) is Close towards what precedes; hold what follows too.
        let before = index.checked_sub(1).and_then(|before| shown.get(before));
        let within = ".,:/".contains(unit.character)
            && next.is_ascii_digit()
            && before.is_some_and(|(character, _)| character.is_ascii_digit());
        let year_opens = next == '〔' && unit.class == Class::Han;
        let year_closes = unit.character == '〕' && next.is_ascii_digit();
        in_number = year_closes || (in_number && unit.character.is_ascii_digit());
        let number_ends = in_number && next == '号';
        // 12月1日 is not parted between 1 and 日.
        let counted = unit.character.is_ascii_digit() && "年月日号时".contains(next);
        let fixed_space = unit.character == '\u{a0}' || next == '\u{a0}';
        unit.glued = fixed_space
            || both_dashes
            || both_dots
            || word
            || within
            || year_opens
            || year_closes
            || counted
            || number_ends;
    }
}

/// 代字 between a bracket and 〔 stays whole too: （望纪信交〔2026〕3号）.
fn glue_number_words(units: &mut [Unit]) {
    let opens: Vec<usize> =
        (0..units.len()).filter(|at| units.get(*at).is_some_and(|u| u.character == '〔')).collect();
    for at in opens {
        let before = units.get(..at).unwrap_or_default();
        let word = before.iter().rev().take_while(|unit| unit.class == Class::Han).count();
        let bracketed = at > word && before.get(at - word - 1).is_some_and(|unit| unit.class == Class::Open);
        if bracketed && word <= LONGEST_NUMBER_WORD {
            units.iter_mut().skip(at - word).take(word).for_each(|unit| unit.glued = true);
        }
    }
}

/// Marks the hyphens of words and numbers so long that a line could be torn by keeping them whole
/// (`530129-2026-1-00017`); a telephone number is never parted.
fn find_joints(units: &mut [Unit]) {
    for word in units.chunk_by_mut(|one, other| one.class == Class::Word && other.class == Class::Word) {
        if word.len() < SHORTEST_JOINTED {
            continue;
        }
        let last = word.len() - 1;
        for unit in word.iter_mut().take(last).skip(1) {
            unit.joint = "-_/".contains(unit.character);
        }
    }
}

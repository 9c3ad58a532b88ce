//! Blocks → pieces of the flow.

mod attachments;
mod choices;
mod imprint;
mod parties;
mod signature;
pub(crate) mod table;
mod table_draw;
mod table_split;
mod title;

use crate::{
    Error,
    document::{Align, Block, Form, Indent, Paragraph, RuleStyle},
    inline::{Role, Text},
    placed::{Part, Rule, pt},
    setting::{Item, Piece, Setting, Slab},
};

/// How deep [`Block::Keep`] may be nested.
const DEEPEST: usize = 8;

/// What the blocks of a form have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Manner {
    /// A letter's 版记 has neither rules nor a printing line.
    pub(crate) letter: bool,
    /// Titles of posters are red, and blocks stand a little apart.
    pub(crate) poster: bool,
    /// Text of a slip is centred.
    pub(crate) slip: bool,
    /// The form draws something above the first block.
    pub(crate) headed: bool,
}

impl Manner {
    pub(crate) const fn of(form: &Form) -> Self {
        Self {
            letter: matches!(form, Form::Letter(_)),
            poster: matches!(form, Form::Poster),
            slip: matches!(form, Form::Slip),
            headed: matches!(form, Form::RedHead(_) | Form::Letter(_) | Form::Minutes(_)),
        }
    }
}

impl Setting<'_> {
    /// All blocks as pieces.
    pub(crate) fn blocks(&self, blocks: &[Block], manner: Manner) -> Result<Vec<Item>, Error> {
        let mut items = Vec::new();
        for (index, block) in blocks.iter().enumerate() {
            self.block(block, manner, index == 0, DEEPEST, &mut items)?;
        }
        Ok(items)
    }

    fn block(
        &self,
        block: &Block,
        manner: Manner,
        first: bool,
        deepest: usize,
        items: &mut Vec<Item>,
    ) -> Result<(), Error> {
        let sheet = &self.sheet;
        match block {
            Block::Title(title) => self.title(title, manner, first, items)?,
            Block::Number(number) => self.number(number, items)?,
            Block::Addressee(text) => {
                let paragraph =
                    Paragraph { text: text.clone(), indent: Indent::Flush, ..Paragraph::default() };
                items.extend(kept(self.paragraph(&paragraph)?));
            }
            Block::Heading(level, text) => items.extend(kept(self.heading(*level, text)?)),
            Block::Paragraph(paragraph) => self.running(paragraph, manner, items)?,
            Block::Choices(choices) => self.choices(choices, items)?,
            Block::Table(table) => {
                items.push(Item::new(Piece::Table(Box::new(self.table(table)?))));
                items.push(Item::new(Piece::Gap(sheet.pitch * 0.3)));
            }
            Block::Signature(signature) => self.signature(signature, items)?,
            Block::Parties(parties) => self.parties(parties, items)?,
            Block::Note(text) => items.extend(loose(self.note(text)?)),
            Block::Attachments(names) => self.attachments(names, items)?,
            Block::Imprint(imprint) => self.imprint(imprint, manner, items)?,
            Block::Space(lines) => {
                let lines = if lines.is_finite() { f64::from(*lines).clamp(0.0, 60.0) } else { 0.0 };
                items.push(Item::new(Piece::Gap(lines * sheet.pitch)));
            }
            Block::PageBreak => items.push(Item::new(Piece::Break)),
            Block::Keep(blocks) if deepest == 0 => items.extend(self.blocks(blocks, manner)?),
            Block::Keep(blocks) => {
                let from = items.len();
                for (index, block) in blocks.iter().enumerate() {
                    self.block(block, manner, first && index == 0, deepest - 1, items)?;
                }
                let last = items.len().saturating_sub(1);
                items.iter_mut().take(last).skip(from).for_each(|item| item.keep = true);
            }
            Block::AttachmentHead(name) => self.attachment_head(name, items)?,
            Block::Rule(style) => items.push(Item::kept(Piece::Slab(self.rule(*style)))),
        }
        Ok(())
    }

    /// Heading: 一、黑体, （一）楷体, then 仿宋 (§7.3.3).
    fn heading(&self, level: u8, text: &Text) -> Result<Vec<Slab>, Error> {
        let role = match level {
            0 | 1 => Role::Hei,
            2 => Role::Kai,
            _ => Role::FangSong,
        };
        let sheet = &self.sheet;
        let measure = self.measure(Indent::First, Align::Justify);
        self.text(text, sheet.look(role), measure, sheet.left, sheet.pitch, Part::Body)
    }

    fn running(&self, paragraph: &Paragraph, manner: Manner, items: &mut Vec<Item>) -> Result<(), Error> {
        let centred = Paragraph { align: Align::Center, indent: Indent::Flush, ..paragraph.clone() };
        let as_slip = manner.slip && paragraph.indent == Indent::First && paragraph.align == Align::Justify;
        let slabs = self.paragraph(if as_slip { &centred } else { paragraph })?;
        if paragraph.keep_with_next {
            items.extend(kept(slabs));
        } else {
            items.extend(loose(slabs));
        }
        Ok(())
    }

    /// 文号 of a 文书: right, one character in.
    fn number(&self, number: &str, items: &mut Vec<Item>) -> Result<(), Error> {
        let sheet = &self.sheet;
        let look = sheet.look(Role::FangSong);
        let measure = crate::break_lines::Measure {
            width: sheet.measure - sheet.cell,
            first: 0.0,
            rest: 0.0,
            align: Align::Right,
        };
        let text = Text::plain(number);
        items.extend(kept(self.text(&text, look, measure, sheet.left, sheet.pitch, Part::Body)?));
        items.push(Item::kept(Piece::Gap(sheet.pitch * 0.5)));
        Ok(())
    }

    /// 附注: two characters in, in round brackets (§7.3.6).
    fn note(&self, text: &Text) -> Result<Vec<Slab>, Error> {
        let plain: String = text.runs.iter().map(plain_text).collect();
        let text = if plain.starts_with('（') || plain.starts_with('(') {
            text.clone()
        } else {
            Text::plain("（").join(text.clone()).then("）")
        };
        self.paragraph(&Paragraph { text, ..Paragraph::default() })
    }

    fn rule(&self, style: RuleStyle) -> Slab {
        let sheet = &self.sheet;
        let mut rule = Rule::across(sheet.left, sheet.right(), sheet.pitch * 0.5, pt(0.25));
        rule.dashed = style == RuleStyle::TearOff;
        Slab { height: sheet.pitch, trail: sheet.pitch * 0.4, rules: vec![rule], ..Slab::default() }
    }
}

fn plain_text(run: &crate::inline::Run) -> &str {
    match run {
        crate::inline::Run::Text(text, _) => text,
        _ => "",
    }
}

/// Slabs that may be parted.
pub(crate) fn loose(slabs: Vec<Slab>) -> impl Iterator<Item = Item> {
    slabs.into_iter().map(|slab| Item::new(Piece::Slab(slab)))
}

/// Slabs that stay with what follows.
pub(crate) fn kept(slabs: Vec<Slab>) -> impl Iterator<Item = Item> {
    slabs.into_iter().map(|slab| Item::kept(Piece::Slab(slab)))
}

/// Makes the last two lines of text stay with what follows, so that it does not stand on a page alone.
pub(crate) fn hold_last_lines(items: &mut [Item]) {
    let mut lines = 0;
    for item in items.iter_mut().rev() {
        match item.piece {
            Piece::Break | Piece::Table(_) | Piece::Last(_) => return,
            Piece::Slab(_) => lines += 1,
            Piece::Gap(_) => {}
        }
        item.keep = true;
        if lines == 2 {
            return;
        }
    }
}

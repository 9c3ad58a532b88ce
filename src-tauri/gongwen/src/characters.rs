//! How characters behave in a Chinese line: which may begin it, which may end it, which stand in a full cell.
//!
//! After GB/T 15834-2011 §5 (places of punctuation) and GB/T 9704-2012.

/// A character's behaviour at the ends of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Class {
    /// Opens something: never ends a line.
    Open,
    /// Closes something, or a mark that belongs to what is before it: never begins a line.
    Close,
    /// 汉字 and whatever else may be parted from its neighbours.
    Han,
    /// A letter or digit: kept with its like.
    Word,
    /// A space: a line may end after it.
    Space,
    /// Ends the line.
    NewLine,
}

/// Characters that may not begin a line.
const CLOSING: &str =
    "。，、；：？！）》”’〕】…」』〉〗〙〛］｝·～－／％‰‱℃℉°″′．!),.:;?]}%¢»›‐–․‥‼⁇⁈⁉、｡｣､ー々〻";
/// Characters that may not end a line.
const OPENING: &str = "（《“‘〔【「『〈〖〘〚［｛([{«‹¥$£€￥＄￡№＃#";

/// The class of a character in Chinese text.
pub(crate) fn class(character: char) -> Class {
    match character {
        '\n' => Class::NewLine,
        ' ' => Class::Space,
        _ if CLOSING.contains(character) || is_combining(character) => Class::Close,
        _ if OPENING.contains(character) => Class::Open,
        _ if is_word(character) => Class::Word,
        _ => Class::Han,
    }
}

/// Whether a line must not begin with it.
pub fn never_begins_line(character: char) -> bool {
    class(character) == Class::Close
}

/// Whether a line must not end with it.
pub fn never_ends_line(character: char) -> bool {
    class(character) == Class::Open
}

/// Letters and digits of scripts that write words.
pub(crate) fn is_word(character: char) -> bool {
    character == '\u{a0}'
        || (character.is_alphanumeric() && !is_wide(character))
        || "@_-+=&\\/'~^|*<>".contains(character)
}

fn is_combining(character: char) -> bool {
    matches!(u32::from(character), 0x300..=0x36F | 0x1AB0..=0x1AFF | 0x1DC0..=0x1DFF | 0x20D0..=0x20FF | 0x302A..=0x302F
        | 0x3099..=0x309A | 0xFE20..=0xFE2F)
}

/// Whether the character always takes a full cell, whatever the font says.
pub(crate) fn is_wide(character: char) -> bool {
    matches!(u32::from(character), 0x1100..=0x115F | 0x2E80..=0xA4CF | 0xA960..=0xA97F | 0xAC00..=0xD7A3
        | 0xF900..=0xFAFF | 0xFE30..=0xFE4F | 0xFF01..=0xFF60 | 0xFFE0..=0xFFE6 | 0x20000..=0x3FFFD)
        || "—…―⸺".contains(character)
}

/// Quotation marks that Chinese and western text share.
pub(crate) const fn is_quote(character: char) -> bool {
    matches!(character, '“' | '”' | '‘' | '’')
}

/// What is put on paper for a character of the input: `None` for what has no ink of its own (controls,
/// joiners, marks of direction, variation selectors), a space or line end for its kin.
pub(crate) fn printed(character: char) -> Option<char> {
    match character {
        '\n' | '\u{2028}' | '\u{2029}' | '\u{85}' | '\u{b}' | '\u{c}' => Some('\n'),
        '\t' => Some('\u{3000}'),
        '\u{a0}' | '\u{3000}' => Some(character),
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{3164}'
        | '\u{feff}' | '\u{ffa0}' => None,
        '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{fff0}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e0fff}' => None,
        _ if character.is_control() => None,
        _ if character.is_whitespace() => Some(' '),
        _ => Some(character),
    }
}

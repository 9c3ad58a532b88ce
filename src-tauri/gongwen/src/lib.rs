//! 公文排版：文稿 → 二十二行二十八字的版心 → PDF。只识纸，不识件。
//!
//! [`Document`] (blocks in a form) → [`typeset`] (every glyph at its place) → [`Typeset::pdf`].

mod break_lines;
mod characters;
pub mod document;
mod error;
mod flow;
mod fonts;
mod form;
mod imprint;
mod inline;
mod parties;
mod pdf;
pub mod placed;
mod set;
mod setting;
mod sheet;
mod signature;
mod sum;
mod table;
mod typeset;
mod units;

pub use characters::{never_begins_line, never_ends_line};
pub use document::{
    Align, Block, Choices, Date, Document, Form, Indent, Letter, Minutes, PageNumbers, Paper, Paragraph,
    RedHead, RuleStyle, Title,
};
pub use error::Error;
pub use fonts::{Face, Fonts};
pub use imprint::Imprint;
pub use inline::{Role, Run, Style, Text};
pub use parties::{Parties, Party};
pub use placed::{Glyph, Ink, Line, Page, Part, Rule, Typeset};
pub use signature::Signature;
pub use table::{Borders, Cell, Row, Table, Vertical, Width};
pub use typeset::typeset;

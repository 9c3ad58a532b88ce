//! 公文排版：文稿 → 二十二行二十八字的版心 → PDF。只识纸，不识件。

pub mod document;
mod error;
mod imprint;
mod inline;
mod parties;
mod signature;
mod table;

pub use document::{
    Align, Block, Choices, Date, Document, Form, Indent, Letter, Minutes, PageNumbers, Paper, Paragraph,
    RedHead, RuleStyle, Title,
};
pub use error::Error;
pub use imprint::Imprint;
pub use inline::{Role, Run, Style, Text};
pub use parties::{Parties, Party};
pub use signature::Signature;
pub use table::{Borders, Cell, Row, Table, Vertical, Width};

//! The document as its author thinks of it: a sheet, a form, and blocks of text in order.
//!
//! Nothing here knows fonts or positions; [`crate::typeset`] turns it into placed glyphs. All lengths are
//! millimetres unless the name says `pt` (1 pt = 1/72 inch) or `chars` (one full-width character of the
//! text at hand). Values out of any sensible range are clamped, never a reason to fail.

use crate::{imprint::Imprint, inline::Text, parties::Parties, signature::Signature, table::Table};

/// One paper: 公文, form, poster or slip.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// The title in the PDF's properties (also what a reader's window shows). Not printed.
    pub title: String,
    /// Language tag of the PDF, normally `zh-CN`.
    pub language: String,
    /// The sheet.
    pub paper: Paper,
    /// The form of page (GB/T 9704-2012 §7, §10).
    pub form: Form,
    /// The content in reading order.
    pub blocks: Vec<Block>,
    /// Whether and where page numbers stand.
    pub page_numbers: PageNumbers,
    /// The date written into the PDF's properties; without it none is written, so that the same document
    /// always gives the same bytes.
    pub date: Option<Date>,
    /// A line in small print at the foot of every page, e.g. the number and version of an issued form.
    pub footer: Option<String>,
    /// Who signs every page, e.g. `甲方` and `乙方`: each gets a line for ink at its foot.
    pub page_signers: Vec<String>,
}

impl Document {
    /// An A4 document in Chinese with the page numbers that its form asks for.
    pub fn new(title: impl Into<String>, form: Form, blocks: Vec<Block>) -> Self {
        let page_numbers = match form {
            Form::RedHead(_) | Form::Plain | Form::Minutes(_) => PageNumbers::Outer,
            Form::Letter(_) => PageNumbers::OuterFromSecond,
            Form::Table | Form::Poster | Form::Slip => PageNumbers::None,
        };
        let paper = if matches!(form, Form::Slip) { Paper::Roll80 } else { Paper::A4 };
        Self {
            title: title.into(),
            language: "zh-CN".into(),
            paper,
            form,
            blocks,
            page_numbers,
            date: None,
            footer: None,
            page_signers: Vec::new(),
        }
    }

    /// The same document on another sheet.
    #[must_use]
    pub fn on(mut self, paper: Paper) -> Self {
        self.paper = paper;
        self
    }

    /// The same document with other page numbers.
    #[must_use]
    pub fn numbered(mut self, page_numbers: PageNumbers) -> Self {
        self.page_numbers = page_numbers;
        self
    }
}

/// The sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paper {
    /// 210 × 297 mm.
    A4,
    /// 297 × 210 mm, for wide registers (接访台账).
    A4Landscape,
    /// 297 × 420 mm, for posters.
    A3,
    /// A receipt printer's roll, 80 mm wide (72 mm printed); the page is as long as its content.
    Roll80,
}

/// A calendar date for the PDF's properties.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Date {
    /// Year, e.g. 2026.
    pub year: u16,
    /// Month, 1–12.
    pub month: u8,
    /// Day, 1–31.
    pub day: u8,
}

/// Page numbers `— 1 —`, 4号, 7 mm below the text area (GB/T 9704-2012 §7.5).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PageNumbers {
    /// None at all.
    None,
    /// Odd pages right, even pages left, one character in from the edge.
    Outer,
    /// As [`Outer`](Self::Outer), but page 1 bears none (信函格式, §10.1).
    OuterFromSecond,
    /// `第 1 页 共 3 页` in the middle, for forms and registers.
    OfTotal,
}

/// The form of page.
#[derive(Debug, Clone, PartialEq)]
pub enum Form {
    /// 红头文件: issuer in red, number, separator (§7.2).
    RedHead(RedHead),
    /// 信函格式 (§10.1).
    Letter(Letter),
    /// 文书: title and number, nothing red.
    Plain,
    /// 表格: wider text area (margins 20 mm), text 小四 12 pt, made for [`Block::Table`].
    Table,
    /// 纪要 and 刊头 (期刊式通报): a large red name, issue, issuer and date, separator (§10.3).
    Minutes(Minutes),
    /// 海报: all text is as large as fits the sheet, never under 28 pt (A4) or 32 pt (A3).
    Poster,
    /// 取号单: large centred lines on a roll.
    Slip,
}

/// The head of a red-headed paper.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RedHead {
    /// 发文机关标志, e.g. `中共望山县纪律检查委员会文件`; several when issued jointly.
    pub issuers: Vec<String>,
    /// 发文字号, e.g. `望纪发〔2026〕12号`; empty leaves the line blank.
    pub number: String,
    /// 签发人 for upward papers (§7.2.6): the number then moves left, the names stand right.
    pub signers: Vec<String>,
}

/// The head of a letter.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Letter {
    /// 发文机关全称 without “文件”.
    pub issuer: String,
    /// 发文字号, right, just under the first double rule.
    pub number: String,
}

/// The head of minutes or of a bulletin.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Minutes {
    /// The red name, e.g. `公开反馈会会议纪要` or `信访举报工作通报`.
    pub name: String,
    /// `第7期` or `（第7期）`, centred below; empty for none.
    pub issue: String,
    /// Left above the separator.
    pub issuer: String,
    /// Right above the separator.
    pub date: String,
}

/// A piece of content.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// 标题, 2号小标宋, centred.
    Title(Title),
    /// 文号 of a 文书: one line, right, under the title. For 红头 and 信函 the number is in the [`Form`].
    Number(String),
    /// 主送机关 or 称谓: flush left, ends with `：`.
    Addressee(Text),
    /// Heading of level 1–4 (黑体, 楷体, 仿宋, 仿宋), indented by two characters. The numbering (一、（一）
    /// 1.（1）) is part of the text.
    Heading(u8, Text),
    /// Body text.
    Paragraph(Paragraph),
    /// Tick boxes with their labels.
    Choices(Choices),
    /// A table.
    Table(Table),
    /// 落款: issuer and date.
    Signature(Signature),
    /// 甲方 and 乙方 side by side with lines for ink.
    Parties(Parties),
    /// 附注, in round brackets, two characters in (§7.3.6). Without brackets they are added.
    Note(Text),
    /// 附件说明 after the body (§7.3.4): one or more names.
    Attachments(Vec<String>),
    /// 版记 at the foot of the last page (§7.4).
    Imprint(Imprint),
    /// Empty lines of the text at hand; halves are allowed.
    Space(f32),
    /// What follows begins a new page.
    PageBreak,
    /// These blocks stay on one page if a page can hold them.
    Keep(Vec<Block>),
    /// 附件 begins a new page with `附件1` in 黑体 at the top left (§7.3.7); its title follows as [`Title`].
    AttachmentHead(String),
    /// A rule across the text, e.g. the tear-off line above a 回执.
    Rule(RuleStyle),
}

impl Block {
    /// A body paragraph, indented by two characters.
    pub fn paragraph(text: impl Into<Text>) -> Self {
        Self::Paragraph(Paragraph::new(text))
    }

    /// A title; `\n` gives the lines by sense.
    pub fn title(text: impl Into<String>) -> Self {
        Self::Title(Title::new(text))
    }

    /// A heading of level 1–4.
    pub fn heading(level: u8, text: impl Into<Text>) -> Self {
        Self::Heading(level, text.into())
    }

    /// 主送机关.
    pub fn addressee(text: impl Into<Text>) -> Self {
        Self::Addressee(text.into())
    }
}

/// Kinds of rule across the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RuleStyle {
    /// One black line, 0.25 mm.
    Thin,
    /// Dashed, where the sheet is to be cut.
    TearOff,
}

/// 标题.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Title {
    /// The lines by sense. A single line too long for the sheet is broken so that the lines are balanced and
    /// no word, bracket or book title is cut where that can be avoided.
    pub lines: Vec<String>,
    /// 副题 or the like under the title, 3号楷体, e.g. `（2026年10月）`.
    pub subtitle: Option<String>,
}

impl Title {
    /// A title; `\n` gives the lines by sense.
    pub fn new(text: impl Into<String>) -> Self {
        Self { lines: text.into().split('\n').map(str::to_owned).collect(), subtitle: None }
    }
}

/// Body text.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Paragraph {
    /// The text; `\n` in it ends a line.
    pub text: Text,
    /// Where the lines begin.
    pub indent: Indent,
    /// How lines end.
    pub align: Align,
    /// Another size than the form's body text.
    pub size_pt: Option<f32>,
    /// Stays on the page of the block that follows.
    pub keep_with_next: bool,
}

impl Paragraph {
    /// A paragraph with the usual indent of two characters.
    pub fn new(text: impl Into<Text>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }
}

/// Where the lines of a paragraph begin, in characters.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub enum Indent {
    /// First line two characters in, the others flush (§7.3.3).
    #[default]
    First,
    /// All lines flush left.
    Flush,
    /// All lines so many characters in.
    All(f32),
    /// First line `first`, further lines `rest` characters in.
    Hanging {
        /// Characters before the first line.
        first: f32,
        /// Characters before the others.
        rest: f32,
    },
}

/// How a line uses its measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Align {
    /// Both edges; the last line left.
    #[default]
    Justify,
    /// Left edge only.
    Left,
    /// In the middle.
    Center,
    /// Right edge.
    Right,
}

/// Tick boxes: `☑ 属实　☐ 部分属实`.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Choices {
    /// Text before the boxes, e.g. `核查结论：`.
    pub label: Text,
    /// Each option with whether it is ticked.
    pub options: Vec<(bool, Text)>,
    /// One option a line, instead of running on.
    pub each_on_its_line: bool,
}

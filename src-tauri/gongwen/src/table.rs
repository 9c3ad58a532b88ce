//! Tables: bordered grids with spans, wrapped cells and rows that may go over pages.

use crate::{
    document::Align,
    inline::{Role, Text},
};

/// A table across the text area.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// One width a column. The table is always as wide as the text area: fixed widths are kept, what is left
    /// is shared out.
    pub columns: Vec<Width>,
    /// The rows.
    pub rows: Vec<Row>,
    /// How many of the first rows are repeated on each further page.
    pub header_rows: usize,
    /// Size of the text; `None` is 12 pt (小四) for [`crate::Form::Table`], else 14 pt (4号).
    pub size_pt: Option<f32>,
    /// Lines between and around the cells.
    pub borders: Borders,
}

impl Default for Table {
    fn default() -> Self {
        Self { columns: Vec::new(), rows: Vec::new(), header_rows: 0, size_pt: None, borders: Borders::All }
    }
}

impl Table {
    /// A table with these columns.
    pub fn new(columns: impl IntoIterator<Item = Width>) -> Self {
        Self { columns: columns.into_iter().collect(), ..Self::default() }
    }

    /// Adds a row that is repeated on each page (黑体, centred). Call before [`row`](Self::row).
    #[must_use]
    pub fn header<T: Into<Text>>(mut self, cells: impl IntoIterator<Item = T>) -> Self {
        self.rows.push(Row::new(cells.into_iter().map(|text| Cell::label(text).face(Role::Hei))));
        self.header_rows += 1;
        self
    }

    /// Adds a row.
    #[must_use]
    pub fn row(mut self, row: Row) -> Self {
        self.rows.push(row);
        self
    }
}

/// The width of a column.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Width {
    /// So many millimetres.
    Mm(f32),
    /// A share of what the fixed columns leave.
    Share(f32),
}

/// Lines of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Borders {
    /// Around every cell; the frame a little heavier.
    All,
    /// None: for laying things side by side.
    None,
}

/// A row.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Row {
    /// The cells, left to right; places taken by a cell above that spans rows are left out.
    pub cells: Vec<Cell>,
    /// Least height, for writing by hand (an opinion needs 45 mm).
    pub min_height: f32,
    /// Whether the row may be cut between lines although it would fit a page of its own.
    pub may_break: bool,
}

impl Row {
    /// A row of cells.
    pub fn new(cells: impl IntoIterator<Item = Cell>) -> Self {
        Self { cells: cells.into_iter().collect(), ..Self::default() }
    }

    /// The same row, at least so many millimetres high.
    #[must_use]
    pub fn at_least(mut self, mm: f32) -> Self {
        self.min_height = mm;
        self
    }
}

/// A cell.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// Paragraphs of the cell.
    pub paragraphs: Vec<Text>,
    /// Text at the foot of the cell, right: signature and date of an opinion. Kept clear of the paragraphs.
    pub foot: Option<Text>,
    /// How many columns it covers (at least 1).
    pub columns: usize,
    /// How many rows it covers (at least 1).
    pub rows: usize,
    /// Placing in the width.
    pub align: Align,
    /// Placing in the height.
    pub vertical: Vertical,
    /// Typeface; `None` is 仿宋.
    pub face: Option<Role>,
    /// Characters before the first line of each paragraph (2 for body text in a cell).
    pub indent: f32,
}

impl Default for Cell {
    fn default() -> Self {
        Self {
            paragraphs: Vec::new(),
            foot: None,
            columns: 1,
            rows: 1,
            align: Align::Left,
            vertical: Vertical::Middle,
            face: None,
            indent: 0.0,
        }
    }
}

impl Cell {
    /// A value: left, in the middle of the height.
    pub fn new(text: impl Into<Text>) -> Self {
        Self { paragraphs: vec![text.into()], ..Self::default() }
    }

    /// A label: centred.
    pub fn label(text: impl Into<Text>) -> Self {
        Self { align: Align::Center, ..Self::new(text) }
    }

    /// Running text: from the top, first lines indented by two characters, edges straight.
    pub fn prose(text: impl Into<Text>) -> Self {
        Self { align: Align::Justify, vertical: Vertical::Top, indent: 2.0, ..Self::new(text) }
    }

    /// The same cell over so many columns and rows.
    #[must_use]
    pub fn span(mut self, columns: usize, rows: usize) -> Self {
        self.columns = columns;
        self.rows = rows;
        self
    }

    /// The same cell in another face.
    #[must_use]
    pub fn face(mut self, face: Role) -> Self {
        self.face = Some(face);
        self
    }

    /// The same cell with text at its foot.
    #[must_use]
    pub fn foot(mut self, text: impl Into<Text>) -> Self {
        self.foot = Some(text.into());
        self
    }

    /// The same cell with one more paragraph.
    #[must_use]
    pub fn and(mut self, text: impl Into<Text>) -> Self {
        self.paragraphs.push(text.into());
        self
    }
}

/// Placing in the height of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Vertical {
    /// At the top.
    Top,
    /// In the middle.
    #[default]
    Middle,
    /// At the bottom.
    Bottom,
}

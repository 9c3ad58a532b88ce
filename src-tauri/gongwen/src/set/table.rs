//! Tables, first step: columns, places of cells, wrapped lines, heights of rows.

use crate::{
    Error,
    break_lines::Measure,
    document::Align,
    inline::Role,
    placed::{Part, pt},
    setting::{Setting, Slab},
    table::{Borders, Cell, Table, Vertical, Width},
    units::Look,
};

/// More columns than any sheet can show.
const MOST_COLUMNS: usize = 120;

/// Largest foot of a cell, as a part of the page.
const LARGEST_FOOT: f64 = 0.4;

/// A table whose cells have their lines; the flow cuts it where pages end.
#[derive(Debug, Clone)]
pub(crate) struct TableSetting {
    /// Left edge of each column, and the right edge of the last.
    pub(super) edges: Vec<f64>,
    pub(super) rows: Vec<RowSetting>,
    pub(super) cells: Vec<CellSetting>,
    /// So many of the first rows are repeated.
    pub(super) header: usize,
    pub(super) borders: Borders,
    /// Air above and below the text of a cell.
    pub(super) air: f64,
}

#[derive(Debug, Clone, Copy)]
pub(super) struct RowSetting {
    pub(super) least: f64,
    pub(super) height: f64,
    pub(super) may_break: bool,
}

#[derive(Debug, Clone)]
pub(super) struct CellSetting {
    pub(super) row: usize,
    pub(super) rows: usize,
    pub(super) column: usize,
    pub(super) columns: usize,
    pub(super) lines: Vec<Slab>,
    pub(super) foot: Vec<Slab>,
    pub(super) vertical: Vertical,
}

impl CellSetting {
    pub(super) const fn end(&self) -> usize {
        self.row + self.rows
    }

    /// Height of its text, without the last line's trail.
    pub(super) fn text_height(&self) -> f64 {
        height_of(&self.lines)
    }

    /// Height that it needs.
    pub(super) fn needed(&self, air: f64) -> f64 {
        let foot = height_of(&self.foot);
        let between = if self.foot.is_empty() || self.lines.is_empty() { 0.0 } else { air * 2.0 };
        self.text_height() + between + foot + air * 2.0
    }
}

pub(super) fn height_of(lines: &[Slab]) -> f64 {
    let height: f64 = lines.iter().map(|line| line.height).sum();
    height - lines.last().map_or(0.0, |line| line.trail)
}

impl Setting<'_> {
    pub(super) fn table(&self, table: &Table) -> Result<TableSetting, Error> {
        let size = table.size_pt.map_or(self.sheet.table, f64::from);
        let size = if size.is_finite() { size.clamp(5.0, 200.0) } else { self.sheet.table };
        let (places, columns) = place_cells(table);
        let edges = self.edges(&table.columns, columns, size);
        let mut cells = Vec::with_capacity(places.len());
        for place in places {
            cells.push(self.cell(place, &edges, size)?);
        }
        let most = self.sheet.depth * 0.95;
        let rows = table.rows.iter().map(|row| {
            let least = if row.min_height.is_finite() { pt(f64::from(row.min_height)) } else { 0.0 };
            RowSetting { least: least.clamp(0.0, most), height: 0.0, may_break: row.may_break }
        });
        let mut setting = TableSetting {
            edges,
            rows: rows.collect(),
            cells,
            header: table.header_rows.min(table.rows.len()),
            borders: table.borders,
            air: (size * 0.35).min(self.sheet.depth * 0.03),
        };
        // A header that leaves little of the page is not repeated.
        setting.stretch_rows();
        if setting.height_of_rows(0..setting.header) > self.sheet.depth * 0.5 {
            setting.header = 0;
        }
        Ok(setting)
    }

    fn cell(&self, place: Place<'_>, edges: &[f64], size: f64) -> Result<CellSetting, Error> {
        let Place { cell, row, rows, column, columns } = place;
        let left = edges.get(column).copied().unwrap_or(self.sheet.left);
        let right = edges.get(column + columns).copied().unwrap_or(self.sheet.right());
        let side = (size * 0.3).min((right - left) * 0.1);
        let look = Look::new(cell.face.unwrap_or(Role::FangSong), size);
        let indent =
            if cell.indent.is_finite() { f64::from(cell.indent).clamp(0.0, 40.0) * size } else { 0.0 };
        let measure =
            Measure { width: right - left - side * 2.0, first: indent, rest: 0.0, align: cell.align };
        let pitch = size * 1.4;
        let mut lines = Vec::new();
        for text in &cell.paragraphs {
            if !text.is_empty() || cell.paragraphs.len() > 1 {
                lines.extend(self.text(text, look, measure, left + side, pitch, Part::Cell)?);
            }
        }
        let mut foot = match cell.foot.as_ref().filter(|text| !text.is_empty()) {
            Some(text) => {
                let measure = Measure { first: 0.0, align: Align::Right, ..measure };
                let look = Look::new(Role::FangSong, size);
                self.text(text, look, measure, left + side, pitch, Part::Cell)?
            }
            None => Vec::new(),
        };
        // A foot is kept whole, so it must fit a page beside a header of half its height; a larger one runs on
        // as text and is cut between lines.
        if height_of(&foot) > self.sheet.depth * LARGEST_FOOT {
            lines.append(&mut foot);
        }
        Ok(CellSetting { row, rows, column, columns, lines, foot, vertical: cell.vertical })
    }

    /// Fixed columns keep their width where they can, the others share the rest; all are at least as wide as
    /// one character, as far as the sheet allows.
    fn edges(&self, widths: &[Width], count: usize, size: f64) -> Vec<f64> {
        let total = self.sheet.measure;
        #[expect(clippy::cast_precision_loss, reason = "a hundred columns at most")]
        let least = (size * 1.6).min(total / count as f64);
        let of = |index: usize| widths.get(index).copied().unwrap_or(Width::Share(1.0));
        let sane = |value: f32| if value.is_finite() { f64::from(value).max(0.0) } else { 0.0 };
        let shares: f64 = (0..count)
            .map(|index| match of(index) {
                Width::Share(share) => sane(share).max(0.01),
                Width::Mm(_) => 0.0,
            })
            .sum();
        let fixed: f64 = (0..count)
            .map(|index| match of(index) {
                Width::Mm(mm) => pt(sane(mm)).clamp(least, total),
                Width::Share(_) => 0.0,
            })
            .sum();
        let left_over = (total - fixed).max(0.0);
        let raw: Vec<f64> = (0..count)
            .map(|index| match of(index) {
                Width::Mm(mm) => pt(sane(mm)).clamp(least, total),
                Width::Share(share) => (left_over * sane(share).max(0.01) / shares).max(least),
            })
            .collect();
        let scale = total / raw.iter().sum::<f64>().max(1.0);
        let mut edges = vec![self.sheet.left];
        let mut x = self.sheet.left;
        for width in raw {
            x += width * scale;
            edges.push(x);
        }
        edges
    }
}

impl TableSetting {
    /// Heights of rows: what their cells need, then what cells over several rows need beyond that, which
    /// goes to the last of them.
    pub(super) fn stretch_rows(&mut self) {
        for row in &mut self.rows {
            row.height = row.least.max(self.air * 2.0);
        }
        let mut spans: Vec<&CellSetting> = self.cells.iter().collect();
        spans.sort_by_key(|cell| (cell.rows, cell.end()));
        for cell in spans {
            let needed = cell.needed(self.air);
            let have: f64 = self.rows.iter().skip(cell.row).take(cell.rows).map(|row| row.height).sum();
            if needed > have
                && let Some(row) = self.rows.get_mut(cell.end().saturating_sub(1))
            {
                row.height += needed - have;
            }
        }
    }

    pub(super) fn height_of_rows(&self, rows: std::ops::Range<usize>) -> f64 {
        self.rows.get(rows).unwrap_or_default().iter().map(|row| row.height).sum()
    }
}

struct Place<'a> {
    cell: &'a Cell,
    row: usize,
    rows: usize,
    column: usize,
    columns: usize,
}

/// Puts cells into the grid as a browser does: each takes the next free column of its row; spans are cut at
/// the table's end and where a cell from above is in the way.
fn place_cells(table: &Table) -> (Vec<Place<'_>>, usize) {
    let mut places = Vec::new();
    let mut columns = table.columns.len().clamp(1, MOST_COLUMNS);
    // For each column, the first row that is free in it.
    let mut free_from = vec![0usize; MOST_COLUMNS + 1];
    let rows = table.rows.len();
    for (row, content) in table.rows.iter().enumerate() {
        let mut column = 0;
        for cell in &content.cells {
            while free_from.get(column).is_some_and(|free| *free > row) {
                column += 1;
            }
            // Beyond the last possible column cells lie on top of each other rather than be lost.
            column = column.min(MOST_COLUMNS - 1);
            let wanted = cell.columns.clamp(1, MOST_COLUMNS - column);
            let open = free_from.iter().skip(column).take(wanted).take_while(|free| **free <= row).count();
            let span = open.max(1);
            let down = cell.rows.clamp(1, rows - row);
            free_from.iter_mut().skip(column).take(span).for_each(|free| *free = row + down);
            columns = columns.max(column + span);
            places.push(Place { cell, row, rows: down, column, columns: span });
            column += span;
        }
    }
    (places, columns)
}

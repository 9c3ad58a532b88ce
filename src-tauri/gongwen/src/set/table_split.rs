//! Tables, second step: where a page ends, one table becomes two.
//!
//! A cut goes between rows where it can, and best where no cell spans it. A row is cut between its lines only
//! if it may be, or if no page could hold it. A spanning cell that is cut goes on in the second part with the
//! lines that did not fit. The second part begins with the header rows again.

use super::table::{CellSetting, RowSetting, TableSetting};
use crate::{setting::Slab, table::Vertical};

/// Cutting a row must leave at least this many points of it on the page.
const LEAST_PART: f64 = 40.0;

impl TableSetting {
    /// Height of the header and the first rows that belong together.
    pub(crate) fn least_height(&self) -> f64 {
        let first = self.header.min(self.rows.len().saturating_sub(1));
        let end = self.safe_cut_after(first + 1);
        self.height_of_rows(0..end)
    }

    /// What fits into `free` points, and what is left. `None` first when nothing sensible fits and a new page
    /// (`depth` points) is better; never on a fresh page.
    pub(crate) fn split(self, free: f64, depth: f64, fresh: bool) -> (Option<Self>, Option<Self>) {
        let count = self.rows.len();
        if self.height_of_rows(0..count) <= free {
            return (Some(self), None);
        }
        let fitting = (0..count).take_while(|row| self.height_of_rows(0..row + 1) <= free).count();
        let body = self.header + 1;
        let header_height = self.height_of_rows(0..self.header);
        let room = free - self.height_of_rows(0..fitting);
        let next_height = self.rows.get(fitting).map_or(0.0, |row| row.height);
        let too_high = next_height + header_height > depth;
        let breakable = fitting >= self.header
            && self.rows.get(fitting).is_some_and(|row| row.may_break || too_high)
            && room >= LEAST_PART.min(next_height / 2.0);
        if breakable {
            return self.cut(fitting, room);
        }
        if let Some(row) = (body..=fitting).rev().find(|row| self.is_safe(*row)) {
            return self.cut(row, 0.0);
        }
        if !fresh {
            return (None, Some(self));
        }
        if fitting >= body {
            return self.cut(fitting, 0.0);
        }
        // A single row (with the header) that no page holds.
        self.cut(fitting, room.max(1.0))
    }

    /// Whether no cell spans the border above `row`.
    fn is_safe(&self, row: usize) -> bool {
        !self.cells.iter().any(|cell| cell.row < row && cell.end() > row)
    }

    fn safe_cut_after(&self, row: usize) -> usize {
        (row..self.rows.len()).find(|row| self.is_safe(*row)).unwrap_or(self.rows.len())
    }

    /// Cuts above `row` and, when `height` is not zero, `height` points into it.
    fn cut(self, row: usize, height: f64) -> (Option<Self>, Option<Self>) {
        let within = usize::from(height > 0.0);
        let header = self.header.min(row);
        let mut first_rows: Vec<RowSetting> = self.rows.iter().take(row).copied().collect();
        let mut rest_rows: Vec<RowSetting> = self.rows.iter().take(header).copied().collect();
        if let Some(cut_row) = self.rows.get(row).filter(|_| within == 1) {
            first_rows.push(RowSetting { least: height, height, may_break: true });
            rest_rows.push(RowSetting { least: (cut_row.least - height).max(0.0), ..*cut_row });
        }
        rest_rows.extend(self.rows.iter().skip(row + within).copied());

        // Rows of the second part count from the cut; the header stands before them.
        let moved = |index: usize| index - row + header;
        let room_from = |first: usize| self.height_of_rows(first..row) + height - self.air * 2.0;
        let mut first_cells = Vec::new();
        let mut rest_cells: Vec<CellSetting> =
            self.cells.iter().filter(|cell| cell.end() <= header).cloned().collect();
        let rooms: Vec<f64> = (0..=row).map(room_from).collect();
        let mut through = false;
        for cell in self.cells {
            if cell.end() <= row {
                first_cells.push(cell);
            } else if cell.row >= row + within {
                rest_cells.push(CellSetting { row: moved(cell.row), ..cell });
            } else {
                through = true;
                let room = rooms.get(cell.row).copied().unwrap_or(height);
                let (one, other) = cut_cell(&cell, room, within == 1 && cell.row == row);
                let rows = row + within - cell.row;
                first_cells.push(CellSetting { rows, ..one });
                rest_cells.push(CellSetting { row: header, rows: cell.end() - row, ..other });
            }
        }
        let part = |rows, cells, header| Self {
            edges: self.edges.clone(),
            rows,
            cells,
            header,
            borders: self.borders,
            air: self.air,
        };
        let first = part(first_rows, first_cells, header);
        let mut rest = part(rest_rows, rest_cells, header);
        // After a cut between rows every row keeps its height.
        if through || within == 1 {
            rest.stretch_rows();
        }
        let done = rest.rows.len() <= header;
        (Some(first), (!done).then_some(rest))
    }
}

/// The lines of a cell that fit, and the others. A cell that begins in the cut row gives at least one line,
/// so that every cut moves on.
fn cut_cell(cell: &CellSetting, room: f64, begins_here: bool) -> (CellSetting, CellSetting) {
    let mut used = 0.0;
    let mut fitting = 0;
    for line in &cell.lines {
        if used + line.height - line.trail > room {
            break;
        }
        used += line.height;
        fitting += 1;
    }
    if begins_here && fitting == 0 {
        fitting = 1;
    }
    let fitting = fitting.min(cell.lines.len());
    let (ahead, behind) = cell.lines.split_at(fitting);
    let whole = behind.is_empty();
    let keep_foot = whole && cell.foot.is_empty();
    let vertical = if whole { cell.vertical } else { Vertical::Top };
    let one = CellSetting {
        lines: ahead.to_vec(),
        foot: Vec::<Slab>::new(),
        vertical: if keep_foot { vertical } else { Vertical::Top },
        ..cell.clone()
    };
    let other = CellSetting { lines: behind.to_vec(), vertical, ..cell.clone() };
    (one, other)
}

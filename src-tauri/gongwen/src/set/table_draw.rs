//! Tables, last step: text and rules in place.

use super::table::{CellSetting, TableSetting, height_of};
use crate::{
    placed::Rule,
    setting::Slab,
    table::{Borders, Vertical},
};

/// Frame and inner rules in pt.
const FRAME: f64 = 1.0;
const INNER: f64 = 0.5;

impl TableSetting {
    /// The table as one strip of the page.
    pub(crate) fn into_slab(self) -> Slab {
        let tops = self.tops();
        let mut slab = Slab { height: tops.last().copied().unwrap_or(0.0), ..Slab::default() };
        if self.borders == Borders::All {
            slab.rules = self.rules(&tops);
        }
        let mut cells = self.cells;
        cells.sort_by_key(|cell| (cell.row, cell.column));
        for cell in cells {
            draw_cell(cell, &tops, self.air, &mut slab);
        }
        slab
    }

    /// Top of each row, and the bottom of the last.
    fn tops(&self) -> Vec<f64> {
        let mut tops = vec![0.0];
        let mut y = 0.0;
        for row in &self.rows {
            y += row.height;
            tops.push(y);
        }
        tops
    }

    /// Rules between places that belong to different cells, each drawn once and as long as it goes.
    fn rules(&self, tops: &[f64]) -> Vec<Rule> {
        let (rows, columns) = (self.rows.len(), self.edges.len().saturating_sub(1));
        let owners = self.owners(rows, columns);
        let owner = |row: usize, column: usize| owners.get(row * columns + column).copied().flatten();
        let mut rules = Vec::new();
        for border in 0..=rows {
            let outer = border == 0 || border == rows;
            let parts = (0..columns).map(|column| {
                let above = border.checked_sub(1).and_then(|row| owner(row, column));
                outer || above.is_none() || above != owner(border, column)
            });
            let y = tops.get(border).copied().unwrap_or(0.0);
            let (thickness, over) = if outer { (FRAME, FRAME / 2.0) } else { (INNER, 0.0) };
            for (from, to) in stretches(parts) {
                let edge = |index: usize| self.edges.get(index).copied().unwrap_or(0.0);
                rules.push(Rule::across(edge(from) - over, edge(to) + over, y, thickness));
            }
        }
        for border in 0..=columns {
            let outer = border == 0 || border == columns;
            let parts = (0..rows).map(|row| {
                let before = border.checked_sub(1).and_then(|column| owner(row, column));
                outer || before.is_none() || before != owner(row, border)
            });
            let x = self.edges.get(border).copied().unwrap_or(0.0);
            for (from, to) in stretches(parts) {
                let top = |index: usize| tops.get(index).copied().unwrap_or(0.0);
                rules.push(Rule::down(x, top(from), top(to), if outer { FRAME } else { INNER }));
            }
        }
        rules
    }

    /// Which cell each place of the grid belongs to.
    fn owners(&self, rows: usize, columns: usize) -> Vec<Option<usize>> {
        let mut owners = vec![None; rows * columns];
        for (index, cell) in self.cells.iter().enumerate() {
            for row in cell.row..cell.end().min(rows) {
                for column in cell.column..(cell.column + cell.columns).min(columns) {
                    if let Some(owner) = owners.get_mut(row * columns + column) {
                        *owner = Some(index);
                    }
                }
            }
        }
        owners
    }
}

/// Runs of `true` as (first, one past the last).
fn stretches(parts: impl Iterator<Item = bool>) -> Vec<(usize, usize)> {
    let mut found: Vec<(usize, usize)> = Vec::new();
    for (index, drawn) in parts.enumerate() {
        match found.last_mut().filter(|(_, to)| *to == index) {
            Some(last) if drawn => last.1 = index + 1,
            _ if drawn => found.push((index, index + 1)),
            _ => {}
        }
    }
    found
}

fn draw_cell(cell: CellSetting, tops: &[f64], air: f64, slab: &mut Slab) {
    let at = |row: usize| tops.get(row).or(tops.last()).copied().unwrap_or(0.0);
    let (top, bottom) = (at(cell.row), at(cell.end()));
    let foot = height_of(&cell.foot);
    let free = bottom - top - cell.text_height();
    let above_foot = if cell.foot.is_empty() { free } else { free - foot - air };
    let mut y = top
        + match cell.vertical {
            Vertical::Top => air,
            Vertical::Middle => (above_foot / 2.0).max(air.min(free)),
            Vertical::Bottom => (above_foot - air).max(air),
        };
    for mut line in cell.lines {
        line.shift(0.0, y);
        y += line.height;
        slab.absorb(line);
    }
    let mut y = bottom - air - foot;
    for mut line in cell.foot {
        line.shift(0.0, y);
        y += line.height;
        slab.absorb(line);
    }
}

//! Forms of one grid: three pairs of label and value a line, or one value across. The template of such a form holds its title
//! and one sentence; the grid is the form itself.

use std::collections::BTreeMap;

use gongwen::{Block, Cell, Document, Form, Paper, Row, Run, Table, Text, Width};
use hall::Result;

use crate::template;

pub(crate) const COLUMNS: usize = 6;

/// Shares of the three values: a number fits the first, and a whole date the second or the third.
pub(crate) const DATE_SECOND: [f32; 3] = [39.0, 33.8, 31.2];
pub(crate) const DATE_THIRD: [f32; 3] = [39.0, 29.0, 36.0];

pub(crate) fn table(shares: [f32; 3]) -> Table {
    Table::new(shares.into_iter().flat_map(|share| [Width::Mm(22.0), Width::Share(share)]))
}

pub(crate) fn wide(label: &str, cell: Cell) -> Row {
    Row::new([Cell::label(label), cell.span(COLUMNS - 1, 1)])
}

/// Running text, each of its lines a paragraph.
pub(crate) fn prose(text: &str) -> Cell {
    let text = template::printable(text);
    let mut lines = text.lines();
    let first = Cell::prose(lines.next().unwrap_or_default());
    lines.fold(first, |cell, line| cell.and(line))
}

pub(crate) fn three(pairs: [(&str, String); 3]) -> Row {
    Row::new(pairs.into_iter().flat_map(|(label, value)| [Cell::label(label), Cell::new(value)]))
        .at_least(9.0)
}

/// Two pairs a line.
pub(crate) fn halves(first: &str, value: Cell, second: &str, other: Cell) -> Row {
    Row::new([Cell::label(first), value.span(2, 1), Cell::label(second), other.span(2, 1)]).at_least(9.0)
}

pub(crate) fn document(title: String, mut table: Table, footer: String) -> Document {
    table.rows.iter_mut().flat_map(|row| &mut row.cells).flat_map(|cell| &mut cell.paragraphs).for_each(tidy);
    let mut document =
        Document::new(title.clone(), Form::Table, vec![Block::title(title), Block::Table(table)]);
    document.footer = Some(footer);
    document.numbered(gongwen::PageNumbers::OfTotal)
}

/// What was typed may hold what no font prints.
fn tidy(text: &mut Text) {
    for run in &mut text.runs {
        if let Run::Text(words, _) = run {
            *words = template::printable(words);
        }
    }
}

/// Title and sentence of the template.
pub(crate) fn wording(name: &str, template: &str) -> Result<(String, String)> {
    let document = template::document(name, template, &BTreeMap::<&str, &str>::new(), Paper::A4)?;
    let sentence = template::words(&document);
    Ok((document.title, sentence.trim().to_owned()))
}

/// Title and sentence alone: the grid is not the template's.
pub(crate) fn sample(name: &str, text: &str) -> Result<Document> {
    let (title, sentence) = wording(name, text)?;
    let blocks = vec![
        Block::title(title.clone()),
        Block::paragraph("（表格由程序画，此处从略。）"),
        Block::paragraph(sentence),
    ];
    Ok(Document::new(title, Form::Table, blocks))
}

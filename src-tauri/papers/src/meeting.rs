//! What a 公开反馈会 needs before it is held: 通知, 签到表 and 测评票. All are public and say nothing of who reported; when it
//! is held, the plan does not say, so that day and hour are written in by hand.

use gongwen::{
    Align, Block, Cell, Document, Form, Indent, PageNumbers, Paper, Paragraph, Role, Row, RuleStyle,
};
use gongwen::{Table, Text, Width};
use hall::clock::chinese_date;
use hall::{PlanOpenFeedback, Result};
use serde::Serialize;

use crate::sample::Sample;
use crate::{Sheet, act_of, grid, template};

#[derive(Serialize)]
struct Facts {
    matter: String,
    audience: String,
    /// How many the audience comes to, where it says so.
    heads: String,
    place: String,
    host: String,
    answerer: String,
    office: String,
    telephone: String,
    organ: String,
    date: String,
}

pub(crate) fn notice(sheet: &Sheet<'_>) -> Result<Document> {
    let plan = act_of!(sheet, PlanOpenFeedback);
    let sender = sheet.keeper()?;
    let heads = heads(&plan.audience);
    let facts = Facts {
        matter: plan.what,
        audience: plan.audience,
        heads: if heads == 0 { String::new() } else { heads.to_string() },
        place: plan.place,
        host: plan.host,
        answerer: plan.answerer,
        office: sender.office,
        telephone: sender.telephone,
        organ: sender.organ,
        date: chinese_date(sheet.day),
    };
    template::document("meeting_notice", sheet.template, &facts, Paper::A4)
}

/// `村民代表20人、党员13名` are 33, `共33人` as well; of what gives no figures, 0.
fn heads(audience: &str) -> u32 {
    let (mut all, mut figure, mut total, mut before) = (0u32, 0u32, None, ' ');
    for c in audience.chars().filter(|c| !c.is_whitespace()) {
        match c.to_digit(10) {
            Some(digit) => {
                if figure == 0 && before == '共' {
                    total = Some(0);
                }
                figure = figure.saturating_mul(10).saturating_add(digit);
            }
            None => {
                if matches!(c, '人' | '名') {
                    all = all.saturating_add(figure);
                    total = total.map(|total| if total == 0 { figure } else { total });
                }
                (figure, before) = (0, c);
            }
        }
    }
    total.filter(|total| *total > 0).unwrap_or(all)
}

/// Rows that fill the first page, and each further one.
const FIRST_PAGE: u32 = 16;
const FURTHER: u32 = 21;
/// More than anybody invites, whatever figures were typed.
const MOST: u32 = 400;
/// Who comes without being counted.
const BESIDES: u32 = 3;
/// Height of a line to be signed by hand.
const LINE: f32 = 11.2;

pub(crate) fn sign_in_sheet(sheet: &Sheet<'_>) -> Result<Document> {
    let plan = act_of!(sheet, PlanOpenFeedback);
    let (title, sentence) = grid::wording("sign_in_sheet", sheet.template)?;
    let PlanOpenFeedback { what, audience, place, host, .. } = plan;
    let value = |text: &str| Cell::new(template::printable(text));
    let mut head = grid::table(grid::DATE_THIRD);
    head.rows.push(grid::wide("反馈事项", value(&what)).at_least(9.0));
    head.rows.push(grid::halves("时间", Cell::new("　　　年　　月　　日"), "地点", value(&place)));
    head.rows.push(grid::halves("主持", value(&host), "记录", Cell::default()));
    let columns = [14.0, 36.0, 30.0, 0.0, 36.0];
    let widths = columns.map(|mm| if mm == 0.0 { Width::Share(1.0) } else { Width::Mm(mm) });
    let mut list = Table::new(widths).header(["序号", "类别", "姓名", "单位、职务", "签名"]);
    for n in 1..=rows(heads(&audience)) {
        let empty = std::iter::repeat_with(Cell::default).take(columns.len() - 1);
        list.rows.push(Row::new([Cell::label(n.to_string())].into_iter().chain(empty)).at_least(LINE));
    }
    let blocks =
        vec![Block::title(title.clone()), Block::Table(head), Block::paragraph(sentence), Block::Table(list)];
    Ok(Document::new(title, Form::Table, blocks).numbered(PageNumbers::OfTotal))
}

/// Whole pages for so many, and for some who were not counted.
fn rows(heads: u32) -> u32 {
    let wanted = heads.min(MOST) + BESIDES;
    FIRST_PAGE + wanted.saturating_sub(FIRST_PAGE).div_ceil(FURTHER) * FURTHER
}

#[derive(Serialize)]
struct Slip {
    matter: String,
}

pub(crate) fn ballot_slips(sheet: &Sheet<'_>) -> Result<Document> {
    let matter = act_of!(sheet, PlanOpenFeedback).what;
    slips("ballot_slip", sheet.template, matter)
}

/// As many of the one slip as a sheet holds, none different from the others.
fn slips(name: &str, text: &str, matter: String) -> Result<Document> {
    // A line of the cell has 28 characters and is 6 mm high; what a sheet has left over is room to write in.
    let lines = u16::try_from(matter.chars().count().div_ceil(28).clamp(1, 12)).unwrap_or(12);
    let (count, room) = match lines {
        1 => (4, 0.0),
        2 | 3 => (3, 28.0),
        _ => (2, 69.0),
    };
    let room = (room - 6.0 * f32::from(lines)).max(0.0);
    let document = template::document(name, text, &Slip { matter }, Paper::A4)?;
    let slip = Block::Keep(document.blocks.into_iter().map(|block| smaller(block, room)).collect());
    let cut = || vec![Block::Rule(RuleStyle::TearOff), slip.clone()];
    let mut blocks = vec![slip.clone()];
    blocks.extend((1..count).flat_map(|_| cut()));
    Ok(Document::new(document.title, Form::Table, blocks).numbered(PageNumbers::None))
}

/// A slip's title is a line of it; where fewer share a sheet, its last row has more `room` to write in.
fn smaller(block: Block, room: f32) -> Block {
    match block {
        Block::Title(title) => Block::Paragraph(Paragraph {
            indent: Indent::Flush,
            align: Align::Center,
            size_pt: Some(16.0),
            ..Paragraph::new(Text::default().face(Role::Title, title.lines.concat()))
        }),
        Block::Table(mut table) => {
            if let Some(row) = table.rows.last_mut() {
                row.min_height += room;
            }
            Block::Table(table)
        }
        other => other,
    }
}

pub(crate) fn sample_notice(name: &str, text: &str, sample: Sample) -> Result<Document> {
    let facts = Facts {
        matter: "某某村危房改造名单的核查结果".to_owned(),
        audience: "某某村村民代表20人、党员13人".to_owned(),
        heads: sample.maybe("33"),
        place: "某某村村委会".to_owned(),
        host: "某某".to_owned(),
        answerer: "某某".to_owned(),
        office: "信访室".to_owned(),
        telephone: sample.maybe("0000-0000000"),
        organ: "某某县纪委".to_owned(),
        date: "2026年11月23日".to_owned(),
    };
    template::document(name, text, &facts, Paper::A4)
}

pub(crate) fn sample_ballot_slips(name: &str, text: &str) -> Result<Document> {
    slips(name, text, "某某村危房改造名单的核查结果".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn those_invited_are_counted_where_figures_are_given() {
        for (audience, comes_to) in [
            ("村民代表20人、党员13名", 33),
            ("村民代表 20 人", 20),
            ("村民代表20人、党员13人，共33人", 33),
            ("共40人（村民代表30人、党员10人）", 40),
            ("2026年名单上的村民代表8人", 8),
            ("村民代表、党员", 0),
            ("", 0),
        ] {
            assert_eq!(heads(audience), comes_to, "{audience}");
        }
    }

    #[test]
    fn a_sheet_has_lines_for_all_and_ends_with_a_page() {
        for (heads, lines) in [(0, 16), (13, 16), (14, 37), (34, 37), (35, 58)] {
            assert_eq!(rows(heads), lines, "{heads}");
        }
    }
}

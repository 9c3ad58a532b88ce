//! 通报 to handling offices and townships: figures with their definitions. It names no person.

use gongwen::{Block, Cell, Document, Paper, Row, Table, Width};
use hall::clock::chinese_date;
use hall::{Bulletin, BulletinKind, EntryId, Failure, FirstLine, Result, Scene};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::template;

/// The line of the template after which the table stands.
const TABLE: &str = "情况";

#[derive(Debug, Clone, Deserialize, TS)]
pub struct BulletinPaperInput {
    pub month: String,
    pub kind: BulletinKind,
    /// A published one; `None` shows a draft from the figures as they stand.
    pub published: Option<EntryId>,
}

#[derive(Serialize)]
struct Facts {
    number: String,
    month: String,
    total: Option<ShownLine>,
    repeat: String,
    beyond: String,
    both: String,
    means: Vec<String>,
    reminded: String,
    demand: String,
    organ: String,
    date: String,
}

/// Below this a figure in anything published would point at single people.
const MASKED: u32 = 5;
const MASKED_MEANS: &str = "不足5件的数记“＜5”，其比率记“—”。";

fn is_masked(n: u32) -> bool {
    (1..MASKED).contains(&n)
}

fn shown(n: u32) -> String {
    if is_masked(n) { format!("＜{MASKED}") } else { n.to_string() }
}

/// A line as it is published.
#[derive(Serialize)]
struct ShownLine {
    accepted: String,
    closed: String,
    closed_rate: String,
    resolved: String,
    resolved_rate: String,
    year_accepted: String,
    year_closed_rate: String,
    year_resolved_rate: String,
}

impl ShownLine {
    fn of(line: &FirstLine) -> Self {
        let rate = |of: u32, text: &str| if is_masked(of) { "—".to_owned() } else { text.to_owned() };
        Self {
            accepted: shown(line.accepted),
            closed: shown(line.closed),
            closed_rate: rate(line.accepted, &line.closed_rate),
            resolved: shown(line.resolved),
            resolved_rate: rate(line.closed, &line.resolved_rate),
            year_accepted: shown(line.year_accepted),
            year_closed_rate: rate(line.year_accepted, &line.year_closed_rate),
            year_resolved_rate: rate(line.year_closed, &line.year_resolved_rate),
        }
    }
}

pub(crate) fn compose(scene: &Scene<'_>, input: &BulletinPaperInput) -> Result<(Document, String)> {
    let (figures, number, demand, kind, day) = match &input.published {
        Some(id) => {
            let act = hall::published_bulletin(scene, id)?;
            (act.figures, act.number.text, act.demand, act.kind, act.on)
        }
        None => {
            let figures = hall::bulletin(scene, &input.month)?;
            (figures, "（未印发）".to_owned(), String::new(), input.kind, scene.today())
        }
    };
    let sum = |of: fn(&hall::TownshipLine) -> u32| figures.townships.iter().map(of).sum();
    let reminded: Vec<_> =
        figures.reminded.iter().map(|line| format!("{}{}次", line.way, line.times)).collect();
    let facts = Facts {
        number: number.clone(),
        month: figures.month_name.clone(),
        total: figures.first.first().map(ShownLine::of),
        repeat: shown(sum(|line| line.repeat)),
        beyond: shown(sum(|line| line.beyond)),
        both: shown(sum(|line| line.both)),
        means: match kind {
            BulletinKind::First => [&*figures.first_means, &[MASKED_MEANS.to_owned()]].concat(),
            BulletinKind::Repeat => [&*figures.repeat_means, &[MASKED_MEANS.to_owned()]].concat(),
        },
        reminded: reminded.join("，"),
        demand,
        organ: hall::house(scene.view)?.signing_organ(),
        date: chinese_date(day),
    };
    let (name, shipped) = match kind {
        BulletinKind::First => {
            ("first_bulletin", include_str!("../../../assets/templates/first_bulletin.md"))
        }
        BulletinKind::Repeat => {
            ("repeat_bulletin", include_str!("../../../assets/templates/repeat_bulletin.md"))
        }
    };
    let kept = hall::templates(scene.view)?.into_iter().find(|kept| kept.name == name);
    let text = kept.map_or_else(|| shipped.to_owned(), |kept| kept.text);
    let mut document = template::document(name, &text, &facts, Paper::A4)?;
    let is_it = |block: &Block| matches!(block, Block::Heading(_, text) if template::says(text, TABLE));
    let at = document.blocks.iter().position(is_it).ok_or_else(|| {
        Failure::refused(format!("通报模板缺少“{TABLE}”一节，不能打印。"), "请恢复随程序的模板。")
    })?;
    let table = match kind {
        BulletinKind::First => first(&figures),
        BulletinKind::Repeat => repeat(&figures),
    };
    document.blocks.insert(at + 1, Block::Table(table));
    Ok((document, number))
}

fn first(figures: &Bulletin) -> Table {
    let columns = [Width::Share(2.4)].into_iter().chain([Width::Share(1.0); 6]);
    let heads = [
        "承办单位",
        "本月\n受理",
        "本月\n办结率",
        "本月\n化解率",
        "本年\n受理",
        "本年\n办结率",
        "本年\n化解率",
    ];
    let mut table = Table::new(columns).header(heads);
    for line in &figures.first {
        let seen = ShownLine::of(line);
        let cells = [
            seen.accepted,
            seen.closed_rate,
            seen.resolved_rate,
            seen.year_accepted,
            seen.year_closed_rate,
            seen.year_resolved_rate,
        ];
        let name = [Cell::new(line.name.clone())];
        table = table.row(Row::new(name.into_iter().chain(cells.map(Cell::label))).at_least(9.0));
    }
    table.size_pt = Some(12.0);
    table
}

fn repeat(figures: &Bulletin) -> Table {
    let columns = [Width::Share(2.0)].into_iter().chain([Width::Share(1.0); 3]);
    let mut table = Table::new(columns).header(["乡镇(街道)", "重复", "越级", "越级又重复"]);
    for line in &figures.townships {
        let numbers = [line.repeat, line.beyond, line.both].map(|n| Cell::label(shown(n)));
        let name = [Cell::new(line.name.clone())];
        table = table.row(Row::new(name.into_iter().chain(numbers)).at_least(9.0));
    }
    table.size_pt = Some(12.0);
    table
}

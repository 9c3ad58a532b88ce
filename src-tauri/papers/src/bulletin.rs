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
const MASKED_MEANS: &str =
    "不足5件的数记“＜5”；与合计相减能推出它的，另有一个数略去，记“—”；由略去的数得出的比率也记“—”。";

/// A number as it is published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Seen {
    Number(u32),
    /// One to four.
    Few,
    /// Enough by itself, but another one could be told from it.
    Withheld,
}

impl Seen {
    fn of(n: u32) -> Self {
        if (1..MASKED).contains(&n) { Self::Few } else { Self::Number(n) }
    }
    fn text(self) -> String {
        match self {
            Self::Number(n) => n.to_string(),
            Self::Few => format!("＜{MASKED}"),
            Self::Withheld => "—".to_owned(),
        }
    }
    fn is_number(self) -> bool {
        matches!(self, Self::Number(_))
    }
}

/// The numbers of a column, its total first. Where what is masked in it could be told from the total and the rest, one more
/// is withheld: the next smallest, or the total itself.
fn column(numbers: &[u32]) -> Vec<Seen> {
    let mut seen: Vec<Seen> = numbers.iter().copied().map(Seen::of).collect();
    let Some((total, rows)) = numbers.split_first() else { return seen };
    let few: Vec<u32> = rows.iter().copied().filter(|n| Seen::of(*n) == Seen::Few).collect();
    let (count, sum) = (u32::try_from(few.len()).unwrap_or(u32::MAX), few.iter().sum::<u32>());
    // One is what is missing from the total; several that are all one, or all four, add up to what nothing else adds up to.
    let told = count == 1 || sum == count || sum == count.saturating_mul(MASKED - 1);
    if count == 0 || !told || !Seen::of(*total).is_number() {
        return seen;
    }
    // A five beside ones hides nothing: together they are the least that they can be.
    let hides = |n: u32| n >= MASKED && !(n == MASKED && sum == count);
    let next = (1..).zip(rows).filter(|(_, n)| hides(**n)).min_by_key(|(_, n)| **n);
    if let Some(cell) = seen.get_mut(next.map_or(0, |(place, _)| place)) {
        *cell = Seen::Withheld;
    }
    seen
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

/// The lines with their total first, as they are published. A rate tells its part from its whole, and is left out with
/// either.
fn shown_lines(lines: &[FirstLine]) -> Vec<ShownLine> {
    let of = |number: fn(&FirstLine) -> u32| column(&lines.iter().map(number).collect::<Vec<_>>());
    let accepted = of(|line| line.accepted);
    let closed = of(|line| line.closed);
    let resolved = of(|line| line.resolved);
    let year_accepted = of(|line| line.year_accepted);
    let year_closed = of(|line| line.year_closed);
    let year_resolved = of(|line| line.year_resolved);
    let at = |column: &[Seen], n: usize| column.get(n).copied().unwrap_or(Seen::Withheld);
    let rate = |part: Seen, whole: Seen, text: &str| {
        if part.is_number() && whole.is_number() { text.to_owned() } else { "—".to_owned() }
    };
    let shown = |(n, line): (usize, &FirstLine)| {
        let (accepted, closed, resolved) = (at(&accepted, n), at(&closed, n), at(&resolved, n));
        let (year_accepted, year_closed) = (at(&year_accepted, n), at(&year_closed, n));
        ShownLine {
            accepted: accepted.text(),
            closed: closed.text(),
            closed_rate: rate(closed, accepted, &line.closed_rate),
            resolved: resolved.text(),
            resolved_rate: rate(resolved, closed, &line.resolved_rate),
            year_accepted: year_accepted.text(),
            year_closed_rate: rate(year_closed, year_accepted, &line.year_closed_rate),
            year_resolved_rate: rate(at(&year_resolved, n), year_closed, &line.year_resolved_rate),
        }
    };
    lines.iter().enumerate().map(shown).collect()
}

/// 重复, 越级 and both, of all townships together and then of each.
fn shown_townships(figures: &Bulletin) -> [Vec<Seen>; 3] {
    let of = |number: fn(&hall::TownshipLine) -> u32| {
        let rows = figures.townships.iter().map(number);
        column(&std::iter::once(rows.clone().sum()).chain(rows).collect::<Vec<_>>())
    };
    [of(|line| line.repeat), of(|line| line.beyond), of(|line| line.both)]
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
    let [repeat, beyond, both] = shown_townships(&figures);
    let total = |column: &[Seen]| column.first().map(|seen| seen.text()).unwrap_or_default();
    let reminded: Vec<_> =
        figures.reminded.iter().map(|line| format!("{}{}次", line.way, line.times)).collect();
    let means = match kind {
        BulletinKind::First => &figures.first_means,
        BulletinKind::Repeat => &figures.repeat_means,
    };
    let full_width = |line: &String| line.replace('(', "（").replace(')', "）");
    let facts = Facts {
        number: number.clone(),
        month: figures.month_name.clone(),
        total: shown_lines(&figures.first).into_iter().next(),
        repeat: total(&repeat),
        beyond: total(&beyond),
        both: total(&both),
        means: means.iter().map(full_width).chain([MASKED_MEANS.to_owned()]).collect(),
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
        BulletinKind::First => by_office(&figures),
        BulletinKind::Repeat => by_township(&figures),
    };
    document.blocks.insert(at + 1, Block::Table(table));
    Ok((document, number))
}

fn by_office(figures: &Bulletin) -> Table {
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
    for (line, seen) in figures.first.iter().zip(shown_lines(&figures.first)) {
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

fn by_township(figures: &Bulletin) -> Table {
    let columns = [Width::Share(2.0)].into_iter().chain([Width::Share(1.0); 3]);
    let mut table = Table::new(columns).header(["乡镇（街道）", "重复", "越级", "越级又重复"]);
    let shown = shown_townships(figures);
    for (n, line) in (1..).zip(&figures.townships) {
        let text = |column: &Vec<Seen>| column.get(n).map(|seen| seen.text()).unwrap_or_default();
        let numbers = shown.each_ref().map(|column| Cell::label(text(column)));
        let name = [Cell::new(line.name.clone())];
        table = table.row(Row::new(name.into_iter().chain(numbers)).at_least(9.0));
    }
    table.size_pt = Some(12.0);
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(numbers: &[u32]) -> Vec<String> {
        column(numbers).into_iter().map(Seen::text).collect()
    }

    /// What is masked cannot be told from the total: at least two readings add up to it.
    #[test]
    fn what_is_masked_cannot_be_told_from_the_total() {
        assert_eq!(texts(&[20, 3, 10, 7]), ["20", "＜5", "10", "—"], "the next smallest goes with it");
        assert_eq!(texts(&[20, 3, 4, 13]), ["20", "＜5", "＜5", "13"], "3 and 4 add up as 4 and 3 do");
        assert_eq!(
            texts(&[12, 1, 1, 10]),
            ["12", "＜5", "＜5", "—"],
            "1 and 1 add up to what nothing else does"
        );
        assert_eq!(texts(&[18, 4, 4, 10]), ["18", "＜5", "＜5", "—"]);
        assert_eq!(texts(&[13, 1, 5, 7]), ["13", "＜5", "5", "—"], "a five beside a one hides nothing");
        assert_eq!(texts(&[6, 1, 5]), ["—", "＜5", "5"], "nothing else hides it");
        assert_eq!(texts(&[3, 3, 0]), ["＜5", "＜5", "0"], "the total is masked itself");
        assert_eq!(texts(&[0, 0]), ["0", "0"]);
        for rows in [[1, 5, 9], [2, 6, 40], [4, 5, 5], [1, 1, 6], [4, 4, 5], [3, 0, 0], [4, 4, 4], [2, 2, 9]]
        {
            let total: u32 = rows.iter().sum();
            let seen = column(&[&[total], rows.as_slice()].concat());
            let Some((Seen::Number(total), cells)) = seen.split_first().map(|(sum, rest)| (*sum, rest))
            else {
                continue;
            };
            // Every way in which the cells may be filled so that they add up.
            let may_be = |seen: Seen| -> Vec<u32> {
                match seen {
                    Seen::Number(n) => vec![n],
                    Seen::Few => (1..MASKED).collect(),
                    Seen::Withheld => (MASKED..=total).collect(),
                }
            };
            let mut fillings = vec![(Vec::new(), 0)];
            for cell in cells {
                fillings = fillings
                    .into_iter()
                    .flat_map(|(so_far, sum): (Vec<u32>, u32)| {
                        may_be(*cell).into_iter().map(move |n| ([so_far.clone(), vec![n]].concat(), sum + n))
                    })
                    .collect();
            }
            let fit: Vec<_> = fillings.into_iter().filter(|(_, sum)| *sum == total).collect();
            assert!(fit.len() > 1 || cells.iter().all(|cell| cell.is_number()), "{rows:?}: {fit:?}");
        }
    }

    /// A rate and its whole tell its part: it is left out where the part is masked.
    #[test]
    fn a_rate_does_not_tell_what_is_masked() {
        let line = |name: &str, accepted, closed| FirstLine {
            office: hall::OfficeId::default(),
            name: name.into(),
            accepted,
            closed,
            resolved: 0,
            closed_rate: format!("{closed}/{accepted}"),
            resolved_rate: "0.0%".into(),
            year_accepted: accepted,
            year_closed: closed,
            year_resolved: 0,
            year_closed_rate: format!("{closed}/{accepted}"),
            year_resolved_rate: "0.0%".into(),
        };
        let lines = [line("合计", 60, 38), line("一室", 20, 3), line("二室", 20, 20), line("三室", 20, 15)];
        let shown = shown_lines(&lines);
        let rates: Vec<_> = shown.iter().map(|line| line.closed_rate.as_str()).collect();
        assert_eq!(rates, ["38/60", "—", "20/20", "—"]);
        let years: Vec<_> = shown.iter().map(|line| line.year_closed_rate.as_str()).collect();
        assert_eq!(years, rates);
        assert_eq!((shown[0].closed.as_str(), shown[1].accepted.as_str()), ("38", "20"));
    }
}

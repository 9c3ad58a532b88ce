//! 对账单: counts of both sides, every difference with its reason, both signatures. No column for who came.

use gongwen::{Block, Cell, Document, Paper, Parties, Party, Row, Table, Width};
use hall::clock::chinese_date;
use hall::{Failure, LedgerCounts, LedgerSide, Reconciliation, Result, Scene, SignedHow};
use serde::Serialize;

use crate::template;

pub(crate) const NAME: &str = "对账单";
const TEMPLATE: &str = "reconciliation";
/// The lines of the template after which the tables stand.
const COUNTS: &str = "件数";
const DIFFERENCES: &str = "差异";

#[derive(Serialize)]
struct Facts {
    month: String,
    organ: String,
    compared_on: String,
    differences: usize,
    /// Empty until it is concluded.
    concluded_on: String,
}

pub(crate) fn compose(scene: &Scene<'_>, month: &str) -> Result<Document> {
    let found = hall::reconciliation(scene, month)?;
    let Some(compared_on) = found.compared_on else {
        return Err(Failure::refused(format!("{}还没有比对。", found.month_name), "先导入案管室的对账表。"));
    };
    if found.withheld > 0 {
        return Err(Failure::refused(
            format!("有 {} 项差异涉及您应当回避的件，对账单不能由您出。", found.withheld),
            "请由其他同志出对账单。",
        ));
    }
    let facts = Facts {
        month: found.month_name.clone(),
        organ: hall::house(scene.view)?.signing_organ(),
        compared_on: chinese_date(compared_on),
        differences: found.differences.len(),
        concluded_on: found.concluded_on.map_or_else(String::new, chinese_date),
    };
    let kept = hall::templates(scene.view)?.into_iter().find(|kept| kept.name == TEMPLATE);
    let shipped = include_str!("../../../assets/templates/reconciliation.md");
    let text = kept.map_or_else(|| shipped.to_owned(), |kept| kept.text);
    let mut document = template::document(TEMPLATE, &text, &facts, Paper::A4)?;
    after(&mut document, COUNTS, counts(&found))?;
    if !found.differences.is_empty() {
        after(&mut document, DIFFERENCES, differences(&found))?;
    }
    document.blocks.push(Block::Keep(vec![Block::Space(1.0), Block::Parties(signatures(&found))]));
    Ok(document)
}

/// Puts a table after the heading that has these words.
fn after(document: &mut Document, words: &str, table: Table) -> Result<()> {
    let is_it = |block: &Block| matches!(block, Block::Heading(_, text) if template::says(text, words));
    let at = document.blocks.iter().position(is_it).ok_or_else(|| {
        Failure::refused(format!("对账单模板缺少“{words}”一节，不能打印。"), "请恢复随程序的模板。")
    })?;
    document.blocks.insert(at + 1, Block::Table(table));
    Ok(())
}

fn counts(found: &Reconciliation) -> Table {
    let columns =
        [Width::Share(1.2), Width::Share(1.0), Width::Share(1.0), Width::Share(1.0), Width::Share(1.0)];
    let line = |name: &str, counts: LedgerCounts| {
        let numbers = [counts.before, counts.came, counts.closed, counts.left()];
        let cells = numbers.map(|number| Cell::label(number.to_string()));
        Row::new([Cell::label(name)].into_iter().chain(cells)).at_least(9.0)
    };
    let mut table = Table::new(columns)
        .header(["单位：件", "上期末", "本期移送", "本期办结", "期末"])
        .row(line("信访室", found.ours))
        .row(line("案管室", found.theirs));
    table.size_pt = Some(12.0);
    table
}

fn differences(found: &Reconciliation) -> Table {
    let columns = [
        Width::Mm(11.0),
        Width::Share(1.5),
        Width::Share(1.2),
        Width::Share(1.0),
        Width::Share(1.0),
        Width::Share(2.0),
        Width::Share(1.0),
    ];
    let mut table = Table::new(columns).header([
        "序号",
        "编号\n移送日",
        "承办室",
        "信访室",
        "案管室",
        "差异及原因",
        "更正\n责任人",
    ]);
    for (n, one) in (1..).zip(&found.differences) {
        let difference = &one.difference;
        let handed = difference.handed_on.map_or_else(String::new, |day| format!("\n{}", chinese_date(day)));
        let why = match one.settled_on {
            Some(_) => format!("{}：{}", one.kind_name, one.reason),
            None => format!("{}（未核销）", one.kind_name),
        };
        let who = match one.corrector.as_str() {
            "" => one.outcome_name.clone(),
            // Whose ledger is put right stands in the head of the column.
            corrector => format!("{corrector}\n{}", one.outcome_name.trim_end_matches("更正")),
        };
        let cells = [
            n.to_string(),
            format!("{}{handed}", difference.number),
            difference.office.clone(),
            difference.ours.clone(),
            difference.theirs.clone(),
            why,
            who,
        ];
        table = table.row(Row::new(cells.map(|text| Cell::new(template::printable(&text)))).at_least(9.0));
    }
    table.size_pt = Some(10.5);
    table
}

/// Who has signed stands there with the day, and that it was on paper where it was; others get a line for ink.
fn signatures(found: &Reconciliation) -> Parties {
    let side = |side: LedgerSide| {
        let signed = found.signatures.iter().find(|one| one.side == side);
        let (label, name, day) = match signed {
            None => ("签字：".to_owned(), String::new(), String::new()),
            Some(one) if one.how == SignedHow::Ink => {
                (format!("签字（{}）：", one.signer), String::new(), String::new())
            }
            Some(one) if one.how == SignedHow::Paper => {
                ("签字（见纸质）：".to_owned(), one.signer.clone(), chinese_date(one.on))
            }
            Some(one) => ("签字：".to_owned(), one.signer.clone(), chinese_date(one.on)),
        };
        let role = format!("{}：", side.label());
        Party { role, lines: vec![(label, name), ("日期：".to_owned(), day)] }
    };
    Parties { parties: LedgerSide::ALL.iter().copied().map(side).collect() }
}

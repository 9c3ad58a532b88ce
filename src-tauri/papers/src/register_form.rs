//! 来访登记表: the form as it lies on the desk. A second 被反映人 has room, an anonymous visitor is never asked a name,
//! material is listed with pages and 原件/复印件. Signed after read-back.

use std::collections::BTreeMap;

use gongwen::{Block, Cell, Document, Form, Paper, Row, Run, Table, Text, Width};
use hall::clock::chinese_date;
use hall::{Attribution, CodeList, Identity, Register, Result, VisitForm, Who};

use crate::{Sheet, act_of, template};

const COLUMNS: usize = 6;

fn wide(label: &str, cell: Cell) -> Row {
    Row::new([Cell::label(label), cell.span(COLUMNS - 1, 1)])
}

/// Running text, each of its lines a paragraph.
fn prose(text: &str) -> Cell {
    let text = template::printable(text);
    let mut lines = text.lines();
    let first = Cell::prose(lines.next().unwrap_or_default());
    lines.fold(first, |cell, line| cell.and(line))
}

fn three(pairs: [(&str, String); 3]) -> Row {
    Row::new(pairs.into_iter().flat_map(|(label, value)| [Cell::label(label), Cell::new(value)]))
        .at_least(9.0)
}

pub(crate) fn compose(sheet: &Sheet<'_>) -> Result<Document> {
    let register = act_of!(sheet, Register);
    let shares = [39.0, 33.8, 31.2].map(Width::Share);
    let mut table = Table::new(shares.into_iter().flat_map(|share| [Width::Mm(22.0), share]));
    table.rows.extend(how_it_came(sheet, &register)?);
    match register.who {
        Who::Anonymous => table.rows.push(wide("来访人", Cell::new("匿名（不登记身份）")).at_least(9.0)),
        Who::Named { .. } => table.rows.extend(sheet.people.iter().flat_map(person_rows)),
    }
    for (n, subject) in register.subjects.iter().enumerate() {
        let label = if register.subjects.len() > 1 {
            format!("被反映人{}", n + 1)
        } else {
            "被反映人".to_owned()
        };
        let rank = sheet.label(CodeList::Ranks, &subject.rank)?;
        let authority = sheet.label(CodeList::Authorities, &subject.authority)?;
        table.rows.push(
            wide(
                &label,
                Cell::new(
                    Text::plain(format!(
                        "{}　级别：{rank}　管理权限：{authority}\n政治面貌：",
                        subject.called()
                    ))
                    .blank(8.0),
                ),
            )
            .at_least(9.0),
        );
    }
    table.rows.extend(what_it_is(sheet, &register)?);
    let (title, read_back) = wording("register_form", sheet.template)?;
    let sign =
        Text::plain("来访人签名：").blank(7.0).then("　　").tick(false).then("拒签（注明原因）：").blank(7.0);
    let staff =
        Text::plain("接待人签名：").blank(6.0).then("　").blank(6.0).then("　　　年　　月　　日　　时");
    let on_duty = format!("登记接待人：{}", register.received_by.join("、"));
    // One row, so that no page bears the staff's names alone.
    let signed = Cell::new(read_back).and("").and(sign).and("").and(staff).and(on_duty);
    table.rows.push(wide("来访人、\n接待人\n（两人）\n签名", signed).at_least(36.0));
    table.rows.iter_mut().flat_map(|row| &mut row.cells).flat_map(|cell| &mut cell.paragraphs).for_each(tidy);
    let mut document =
        Document::new(title.clone(), Form::Table, vec![Block::title(title), Block::Table(table)]);
    document.footer = Some(format!("登记编号 {}", sheet.number));
    Ok(document.numbered(gongwen::PageNumbers::OfTotal))
}

/// What was typed may hold what no font prints.
fn tidy(text: &mut Text) {
    for run in &mut text.runs {
        if let Run::Text(words, _) = run {
            *words = template::printable(words);
        }
    }
}

/// The template of the form holds its title and the read-back sentence; the grid is the form itself.
fn wording(name: &str, template: &str) -> Result<(String, String)> {
    let document = template::document(name, template, &BTreeMap::<&str, &str>::new(), Paper::A4)?;
    let read_back = template::words(&document);
    Ok((document.title, read_back.trim().to_owned()))
}

/// `2026年11月23日 9时12分`; the day alone where no hour was taken down.
fn came(register: &Register) -> String {
    let day = chinese_date(register.received_on);
    match register.received_at.split_once(':') {
        Some((hour, minute)) => format!("{day} {}时{minute}分", hour.trim_start_matches('0')),
        None => day,
    }
}

fn how_it_came(sheet: &Sheet<'_>, register: &Register) -> Result<[Row; 2]> {
    let form = match register.visit_form {
        VisitForm::Group => format!("集体访 {} 人", register.heads),
        VisitForm::Individual if register.heads > 1 => format!("个访 {} 人", register.heads),
        VisitForm::Individual => "个访".to_owned(),
    };
    let again =
        sheet.look_up("初重", || Ok(if sheet.scene.case()?.repeat { "重复" } else { "初次" }.to_owned()))?;
    let attribution =
        if register.who == Who::Anonymous { Attribution::Anonymous } else { Attribution::Named };
    Ok([
        three([
            ("编号", register.number.text.clone()),
            ("来访时间", came(register)),
            ("地点", register.place.clone()),
        ]),
        three([
            (
                "方式来源",
                format!(
                    "{}　{}",
                    sheet.label(CodeList::Methods, &register.method)?,
                    sheet.label(CodeList::Sources, &register.source)?
                ),
            ),
            ("来访形式\n初次重复", format!("{form}　{again}")),
            ("署名", attribution.label().to_owned()),
        ]),
    ])
}

fn person_rows(person: &Identity) -> [Row; 2] {
    let contact = format!(
        "{}{}",
        person.address,
        if person.workplace.is_empty() { String::new() } else { format!("（{}）", person.workplace) }
    );
    [
        three([
            ("姓名", person.name.clone()),
            (
                "性别\n政治面貌",
                [person.sex.as_str(), person.political.as_str()]
                    .iter()
                    .filter(|part| !part.is_empty())
                    .copied()
                    .collect::<Vec<_>>()
                    .join("　"),
            ),
            ("电话", person.phone.clone()),
        ]),
        Row::new([
            Cell::label("身份证号"),
            Cell::new(person.id_number.clone()).span(2, 1),
            Cell::label("住址或单位"),
            Cell::new(contact).span(2, 1),
        ])
        .at_least(9.0),
    ]
}

fn what_it_is(sheet: &Sheet<'_>, register: &Register) -> Result<Vec<Row>> {
    let labels = |list: CodeList, codes: &[String]| -> Result<String> {
        Ok(codes.iter().map(|code| sheet.label(list, code)).collect::<Result<Vec<_>>>()?.join("、"))
    };
    let kind = sheet.label(CodeList::Kinds, &register.kind)?;
    let categories = labels(CodeList::Categories, &register.categories)?;
    let fields = labels(CodeList::Fields, &register.fields)?;
    let material = register.evidence.iter().map(|item| {
        format!("{}　{} 页　{}", item.name, item.pages, if item.original { "原件" } else { "复印件" })
    });
    let mut facts = wide("主要问题", prose(&register.facts)).at_least(32.0);
    facts.may_break = true;
    Ok(vec![
        wide("类别", Cell::new(format!("{kind}　{categories}　{fields}"))).at_least(9.0),
        wide("事由", Cell::new(register.title.clone())).at_least(9.0),
        facts,
        wide("诉求", prose(&register.demands)).at_least(14.0),
        wide("递交材料", Cell::new(material.collect::<Vec<_>>().join("\n"))).at_least(12.0),
        wide("曾向何处\n反映结果", Cell::new(register.earlier.clone())).at_least(12.0),
        wide("接待答复\n情况", prose(&register.reply)).at_least(14.0),
        wide("拟办意见", Cell::new("").foot("签名：　　　　　　　年　　月　　日")).at_least(18.0),
    ])
}

/// Title and read-back sentence alone: the grid is not the template's.
pub(crate) fn sample(name: &str, text: &str) -> Result<Document> {
    let (title, read_back) = wording(name, text)?;
    let blocks = vec![
        Block::title(title.clone()),
        Block::paragraph("（表格由程序画，此处从略。）"),
        Block::paragraph(read_back),
    ];
    Ok(Document::new(title, Form::Table, blocks))
}

//! 来访登记表: the form as it lies on the desk. A second 被反映人 has room, an anonymous visitor is never asked a name,
//! material is listed with pages and 原件/复印件. Signed after read-back.

use gongwen::{Block, Cell, Document, Form, Row, Table, Text, Width};
use hall::clock::chinese_date;
use hall::{Attribution, CodeList, Identity, Register, Result, VisitForm, Who};

use crate::{Sheet, act_of};

const COLUMNS: usize = 6;

fn wide(label: &str, cell: Cell) -> Row {
    Row::new([Cell::label(label), cell.span(COLUMNS - 1, 1)])
}

fn three(pairs: [(&str, String); 3]) -> Row {
    Row::new(pairs.into_iter().flat_map(|(label, value)| [Cell::label(label), Cell::new(value)]))
        .at_least(9.0)
}

pub(crate) fn compose(sheet: &Sheet<'_>) -> Result<Document> {
    let register = act_of!(sheet, Register);
    let mut table =
        Table::new((0..COLUMNS).map(|n| if n % 2 == 0 { Width::Mm(22.0) } else { Width::Share(1.0) }));
    table.rows = vec![];
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
        let rank = hall::code_label(sheet.scene.view, CodeList::Ranks, &subject.rank)?;
        let authority = hall::code_label(sheet.scene.view, CodeList::Authorities, &subject.authority)?;
        table.rows.push(
            wide(&label, Cell::new(format!("{}　级别：{rank}　管理权限：{authority}", subject.called())))
                .at_least(9.0),
        );
    }
    table.rows.extend(what_it_is(sheet, &register)?);
    let (title, read_back) = wording(sheet.template);
    let sign = format!("{read_back}\n\n来访人签名：＿＿＿＿＿＿＿＿　　□ 拒签（注明原因）：＿＿＿＿＿＿＿＿");
    table.rows.push(wide("来访人\n确认", Cell::new(sign)).at_least(22.0));
    let staff = format!(
        "接待人（两人）签名：＿＿＿＿＿＿＿　＿＿＿＿＿＿＿　　　　　　年　　月　　日　　时\n登记接待人：{}",
        register.received_by.join("、")
    );
    table.rows.push(wide("接待人", Cell::new(staff)).at_least(18.0));
    let mut document =
        Document::new(title.clone(), Form::Table, vec![Block::title(title), Block::Table(table)]);
    document.footer = Some(format!("登记编号 {}", sheet.number));
    Ok(document.numbered(gongwen::PageNumbers::OfTotal))
}

/// The template of the form holds its title and the read-back sentence; the grid is the form itself.
fn wording(template: &str) -> (String, String) {
    let mut lines = template.lines().map(str::trim).filter(|line| !line.is_empty());
    let title = lines
        .next()
        .map(|line| line.trim_start_matches('#').trim().to_owned())
        .unwrap_or_else(|| "来访登记表".to_owned());
    (title, lines.collect::<Vec<_>>().join(""))
}

fn how_it_came(sheet: &Sheet<'_>, register: &Register) -> Result<[Row; 2]> {
    let view = sheet.scene.view;
    let form = match register.visit_form {
        VisitForm::Group => format!("集体访 {} 人", register.heads),
        VisitForm::Individual => "个访".to_owned(),
    };
    let attribution =
        if register.who == Who::Anonymous { Attribution::Anonymous } else { Attribution::Named };
    Ok([
        three([
            ("编号", register.number.text.clone()),
            ("来访时间", chinese_date(register.received_on)),
            ("地点", register.place.clone()),
        ]),
        three([
            (
                "方式来源",
                format!(
                    "{}　{}",
                    hall::code_label(view, CodeList::Methods, &register.method)?,
                    hall::code_label(view, CodeList::Sources, &register.source)?
                ),
            ),
            ("来访形式", form),
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
                "性别、政治面貌",
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
    let view = sheet.scene.view;
    let labels = |list: CodeList, codes: &[String]| -> Result<String> {
        Ok(codes
            .iter()
            .map(|code| hall::code_label(view, list, code))
            .collect::<Result<Vec<_>>>()?
            .join("、"))
    };
    let kind = hall::code_label(view, CodeList::Kinds, &register.kind)?;
    let categories = labels(CodeList::Categories, &register.categories)?;
    let fields = labels(CodeList::Fields, &register.fields)?;
    let material = register.evidence.iter().map(|item| {
        format!("{}　{} 页　{}", item.name, item.pages, if item.original { "原件" } else { "复印件" })
    });
    let mut facts = wide("主要问题", Cell::prose(Text::plain(register.facts.clone()))).at_least(36.0);
    facts.may_break = true;
    Ok(vec![
        wide("类别", Cell::new(format!("{kind}　{categories}　{fields}"))).at_least(9.0),
        wide("事由", Cell::new(register.title.clone())).at_least(9.0),
        facts,
        wide("诉求", Cell::prose(register.demands.clone())).at_least(14.0),
        wide("递交材料", Cell::new(material.collect::<Vec<_>>().join("\n"))).at_least(12.0),
        wide("曾向何处\n反映及结果", Cell::new(register.earlier.clone())).at_least(12.0),
        wide("接待答复\n情况", Cell::prose(register.reply.clone())).at_least(14.0),
        wide("拟办意见", Cell::new("").foot("签名：　　　　　　　年　　月　　日")).at_least(18.0),
    ])
}

//! 来访登记表, 来信登记表, 来电登记表: the form as it lies on the desk, by the manner in which the matter came. A second 被反映人 has room, an anonymous visitor is never asked a name,
//! material is listed with pages and 原件/复印件. Signed after read-back.

use gongwen::{Block, Cell, Document, Role, Row, RuleStyle, Text};
use hall::clock::chinese_date;
use hall::{Attribution, CodeList, Identity, Manner, Register, Result, VisitForm, Who};

use crate::grid::{self, prose, three, wide};
use crate::{Sheet, act_of, template};

/// 来电: nobody is there to sign, so that the record is repeated over the telephone.
const REPEATED: &str = "以上记录已在电话中向来电人复述，来电人确认无误。来电人未到场，不签名。";

pub(crate) fn compose(sheet: &Sheet<'_>) -> Result<Document> {
    let register = act_of!(sheet, Register);
    let manner = Manner::of(&register.method);
    let mut table = grid::table(grid::DATE_SECOND);
    table.rows.extend(how_it_came(sheet, &register)?);
    match register.who {
        Who::Anonymous => {
            let (who, nobody) = match manner {
                Manner::Visit => ("来访人", "匿名（不登记身份）"),
                Manner::Call => ("来电人", "匿名（不登记身份，不留号码）"),
                Manner::Letter | Manner::Message => ("举报人", "匿名（不登记身份）"),
            };
            table.rows.push(wide(who, Cell::new(nobody)).at_least(9.0));
        }
        Who::Named { .. } => table.rows.extend(sheet.people.iter().flat_map(person_rows)),
    }
    for (n, subject) in register.subjects.iter().enumerate() {
        let label = if register.subjects.len() > 1 {
            format!("被反映人{}", n + 1)
        } else {
            "被反映人".to_owned()
        };
        let mut said = vec![subject.called()];
        for (list, code) in [(CodeList::Ranks, &subject.rank), (CodeList::Authorities, &subject.authority)] {
            if !code.is_empty() {
                said.push(format!("{}：{}", list.label(), sheet.label(list, code)?));
            }
        }
        let political = Text::plain(format!("{}\n政治面貌：", said.join("　"))).blank(8.0);
        table.rows.push(wide(&label, Cell::new(political)).at_least(9.0));
    }
    table.rows.extend(what_it_is(sheet, &register)?);
    let (title, read_back) = grid::wording("register_form", sheet.template)?;
    let heading = manner.heading(&sheet.label(CodeList::Methods, &register.method)?);
    let title = title.replace(Manner::Visit.label(), &heading);
    let by = |staff: &str| {
        Text::plain(format!("{staff}签名："))
            .blank(6.0)
            .then("　")
            .blank(6.0)
            .then("　　　年　　月　　日　　时")
    };
    let on_duty = |staff: &str| format!("{staff}：{}", register.received_by.join("、"));
    // One row, so that no page bears the staff's names alone.
    let (who, signed) = match manner {
        Manner::Visit => {
            let refused = Text::default().tick(false).then("拒签（注明原因）：").blank(7.0);
            // Of a group each representative signs.
            let names: Vec<&str> = sheet.people.iter().map(|person| person.name.trim()).collect();
            let read = match names.as_slice() {
                [] | [_] => {
                    let sign = Text::plain("来访人签名：").blank(7.0).then("　　").join(refused);
                    Cell::new(read_back).and("").and(sign).and("")
                }
                several => {
                    let sign = |name: &&str| Text::plain(format!("代表（{name}）签名：")).blank(7.0);
                    let read = Cell::new(read_back).and("");
                    several.iter().map(sign).fold(read, |cell, line| cell.and(line)).and(refused).and("")
                }
            };
            ("来访人、\n接待人\n（两人）\n签名", read.and(by("接待人")).and(on_duty("接待人")))
        }
        Manner::Call => {
            let repeated = Cell::new(REPEATED).and("");
            ("接电人\n（两人）\n签名", repeated.and(by("接电人")).and(on_duty("接电人")))
        }
        Manner::Letter | Manner::Message => ("登记人\n签名", Cell::new(by("登记人")).and(on_duty("经办人"))),
    };
    table.rows.push(wide(who, signed).at_least(36.0));
    // Ours, and written after whoever came has signed.
    let proposal = Cell::new("").foot("签名：　　　　　　　年　　月　　日");
    table.rows.push(wide("拟办意见", proposal).at_least(18.0));
    let mut document = grid::document(title, table, format!("登记编号{}", sheet.number));
    document.blocks.extend(receipt(&register, &sheet.number));
    Ok(document)
}

/// To be torn off and taken home by whoever left an original here; none where nobody did.
fn receipt(register: &Register, number: &str) -> Option<Block> {
    let originals = register.evidence.iter().filter(|item| item.original);
    let listed = originals.map(|item| format!("{}（{}页）", template::printable(&item.name), item.pages));
    let listed = listed.collect::<Vec<_>>().join("、");
    if listed.is_empty() || Manner::of(&register.method) != Manner::Visit {
        return None;
    }
    let taken = Text::plain("收件人签名：").blank(8.0).then("　　　　年　　月　　日（盖章）");
    Some(Block::Keep(vec![
        Block::Space(0.5),
        Block::Rule(RuleStyle::TearOff),
        Block::paragraph(Text::default().face(Role::Hei, "收到原件凭条").then(format!("　登记编号{number}"))),
        Block::paragraph(format!("今收到原件：{listed}。凭本条取回；取回时在存根上签名。")),
        Block::paragraph(taken),
    ]))
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
        VisitForm::Group => format!("集体访{}人", register.heads),
        VisitForm::Individual if register.heads > 1 => format!("个访{}人", register.heads),
        VisitForm::Individual => "个访".to_owned(),
    };
    let again =
        sheet.look_up("初重", || Ok(if sheet.scene.case()?.repeat { "重复" } else { "初次" }.to_owned()))?;
    let attribution =
        if register.who == Who::Anonymous { Attribution::Anonymous } else { Attribution::Named };
    let (when, place, repeat, again) = match Manner::of(&register.method) {
        Manner::Visit => ("来访时间", "地点", "来访形式\n初次重复", format!("{form}　{again}")),
        Manner::Call => ("来电时间", "地点", "初次重复", again),
        Manner::Letter | Manner::Message if register.heads > 1 => {
            ("收到时间", "收件处", "署名人数\n初次重复", format!("{}人　{again}", register.heads))
        }
        Manner::Letter | Manner::Message => ("收到时间", "收件处", "初次重复", again),
    };
    let method = sheet.label(CodeList::Methods, &register.method)?;
    let source = sheet.label(CodeList::Sources, &register.source)?;
    Ok([
        three([
            ("编号", register.number.text.clone()),
            (when, came(register)),
            (place, register.place.clone()),
        ]),
        three([
            ("方式来源", format!("{method}　{source}")),
            (repeat, again),
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
        format!("{}　{}页　{}", item.name, item.pages, if item.original { "原件" } else { "复印件" })
    });
    let mut facts = wide("主要问题", prose(&register.facts)).at_least(24.0);
    facts.may_break = true;
    let reply = wide("接待答复\n情况", prose(&register.reply)).at_least(14.0);
    let met = matches!(Manner::of(&register.method), Manner::Visit | Manner::Call);
    let mut rows = vec![
        wide("类别", Cell::new(format!("{kind}　{categories}　{fields}"))).at_least(9.0),
        wide("事由", Cell::new(register.title.clone())).at_least(9.0),
        facts,
        wide("诉求", prose(&register.demands)).at_least(14.0),
        wide("递交材料", Cell::new(material.collect::<Vec<_>>().join("\n"))).at_least(12.0),
        wide("曾向何处\n反映及\n结果", Cell::new(register.earlier.clone())).at_least(12.0),
    ];
    // Of what was written nobody was there to be answered.
    if met {
        rows.push(reply);
    }
    Ok(rows)
}

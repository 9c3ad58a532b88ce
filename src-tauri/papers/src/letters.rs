//! 转送函、移送函: what travels with a case to another office. They say why it is the receiver's and what is asked for, in staff's
//! own words; of who came they know nothing, so that there is no way to print it. 身份附页 alone shows what the person agreed in
//! writing to be told, and goes in a sealed envelope of its own.

use gongwen::{Document, Paper};
use hall::clock::chinese_date;
use hall::{Act, Attribution, CodeList, Failure, OfficeId, Result, Who};
use serde::Serialize;

use crate::sample::Sample;
use crate::{Sender, Sheet, act_of, template};

#[derive(Serialize)]
struct Letter {
    number: String,
    to: String,
    received_on: String,
    register_number: String,
    channel: String,
    /// 实名 or 匿名: how it is answered, not who it is.
    named: bool,
    ground: String,
    basis: String,
    summary: String,
    /// 照片（2页）、名单（1页）; may be empty.
    materials: String,
    sheets: u32,
    /// Whether the person agreed in writing to be named: then nobody stands between.
    consented: bool,
    /// 属地 that gets a copy; may be empty.
    copy_to: String,
    office: String,
    telephone: String,
    organ: String,
    date: String,
}

/// Whoever sent it, though the receiver keeps it by now.
fn sender(sheet: &Sheet<'_>) -> Result<Sender> {
    let is_one = |act: &Act| matches!(act, Act::Forward(_) | Act::HandOut(_));
    let sent = sheet.latest_where(is_one)?.map(|entry| entry.stamp.id);
    let transfers = hall::transfers_of(sheet.scene.view, &sheet.scene.case()?.id)?;
    let from = transfers.into_iter().find(|one| Some(&one.entry) == sent.as_ref()).map(|one| one.from);
    sheet.sender(&from.unwrap_or_default())
}

/// What both letters say alike.
fn letter(sheet: &Sheet<'_>, to: &OfficeId) -> Result<Letter> {
    let register = act_of!(sheet, Register);
    let view = sheet.scene.view;
    let sender = sender(sheet)?;
    let material = |item: &hall::Evidence| match item.pages {
        0 => item.name.clone(),
        pages => format!("{}（{pages}页）", item.name),
    };
    let named = matches!(register.who, Who::Named { .. });
    Ok(Letter {
        number: sheet.number.clone(),
        to: sheet.look_up("主送", || hall::office_name(view, to))?,
        received_on: chinese_date(register.received_on),
        register_number: register.number.text,
        channel: sheet.label(CodeList::Methods, &register.method)?,
        named,
        ground: String::new(),
        basis: String::new(),
        summary: String::new(),
        materials: register.evidence.iter().map(material).collect::<Vec<_>>().join("、"),
        sheets: 0,
        consented: false,
        copy_to: String::new(),
        office: sender.office,
        telephone: sender.telephone,
        organ: sender.organ,
        date: chinese_date(sheet.day),
    })
}

pub(crate) fn forward(sheet: &Sheet<'_>) -> Result<Document> {
    let act = act_of!(sheet, Forward);
    let facts = Letter {
        ground: act.ground.label().to_owned(),
        basis: act.basis.clone(),
        summary: act.summary.text().to_owned(),
        sheets: act.sheets,
        ..letter(sheet, &act.to)?
    };
    template::document("forward_letter", sheet.template, &facts, Paper::A4)
}

pub(crate) fn hand_out(sheet: &Sheet<'_>) -> Result<Document> {
    let act = act_of!(sheet, HandOut);
    let copy_to = match act.copy_to.is_none() {
        true => String::new(),
        false => sheet.look_up("抄送", || hall::office_name(sheet.scene.view, &act.copy_to))?,
    };
    let facts = Letter {
        basis: act.basis.clone(),
        summary: act.summary.text().to_owned(),
        sheets: act.sheets,
        consented: act.consent.is_some(),
        copy_to,
        ..letter(sheet, &act.to)?
    };
    template::document("hand_out_letter", sheet.template, &facts, Paper::A4)
}

pub(crate) fn sample(name: &str, text: &str, sample: Sample) -> Result<Document> {
    let facts = Letter {
        number: "信移〔2026〕0号（样张）".to_owned(),
        to: "某某县民政局".to_owned(),
        received_on: "2026年11月2日".to_owned(),
        register_number: "999999202612000".to_owned(),
        channel: "来访".to_owned(),
        named: sample == Sample::Full,
        ground: "事项由属地受理".to_owned(),
        basis: "低保资格的审核、确认由民政部门负责".to_owned(),
        summary: "反映某村一户不符合条件而享受低保，要求核实并取消。".to_owned(),
        materials: sample.maybe("照片（2页）"),
        sheets: 3,
        consented: sample == Sample::Full,
        copy_to: sample.maybe("某某镇纪委"),
        office: "信访室".to_owned(),
        telephone: sample.maybe("0000-0000000"),
        organ: "某某县纪委".to_owned(),
        date: "2026年11月23日".to_owned(),
    };
    template::document(name, text, &facts, Paper::A4)
}

#[derive(Serialize)]
struct Consented {
    number: String,
    to: String,
    consent: String,
    /// A row for each person: 姓名、电话、住址, only what was agreed to.
    people: Vec<Vec<[String; 2]>>,
    organ: String,
    date: String,
}

/// 身份附页: printed from the vault; nothing beyond the consent that the act names.
pub(crate) fn identity_sheet(sheet: &Sheet<'_>) -> Result<Document> {
    let act = act_of!(sheet, HandOut);
    let people = u32::try_from(sheet.people.len()).unwrap_or(u32::MAX);
    // What was issued stays what it is; nothing new goes out with one who did not agree.
    if people > 1 && act.consented != people && sheet.before.is_none() {
        return Err(Failure::refused(
            format!("本件登记了{people}名信访人，移送时没有写明都签了同意书，不出身份附页。"),
            "收回后重新移送，写明签了同意书的人数；有人不同意的，一项也不告知。",
        ));
    }
    let person = |person: &hall::Identity| {
        let all = [
            (act.share_name, "姓名", &person.name),
            (act.share_phone, "电话", &person.phone),
            (act.share_address, "住址", &person.address),
        ];
        let told = all.into_iter().filter(|(told, _, text)| *told && !text.trim().is_empty());
        told.map(|(_, label, text)| [label.to_owned(), text.trim().to_owned()]).collect()
    };
    let facts = Consented {
        number: sheet.number.clone(),
        to: sheet.look_up("主送", || hall::office_name(sheet.scene.view, &act.to))?,
        consent: act.consent.clone().unwrap_or_default(),
        people: match sheet.scene.case()?.attribution {
            Attribution::Named => sheet.people.iter().map(person).collect(),
            Attribution::Anonymous => Vec::new(),
        },
        organ: sender(sheet)?.organ,
        date: chinese_date(sheet.day),
    };
    template::document("identity_sheet", sheet.template, &facts, Paper::A4)
}

pub(crate) fn sample_identity_sheet(name: &str, text: &str) -> Result<Document> {
    let row = |label: &str, text: &str| [label.to_owned(), text.to_owned()];
    let facts = Consented {
        number: "信移〔2026〕0号（样张）".to_owned(),
        to: "某某县民政局".to_owned(),
        consent: "2026年11月2日签的同意书，附卷第3页".to_owned(),
        people: vec![vec![row("姓名", "某某"), row("电话", "0000-0000000")]],
        organ: "某某县纪委".to_owned(),
        date: "2026年11月23日".to_owned(),
    };
    template::document(name, text, &facts, Paper::A4)
}

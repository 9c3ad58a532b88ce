//! 催办函 and 督办函: to the office that has the case; a room of the same house gets no 函 but a 催办单、督办单. Of the case its number alone; nothing of who came, nothing of what the
//! letter said.

use gongwen::{Document, Paper};
use hall::clock::chinese_date;
use hall::{Act, LetterFacts, OfficeKind, Remind, RemindWay, Result, Scene};
use serde::Serialize;

use crate::sample::Sample;
use crate::{Sheet, no_facts, template};

#[derive(Serialize)]
struct Facts {
    number: String,
    organ: String,
    /// Whether it goes to a room of the same house.
    inner: bool,
    /// Whether it goes to a body that is not ours to command.
    asked: bool,
    /// 你室, 你单位.
    you: &'static str,
    /// The letter by which it got the case, and how; empty where it was assigned.
    letter: String,
    sent: String,
    desk: String,
    telephone: String,
    office: String,
    case_number: String,
    handed_on: String,
    concern: String,
    limit: String,
    due: String,
    late: String,
    issues: Vec<String>,
    said: String,
    answer_by: String,
    approved_by: String,
    date: String,
}

fn is_letter(act: &Act, way: RemindWay) -> bool {
    matches!(act, Act::Remind(act) if act.way == way)
}

fn latest(sheet: &Sheet<'_>, way: RemindWay) -> Result<(hall::EntryId, Remind)> {
    match sheet.latest_where(|act| is_letter(act, way))?.map(|entry| (entry.stamp.id, entry.act)) {
        Some((id, Act::Remind(act))) => Ok((id, act)),
        _ => Err(no_facts(hall::ActName::Remind)),
    }
}

/// The number of the latest letter of this kind that counts.
pub(crate) fn number(scene: &Scene<'_>, way: RemindWay) -> Result<String> {
    let sql = "SELECT number FROM reminders WHERE case_id=?1 AND way=?2 ORDER BY entry DESC LIMIT 1";
    Ok(scene.view.value(sql, (&scene.case()?.id, way))?.unwrap_or_default())
}

pub(crate) fn compose(sheet: &Sheet<'_>, way: RemindWay) -> Result<Document> {
    let (id, act) = latest(sheet, way)?;
    let look = |what: &str, of: fn(LetterFacts) -> String| {
        sheet.look_up(what, || hall::letter_facts(sheet.scene, &id, &act).map(of))
    };
    let day = |day: Option<chrono::NaiveDate>| day.map_or_else(String::new, chinese_date);
    // Since when it is theirs: what was never assigned was sent there, or asked of them.
    let given = match act.rule.as_str() {
        "review_decide" => sheet.latest_where(|act| matches!(act, Act::AskReview(_)))?,
        _ => match sheet.latest_where(|act| matches!(act, Act::Assign(_)))? {
            None => sheet.latest_where(|act| matches!(act, Act::Forward(_) | Act::HandOut(_)))?,
            assigned => assigned,
        },
    };
    let to = if act.to.is_none() { sheet.scene.case()?.office.clone() } else { act.to.clone() };
    let kind = sheet.look_up("收件", || {
        let offices = hall::offices(sheet.scene.view)?;
        let kind = offices.into_iter().find(|office| office.id == to).map(|office| office.kind);
        // 复查、复核 is decided by an organ that is no office here.
        let kind = kind.filter(|_| act.organ.is_empty()).unwrap_or(OfficeKind::Department);
        Ok(kind.code().to_owned())
    })?;
    let inner =
        ![OfficeKind::Township, OfficeKind::Department].map(OfficeKind::code).contains(&kind.as_str());
    let letter = given.as_ref().and_then(|entry| match &entry.act {
        Act::Forward(act) => Some((act.number.text.clone(), "转送")),
        Act::HandOut(act) => Some((act.number.text.clone(), "移送")),
        _ => None,
    });
    let (letter, sent) = letter.unwrap_or_default();
    let county = sheet.county()?;
    let facts = Facts {
        number: sheet.number.clone(),
        organ: county.organ,
        inner,
        asked: kind == OfficeKind::Department.code(),
        you: if inner { "你室" } else { "你单位" },
        letter,
        sent: sent.to_owned(),
        desk: county.office,
        telephone: county.telephone,
        office: look("承办机构", |facts| facts.office)?,
        case_number: look("编号", |facts| facts.case_number)?,
        handed_on: day(given.and_then(|entry| entry.act.on())),
        concern: act.concern.label().to_owned(),
        limit: look("期限", |facts| facts.limit)?,
        due: look("应办日期", |facts| facts.due.map_or_else(String::new, chinese_date))?,
        late: look("超期", |facts| facts.late)?.replace(' ', ""),
        issues: act.issues.clone(),
        said: act.said.clone(),
        answer_by: look("答复期限", |facts| facts.answer_by.map_or_else(String::new, chinese_date))?,
        approved_by: sheet.look_up("批准", || hall::person(sheet.scene.view, &act.approved_by))?,
        date: chinese_date(sheet.day),
    };
    let name = if way == RemindWay::Order { "supervision_order" } else { "reminder_letter" };
    template::document(name, sheet.template, &facts, Paper::A4)
}

pub(crate) fn sample(name: &str, text: &str, sample: Sample) -> Result<Document> {
    let facts = Facts {
        number: "信催〔2026〕0号（样张）".to_owned(),
        organ: "某某县纪委".to_owned(),
        inner: sample == Sample::Full,
        asked: sample == Sample::Bare,
        you: if sample == Sample::Full { "你室" } else { "你单位" },
        letter: sample.maybe("信转〔2026〕0号"),
        sent: sample.maybe("转送"),
        desk: "信访室".to_owned(),
        telephone: sample.maybe("0000-0000000"),
        office: "第一纪检监察室".to_owned(),
        case_number: "信访〔2026〕12号".to_owned(),
        handed_on: "2026年9月14日".to_owned(),
        concern: "进度".to_owned(),
        limit: sample.maybe("核查结论"),
        due: sample.maybe("2026年11月2日"),
        late: sample.maybe("超期15个工作日"),
        issues: sample.some(vec!["超期未报核查结论".to_owned(), "没有中期反馈记录".to_owned()]),
        said: "抓紧核查，报送核查结论".to_owned(),
        answer_by: "2026年11月26日".to_owned(),
        approved_by: sample.maybe("某某"),
        date: "2026年11月23日".to_owned(),
    };
    template::document(name, text, &facts, Paper::A4)
}

//! 催办函 and 督办函: to the office that has the case. Of the case its number alone; nothing of who came, nothing of what the
//! letter said.

use gongwen::{Document, Paper};
use hall::clock::chinese_date;
use hall::{Act, LetterFacts, Remind, RemindWay, Result, Scene};
use serde::Serialize;

use crate::sample::Sample;
use crate::{Sheet, no_facts, template};

#[derive(Serialize)]
struct Facts {
    number: String,
    organ: String,
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
    let facts = Facts {
        number: sheet.number.clone(),
        organ: sheet.organ()?,
        office: look("承办机构", |facts| facts.office)?,
        case_number: look("编号", |facts| facts.case_number)?,
        handed_on: day(given.and_then(|entry| entry.act.on())),
        concern: act.concern.label().to_owned(),
        limit: look("期限", |facts| facts.limit)?,
        due: look("应办日期", |facts| facts.due.map_or_else(String::new, chinese_date))?,
        late: look("超期", |facts| facts.late)?,
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
        organ: "某某县纪委监委".to_owned(),
        office: "第一纪检监察室".to_owned(),
        case_number: "信访〔2026〕12号".to_owned(),
        handed_on: "2026年9月14日".to_owned(),
        concern: "进度".to_owned(),
        limit: sample.maybe("核查结论"),
        due: sample.maybe("2026年11月2日"),
        late: sample.maybe("超期 15 个工作日"),
        issues: sample.some(vec!["超期未报核查结论".to_owned(), "没有中期反馈记录".to_owned()]),
        said: "抓紧核查，报送核查结论".to_owned(),
        answer_by: "2026年11月26日".to_owned(),
        approved_by: sample.maybe("某某"),
        date: "2026年11月23日".to_owned(),
    };
    template::document(name, text, &facts, Paper::A4)
}

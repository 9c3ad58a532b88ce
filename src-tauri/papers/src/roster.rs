//! 月度接访安排: the public announcement, and the internal table with who changed and who came. No case's papers; they
//! show the roster as it stands on the day they are made.

use gongwen::{Block, Cell, Document, Form, Paper, Row, Table, Text, Width};
use hall::clock::{chinese_date, weekday};
use hall::{Duty, Result, Scene};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::template;

const TEMPLATE: &str = "roster_notice";

#[derive(Debug, Clone, Deserialize, TS)]
pub struct RosterPaperInput {
    /// `2026-12`
    pub month: String,
    /// The table for the house instead of the announcement.
    pub internal: bool,
}

impl RosterPaperInput {
    pub(crate) fn name(&self) -> &'static str {
        if self.internal { "接访安排表" } else { "接访安排公告" }
    }
}

#[derive(Serialize)]
struct Day {
    date: String,
    leader: String,
    post: String,
    hours: String,
    place: String,
}

#[derive(Serialize)]
struct Facts {
    month: String,
    /// 领导公开接访, of a township 开门迎访.
    what: &'static str,
    days: Vec<Day>,
    /// Where and at which hours, if it is the same on every day; else empty.
    place: String,
    hours: String,
    telephone: String,
    organ: String,
    date: String,
}

pub(crate) fn compose(scene: &Scene<'_>, input: &RosterPaperInput) -> Result<Document> {
    let duties = hall::month_duties(scene, &input.month)?;
    let month = duties.first().map_or_else(String::new, |duty| duty.day.date.format("%Y年%-m月").to_string());
    let own_door = hall::has_own_door(scene.who);
    let (what, organ) = match own_door {
        true => ("开门迎访", hall::office_name(scene.view, &scene.who.office)?),
        false => ("领导公开接访", hall::house(scene.view)?.signing_organ()),
    };
    let door = |office: &hall::Office| match own_door {
        true => office.id == scene.who.office,
        false => office.kind == hall::OfficeKind::Hall,
    };
    let telephone = hall::offices(scene.view)?.into_iter().find(door).map(|office| office.telephone);
    if input.internal {
        return Ok(table(&month, what, &duties));
    }
    let day = |duty: &Duty| Day {
        date: format!("{} {}", duty.day.date.format("%-m月%-d日"), full_weekday(duty.day.date)),
        leader: duty.day.leader.clone(),
        post: duty.day.post.clone(),
        hours: format!("{}至{}", hour(&duty.day.from), hour(&duty.day.to)),
        place: duty.day.place.clone(),
    };
    let days: Vec<Day> = duties.iter().map(day).collect();
    let many = days.len() > MOST_AT_LARGE;
    let facts = Facts {
        month,
        what,
        place: shared(days.iter().map(|day| &day.place)),
        hours: shared(days.iter().map(|day| &day.hours)),
        days,
        telephone: telephone.unwrap_or_default(),
        organ,
        date: chinese_date(scene.today()),
    };
    // A house founded before the announcement was there has no wording of its own.
    let kept = hall::templates(scene.view)?.into_iter().find(|kept| kept.name == TEMPLATE);
    let shipped = include_str!("../../../assets/templates/roster_notice.md");
    let text = kept.map_or_else(|| shipped.to_owned(), |kept| kept.text);
    let mut document = template::document(TEMPLATE, &text, &facts, Paper::A3)?;
    for block in &mut document.blocks {
        if let (Block::Table(table), true) = (block, many) {
            table.size_pt = Some(SMALLEST_READ);
        }
    }
    Ok(document)
}

/// Days whose table stands in the poster's own size; with more it is as small as is still read from three metres (a face
/// of 7.5 mm), so that all hangs on one sheet.
const MOST_AT_LARGE: usize = 3;
const SMALLEST_READ: f32 = 24.0;

/// `星期一`, as an announcement writes it.
fn full_weekday(day: chrono::NaiveDate) -> String {
    weekday(day).replace('周', "星期")
}

/// `8:30`
fn hour(hour: &str) -> &str {
    hour.strip_prefix('0').unwrap_or(hour)
}

/// What all say alike.
fn shared<'a>(mut said: impl Iterator<Item = &'a String>) -> String {
    let first = said.next().cloned().unwrap_or_default();
    if said.all(|one| *one == first) { first } else { String::new() }
}

fn table(month: &str, what: &str, duties: &[Duty]) -> Document {
    let mm = [24.0, 20.0, 30.0, 24.0].map(Width::Mm);
    let columns = mm.into_iter().chain([Width::Share(1.0), Width::Share(1.0)]);
    let mut table = Table::new(columns).header(["日期", "接访领导", "职务", "时间", "地点", "到岗、调换"]);
    for duty in duties {
        let came = match duty.stand_in.as_str() {
            "" => duty.attended_name.clone(),
            stand_in => format!("{stand_in}{}", duty.attended_name),
        };
        let swapped =
            if duty.swapped.is_empty() { String::new() } else { format!("调换：{}", duty.swapped) };
        let notes = [came, duty.reason.clone(), swapped];
        let notes: Vec<_> = notes.into_iter().filter(|note| !note.is_empty()).collect();
        let day = &duty.day;
        let cells = [
            format!("{}\n{}", day.date.format("%-m月%-d日"), weekday(day.date)),
            day.leader.clone(),
            day.post.clone(),
            format!("{}至\n{}", hour(&day.from), hour(&day.to)),
            day.place.clone(),
            notes.join("，"),
        ];
        table = table.row(Row::new(cells.map(|text| Cell::new(template::printable(&text)))).at_least(14.0));
    }
    let title = format!("{month}{what}安排表");
    let made = Text::plain("制表人：").blank(8.0).then("　　　　　　年　　月　　日");
    let blocks = vec![Block::title(title.clone()), Block::Table(table), Block::paragraph(made)];
    Document::new(title, Form::Table, blocks)
}

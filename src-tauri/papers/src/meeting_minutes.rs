//! 公开反馈会会议纪要: cleared texts, attendance by category, no names of who came, not sealed.

use gongwen::{Document, Paper};
use hall::Result;
use hall::clock::chinese_date;
use serde::Serialize;

use crate::{Sheet, act_of, template};

#[derive(Serialize)]
struct Pair {
    question: String,
    answer: String,
}

#[derive(Serialize)]
struct Facts {
    number: String,
    organ: String,
    date: String,
    from: String,
    to: String,
    place: String,
    host: String,
    recorder: String,
    agenda: Vec<String>,
    announced: String,
    questions: Vec<Pair>,
    issued: u32,
    returned: u32,
    satisfied: u32,
    mostly: u32,
    dissatisfied: u32,
    closing: String,
    present: String,
    absent: String,
}

pub(crate) fn compose(sheet: &Sheet<'_>) -> Result<Document> {
    let held = act_of!(sheet, HoldMeeting);
    let present: Vec<String> = held
        .attendance
        .iter()
        .map(|row| format!("{}{}人（应到{}人）", row.category, row.present, row.invited))
        .collect();
    sheet.must_point_at_nobody(&[
        ("地点", &held.place),
        ("主持", &held.host),
        ("记录", &held.recorder),
        ("议程", &held.agenda.join("\n")),
        ("出席", &present.join("\n")),
        ("请假", &held.absent),
    ])?;
    let facts = Facts {
        number: sheet.number.clone(),
        organ: sheet.organ()?,
        date: chinese_date(held.on),
        from: held.from,
        to: held.to,
        place: held.place,
        host: held.host,
        recorder: held.recorder,
        agenda: held.agenda,
        announced: held.announced.text().to_owned(),
        questions: held
            .questions
            .into_iter()
            .map(|pair| Pair { question: pair.question, answer: pair.answer })
            .collect(),
        issued: held.ballot.issued,
        returned: held.ballot.returned,
        satisfied: held.ballot.satisfied,
        mostly: held.ballot.mostly,
        dissatisfied: held.ballot.dissatisfied,
        closing: held.closing.text().to_owned(),
        present: present.join("；"),
        absent: if held.absent.trim().is_empty() { "无".to_owned() } else { held.absent },
    };
    template::document("meeting_minutes", sheet.template, &facts, Paper::A4)
}

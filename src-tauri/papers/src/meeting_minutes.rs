//! 公开反馈会会议纪要: cleared texts, attendance by category, no names of who came, not sealed.

use gongwen::{Document, Paper};
use hall::Result;
use hall::clock::chinese_date;
use serde::Serialize;

use crate::sample::Sample;
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

pub(crate) fn sample(name: &str, text: &str, sample: Sample) -> Result<Document> {
    let pair =
        Pair { question: "名单何时重新公示？".to_owned(), answer: "本月底前。".to_owned() };
    let facts = Facts {
        number: "第0期（样张）".to_owned(),
        organ: "某某县纪委".to_owned(),
        date: "2026年11月23日".to_owned(),
        from: "15:00".to_owned(),
        to: "16:10".to_owned(),
        place: "某村村委会".to_owned(),
        host: "某某".to_owned(),
        recorder: "某某".to_owned(),
        agenda: sample.some(vec!["通报核查结果".to_owned(), "问答".to_owned(), "测评".to_owned()]),
        announced: "经核查，名单公示不及时，已责令整改。".to_owned(),
        questions: sample.some(vec![pair]),
        issued: 17,
        returned: 17,
        satisfied: 15,
        mostly: 2,
        dissatisfied: 0,
        closing: "欢迎继续监督。".to_owned(),
        present: "村民代表17人（应到20人）".to_owned(),
        absent: "无".to_owned(),
    };
    template::document(name, text, &facts, Paper::A4)
}

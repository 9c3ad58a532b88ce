//! 公开反馈会纪要: cleared texts, attendance by category, no names of who came, not sealed.

use gongwen::{Document, Paper};
use hall::clock::chinese_date;
use hall::{Attendance, Result};
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
    /// What was planned to be told, in one line.
    matter: String,
    issued: String,
    returned: String,
    satisfied: String,
    mostly: String,
    dissatisfied: String,
    closing: String,
    present: String,
    observers: String,
    absent: String,
}

const OBSERVERS: &str = "列席";

fn counted(rows: &[&Attendance]) -> String {
    let row = |row: &&Attendance| {
        let name = row.category.trim();
        let name = name.strip_prefix(OBSERVERS).unwrap_or(name).trim_start_matches(['：', ':', ' ', '　']);
        format!("{name}{}人（应到{}人）", row.present, row.invited)
    };
    rows.iter().map(row).collect::<Vec<_>>().join("；")
}

/// Below this a figure in anything published would point at single people.
const MASKED: u32 = 5;

/// `15`, `不足5`; of what has none, 0.
fn slips(n: u32) -> String {
    if (1..MASKED).contains(&n) { format!("不足{MASKED}") } else { n.to_string() }
}

pub(crate) fn compose(sheet: &Sheet<'_>) -> Result<Document> {
    let held = act_of!(sheet, HoldMeeting);
    // 列席 are those whose category says so; all others are 出席.
    let (observers, present): (Vec<_>, Vec<_>) =
        held.attendance.iter().partition(|row| row.category.trim().starts_with(OBSERVERS));
    let planned = act_of!(sheet, PlanOpenFeedback);
    let ballot = &held.ballot;
    // What is masked is not to be told from the others and their total.
    let masked =
        [ballot.satisfied, ballot.mostly, ballot.dissatisfied].iter().any(|n| (1..MASKED).contains(n));
    let facts = Facts {
        matter: planned.what,
        number: sheet.number.clone(),
        organ: sheet.keeper()?.organ,
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
        issued: slips(ballot.issued),
        returned: if masked { "若干".to_owned() } else { slips(ballot.returned) },
        satisfied: slips(ballot.satisfied),
        mostly: slips(ballot.mostly),
        dissatisfied: slips(ballot.dissatisfied),
        closing: held.closing.text().to_owned(),
        present: counted(&present),
        observers: counted(&observers),
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
        matter: "某村危房改造名单的核查结果".to_owned(),
        issued: slips(17),
        returned: "若干".to_owned(),
        satisfied: slips(15),
        mostly: slips(2),
        dissatisfied: slips(0),
        closing: "欢迎继续监督。".to_owned(),
        present: "村民代表17人（应到20人）".to_owned(),
        observers: sample.maybe("部门干部2人（应到2人）"),
        absent: "无".to_owned(),
    };
    template::document(name, text, &facts, Paper::A4)
}

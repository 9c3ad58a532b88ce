//! 文书：案件事实 → 模板 → 文稿；编号、出具。
//!
//! One file a paper: which facts it needs and from which acts they come. Wording is in assets/templates.
//! Facts are taken from acts, which never change, so that an issued paper made again gives the same bytes.

mod acceptance_notice;
mod double_publicity;
mod meeting_minutes;
mod press;
mod recovery_page;
mod register_form;
mod settlement_agreement;
mod template;

pub use press::{PaperInput, PaperPdf, Press};

use chrono::NaiveDate;
use gongwen::Document;
use hall::{Failure, Identity, InstallTemplate, PaperKind, Result, Scene};

/// What a paper is made from.
pub(crate) struct Sheet<'a> {
    pub scene: &'a Scene<'a>,
    /// Empty for an anonymous case and for every public paper.
    pub people: &'a [Identity],
    /// The day of issue, printed as the date.
    pub day: NaiveDate,
    /// The number on it.
    pub number: String,
    /// Text of the template.
    pub template: &'a str,
    pub a3: bool,
}

/// Wording that ships with the program; it enters the record when a house is founded.
pub fn shipped_templates() -> Vec<InstallTemplate> {
    [
        ("acceptance_notice", include_str!("../../../assets/templates/acceptance_notice.md")),
        ("settlement_agreement", include_str!("../../../assets/templates/settlement_agreement.md")),
        ("double_publicity", include_str!("../../../assets/templates/double_publicity.md")),
        ("meeting_minutes", include_str!("../../../assets/templates/meeting_minutes.md")),
        ("register_form", include_str!("../../../assets/templates/register_form.md")),
    ]
    .map(|(name, text)| InstallTemplate { name: name.to_owned(), text: text.to_owned() })
    .to_vec()
}

/// The number that stands on a paper and comes from the act it prints; papers with a series of their own are numbered at issue.
pub(crate) fn act_number(scene: &Scene<'_>, paper: PaperKind) -> Result<String> {
    let case = scene.case()?;
    let verb = match paper {
        PaperKind::RegisterForm => return Ok(case.register_number.clone()),
        PaperKind::AcceptanceNotice => return Ok(String::new()),
        PaperKind::SettlementAgreement => hall::ActName::Settle,
        PaperKind::DoublePublicity => hall::ActName::PostPublicity,
        PaperKind::MeetingMinutes => hall::ActName::HoldMeeting,
    };
    let entry = hall::latest_of(scene.view, &case.id, verb)?;
    Ok(entry.and_then(|entry| entry.act.number().map(|number| number.text.clone())).unwrap_or_default())
}

pub(crate) fn compose(paper: PaperKind, sheet: &Sheet<'_>) -> Result<Document> {
    match paper {
        PaperKind::RegisterForm => register_form::compose(sheet),
        PaperKind::AcceptanceNotice => acceptance_notice::compose(sheet),
        PaperKind::SettlementAgreement => settlement_agreement::compose(sheet),
        PaperKind::DoublePublicity => double_publicity::compose(sheet),
        PaperKind::MeetingMinutes => meeting_minutes::compose(sheet),
    }
}

/// The latest valid act of a verb, which `ready_to_issue` has promised to be there.
macro_rules! act_of {
    ($sheet:expr, $verb:ident) => {
        match hall::latest_of($sheet.scene.view, &$sheet.scene.case()?.id, hall::ActName::$verb)?
            .map(|entry| entry.act)
        {
            Some(hall::Act::$verb(act)) => act,
            _ => return Err(crate::no_facts(hall::ActName::$verb)),
        }
    };
}
pub(crate) use act_of;

pub(crate) fn no_facts(verb: hall::ActName) -> Failure {
    Failure::refused(
        format!("还没有“{}”的内容，出不了这份文书。", verb.name()),
        "先在“下一步”办理，再出文书。",
    )
}

/// `杨𬱖、李四`
pub(crate) fn names(people: &[Identity]) -> String {
    people.iter().map(|person| person.name.trim()).collect::<Vec<_>>().join("、")
}

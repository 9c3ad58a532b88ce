//! 文书：案件事实 → 模板 → 文稿；编号、出具。
//!
//! One file a paper: which facts it needs and from which acts they come. Wording is in assets/templates.
//! Facts are taken from acts, which never change, so that an issued paper made again gives the same bytes.

mod acceptance_notice;
mod bulletin;
mod decline_notice;
mod double_publicity;
mod feedback_record;
mod grid;
mod handling_slip;
mod lead_plan;
mod letters;
mod meeting;
mod meeting_minutes;
mod press;
mod reconciliation;
mod recovery_page;
mod register_form;
mod reminder;
mod roster;
mod sample;
mod service_receipt;
mod settlement_agreement;
mod superior_report;
mod template;
mod ticket_slip;

pub use bulletin::BulletinPaperInput;
pub use press::{AgainInput, Otherwise, PaperInput, PaperPdf, Press, Remade};
pub use roster::RosterPaperInput;
pub use sample::TemplateInput;

use std::cell::RefCell;
use std::collections::BTreeMap;

use chrono::NaiveDate;
use gongwen::Document;
use hall::{
    Act, ActName, CodeList, EntryId, Failure, Identity, InstallTemplate, OfficeId, OfficeKind, PaperKind,
    RemindWay, Result, Scene,
};

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
    /// The entry it is made of, where a case may have several such.
    pub about: &'a EntryId,
    /// For a paper made again: its place in the record. Acts from there on are not looked at.
    pub before: Option<i64>,
    /// What the tables said on the day of issue; filled as a new paper is made.
    pub looked_up: RefCell<BTreeMap<String, String>>,
}

impl Sheet<'_> {
    /// The latest act of a verb that counted when the paper was issued.
    pub fn latest(&self, verb: ActName) -> Result<Option<Act>> {
        if self.before.is_none() {
            let (view, case) = (self.scene.view, &self.scene.case()?.id);
            return Ok(hall::latest_of(view, case, verb)?.map(|entry| entry.act));
        }
        Ok(self.latest_where(|act| act.verb() == verb)?.map(|entry| entry.act))
    }

    /// The latest entry that counted when the paper was issued and whose act is such a one.
    pub fn latest_where(&self, is_one: impl Fn(&Act) -> bool) -> Result<Option<hall::Entry>> {
        let mut entries = hall::case_entries(self.scene.view, &self.scene.case()?.id)?;
        entries.retain(|entry| self.before.is_none_or(|before| entry.stamp.pos < before));
        let retracted: Vec<_> = entries
            .iter()
            .filter_map(|entry| match &entry.act {
                Act::Retract(act) => Some(act.entry.clone()),
                _ => None,
            })
            .collect();
        let counts = |entry: &hall::Entry| is_one(&entry.act) && !retracted.contains(&entry.stamp.id);
        Ok(entries.into_iter().rev().find(counts))
    }

    /// Something from a table that a later act may change: as it was on the day of issue.
    pub fn look_up(&self, what: &str, look: impl FnOnce() -> Result<String>) -> Result<String> {
        if let Some(known) = self.looked_up.borrow().get(what) {
            return Ok(known.clone());
        }
        let value = look()?;
        self.looked_up.borrow_mut().insert(what.to_owned(), value.clone());
        Ok(value)
    }

    pub fn label(&self, list: CodeList, code: &str) -> Result<String> {
        self.look_up(&format!("{} {code}", list.label()), || hall::code_label(self.scene.view, list, code))
    }

    /// The county commission, which alone urges and supervises.
    pub fn county(&self) -> Result<Sender> {
        self.sender(&OfficeId::default())
    }

    /// Whoever keeps the case: it signs what is told about it.
    pub fn keeper(&self) -> Result<Sender> {
        self.sender(&self.scene.case()?.keeper)
    }

    /// In whose name a paper of this office goes out: a township answers for what it holds, at its own telephone; all others
    /// belong to the county (papers of mixed matters bear the name of 县纪委, the line below them 信访室).
    pub fn sender(&self, office: &OfficeId) -> Result<Sender> {
        let view = self.scene.view;
        let find = || -> Result<(Option<hall::Office>, Option<hall::Office>)> {
            let offices = hall::offices(view)?;
            let township = |one: &&hall::Office| one.id == *office && one.kind == OfficeKind::Township;
            let desk = |one: &&hall::Office| one.kind == OfficeKind::Hall;
            Ok((offices.iter().find(township).cloned(), offices.iter().find(desk).cloned()))
        };
        Ok(Sender {
            organ: self.look_up("署名", || match find()?.0 {
                Some(township) => Ok(township.name),
                None => Ok(hall::house(view)?.signing_organ()),
            })?,
            office: self.look_up("承办", || {
                let (township, desk) = find()?;
                Ok(township.or(desk).map_or_else(|| "信访室".to_owned(), |office| office.name))
            })?,
            telephone: self.look_up("电话", || {
                let (township, desk) = find()?;
                Ok(township.or(desk).map(|office| office.telephone).unwrap_or_default())
            })?,
        })
    }
}

/// 署名机关、承办、电话 of a paper.
pub(crate) struct Sender {
    pub organ: String,
    pub office: String,
    pub telephone: String,
}

/// Wording that ships with the program; it enters the record when a house is founded.
pub fn shipped_templates() -> Vec<InstallTemplate> {
    [
        ("acceptance_notice", include_str!("../../../assets/templates/acceptance_notice.md")),
        ("decline_notice", include_str!("../../../assets/templates/decline_notice.md")),
        ("forward_letter", include_str!("../../../assets/templates/forward_letter.md")),
        ("hand_out_letter", include_str!("../../../assets/templates/hand_out_letter.md")),
        ("identity_sheet", include_str!("../../../assets/templates/identity_sheet.md")),
        ("settlement_agreement", include_str!("../../../assets/templates/settlement_agreement.md")),
        ("double_publicity", include_str!("../../../assets/templates/double_publicity.md")),
        ("meeting_notice", include_str!("../../../assets/templates/meeting_notice.md")),
        ("sign_in_sheet", include_str!("../../../assets/templates/sign_in_sheet.md")),
        ("ballot_slip", include_str!("../../../assets/templates/ballot_slip.md")),
        ("meeting_minutes", include_str!("../../../assets/templates/meeting_minutes.md")),
        ("reminder_letter", include_str!("../../../assets/templates/reminder_letter.md")),
        ("supervision_order", include_str!("../../../assets/templates/supervision_order.md")),
        ("reconciliation", include_str!("../../../assets/templates/reconciliation.md")),
        ("first_bulletin", include_str!("../../../assets/templates/first_bulletin.md")),
        ("repeat_bulletin", include_str!("../../../assets/templates/repeat_bulletin.md")),
        ("superior_report", include_str!("../../../assets/templates/superior_report.md")),
        ("roster_notice", include_str!("../../../assets/templates/roster_notice.md")),
        ("ticket_slip", include_str!("../../../assets/templates/ticket_slip.md")),
        ("feedback_record", include_str!("../../../assets/templates/feedback_record.md")),
        ("service_receipt", include_str!("../../../assets/templates/service_receipt.md")),
        ("handling_slip", include_str!("../../../assets/templates/handling_slip.md")),
        ("lead_plan", include_str!("../../../assets/templates/lead_plan.md")),
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
        PaperKind::HandlingSlip
        | PaperKind::LeadPlan
        | PaperKind::FeedbackRecord
        | PaperKind::ServiceReceipt => {
            return Ok(case.called().to_owned());
        }
        PaperKind::AcceptanceNotice
        | PaperKind::DeclineNotice
        | PaperKind::MeetingNotice
        | PaperKind::SignInSheet
        | PaperKind::BallotSlip => return Ok(String::new()),
        PaperKind::ForwardLetter => hall::ActName::Forward,
        PaperKind::HandOutLetter | PaperKind::IdentitySheet => hall::ActName::HandOut,
        PaperKind::SettlementAgreement => hall::ActName::Settle,
        PaperKind::DoublePublicity => hall::ActName::PostPublicity,
        PaperKind::MeetingMinutes => hall::ActName::HoldMeeting,
        PaperKind::ReminderLetter => return reminder::number(scene, RemindWay::Letter),
        PaperKind::SupervisionOrder => return reminder::number(scene, RemindWay::Order),
    };
    let entry = hall::latest_of(scene.view, &case.id, verb)?;
    Ok(entry.and_then(|entry| entry.act.number().map(|number| number.text.clone())).unwrap_or_default())
}

pub(crate) fn compose(paper: PaperKind, sheet: &Sheet<'_>) -> Result<Document> {
    match paper {
        PaperKind::RegisterForm => register_form::compose(sheet),
        PaperKind::AcceptanceNotice => acceptance_notice::compose(sheet),
        PaperKind::DeclineNotice => decline_notice::compose(sheet),
        PaperKind::ForwardLetter => letters::forward(sheet),
        PaperKind::HandOutLetter => letters::hand_out(sheet),
        PaperKind::IdentitySheet => letters::identity_sheet(sheet),
        PaperKind::SettlementAgreement => settlement_agreement::compose(sheet),
        PaperKind::DoublePublicity => double_publicity::compose(sheet),
        PaperKind::MeetingNotice => meeting::notice(sheet),
        PaperKind::SignInSheet => meeting::sign_in_sheet(sheet),
        PaperKind::BallotSlip => meeting::ballot_slips(sheet),
        PaperKind::MeetingMinutes => meeting_minutes::compose(sheet),
        PaperKind::FeedbackRecord => feedback_record::compose(sheet),
        PaperKind::ServiceReceipt => service_receipt::compose(sheet),
        PaperKind::HandlingSlip => handling_slip::compose(sheet),
        PaperKind::LeadPlan => lead_plan::compose(sheet),
        PaperKind::ReminderLetter => reminder::compose(sheet, RemindWay::Letter),
        PaperKind::SupervisionOrder => reminder::compose(sheet, RemindWay::Order),
    }
}

/// The latest valid act of a verb, which `ready_to_issue` has promised to be there.
macro_rules! act_of {
    ($sheet:expr, $verb:ident) => {
        match $sheet.latest(hall::ActName::$verb)? {
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

/// What whoever came is called on a paper that does not name them.
pub(crate) fn called(sheet: &Sheet<'_>) -> Result<&'static str> {
    let register = act_of!(sheet, Register);
    Ok(match hall::came_as(&register.kind) {
        "举报人" => "实名举报人",
        other => other,
    })
}

/// `杨𬱖、李四`
pub(crate) fn names(people: &[Identity]) -> String {
    people.iter().map(|person| person.name.trim()).collect::<Vec<_>>().join("、")
}

/// The matter in the words of its title, as whoever came is told it. A paper that leaves the house in their hands carries
/// nothing of a subject: where the title names one, it says no more than that there is a matter.
pub(crate) fn told_matter(register: &hall::Register) -> Option<String> {
    let plain = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let title = register.title.trim();
    let title = ["反映", "关于"].iter().find_map(|word| title.strip_prefix(word)).unwrap_or(title);
    let said = plain(title);
    let names = register.subjects.iter().map(|subject| plain(&subject.name));
    let named = names.filter(|name| !name.is_empty()).any(|name| said.contains(&name));
    (!named && !said.is_empty()).then(|| title.to_owned())
}

/// Words for a matter that is not to be told.
pub(crate) const SOME_MATTER: &str = "有关问题";

/// `“石桥村危房改造名单问题”`, as it stands after 反映的.
pub(crate) fn about(matter: Option<&str>) -> String {
    matter.map_or_else(|| SOME_MATTER.to_owned(), |matter| format!("“{matter}”"))
}

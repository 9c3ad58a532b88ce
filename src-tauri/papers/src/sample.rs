//! A template tried on invented facts: before it is put in force, and to be looked at while it is written.
//! Nobody's case and nobody's identity is opened for it.

use gongwen::Document;
use hall::{Failure, FailureKind, InstallTemplate, PaperKind, Result};
use serde::Deserialize;
use ts_rs::TS;

use crate::{
    acceptance_notice, decline_notice, double_publicity, grid, letters, meeting, meeting_minutes, reminder,
    settlement_agreement,
};

#[derive(Debug, Clone, Deserialize, TS)]
pub struct TemplateInput {
    pub paper: PaperKind,
    pub text: String,
}

/// How much the invented facts say: everything, or nothing that may be absent. Between them they reach both ways of
/// every condition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sample {
    Full,
    Bare,
}

impl Sample {
    pub(crate) fn maybe(self, text: &str) -> String {
        if self == Self::Full { text.to_owned() } else { String::new() }
    }
    pub(crate) fn some<T>(self, rows: Vec<T>) -> Vec<T> {
        if self == Self::Full { rows } else { Vec::new() }
    }
}

pub(crate) fn compose(input: &TemplateInput, sample: Sample) -> Result<Document> {
    let (name, text) = (input.paper.label(), input.text.as_str());
    match input.paper {
        PaperKind::RegisterForm
        | PaperKind::FeedbackRecord
        | PaperKind::SignInSheet
        | PaperKind::ServiceReceipt
        | PaperKind::HandlingSlip
        | PaperKind::LeadPlan => grid::sample(name, text),
        PaperKind::AcceptanceNotice => acceptance_notice::sample(name, text, sample),
        PaperKind::DeclineNotice => decline_notice::sample(name, text, sample),
        PaperKind::ForwardLetter | PaperKind::HandOutLetter => letters::sample(name, text, sample),
        PaperKind::IdentitySheet => letters::sample_identity_sheet(name, text),
        PaperKind::SettlementAgreement => settlement_agreement::sample(name, text, sample),
        PaperKind::DoublePublicity => double_publicity::sample(name, text),
        PaperKind::MeetingNotice => meeting::sample_notice(name, text, sample),
        PaperKind::BallotSlip => meeting::sample_ballot_slips(name, text),
        PaperKind::MeetingMinutes => meeting_minutes::sample(name, text, sample),
        PaperKind::ReminderLetter | PaperKind::SupervisionOrder => reminder::sample(name, text, sample),
    }
    .map_err(beside_the_text)
}

/// Which paper a wording is for.
pub(crate) fn input_of(act: &InstallTemplate) -> Result<TemplateInput> {
    let paper = PaperKind::of_code(&act.name);
    let paper = paper.ok_or_else(|| Failure::input("name", format!("没有名为“{}”的文书。", act.name)))?;
    Ok(TemplateInput { paper, text: act.text.clone() })
}

/// What is wrong with a wording is said beside it.
pub(crate) fn beside_the_text(failure: Failure) -> Failure {
    Failure {
        kind: FailureKind::Input,
        field: Some("text".to_owned()),
        way_out: "请改正这一处再启用；改不好的，可换回随程序的字句。".to_owned(),
        ..failure
    }
}

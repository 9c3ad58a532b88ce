//! 出具文书: the paper gets its number and is kept by the hash of its very bytes.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::templates::template;
use crate::act::{Scene, Verb};
use crate::case::{Case, Number, must_say, next_number};
use crate::codes::{Attribution, Stage, terms};
use crate::failure::{Failure, Result};
use crate::feedback::{
    drawn, fed_back, must_be_compared, must_be_convened, nothing_is_open, open_for_feedback, posting,
};
use crate::handling::{APPEAL, SUGGESTION};
use crate::ids::{CaseId, EntryId};
use crate::intake::must_be_verified;
use crate::outside::outside_of;
use crate::record::Stamp;
use crate::store::{Tx, View};
use crate::supervision::RemindWay;
use crate::transfer::standing;

terms! {
    PaperKind {
        RegisterForm = "register_form" "登记表",
        AcceptanceNotice = "acceptance_notice" "受理告知书",
        DeclineNotice = "decline_notice" "不予受理告知书",
        ForwardLetter = "forward_letter" "转送函",
        HandOutLetter = "hand_out_letter" "移送函",
        IdentitySheet = "identity_sheet" "移送函身份附页",
        SettlementAgreement = "settlement_agreement" "息诉罢访协议书",
        DoublePublicity = "double_publicity" "双公示公告",
        MeetingNotice = "meeting_notice" "公开反馈会通知",
        SignInSheet = "sign_in_sheet" "公开反馈会签到表",
        BallotSlip = "ballot_slip" "公开反馈会测评票",
        MeetingMinutes = "meeting_minutes" "公开反馈会纪要",
        FeedbackRecord = "feedback_record" "反馈记录表",
        ServiceReceipt = "service_receipt" "送达回证",
        HandlingSlip = "handling_slip" "处理笺",
        LeadPlan = "lead_plan" "包案方案",
        ReminderLetter = "reminder_letter" "催办函",
        SupervisionOrder = "supervision_order" "督办函",
    }
}

impl PaperKind {
    /// Whether the paper shows who the complainant is: it is then made from the vault, for a logged reason.
    pub fn shows_identity(self) -> bool {
        matches!(
            self,
            Self::RegisterForm
                | Self::AcceptanceNotice
                | Self::DeclineNotice
                | Self::SettlementAgreement
                | Self::IdentitySheet
        )
    }
    /// Whether it stays with our own people: it says nothing of who came, but need not be read as the public would.
    pub fn is_inner(self) -> bool {
        matches!(self, Self::HandlingSlip | Self::LeadPlan | Self::FeedbackRecord | Self::ServiceReceipt)
    }
    /// Whether a case can well go without it, so that it is offered only where it can be made.
    pub fn is_occasional(self) -> bool {
        use PaperKind::*;
        let travels = matches!(self, ForwardLetter | HandOutLetter | IdentitySheet);
        travels || matches!(self, MeetingNotice | SignInSheet | BallotSlip | ServiceReceipt)
    }
    /// Whether it is handed to whoever came, who says on a 送达回证 that they have it.
    pub fn is_handed_over(self) -> bool {
        matches!(self, Self::AcceptanceNotice | Self::DeclineNotice | Self::SettlementAgreement)
    }
    /// Whether it may also be printed on A3.
    pub fn has_a3(self) -> bool {
        matches!(self, Self::DoublePublicity)
    }
}

/// The series from which a paper takes a number of its own; the others bear the number of the act they print.
pub fn number_series(paper: PaperKind) -> Option<&'static str> {
    match paper {
        PaperKind::AcceptanceNotice => Some("notice"),
        PaperKind::DeclineNotice => Some("decline"),
        _ => None,
    }
}

/// Whether a paper can be made of this case now.
pub fn ready_to_issue(view: &View<'_>, case: &Case, paper: PaperKind) -> Result<()> {
    if case.stage == Stage::ReportedUp {
        let message = "本件已转密封报送，内容不再打印（规则第十五条）。";
        return Err(Failure::refused(message, "报送函在“密封报送”页出具。"));
    }
    match paper {
        PaperKind::RegisterForm => Ok(()),
        PaperKind::AcceptanceNotice if case.attribution == Attribution::Anonymous => {
            Err(Failure::refused("匿名件没有可以送达的人。", "匿名件不出受理告知书。"))
        }
        // It promises what is owed on a report, and is made from its acceptance.
        PaperKind::AcceptanceNotice if case.kind == APPEAL => Err(Failure::refused(
            "这份告知书是检举控告用的，申诉按复查、复审的程序办理，不出。",
            "当面或者书面向本人说明，用“告知是否受理”记下。",
        )),
        PaperKind::AcceptanceNotice if case.kind == SUGGESTION => Err(Failure::refused(
            "批评建议转有关部门研究，不出受理告知书。",
            "转了哪个部门，可当面或者电话告诉本人；结果用“答复批评建议”记下。",
        )),
        PaperKind::AcceptanceNotice if case.repeat && case.stage == Stage::Registered => {
            Err(Failure::refused("重复举报不再告知受理。", "已登记留存，由原件继续办理。"))
        }
        PaperKind::AcceptanceNotice => match case.accepted_on {
            Some(_) => must_be_verified(case, "告知"),
            None => Err(Failure::refused("本件还没有受理。", "受理后再出告知书。")),
        },
        PaperKind::DeclineNotice if case.attribution == Attribution::Anonymous => Err(Failure::refused(
            "匿名件没有可以送达的人。",
            "匿名件不出不予受理告知书；来信照转有权处理的机关。",
        )),
        PaperKind::DeclineNotice if case.kind == APPEAL => Err(Failure::refused(
            "申诉不予受理的理由与检举控告不同，不出这份告知书。",
            "当面或者书面向本人说明，用“告知是否受理”记下。",
        )),
        PaperKind::DeclineNotice => match case.declined_on {
            Some(_) => must_be_verified(case, "告知"),
            None => Err(Failure::refused("本件没有作不予受理的决定。", "决定不予受理后再出告知书。")),
        },
        PaperKind::ForwardLetter | PaperKind::HandOutLetter | PaperKind::IdentitySheet => {
            let outside = paper != PaperKind::ForwardLetter;
            let sent = standing(view, &case.id)?.is_some_and(|sent| sent.outside == outside);
            let told = outside_of(view, &case.id)?.is_some_and(|outside| !outside.shares.is_empty());
            match (sent, paper) {
                (true, PaperKind::IdentitySheet) if !told => Err(Failure::refused(
                    "信访人没有书面同意把身份告知部门，不出身份附页。",
                    "移送函不载身份；本人书面同意的，收回后重新移送并写明同意书。",
                )),
                (true, _) => Ok(()),
                (false, _) => Err(Failure::refused(
                    format!("本件没有{}。", if outside { "移送职能部门" } else { "转送" }),
                    "先在“下一步”办理，再出函。",
                )),
            }
        }
        PaperKind::SettlementAgreement if case.attribution == Attribution::Anonymous => {
            Err(Failure::refused("匿名件不能签订息诉罢访协议。", "匿名件按公开反馈三步走办理。"))
        }
        PaperKind::SettlementAgreement => match drawn(view, &case.id)?.is_some() {
            true => nothing_is_open(view, &case.id),
            false => Err(Failure::refused("还没有协议内容。", "先在“下一步”填写“拟定息诉罢访协议”。")),
        },
        PaperKind::DoublePublicity => match posting(view, &case.id)?.is_some() {
            true => Ok(()),
            false => Err(Failure::refused("还没有双公示内容。", "先在“下一步”填写“拟定双公示”。")),
        },
        // Without a feedback it is the sheet that one takes along to the talk.
        PaperKind::FeedbackRecord => match fed_back(view, &case.id)?.is_empty() {
            true => open_for_feedback(view, case),
            false => Ok(()),
        },
        PaperKind::ServiceReceipt => {
            let nothing = handed_over(view, &case.id)?.is_empty() && outside_of(view, &case.id)?.is_none();
            match nothing || case.attribution == Attribution::Anonymous {
                false => Ok(()),
                true => Err(Failure::refused(
                    "还没有出具要送达本人的文书。",
                    "出具受理告知书、不予受理告知书或者协议书以后，再出送达回证。",
                )),
            }
        }
        PaperKind::HandlingSlip => {
            match view.exists("SELECT 1 FROM approvals WHERE case_id=?1", [&case.id])? {
                true => Ok(()),
                false => Err(Failure::refused("还没有呈批。", "先在“下一步”呈批，再打印处理笺请领导批示。")),
            }
        }
        PaperKind::LeadPlan => match view.exists("SELECT 1 FROM lead_plans WHERE case_id=?1", [&case.id])? {
            true => Ok(()),
            false => Err(Failure::refused("还没有包案方案。", "先在“下一步”定“包案方案”。")),
        },
        PaperKind::ReminderLetter => must_be_written(view, case, RemindWay::Letter),
        PaperKind::SupervisionOrder => must_be_written(view, case, RemindWay::Order),
        PaperKind::MeetingNotice | PaperKind::SignInSheet | PaperKind::BallotSlip => {
            must_be_convened(view, &case.id)
        }
        PaperKind::MeetingMinutes => {
            match view.exists("SELECT 1 FROM open_feedbacks WHERE case_id=?1 AND meeting<>''", [&case.id])? {
                true => Ok(()),
                false => Err(Failure::refused("反馈会还没有召开。", "会后在“下一步”记录“公开反馈会”。")),
            }
        }
    }
}

/// A paper that may be made of one entry among several says which: it must be one of this case that still stands.
pub fn must_be_about(view: &View<'_>, case: &Case, paper: PaperKind, about: &EntryId) -> Result<()> {
    let known = match paper {
        PaperKind::FeedbackRecord if about.is_none() => return open_for_feedback(view, case),
        PaperKind::FeedbackRecord => fed_back(view, &case.id)?.iter().any(|(entry, ..)| entry == about),
        // What a department answered is handed over too, and is no paper of ours.
        PaperKind::ServiceReceipt if about.is_none() => outside_of(view, &case.id)?.is_some(),
        PaperKind::ServiceReceipt => handed_over(view, &case.id)?.iter().any(|paper| paper.id == *about),
        _ => about.is_none(),
    };
    match known {
        true => Ok(()),
        false => {
            Err(Failure::refused("要印的那一份不在本件，或者已经撤回。", "请刷新后，从件的“文书”一栏再点。"))
        }
    }
}

fn must_be_written(view: &View<'_>, case: &Case, way: RemindWay) -> Result<()> {
    match view.exists("SELECT 1 FROM reminders WHERE case_id=?1 AND way=?2", (&case.id, way))? {
        true => Ok(()),
        false => Err(Failure::refused(
            format!("还没有“{}”的内容。", way.label()),
            "先在“下一步”填写“催办、督办”。",
        )),
    }
}

/// The hash by which a paper is kept: the SHA-256 of the PDF itself, but where the paper shows who came one under a key
/// of the vault. The bare one would tell everybody who can read the record whether a guess at the person is right: all
/// else that stands on the paper is known to them.
pub fn kept_hash(scene: &Scene<'_>, paper: PaperKind, sha256: &str) -> Result<String> {
    match paper.shows_identity() && scene.case()?.attribution == Attribution::Named {
        true => Ok(crate::record::hex(&scene.who.vault()?.blind("paper", sha256)?)),
        false => Ok(sha256.to_owned()),
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct IssuePaper {
    pub paper: PaperKind,
    /// From its own series; empty text where the paper bears an act's number.
    pub number: Number,
    /// What stands on it as number.
    pub shown_number: String,
    pub a3: bool,
    pub template: String,
    pub version: u32,
    /// Which entry it is made of, where a case may have several such; empty for the latest, and for a sheet to be written on.
    #[serde(default, skip_serializing_if = "EntryId::is_none")]
    #[ts(skip)]
    pub about: EntryId,
    /// The day printed on it.
    pub day: NaiveDate,
    /// What [`kept_hash`] makes of the SHA-256 of the PDF.
    pub sha256: String,
    /// Why identity data were taken from the vault; empty where the paper shows none.
    #[serde(default)]
    pub reason: String,
    /// The mark that the words of a public paper of this hash were compared with the sealed identities: see `clear_paper`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[ts(skip)]
    pub compared: String,
    /// What the tables said on the day of issue where later acts may change it (labels, telephones, ends of periods),
    /// so that the paper can be made again; never anything of an identity.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[ts(skip)]
    pub looked_up: BTreeMap<String, String>,
    /// Which hand drew it: a program that draws forms otherwise cannot make it again. 0 before hands were counted.
    #[serde(default)]
    #[ts(skip)]
    pub layout: u32,
    /// The fingerprint of the faces that the machine had for it: with others it cannot be made again. Empty before they
    /// were noted.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[ts(skip)]
    pub fonts: String,
}

impl Verb for IssuePaper {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        scene.case().map(|_| ())
    }
    fn complete(&mut self, scene: &Scene<'_>) -> Result<()> {
        self.number = match number_series(self.paper) {
            Some(series) => next_number(scene.view, series, self.day, "")?,
            None => Number::default(),
        };
        Ok(())
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        let case = scene.case()?;
        ready_to_issue(scene.view, case, self.paper)?;
        must_be_about(scene.view, case, self.paper, &self.about)?;
        scene.check_day("day", self.day, None, "")?;
        if !self.number.text.is_empty() && self.shown_number != self.number.text {
            let message = format!("文书上的编号不是该用的“{}”。", self.number.text);
            return Err(Failure::refused(message, "请重新出具，编号由程序取。"));
        }
        if self.template != self.paper.code() {
            return Err(Failure::refused("这不是这种文书的模板。", "请从件的“文书”一栏出具。"));
        }
        template(scene.view, &self.template, self.version)?;
        if self.paper.shows_identity() && case.attribution == Attribution::Named {
            scene.who.vault()?;
            must_say("reason", &self.reason, "取用信访人身份的用途", 200)?;
        }
        match self.paper.shows_identity() {
            true => Ok(()),
            false => must_be_compared(scene, &self.sha256, &self.compared),
        }
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        let template = format!("{}@{}", self.template, self.version);
        let row = (
            &stamp.id,
            &stamp.case,
            self.paper,
            &self.shown_number,
            self.day,
            &stamp.actor,
            template,
            &self.sha256,
        );
        tx.run(include_str!("issue_paper.sql"), row)?;
        Ok(())
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        let reason = match self.reason.as_str() {
            "" => String::new(),
            reason => format!("事由：{reason}"),
        };
        let parts = [self.paper.label(), &self.shown_number, &reason];
        Ok(parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("　"))
    }
    fn number(&self) -> Option<&Number> {
        Some(&self.number).filter(|number| !number.series.is_empty())
    }
    const RETRACTABLE: bool = false;
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct IssuedPaper {
    pub id: EntryId,
    pub paper: PaperKind,
    pub name: String,
    pub number: String,
    pub issued_on: NaiveDate,
    pub by: String,
    /// See [`kept_hash`]; no window shows it.
    #[serde(skip)]
    #[ts(skip)]
    pub sha256: String,
}

fn issued_of(row: &rusqlite::Row<'_>) -> rusqlite::Result<IssuedPaper> {
    let paper: PaperKind = row.get("paper")?;
    Ok(IssuedPaper {
        id: row.get("entry")?,
        paper,
        name: paper.label().to_owned(),
        number: row.get("number")?,
        issued_on: row.get("issued_on")?,
        by: row.get("by_name")?,
        sha256: row.get("sha256")?,
    })
}

/// Papers issued for a case, newest first.
pub fn issued_papers(view: &View<'_>, case: &CaseId) -> Result<Vec<IssuedPaper>> {
    view.all(include_str!("issued_papers.sql"), [case], issued_of)
}

/// What was issued for whoever came to be handed, newest first.
pub(crate) fn handed_over(view: &View<'_>, case: &CaseId) -> Result<Vec<IssuedPaper>> {
    Ok(issued_papers(view, case)?.into_iter().filter(|issued| issued.paper.is_handed_over()).collect())
}

/// Every issued paper with its case, oldest first.
pub fn all_issued(view: &View<'_>) -> Result<Vec<(CaseId, IssuedPaper)>> {
    view.all(include_str!("all_issued.sql"), [], |row| Ok((row.get("case_id")?, issued_of(row)?)))
}

pub fn issued_paper(view: &View<'_>, entry: &EntryId) -> Result<(CaseId, IssuedPaper)> {
    let found = view
        .one(include_str!("issued_paper.sql"), [entry], |row| Ok((row.get("case_id")?, issued_of(row)?)))?;
    found.ok_or_else(|| Failure::refused("没有这份文书。", "请在件的“文书”一栏重新打开。"))
}

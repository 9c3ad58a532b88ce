//! 谈话函询: the letter is answered within 15 working days of its receipt, which may be known only later; after the talk or the answer the office reports
//! within 30 days (监督执纪工作规则). What then is done about it is a new disposition, or the finding.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::act::{Scene, Verb};
use crate::case::{Case, must_say};
use crate::clock::short_date;
use crate::codes::{Disposition, Stage, TalkResult};
use crate::failure::{Failure, Result};
use crate::ids::{AccountId, CaseId};
use crate::leading::{rest, rests_on_paper};
use crate::record::Stamp;
use crate::store::{Tx, View};
use crate::supervision;

/// The last day that is known of the letter: of its receipt, else of its sending.
const UNANSWERED: &str =
    "SELECT max(max(sent_on, since)) FROM inquiries WHERE case_id=?1 AND way='letter' AND replied_on=''";
/// Of a letter of which it is not known yet when it was received.
const UNDELIVERED: &str =
    "SELECT max(sent_on) FROM inquiries WHERE case_id=?1 AND way='letter' AND replied_on='' AND since=''";
const UNREPORTED: &str = include_str!("unreported.sql");

const UNDONE: &str = "SELECT 1 FROM deadlines WHERE case_id=?1 AND rule='inquire' AND met_on=''";

fn must_be_inquired(scene: &Scene<'_>, verb: &str) -> Result<()> {
    let case = scene.case()?;
    case.must_stand_at(&[Stage::Handling], verb)?;
    match case.disposition == Disposition::TalkOrLetter.code() {
        true => Ok(()),
        false => Err(Failure::refused(
            format!("还不能{verb}：本件的处置方式不是谈话函询。"),
            "先提出“谈话函询”的处置意见并经领导批准（规则第十七条）。",
        )),
    }
}

fn last(view: &View<'_>, sql: &str, case: &CaseId) -> Result<Option<NaiveDate>> {
    view.value(sql, [case])
}

fn is_awaited(scene: &Scene<'_>) -> Result<Option<NaiveDate>> {
    last(scene.view, UNANSWERED, &scene.case()?.id)
}

/// Whether a letter waits for its answer, or a talk or answer for the report about it.
pub(super) fn must_be_reported(view: &View<'_>, case: &Case) -> Result<()> {
    // Another disposition took its place: nothing of it is waited for.
    if case.disposition != Disposition::TalkOrLetter.code() {
        return Ok(());
    }
    let waits = match last(view, UNANSWERED, &case.id)? {
        Some(_) => "函询还没有回复",
        None if last(view, UNREPORTED, &case.id)?.is_some() => "谈话函询情况还没有报告",
        None if view.exists(UNDONE, [&case.id])? => "批准了谈话函询，还没有发函或者谈话",
        None => return Ok(()),
    };
    Err(Failure::refused(
        format!("还不能作结论：{waits}。"),
        "收到回复或者谈话后，先用“谈话函询报告”写明情况和意见。",
    ))
}

/// 发函询.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SendInquiry {
    pub on: NaiveDate,
    /// 收到函询的日期, from which the 15 working days run; none while it is not known.
    #[serde(default)]
    #[ts(as = "NaiveDate")]
    pub received_on: Option<NaiveDate>,
    /// Sent, and not known yet to be received: see [`InquiryReceipt`].
    #[serde(default)]
    pub awaits_receipt: bool,
    /// Through whom it went, such as the party committee of the person's unit.
    pub through: String,
    pub asks: String,
}

impl Verb for SendInquiry {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        must_be_inquired(scene, "发函询")?;
        match is_awaited(scene)? {
            Some(_) => Err(Failure::refused("上一封函询还没有回复。", "收到回复后再发；逾期的请催办。")),
            None => Ok(()),
        }
    }
    fn complete(&mut self, _scene: &Scene<'_>) -> Result<()> {
        if self.awaits_receipt {
            self.received_on = None;
        }
        Ok(())
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        scene.check_day("on", self.on, scene.case()?.taken_on, "签收的日期")?;
        match self.received_on {
            Some(day) => scene.check_day("received_on", day, Some(self.on), "发函的日期")?,
            None if self.awaits_receipt => {}
            None => {
                return Err(Failure::input(
                    "received_on",
                    "请填对方收到的日期；还不知道的，勾“还不知道何时收到”，收到回执后补记。",
                ));
            }
        }
        must_say("through", &self.through, "经由何处转交", 60)?;
        must_say("asks", &self.asks, "函询的问题", 2_000)
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        let since = self.received_on.map_or_else(String::new, |day| day.to_string());
        tx.run(include_str!("send_inquiry.sql"), (&stamp.id, &stamp.case, self.on, since))?;
        supervision::meet(tx, &stamp.case, "inquire", self.on)?;
        let (rule, from) = match self.received_on {
            Some(day) => ("inquiry_reply", day),
            None => ("inquiry_receipt", self.on),
        };
        supervision::open_anew(tx, &stamp.case, rule, &stamp.id, from).map(|_| ())
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        let received = match self.received_on {
            Some(day) => format!("{}收到", short_date(day)),
            None => "何时收到待补记".to_owned(),
        };
        Ok(format!("经{}转交，{received}。{}", self.through, self.asks))
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
}

/// 函询送达: when a letter that had gone out was received; from that day the reply is due.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct InquiryReceipt {
    pub on: NaiveDate,
    /// How that is known.
    pub receipt: String,
}

impl Verb for InquiryReceipt {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        must_be_inquired(scene, "记函询送达")?;
        match last(scene.view, UNDELIVERED, &scene.case()?.id)? {
            Some(_) => Ok(()),
            None => Err(Failure::refused(
                "没有等补记收到日期的函询。",
                "发函时已记收到日期的不用再记；还没有发的，先“发函询”。",
            )),
        }
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        let sent = last(scene.view, UNDELIVERED, &scene.case()?.id)?;
        scene.check_day("on", self.on, sent, "发函的日期")?;
        must_say("receipt", &self.receipt, "怎样知道收到的", 60)
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        let sql =
            "UPDATE inquiries SET since=?2 WHERE case_id=?1 AND way='letter' AND replied_on='' AND since=''";
        tx.run(sql, (&stamp.case, self.on))?;
        supervision::meet(tx, &stamp.case, "inquiry_receipt", self.on)?;
        supervision::open_anew(tx, &stamp.case, "inquiry_reply", &stamp.id, self.on).map(|_| ())
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        Ok(self.receipt.clone())
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
}

/// 收函询回复.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct AnswerInquiry {
    pub on: NaiveDate,
    pub sheets: u32,
    pub summary: String,
}

impl Verb for AnswerInquiry {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        must_be_inquired(scene, "收回复")?;
        match is_awaited(scene)? {
            Some(_) => Ok(()),
            None => Err(Failure::refused("没有等回复的函询。", "先用“发函询”记下发函和收函的日期。")),
        }
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        scene.check_day("on", self.on, is_awaited(scene)?, "发函或者收到函询的日期")?;
        must_have_sheets(self.sheets)?;
        must_say("summary", &self.summary, "回复的要点", 2_000)
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        let sql = "UPDATE inquiries SET replied_on=?2 WHERE case_id=?1 AND way='letter' AND replied_on=''";
        tx.run(sql, (&stamp.case, self.on))?;
        // Whoever answers has received it.
        supervision::meet(tx, &stamp.case, "inquiry_receipt", self.on)?;
        supervision::meet(tx, &stamp.case, "inquiry_reply", self.on)?;
        supervision::open_anew(tx, &stamp.case, "inquiry_report", &stamp.id, self.on).map(|_| ())
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        Ok(format!("{} 页。{}", self.sheets, self.summary))
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
}

/// What is written has its sheets in the file.
pub(super) fn must_have_sheets(sheets: u32) -> Result<()> {
    match sheets {
        0 => Err(Failure::input("sheets", "请填写入卷的页数。")),
        _ => Ok(()),
    }
}

/// 谈话, by two at least.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct HoldTalk {
    pub on: NaiveDate,
    pub place: String,
    pub staff: Vec<String>,
    pub summary: String,
}

impl Verb for HoldTalk {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        must_be_inquired(scene, "谈话")
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        scene.check_day("on", self.on, scene.case()?.taken_on, "签收的日期")?;
        must_say("place", &self.place, "谈话的地点", 60)?;
        must_be_two("staff", &self.staff, "谈话须有两名工作人员。")?;
        must_say("summary", &self.summary, "谈话的要点", 4_000)
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        let sql = "INSERT INTO inquiries (entry, case_id, way, since) VALUES (?1, ?2, 'talk', ?3)";
        tx.run(sql, (&stamp.id, &stamp.case, self.on))?;
        supervision::meet(tx, &stamp.case, "inquire", self.on)?;
        supervision::open_anew(tx, &stamp.case, "inquiry_report", &stamp.id, self.on).map(|_| ())
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        Ok(format!("{}，{}。{}", self.place, self.staff.join("、"), self.summary))
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
}

pub(super) fn must_be_two(field: &str, staff: &[String], why: &str) -> Result<()> {
    match staff.iter().filter(|name| !name.trim().is_empty()).count() {
        0 | 1 => Err(Failure::input(field, why)),
        _ => Ok(()),
    }
}

/// 谈话函询报告: what came of it, and what is proposed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ReportInquiry {
    pub on: NaiveDate,
    pub result: TalkResult,
    pub opinion: String,
    pub approved_by: AccountId,
    pub approved_on: NaiveDate,
}

impl Verb for ReportInquiry {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        must_be_inquired(scene, "报告谈话函询情况")?;
        match last(scene.view, UNREPORTED, &scene.case()?.id)? {
            Some(_) => Ok(()),
            None => Err(Failure::refused("没有可报告的谈话或者函询回复。", "谈话或者收到回复后再报告。")),
        }
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        let since = last(scene.view, UNREPORTED, &scene.case()?.id)?;
        scene.check_day("on", self.on, since, "谈话或者收到回复的日期")?;
        must_say("opinion", &self.opinion, "情况和意见", 2_000)?;
        rest::must_be_approved(scene, &self.approved_by, self.approved_on, self.on, "谈话函询报告")
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        let sql = include_str!("report_inquiry.sql");
        tx.run(sql, (&stamp.case, self.on))?;
        rests_on_paper(tx, stamp, &self.approved_by, self.approved_on)?;
        supervision::meet(tx, &stamp.case, "inquiry_report", self.on)
    }
    fn tell(&self, view: &View<'_>) -> Result<String> {
        let approved = rest::told(view, &self.approved_by, self.approved_on)?;
        Ok(format!("{}，{approved}。{}", self.result.label(), self.opinion))
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
}

//! 3+N 反馈 for 实名: 前期 (accepted, who handles it, rights), 中期 (progress), 后期 (result, reasons) and any number more.
//! Each is one sheet: way, who, what was said, the person's view, objection, new evidence, signature.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::act::{Scene, Verb};
use crate::case::{Case, must_say};
use crate::codes::{Attribution, FeedbackStage, Satisfaction, Stage, Way};
use crate::failure::{Failure, Result};
use crate::handling::found_again;
use crate::ids::{CaseId, EntryId};
use crate::intake::must_be_verified;
use crate::outside::outside_of;
use crate::record::Stamp;
use crate::store::{Tx, View};
use crate::supervision;

/// Signed by the person, or 拒签 with two witnesses.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "how", rename_all = "snake_case")]
pub enum Signature {
    Signed,
    /// By telephone: nothing to sign; the number and hour are in what was said.
    ByPhone,
    Refused {
        witnesses: Vec<String>,
    },
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct FeedBack {
    pub on: NaiveDate,
    pub stage: FeedbackStage,
    pub way: Way,
    #[serde(default)]
    pub place: String,
    /// Two where possible.
    pub staff: Vec<String>,
    pub said: String,
    pub view: Satisfaction,
    pub objection: Option<String>,
    pub new_evidence: Option<String>,
    pub signature: Signature,
}

impl FeedBack {
    fn objection(&self) -> &str {
        self.objection.as_deref().unwrap_or_default().trim()
    }
    fn new_evidence(&self) -> &str {
        self.new_evidence.as_deref().unwrap_or_default().trim()
    }
}

pub(crate) fn open_for_feedback(view: &View<'_>, case: &Case) -> Result<()> {
    if case.attribution == Attribution::Anonymous {
        return Err(Failure::refused(
            "匿名件没有可以当面反馈的人。",
            "按公开反馈三步走：会议反馈为主，公告、通报为辅。",
        ));
    }
    must_be_verified(case, "反馈")?;
    if outside_of(view, &case.id)?.is_some() {
        return Err(Failure::refused(
            "移送职能部门的件，处理结果由该部门答复。",
            "移送情况用“告知是否受理”，部门的答复用“送达答复”；不服答复的，可以申请复查。",
        ));
    }
    match case.stage {
        Stage::Registered | Stage::Accepted => Err(Failure::refused(
            format!("还不能反馈：本件{}。", case.stage.label()),
            "受理并交办后，由承办人作前期反馈。",
        )),
        Stage::Declined => Err(Failure::refused(
            "不予受理的件没有办理结果可反馈。",
            "用“告知是否受理”告诉本人理由和应当去的地方。",
        )),
        Stage::ReportedUp => Err(Failure::refused(
            "不能反馈：本件已密封报送上级。",
            "本人再来的，只记来过，不记内容；告诉本人已经上报。",
        )),
        Stage::Archived => Err(Failure::refused(
            "不能再反馈：本件已归档。",
            "有新证据的，经委领导批准后“重新办理”；有别的情况，另行登记并关联。",
        )),
        _ => Ok(()),
    }
}

/// Whether the person was told at this stage of the handling that runs: after 重新办理 they are told anew.
pub(crate) fn is_given(view: &View<'_>, case: &CaseId, stage: FeedbackStage) -> Result<bool> {
    view.exists("SELECT 1 FROM feedbacks WHERE case_id=?1 AND stage=?2 AND former=0", (case, stage))
}

/// What was told and when, the newest first; of each there is one sheet.
pub(crate) fn fed_back(view: &View<'_>, case: &CaseId) -> Result<Vec<(EntryId, FeedbackStage, NaiveDate)>> {
    let sql =
        "SELECT entry, stage, given_on FROM feedbacks WHERE case_id=?1 ORDER BY given_on DESC, entry DESC";
    view.all(sql, [case], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
}

impl Verb for FeedBack {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        open_for_feedback(scene.view, scene.case()?)
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        let case = scene.case()?;
        scene.check_day("on", self.on, case.assigned_on, "交办的日期")?;
        match (self.stage, case.found_on) {
            (FeedbackStage::Late, None) => {
                return Err(Failure::input("stage", "后期反馈要反馈结果：请先作出核查结论。"));
            }
            (FeedbackStage::Late, Some(found)) => {
                scene.check_day("on", self.on, Some(found), "作出结论的日期")?
            }
            _ => {}
        }
        if self.staff.iter().filter(|name| !name.trim().is_empty()).count() < 2 && self.way == Way::Face {
            return Err(Failure::input("staff", "见面反馈须有两名工作人员。"));
        }
        must_say("staff", &self.staff.concat(), "反馈人", 60)?;
        must_say("said", &self.said, "反馈的内容", 4_000)?;
        if self.way == Way::Face {
            must_say("place", &self.place, "反馈的地点", 60)?;
        }
        match &self.signature {
            Signature::Refused { witnesses }
                if witnesses.iter().filter(|name| !name.trim().is_empty()).count() < 2 =>
            {
                Err(Failure::input("signature", "拒签的，须有两名见证人。"))
            }
            Signature::ByPhone if self.way != Way::Phone => {
                Err(Failure::input("signature", "只有电话反馈可以不签字。"))
            }
            _ => Ok(()),
        }
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        let row = (
            &stamp.id,
            &stamp.case,
            self.stage,
            self.on,
            self.way,
            self.view,
            self.objection(),
            self.new_evidence(),
        );
        tx.run(include_str!("feed_back.sql"), row)?;
        let (rule, result) = (self.stage.limit(), self.stage == FeedbackStage::Late);
        supervision::meet(tx, &stamp.case, rule, self.on)?;
        if result {
            supervision::meet(tx, &stamp.case, "fast_feedback", self.on)?;
        }
        found_again(tx, stamp, self.on, result)?;
        if !self.objection().is_empty() {
            supervision::open_about(tx, &stamp.case, "answer_objection", stamp.id.as_str(), self.on)?;
        }
        if !self.new_evidence().is_empty() {
            supervision::open_about(tx, &stamp.case, "check_evidence", stamp.id.as_str(), self.on)?;
        }
        Ok(())
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        let mut text = format!(
            "{}反馈　{}，群众{}。{}",
            self.stage.label(),
            self.way.label(),
            self.view.label(),
            self.said
        );
        if !self.objection().is_empty() {
            text.push_str(&format!("　异议：{}", self.objection()));
        }
        if !self.new_evidence().is_empty() {
            text.push_str(&format!("　新证据：{}", self.new_evidence()));
        }
        if matches!(self.signature, Signature::Refused { .. }) {
            text.push_str("　拒签，两名见证人在场");
        }
        Ok(text)
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
    /// An objection or new evidence is the complainant's word, not the writer's.
    fn retractable(&self) -> bool {
        self.objection().is_empty() && self.new_evidence().is_empty()
    }
    const KEY: bool = true;
}

/// 答复异议: objection is recorded and explained.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct AnswerObjection {
    /// Entry of the feedback in which it was raised.
    pub feedback: EntryId,
    pub on: NaiveDate,
    pub answer: String,
}

impl Verb for AnswerObjection {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        let open = "SELECT 1 FROM feedbacks WHERE case_id=?1 AND objection<>'' AND answered_on=''";
        must_be_any(scene, open, "没有待答复的异议。")
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        let sql = "SELECT given_on FROM feedbacks WHERE case_id=?1 AND entry=?2 AND objection<>'' AND answered_on=''";
        check_answer(scene, sql, &self.feedback, self.on)?;
        must_say("answer", &self.answer, "答复", 2_000)
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        tx.run("UPDATE feedbacks SET answered_on=?2 WHERE entry=?1", (&self.feedback, self.on))?;
        supervision::meet_about(tx, &stamp.case, "answer_objection", self.feedback.as_str(), self.on)
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        Ok(self.answer.clone())
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
    const KEY: bool = true;
}

/// 核查新证据: what the person handed in at a feedback must be checked.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct CheckEvidence {
    pub feedback: EntryId,
    pub on: NaiveDate,
    pub result: String,
}

impl Verb for CheckEvidence {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        let open = "SELECT 1 FROM feedbacks WHERE case_id=?1 AND new_evidence<>'' AND checked_on=''";
        must_be_any(scene, open, "没有待核查的新证据。")
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        let sql = "SELECT given_on FROM feedbacks WHERE case_id=?1 AND entry=?2 AND new_evidence<>'' AND checked_on=''";
        check_answer(scene, sql, &self.feedback, self.on)?;
        must_say("result", &self.result, "核查结果", 2_000)
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        tx.run("UPDATE feedbacks SET checked_on=?2 WHERE entry=?1", (&self.feedback, self.on))?;
        supervision::meet_about(tx, &stamp.case, "check_evidence", self.feedback.as_str(), self.on)
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        Ok(self.result.clone())
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
}

pub(super) fn must_be_any(scene: &Scene<'_>, sql: &str, none: &str) -> Result<()> {
    match scene.view.exists(sql, [&scene.case()?.id])? {
        true => Ok(()),
        false => Err(Failure::refused(none, "有了再办。")),
    }
}

/// `sql` gives the day on which what is answered came in, for (case, entry).
pub(super) fn check_answer(scene: &Scene<'_>, sql: &str, entry: &EntryId, on: NaiveDate) -> Result<()> {
    let came: Option<NaiveDate> = scene.view.value(sql, (&scene.case()?.id, entry))?;
    let came = came.ok_or_else(|| Failure::refused("这一条已经答复过，或不在本件。", "请刷新后再看。"))?;
    scene.check_day("on", on, Some(came), "提出的日期")
}

//! 公开反馈会: what the minutes hold. Nobody asks who reported, and no sheet says that somebody did not come.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Cleared;
use super::open_plan::{must_be_anonymous_and_found, plan_of, planned_on};
use crate::act::{Scene, Verb};
use crate::case::{Number, must_say, next_number};
use crate::codes::OpenWay;
use crate::failure::{Failure, Result};
use crate::record::Stamp;
use crate::store::{Tx, View};
use crate::supervision;

/// 出席 by category (村民代表, 党员, 村干部, 部门): numbers, no names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Attendance {
    pub category: String,
    pub invited: u32,
    pub present: u32,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct QuestionAnswer {
    pub question: String,
    pub answer: String,
}

/// 测评: unsigned slips.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Ballot {
    pub issued: u32,
    pub returned: u32,
    pub satisfied: u32,
    pub mostly: u32,
    pub dissatisfied: u32,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct HoldMeeting {
    /// 会议纪要第 n 期.
    #[serde(default)]
    #[ts(skip)]
    pub number: Number,
    pub on: NaiveDate,
    pub from: String,
    pub to: String,
    pub place: String,
    pub host: String,
    pub recorder: String,
    pub attendance: Vec<Attendance>,
    #[serde(default)]
    pub absent: String,
    pub agenda: Vec<String>,
    pub announced: Cleared,
    pub questions: Vec<QuestionAnswer>,
    /// The questions and answers as one cleared text; made from `questions` by [`HoldMeeting::questions_text`].
    pub questions_cleared: Cleared,
    pub ballot: Ballot,
    pub closing: Cleared,
}

impl HoldMeeting {
    /// What is cleared of the questions: each with its answer, a line each.
    pub fn questions_text(questions: &[QuestionAnswer]) -> String {
        questions
            .iter()
            .map(|pair| format!("问：{}\n答：{}", pair.question.trim(), pair.answer.trim()))
            .collect::<Vec<_>>()
            .join("\n")
    }
}

impl Verb for HoldMeeting {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        must_be_anonymous_and_found(scene, "公开反馈会")?;
        match plan_of(scene.view, &scene.case()?.id)? {
            None => Err(Failure::refused("还不能开会：三步走方案未定。", "先明确范围、规范内容、压实责任。")),
            Some((_, Some(held))) => {
                Err(Failure::refused(format!("公开反馈已于 {held} 完成。"), "可以出具会议纪要并办结。"))
            }
            Some((OpenWay::Meeting, None)) => Ok(()),
            Some((way, None)) => {
                Err(Failure::refused(format!("本件定为{}。", way.label()), "要改为会议反馈，先重新定方案。"))
            }
        }
    }
    fn complete(&mut self, scene: &Scene<'_>) -> Result<()> {
        self.number = next_number(scene.view, "minutes", self.on, "")?;
        Ok(())
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        scene.check_day("on", self.on, planned_on(scene.view, &scene.case()?.id)?, "定方案的日期")?;
        for (field, text, what) in [
            ("place", &self.place, "会议地点"),
            ("host", &self.host, "主持人"),
            ("recorder", &self.recorder, "记录人"),
            ("from", &self.from, "开始时间"),
            ("to", &self.to, "结束时间"),
        ] {
            must_say(field, text, what, 60)?;
        }
        if self.attendance.iter().all(|row| row.present == 0) {
            return Err(Failure::input("attendance", "请按类别填写到会人数。"));
        }
        if let Some(row) = self.attendance.iter().find(|row| row.present > row.invited) {
            return Err(Failure::input(
                "attendance",
                format!("{}到会 {} 人，多于应到 {} 人。", row.category, row.present, row.invited),
            ));
        }
        self.check_ballot()?;
        self.announced.must_be_cleared(scene, "announced")?;
        self.closing.must_be_cleared(scene, "closing")?;
        if self.questions.is_empty() {
            return Ok(());
        }
        self.questions_cleared.must_be_cleared(scene, "questions")?;
        match self.questions_cleared.text() == Self::questions_text(&self.questions) {
            true => Ok(()),
            false => Err(Failure::input("questions", "问答在保密审查后又改动了，请重新审查。")),
        }
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        tx.run(
            "UPDATE open_feedbacks SET held_on=?2, meeting=?3 WHERE case_id=?1",
            (&stamp.case, self.on, &stamp.id),
        )?;
        supervision::meet(tx, &stamp.case, "fast_feedback", self.on)?;
        supervision::meet(tx, &stamp.case, "open_feedback", self.on)
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        let present: u64 = self.attendance.iter().map(|row| u64::from(row.present)).sum();
        let Ballot { returned, satisfied, mostly, dissatisfied, .. } = self.ballot;
        Ok(format!(
            "{}，到会 {present} 人，答问 {} 个；收回测评 {returned} 张：满意 {satisfied}、基本满意 {mostly}、不满意 {dissatisfied}",
            self.place,
            self.questions.len()
        ))
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
    fn number(&self) -> Option<&Number> {
        Some(&self.number)
    }
    const KEY: bool = true;
}

impl HoldMeeting {
    /// 发出 ≥ 收回 = 各项之和.
    fn check_ballot(&self) -> Result<()> {
        let Ballot { issued, returned, satisfied, mostly, dissatisfied } = self.ballot;
        if returned > issued {
            return Err(Failure::input("ballot", format!("收回 {returned} 张，多于发出的 {issued} 张。")));
        }
        let sum = satisfied.saturating_add(mostly).saturating_add(dissatisfied);
        if sum != returned {
            return Err(Failure::input("ballot", format!("各项合计 {sum} 张，与收回的 {returned} 张不符。")));
        }
        Ok(())
    }
}

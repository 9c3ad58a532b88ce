//! 三步走 for 匿名: 明确范围 (what, to whom, where), 规范内容 (cleared text), 压实责任 (who hosts, who answers, by when).
//! 公开反馈是常态，不公开反馈是例外: the exception needs a reason and a leader's approval.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Cleared;
use crate::act::{Scene, Verb};
use crate::case::{day, must_say, person};
use crate::clock::short_date;
use crate::codes::{Attribution, OpenWay, Stage};
use crate::failure::{Failure, Result};
use crate::ids::{AccountId, CaseId, EntryId};
use crate::leading::{Approval, ApprovalMatter, must_be_approved, use_up};
use crate::record::Stamp;
use crate::store::{Tx, View};
use crate::supervision;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PlanOpenFeedback {
    pub on: NaiveDate,
    pub way: OpenWay,
    pub what: String,
    pub audience: String,
    pub place: String,
    pub text: Cleared,
    pub host: String,
    pub answerer: String,
    pub due: NaiveDate,
}

/// The way that was planned, and when it was done if it was; `None` while there is no plan.
pub(crate) fn plan_of(view: &View<'_>, case: &CaseId) -> Result<Option<(OpenWay, Option<NaiveDate>)>> {
    let sql = "SELECT way, held_on FROM open_feedbacks WHERE case_id=?1 AND way<>''";
    view.one(sql, [case], |row| Ok((row.get(0)?, day(row, 1)?)))
}

/// 公开反馈会 that is planned and not yet held: 通知、签到表、测评票 are made for it.
pub(crate) fn must_be_convened(view: &View<'_>, case: &CaseId) -> Result<()> {
    match plan_of(view, case)? {
        Some((OpenWay::Meeting, None)) => Ok(()),
        Some((OpenWay::Meeting, Some(held))) => {
            Err(Failure::refused(format!("公开反馈会已于 {held} 召开。"), "请出具会议纪要。"))
        }
        Some((way, _)) => Err(Failure::refused(
            format!("本件定为{}，不开反馈会。", way.label()),
            "要改为会议反馈，先重新定方案。",
        )),
        None => Err(Failure::refused("还没有公开反馈方案。", "先在“下一步”定“公开反馈方案”。")),
    }
}

/// Whether what was found is public, or a leader approved that it is not.
pub(crate) fn is_settled_openly(view: &View<'_>, case: &CaseId) -> Result<bool> {
    view.exists("SELECT 1 FROM open_feedbacks WHERE case_id=?1 AND (held_on<>'' OR exception<>'')", [case])
}

pub(super) fn planned_on(view: &View<'_>, case: &CaseId) -> Result<Option<NaiveDate>> {
    view.value("SELECT planned_on FROM open_feedbacks WHERE case_id=?1 AND way<>''", [case])
}

pub(super) fn must_be_anonymous_and_found(scene: &Scene<'_>, verb: &str) -> Result<()> {
    let case = scene.case()?;
    if case.attribution == Attribution::Named {
        return Err(Failure::refused(format!("实名件不作{verb}。"), "实名件按前期、中期、后期反馈本人。"));
    }
    case.must_stand_at(&[Stage::Found], verb)
}

impl Verb for PlanOpenFeedback {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        must_be_anonymous_and_found(scene, "公开反馈")?;
        match plan_of(scene.view, &scene.case()?.id)? {
            Some((_, Some(_))) => Err(Failure::refused("公开反馈已经完成。", "可以办结。")),
            _ => Ok(()),
        }
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        scene.check_day("on", self.on, scene.case()?.found_on, "作出结论的日期")?;
        for (field, text, what) in [
            ("what", &self.what, "反馈什么"),
            ("audience", &self.audience, "向谁反馈"),
            ("place", &self.place, "在哪里反馈"),
            ("host", &self.host, "谁主持"),
            ("answerer", &self.answerer, "谁答疑"),
        ] {
            must_say(field, text, what, 300)?;
        }
        if self.due < self.on {
            return Err(Failure::input("due", "完成时限早于方案日期。"));
        }
        self.text.must_be_cleared(scene, "text")
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        let row = (&stamp.case, self.way, self.on, self.due);
        tx.run(include_str!("plan_open_feedback.sql"), row).map(|_| ())
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        Ok(format!(
            "{}　范围：{}，{}；内容：{}，文稿已审；责任：{}主持，{}答疑，{}前完成",
            self.way.label(),
            self.audience,
            self.place,
            self.what,
            self.host,
            self.answerer,
            short_date(self.due)
        ))
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
    const KEY: bool = true;
}

/// 不公开反馈: rests on a leader's decision (呈批、批示) that stands in the record.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ExceptOpenFeedback {
    pub on: NaiveDate,
    pub reason: String,
    /// Who approved it; supplied by the door, as is the 呈批. Records of before it was kept have none.
    #[serde(default)]
    #[ts(skip)]
    pub approved_by: AccountId,
    #[serde(default)]
    #[ts(skip)]
    pub approval: EntryId,
}

/// 公开反馈是常态，不公开反馈是例外.
fn must_be_excepted(scene: &Scene<'_>) -> Result<Approval> {
    must_be_approved(scene, ApprovalMatter::ExceptOpen, "公开反馈是常态，不公开反馈是例外，须经委领导批准")
}

impl Verb for ExceptOpenFeedback {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        PlanOpenFeedback::ready(scene)?;
        must_be_excepted(scene).map(|_| ())
    }
    fn complete(&mut self, scene: &Scene<'_>) -> Result<()> {
        let approval = must_be_excepted(scene)?;
        (self.approved_by, self.approval) = (approval.leader, approval.entry);
        Ok(())
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        let decided = must_be_excepted(scene)?.decided_on;
        let earliest = scene.case()?.found_on.map_or(decided, |found| found.max(decided));
        scene.check_day("on", self.on, Some(earliest), "作出结论、领导批准的日期")?;
        must_say("reason", &self.reason, "不公开反馈的理由", 500)
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        tx.run(include_str!("except_open_feedback.sql"), (&stamp.case, &self.reason, self.on))?;
        supervision::meet(tx, &stamp.case, "fast_feedback", self.on)?;
        use_up(tx, &self.approval, &stamp.id)?;
        supervision::meet(tx, &stamp.case, "open_feedback", self.on)
    }
    fn tell(&self, view: &View<'_>) -> Result<String> {
        Ok(format!("{} 批准。理由：{}", person(view, &self.approved_by)?, self.reason))
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
    const KEY: bool = true;
}

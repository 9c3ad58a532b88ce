//! 办结: refused while a feedback that the case's type demands is missing or an objection is open; it says which.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::find::{findings_of, overall};
use super::justice::RECEIPT_OWED;
use crate::act::{Scene, Verb};
use crate::case::{Case, must_say, person, set_stage};
use crate::codes::{Attribution, Course, FeedbackStage, Finding, Gone, Stage};
use crate::failure::{Failure, Result};
use crate::feedback::{drawn, is_given, is_settled_openly};
use crate::record::Stamp;
use crate::store::{Tx, View};
use crate::supervision;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Close {
    pub on: NaiveDate,
    /// 化解: the complainant accepts the result. An anonymous case is 化解 when reports on the matter cease.
    pub resolved: bool,
    pub summary: String,
}

/// What is still owed before the case may be closed, a short sentence each; empty when nothing is.
pub fn missing_before_close(view: &View<'_>, case: &Case) -> Result<Vec<String>> {
    if let Some(owed) = crate::outside::owed(view, case)? {
        return Ok(owed);
    }
    let mut owed = Vec::new();
    if case.found_on.is_none() {
        owed.push(if case.course.is_appeal() { "申诉决定未作出" } else { "核查结论未作出" }.to_owned());
    }
    if !case.handed.is_none() {
        owed.push(format!("改派后{}未签收", person(view, &case.handed_to)?));
    }
    if view.exists(RECEIPT_OWED, [&case.id])? {
        owed.push("移送回执未取回".to_owned());
    }
    if case.attribution == Attribution::Named && !case.gone.cannot_be_told() {
        if case.informed_on.is_none() {
            owed.push("未告知信访人已受理".to_owned());
        }
        if case.course.is_appeal() && case.answered_on.is_none() {
            owed.push("申诉决定未送达申诉人".to_owned());
        }
        for stage in stages_owed(case) {
            if !is_given(view, &case.id, *stage)? {
                owed.push(format!("{}反馈未记录", stage.label()));
            }
        }
    }
    owed.extend(missing_publicity(view, case)?);
    if drawn(view, &case.id)?.is_some_and(|drawn| !drawn.signed) {
        owed.push("拟定的协议没有签，也没有记未签成".to_owned());
    }
    let count = |sql: &str| view.count(sql, [&case.id]);
    let objections =
        count("SELECT count(*) FROM feedbacks WHERE case_id=?1 AND objection<>'' AND answered_on=''")?;
    let evidence =
        count("SELECT count(*) FROM feedbacks WHERE case_id=?1 AND new_evidence<>'' AND checked_on=''")?;
    let opinions = count("SELECT count(*) FROM posting_opinions WHERE case_id=?1 AND answered_on=''")?;
    for (open, what) in
        [(objections, "条异议未答复"), (evidence, "条新证据未核查"), (opinions, "条公示意见未答复")]
    {
        if open > 0 {
            owed.push(format!("{open} {what}"));
        }
    }
    Ok(owed)
}

/// 3+N for whoever signed a 检举控告; whoever withdrew it asked to hear no more, but the result is still told.
fn stages_owed(case: &Case) -> &'static [FeedbackStage] {
    match (case.course, case.gone) {
        (Course::Report, Gone::Withdrawn) => &[FeedbackStage::Late],
        (Course::Report, _) => &[FeedbackStage::Early, FeedbackStage::Middle, FeedbackStage::Late],
        _ => &[],
    }
}

/// 小微 → 双公示 posted and taken down; a 匿名 检举控告 → open feedback held, or an approved exception. A 批评建议 without a
/// name has no result that anybody could be told.
fn missing_publicity(view: &View<'_>, case: &Case) -> Result<Option<String>> {
    if case.minor {
        let down: Option<String> =
            view.value("SELECT taken_down_on FROM postings WHERE case_id=?1 AND hung=1", [&case.id])?;
        return Ok(match down.as_deref() {
            None => Some("双公示未张贴".to_owned()),
            Some("") => Some("双公示未到期撤下".to_owned()),
            Some(_) => None,
        });
    }
    if case.attribution == Attribution::Named || case.course != Course::Report {
        return Ok(None);
    }
    Ok((!is_settled_openly(view, &case.id)?).then(|| "公开反馈未进行（匿名举报公开反馈是常态）".to_owned()))
}

/// The day of the last thing that closing and filing wait for: feedback, answer, meeting, posting, agreement.
pub(super) fn done_last(scene: &Scene<'_>) -> Result<Option<NaiveDate>> {
    scene.view.value(include_str!("done_last.sql"), [&scene.case()?.id])
}

/// Refuses while anything is owed, and says what.
pub(super) fn must_owe_nothing(scene: &Scene<'_>, verb: &str) -> Result<()> {
    let owed = missing_before_close(scene.view, scene.case()?)?;
    match owed.is_empty() {
        true => Ok(()),
        false => {
            Err(Failure::refused(format!("还不能{verb}：{}。", owed.join("；")), format!("补齐后再{verb}。")))
        }
    }
}

/// Takes 办结 back from that day on; what was counted before stays counted. The limit for filing begins anew with the next
/// closing.
pub(crate) fn open_again(tx: &mut Tx<'_>, stamp: &Stamp, on: NaiveDate) -> Result<()> {
    let result = overall(&findings_of(tx, &stamp.case)?).map_or("", Finding::code);
    tx.run(include_str!("keep_closing.sql"), (&stamp.case, &stamp.id, on, result))?;
    tx.run("UPDATE cases SET closed_on='', archived_on='', resolved=0 WHERE id=?1", [&stamp.case])?;
    supervision::drop_limit(tx, &stamp.case, "archive", "")
}

impl Verb for Close {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        let case = scene.case()?;
        case.must_stand_at(&[Stage::Found], "办结")?;
        must_owe_nothing(scene, "办结")
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        let last = done_last(scene)?.max(scene.case()?.found_on);
        scene.check_day("on", self.on, last, "最后一次反馈、答复或者公示的日期")?;
        must_say("summary", &self.summary, "办结情况", 1_000)
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        tx.run(
            "UPDATE cases SET closed_on=?2, resolved=?3 WHERE id=?1",
            (&stamp.case, self.on, self.resolved),
        )?;
        supervision::open_anew(tx, &stamp.case, "archive", &stamp.id, self.on)?;
        set_stage(tx, &stamp.case, Stage::Closed)
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        Ok(format!("{}。{}", if self.resolved { "已化解" } else { "未化解" }, self.summary))
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
    const KEY: bool = true;
}

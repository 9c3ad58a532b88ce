//! 复查、复核 (《信访工作条例》 arts. 35, 36): of a department's answer, asked for within 30 days of its service and decided within 30
//! days of the request; 复核 of the 复查 likewise, and there it ends. Never of the result of a 检举控告.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Outside, outside_of};
use crate::act::{Scene, Verb};
use crate::case::{Evidence, add_evidence, check_files, day, must_say, office_name, set_stage};
use crate::clock::short_date;
use crate::codes::{ReviewLevel, ReviewResult, Stage};
use crate::failure::{Failure, Result};
use crate::handling::open_again;
use crate::ids::{CaseId, EntryId};
use crate::record::Stamp;
use crate::store::{Tx, View};
use crate::supervision;

/// The limit within which the person may ask.
const APPLY: &str = "review_apply";

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct AskReview {
    pub on: NaiveDate,
    pub level: ReviewLevel,
    /// The organ above the one whose word is to be reviewed.
    pub organ: String,
    pub reason: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct DecideReview {
    pub on: NaiveDate,
    pub result: ReviewResult,
    pub document: String,
    pub opinion: String,
    /// The day on which the opinion reached whoever asked.
    pub served_on: NaiveDate,
    #[serde(default)]
    pub files: Vec<Evidence>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review {
    pub entry: EntryId,
    pub level: ReviewLevel,
    pub organ: String,
    pub asked_on: NaiveDate,
    pub decided_on: Option<NaiveDate>,
    pub result: Option<ReviewResult>,
    pub document: String,
    pub served_on: Option<NaiveDate>,
}

/// 责令重新处理: the department has it again, and as long as at first.
fn handle_again(tx: &mut Tx<'_>, stamp: &Stamp, on: NaiveDate) -> Result<()> {
    let Some(outside) = outside_of(tx, &stamp.case)? else { return Ok(()) };
    tx.run(include_str!("handle_again.sql"), [&stamp.case])?;
    open_again(tx, stamp, on)?;
    tx.run("UPDATE cases SET keeper=?2 WHERE id=?1", (&stamp.case, &outside.department))?;
    supervision::open_about(tx, &stamp.case, "outside_handle", stamp.id.as_str(), on)?;
    set_stage(tx, &stamp.case, Stage::Outside)
}

/// In the order in which they were asked for.
pub fn reviews_of(view: &View<'_>, case: &CaseId) -> Result<Vec<Review>> {
    view.all("SELECT * FROM reviews WHERE case_id=?1 ORDER BY entry", [case], |row| {
        let result: String = row.get("result")?;
        Ok(Review {
            entry: row.get("entry")?,
            level: row.get("level")?,
            organ: row.get("organ")?,
            asked_on: row.get("asked_on")?,
            decided_on: day(row, "decided_on")?,
            result: ReviewResult::of_code(&result),
            document: row.get("document")?,
            served_on: day(row, "served_on")?,
        })
    })
}

/// The department's answer, where there is one. A result of the office's own has no 复查.
fn answered(scene: &Scene<'_>) -> Result<Outside> {
    let outside = outside_of(scene.view, &scene.case()?.id)?.ok_or_else(|| {
        Failure::refused(
            "复查、复核只适用于业务范围外事项的处理意见，检举控告的处理结果不适用（《纪检监察机关处理检举控告工作规则》）。",
            "有异议的，在“反馈”中记下异议并答复；有新证据的，记下并核查。",
        )
    })?;
    match outside.served_on {
        Some(_) => Ok(outside),
        None => Err(Failure::refused("还不能申请复查：部门的答复还没有送达信访人。", "先记办理结果和送达。")),
    }
}

/// What may be asked for next, and since when the word is known that it is asked of; `None` while one is under way, and after
/// the 复核.
fn open_level(outside: &Outside, last: Option<&Review>) -> Option<(ReviewLevel, Option<NaiveDate>)> {
    match last {
        // What was handled again was answered anew, and that answer may be reviewed like the first.
        None | Some(Review { result: Some(ReviewResult::Redo), .. }) => {
            Some((ReviewLevel::Review, outside.served_on))
        }
        Some(Review { level: ReviewLevel::Review, served_on: Some(served), .. }) => {
            Some((ReviewLevel::Recheck, Some(*served)))
        }
        Some(_) => None,
    }
}

/// Until when the person may yet ask for a 复查 or 复核; `None` where nothing was served that it could be asked of.
pub(crate) fn open_until(view: &View<'_>, case: &CaseId) -> Result<Option<(ReviewLevel, NaiveDate)>> {
    let Some(outside) = outside_of(view, case)? else { return Ok(None) };
    match open_level(&outside, reviews_of(view, case)?.last()) {
        Some((level, Some(served))) => Ok(Some((level, supervision::limit_end(view, APPLY, served)?))),
        _ => Ok(None),
    }
}

/// Where the asking stands: what may be asked for next, of whose word, and since when it is known.
fn next(scene: &Scene<'_>) -> Result<(ReviewLevel, String, Option<NaiveDate>)> {
    let outside = answered(scene)?;
    let asked = reviews_of(scene.view, &scene.case()?.id)?;
    let last = asked.last();
    match (open_level(&outside, last), last) {
        (Some((ReviewLevel::Recheck, served)), Some(last)) => {
            Ok((ReviewLevel::Recheck, last.organ.clone(), served))
        }
        (Some((level, served)), _) => Ok((level, office_name(scene.view, &outside.department)?, served)),
        (None, Some(Review { level, served_on: None, .. })) => {
            Err(Failure::refused(format!("{}正在办理，还没有结论。", level.label()), "先记结论和送达。"))
        }
        (None, _) => Err(Failure::refused(
            "复核意见已经作出，不再受理同一事实和理由的请求（《信访工作条例》第三十六条）。",
            "向信访人说明；有新的事实的，另行登记。",
        )),
    }
}

impl Verb for AskReview {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        next(scene).map(|_| ())
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        let (level, of, served) = next(scene)?;
        if self.level != level {
            let message =
                format!("现在可以申请的是{}：复查在前，对复查意见不服的再申请复核。", level.label());
            return Err(Failure::input("level", message));
        }
        scene.check_day("on", self.on, served, "送达的日期")?;
        if let Some(served) = served {
            let until = supervision::limit_end(scene.view, APPLY, served)?;
            if self.on > until {
                let days = supervision::length_of(scene.view, APPLY)?;
                let until = short_date(until);
                let message = format!("应在送达之日起 {days}内申请，已于{until}届满（《信访工作条例》）。");
                return Err(Failure::input("on", message));
            }
        }
        must_say("organ", &self.organ, "由哪个机关、单位复查、复核", 40)?;
        if self.organ.trim() == of {
            let message = "应由原办理机关、单位的上一级复查、复核，不能由它自己。";
            return Err(Failure::input("organ", message));
        }
        must_say("reason", &self.reason, "申请的理由", 500)
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        let row = (&stamp.id, &stamp.case, self.level, &self.organ, self.on, &self.reason);
        tx.run(include_str!("ask_review.sql"), row)?;
        supervision::open_about(tx, &stamp.case, "review_decide", stamp.id.as_str(), self.on).map(|_| ())
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        Ok(format!("申请{}，由{}办理。{}", self.level.label(), self.organ, self.reason))
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
    /// It is the complainant's word.
    const RETRACTABLE: bool = false;
    const KEY: bool = true;
}

fn undecided(scene: &Scene<'_>) -> Result<Review> {
    answered(scene)?;
    let asked = reviews_of(scene.view, &scene.case()?.id)?;
    let open = asked.into_iter().find(|review| review.decided_on.is_none());
    open.ok_or_else(|| Failure::refused("没有等待结论的复查、复核。", "信访人提出的，先记“申请复查、复核”。"))
}

impl Verb for DecideReview {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        undecided(scene).map(|_| ())
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        scene.check_day("on", self.on, Some(undecided(scene)?.asked_on), "申请的日期")?;
        scene.check_day("served_on", self.served_on, Some(self.on), "作出结论的日期")?;
        must_say("document", &self.document, "意见书的文号", 60)?;
        must_say("opinion", &self.opinion, "复查、复核意见", 1_000)?;
        check_files(scene.view, &self.files)
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        let asked = reviews_of(tx, &stamp.case)?;
        let Some(open) = asked.into_iter().find(|review| review.decided_on.is_none()) else { return Ok(()) };
        let row = (&open.entry, self.on, self.result, &self.document, &self.opinion, self.served_on);
        tx.run(include_str!("decide_review.sql"), row)?;
        add_evidence(tx, &stamp.case, &self.files)?;
        supervision::meet_about(tx, &stamp.case, "review_decide", open.entry.as_str(), self.on)?;
        match self.result {
            ReviewResult::Redo => handle_again(tx, stamp, self.on),
            ReviewResult::Upheld | ReviewResult::Changed => Ok(()),
        }
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        Ok(format!("{}：{}。{}", self.document, self.result.label(), self.opinion))
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
    const KEY: bool = true;
}

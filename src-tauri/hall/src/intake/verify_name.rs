//! 核实署名: a letter or a call bears a name; whether it is theirs is asked by telephone or in person before anything is told to
//! them. A name that is not confirmed makes the case 匿名 from then on: nobody is told in its name, and its identity, which
//! may be that of somebody uninvolved, is opened no more, and shredded after the period that the county sets.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::act::{Scene, Verb};
use crate::case::{Case, case, must_say};
use crate::codes::{Attribution, NameOutcome, Stage, Verified, Way};
use crate::failure::{Failure, Result};
use crate::feedback::{is_posted, is_settled_openly};
use crate::record::Stamp;
use crate::store::{Tx, View};
use crate::supervision;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct VerifyName {
    pub on: NaiveDate,
    /// By telephone or in person; a letter confirms nothing.
    pub way: Way,
    pub staff: Vec<String>,
    pub outcome: NameOutcome,
    #[serde(default)]
    pub note: String,
}

/// Refuses what would tell the person who signed something before it is known that they did.
pub(crate) fn must_be_verified(case: &Case, verb: &str) -> Result<()> {
    match (case.attribution, case.verified) {
        (Attribution::Named, Verified::NotYet) => Err(Failure::refused(
            format!("还不能{verb}：署名还没有核实。"),
            "先用“核实署名”当面或者电话核实确是本人。",
        )),
        _ => Ok(()),
    }
}

impl Verb for VerifyName {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        let case = scene.case()?;
        match (case.attribution, case.verified) {
            (Attribution::Anonymous, _) => Err(Failure::refused("匿名件没有署名可核实。", "按匿名件办理。")),
            // What was declined or went elsewhere has still to be told to whoever signed.
            (_, Verified::NotYet) if case.stage != Stage::Archived => Ok(()),
            (_, Verified::NotYet) => {
                Err(Failure::refused("不能再核实署名：本件已归档。", "有新情况的，另行登记并与本件关联。"))
            }
            _ => Err(Failure::refused("署名已经核实。", "不必再核。")),
        }
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        scene.check_day("on", self.on, Some(scene.case()?.received_on), "收到的日期")?;
        if self.way == Way::Written {
            return Err(Failure::input("way", "书面不能核实署名，请当面或者电话核实。"));
        }
        must_say("staff", &self.staff.concat(), "核实人", 60)?;
        match self.outcome {
            NameOutcome::Own => Ok(()),
            _ => must_say("note", &self.note, "核实的经过（打了几次、怎样认定）", 300),
        }
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        if self.outcome == NameOutcome::Own {
            let verified = if self.way == Way::Face { Verified::InPerson } else { Verified::Phone };
            tx.run("UPDATE cases SET verified=?2 WHERE id=?1", (&stamp.case, verified))?;
            return Ok(());
        }
        tx.run("UPDATE cases SET attribution=?2 WHERE id=?1", (&stamp.case, Attribution::Anonymous))?;
        tx.run("UPDATE complainants SET refuted_on=?2 WHERE case_id=?1", (&stamp.case, self.on))?;
        for rule in ["inform", "feedback_early", "feedback_middle", "feedback_late", "outside_serve"] {
            supervision::drop_every(tx, &stamp.case, rule)?;
        }
        match case(tx, &stamp.case)? {
            // What hangs on the wall, or a leader kept from it, is not told a second time.
            Case { stage: Stage::Found, found_on: Some(found), .. }
                if !is_posted(tx, &stamp.case)? && !is_settled_openly(tx, &stamp.case)? =>
            {
                supervision::open(tx, &stamp.case, "open_feedback", found).map(|_| ())
            }
            _ => Ok(()),
        }
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        let then = if self.outcome == NameOutcome::Own { "" } else { "，此后按匿名件办理" };
        let note = if self.note.is_empty() { String::new() } else { format!("。{}", self.note) };
        Ok(format!(
            "{}核实：{}{then}，{}{note}",
            self.way.label(),
            self.outcome.label(),
            self.staff.join("、")
        ))
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
    const KEY: bool = true;
}

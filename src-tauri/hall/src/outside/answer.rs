//! 办理结果 (三到位一处理): the department's answer within 60 days of acceptance, judged in one of four ways, with what proves it;
//! it ends the handling and brings the holding back.
//!
//! 行为违法 is dealt with by the competent organ on its own legal ground; that somebody came or complained is never by
//! itself the offence.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{charges_of, with_department};
use crate::act::{Scene, Verb};
use crate::case::{Evidence, add_evidence, check_files, must_say, set_stage};
use crate::clock::short_date;
use crate::codes::{Attribution, Outcome, Side, Stage};
use crate::failure::{Failure, Result};
use crate::record::Stamp;
use crate::store::{Tx, View};
use crate::supervision;
use crate::transfer::standing;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct OutsideAnswer {
    pub on: NaiveDate,
    /// Number of the department's answer.
    pub document: String,
    pub outcome: Outcome,
    /// 处理意见: what was done about the demand.
    pub answer: String,
    /// What shows that it was done: a list paid, a record signed.
    pub proof: String,
    /// Of 行为违法 alone: the organ that dealt with it, the conduct, and the law.
    #[serde(default)]
    pub organ: String,
    #[serde(default)]
    pub conduct: String,
    #[serde(default)]
    pub law: String,
    #[serde(default)]
    pub files: Vec<Evidence>,
}

/// What is a right and so can be no offence.
const NO_OFFENCE: [&str; 6] = ["上访", "信访", "走访", "举报", "重复访", "越级访"];

impl OutsideAnswer {
    fn check_offence(&self) -> Result<()> {
        if self.outcome != Outcome::Unlawful {
            return match [&self.organ, &self.conduct, &self.law].iter().all(|text| text.trim().is_empty()) {
                true => Ok(()),
                false => {
                    Err(Failure::input("outcome", "只有“行为违法依法处理”的才填处理机关、行为和法律条款。"))
                }
            };
        }
        must_say("organ", &self.organ, "依法处理的机关", 40)?;
        must_say("conduct", &self.conduct, "违法的行为", 200)?;
        must_say("law", &self.law, "所依据的法律条款", 100)?;
        match NO_OFFENCE.iter().find(|word| self.conduct.contains(**word)) {
            Some(word) => Err(Failure::input(
                "conduct",
                format!("“{word}”本身不是违法行为：请写具体做了什么、违反哪一条；没有的，另选一种结果。"),
            )),
            None => Ok(()),
        }
    }
}

impl Verb for OutsideAnswer {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        let (outside, _) = with_department(scene, "办理结果")?;
        if let Some(on) = outside.answered_on {
            let way_out = "对答复不服的，由信访人申请复查；有误的，补记说明。";
            return Err(Failure::refused(format!("已于{}答复。", short_date(on)), way_out));
        }
        if outside.accepted_on.is_none() {
            return Err(Failure::refused("还不能记办理结果：部门还没有受理。", "先记“职能部门受理”。"));
        }
        let known = charges_of(scene.view, &scene.case()?.id)?;
        let missing =
            Side::ALL.iter().filter(|side| known.iter().all(|one| one.side != **side || one.is_open()));
        let missing: Vec<&str> = missing.map(|side| side.label()).collect();
        match missing.is_empty() {
            true => Ok(()),
            false => Err(Failure::refused(
                format!("还不能记办理结果：{}没有落实。", missing.join("、")),
                "先用“落实责任”记明谁负责、做了什么。",
            )),
        }
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        let (outside, _) = with_department(scene, "办理结果")?;
        scene.check_day("on", self.on, outside.accepted_on, "部门受理的日期")?;
        must_say("document", &self.document, "部门答复的文号", 60)?;
        must_say("answer", &self.answer, "处理意见", 1_000)?;
        must_say("proof", &self.proof, "到位的依据", 500)?;
        self.check_offence()?;
        check_files(scene.view, &self.files)
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        let from = standing(tx, &stamp.case)?.map(|transfer| transfer.from).unwrap_or_default();
        let row = (&stamp.case, self.outcome, self.on, &self.document, &self.answer);
        tx.run(include_str!("answer.sql"), row)?;
        tx.run("UPDATE cases SET closed_on=?2, keeper=?3 WHERE id=?1", (&stamp.case, self.on, from))?;
        add_evidence(tx, &stamp.case, &self.files)?;
        supervision::meet(tx, &stamp.case, "outside_handle", self.on)?;
        let answered = crate::case::case(tx, &stamp.case)?;
        if answered.attribution == Attribution::Named && !answered.gone.cannot_be_told() {
            supervision::open_about(tx, &stamp.case, "outside_serve", stamp.id.as_str(), self.on)?;
        }
        supervision::open_anew(tx, &stamp.case, "archive", &stamp.id, self.on)?;
        set_stage(tx, &stamp.case, Stage::Closed)
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        let offence = match self.outcome {
            Outcome::Unlawful => format!("，{}依{}处理：{}", self.organ, self.law, self.conduct),
            _ => String::new(),
        };
        Ok(format!(
            "{}：{}{offence}。{}。依据：{}",
            self.document,
            self.outcome.label(),
            self.answer,
            self.proof
        ))
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
    const KEY: bool = true;
}

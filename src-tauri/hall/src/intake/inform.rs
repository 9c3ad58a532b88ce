//! 告知是否受理: a 实名 complainant is told within 15 working days of receipt whether the matter is accepted, or where it went:
//! by whoever sent it on that it was sent, by whoever signed for it what becomes of it there.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::verify_name::must_be_verified;
use crate::act::{Scene, Verb};
use crate::case::{must_say, office_name};
use crate::clock::short_date;
use crate::codes::{Attribution, Stage, Told, Way};
use crate::failure::{Failure, Result};
use crate::ids::OfficeId;
use crate::record::Stamp;
use crate::store::{Tx, View};
use crate::supervision;
use crate::transfer::standing;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Inform {
    pub on: NaiveDate,
    pub way: Way,
    pub staff: Vec<String>,
    #[serde(default)]
    pub note: String,
    /// Of 不予受理; the door fills it in.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[ts(skip)]
    pub declined: bool,
    /// What was decided, and of what went elsewhere where to; the door fills them in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(skip)]
    pub told: Option<Told>,
    #[serde(default, skip_serializing_if = "OfficeId::is_none")]
    #[ts(skip)]
    pub to: OfficeId,
}

impl Verb for Inform {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        let case = scene.case()?;
        if case.attribution == Attribution::Anonymous {
            return Err(Failure::refused("匿名件无人可告知。", "结果按公开反馈三步走公开。"));
        }
        if case.kept_as_repeat(scene.view)? {
            return Err(Failure::refused(
                "重复举报不再告知受理（规则第十四条）。",
                "已登记留存，由关联的原件继续办理。",
            ));
        }
        if case.stage == Stage::Registered && case.sent.is_none() {
            return Err(Failure::refused(
                "还不能告知：本件尚未决定是否受理。",
                "先由信访室主任受理或不予受理。",
            ));
        }
        if case.stage == Stage::Registered && !case.is_kept_by(scene.who) {
            return Err(Failure::refused("由转出的单位告知已转送。", "签收以后，是否受理由本单位告知。"));
        }
        must_be_verified(case, "告知")?;
        match case.informed_on {
            Some(on) => {
                let message = format!("已于{}告知。", short_date(on));
                Err(Failure::refused(message, "不必再次告知；补充情况用“反馈”记录。"))
            }
            None => Ok(()),
        }
    }
    fn complete(&mut self, scene: &Scene<'_>) -> Result<()> {
        let case = scene.case()?;
        let sent = standing(scene.view, &case.id)?;
        let (told, to) = match (case.stage, sent) {
            (Stage::Declined, _) => (Told::Declined, OfficeId::default()),
            (Stage::ReportedUp, _) => (Told::ReportedUp, OfficeId::default()),
            (Stage::Registered, Some(sent)) => (Told::Forwarded, sent.to),
            (_, Some(sent)) if sent.outside => (Told::HandedOut, sent.to),
            _ => (Told::Accepted, OfficeId::default()),
        };
        self.declined = told == Told::Declined;
        self.told = Some(told);
        self.to = to;
        Ok(())
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        let case = scene.case()?;
        let sent = standing(scene.view, &case.id)?.map(|sent| sent.sent_on);
        let decided = case.accepted_on.or(case.declined_on).or(sent);
        scene.check_day("on", self.on, decided, "决定是否受理的日期")?;
        must_say("staff", &self.staff.join(""), "告知人", 40)
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        tx.run("UPDATE cases SET informed_on=?2 WHERE id=?1", (&stamp.case, self.on))?;
        supervision::meet(tx, &stamp.case, "inform", self.on)
    }
    fn tell(&self, view: &View<'_>) -> Result<String> {
        let note = if self.note.is_empty() { String::new() } else { format!("。{}", self.note) };
        Ok(format!("{}，{}{note}", self.tell_plainly(view)?, self.staff.join("、")))
    }
    fn tell_plainly(&self, view: &View<'_>) -> Result<String> {
        let before = if self.declined { Told::Declined } else { Told::Accepted };
        let what = format!("{}{}", self.told.unwrap_or(before).label(), office_name(view, &self.to)?);
        Ok(format!("{}告知{what}", self.way.label()))
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
    const KEY: bool = true;
}

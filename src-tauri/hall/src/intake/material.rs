//! 补充材料: before it is decided whether a matter is accepted, the person may be asked for what is missing. The limits whose
//! rule allows it wait meanwhile (中止计时), once, until the material comes or the time given is over; nothing else stops one.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::decline::must_not_be_repeat;
use super::register::{check_evidence, keep_evidence};
use super::verify_name::must_be_verified;
use crate::act::{Scene, Verb};
use crate::case::{Evidence, day, must_say};
use crate::clock::short_date;
use crate::codes::{Attribution, Stage, Way};
use crate::failure::{Failure, Result};
use crate::ids::CaseId;
use crate::record::Stamp;
use crate::store::{Tx, View};
use crate::supervision;

/// The time given to the person, in the table of limits.
const LIMIT: &str = "supplement";

/// Whether the person was asked and has brought nothing yet.
pub(crate) const WAITS_FOR_MATERIAL: &str = "SELECT 1 FROM material_requests WHERE case_id=?1 AND came_on=''";

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct AskMaterial {
    pub on: NaiveDate,
    /// All that is missing, told at once.
    pub what: String,
    /// How the person was told.
    pub way: Way,
    pub staff: Vec<String>,
    /// Until when it is waited for.
    pub until: NaiveDate,
}

/// 收到补充材料: what came, as files or in words.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct GetMaterial {
    pub on: NaiveDate,
    #[serde(default)]
    pub description: String,
    #[serde(default)]
    pub evidence: Vec<Evidence>,
}

impl Verb for AskMaterial {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        let case = scene.case()?;
        case.must_stand_at(&[Stage::Registered], "要求补充材料")?;
        must_not_be_repeat(scene, case, "要求补充材料")?;
        if case.attribution == Attribution::Anonymous {
            return Err(Failure::refused(
                "匿名件找不到本人，不能要求补充材料。",
                "按现有内容决定受理或者不予受理。",
            ));
        }
        must_be_verified(case, "要求补充材料")?;
        match scene.view.exists(WAITS_FOR_MATERIAL, [&case.id])? {
            true => Err(Failure::refused(
                "已经要求补充材料，材料还没有来。",
                "材料来了用“收到补充材料”记下；不等了的，按现有内容决定。",
            )),
            false => Ok(()),
        }
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        scene.check_day("on", self.on, Some(scene.case()?.received_on), "收到的日期")?;
        must_say("what", &self.what, "缺什么材料（一次说全）", 500)?;
        must_say("staff", &self.staff.concat(), "告知人", 60)?;
        let latest = supervision::limit_end(scene.view, LIMIT, self.on)?;
        match self.until > self.on && self.until <= latest {
            true => Ok(()),
            false => Err(Failure::input(
                "until",
                format!("等到哪天，要在告知之后，最迟 {latest}（期限表“等信访人补充材料”）。"),
            )),
        }
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        let row = (&stamp.id, &stamp.case, self.on, &self.what, self.way, self.until);
        tx.run(include_str!("ask_material.sql"), row)?;
        supervision::pause(tx, &stamp.case, self.on, self.until).map(|_| ())
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        Ok(format!(
            "{}告知，等到{}：{}。{}",
            self.way.label(),
            short_date(self.until),
            self.what,
            self.staff.join("、")
        ))
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
    const KEY: bool = true;
}

impl Verb for GetMaterial {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        let case = scene.case()?;
        case.must_be_open("收补充材料")?;
        match scene.view.exists(WAITS_FOR_MATERIAL, [&case.id])? {
            true => Ok(()),
            false => Err(Failure::refused(
                "没有要求过补充材料，或者已经收到。",
                "另外送来的材料，受理前先用“补充材料”告知并记下，受理后随反馈记作新证据。",
            )),
        }
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        let asked: Option<NaiveDate> = scene.view.value(
            "SELECT asked_on FROM material_requests WHERE case_id=?1 AND came_on=''",
            [&scene.case()?.id],
        )?;
        scene.check_day("on", self.on, asked, "告知补充材料的日期")?;
        if let Some(failure) = check_evidence(scene.view, &self.evidence)? {
            return Err(failure);
        }
        match self.evidence.is_empty() {
            true => must_say("description", &self.description, "收到了什么（或者登记材料）", 500),
            false => Ok(()),
        }
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        tx.run(include_str!("get_material.sql"), (&stamp.case, self.on, &self.description))?;
        keep_evidence(tx, &stamp.case, &self.evidence)?;
        supervision::resume(tx, &stamp.case, self.on)
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        let names: Vec<String> =
            self.evidence.iter().map(|item| format!("{}（{} 页）", item.name, item.pages)).collect();
        let parts = [names.join("、"), self.description.clone()];
        Ok(parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("。"))
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
    /// What the person brought is not the writer's to take back.
    const RETRACTABLE: bool = false;
    const KEY: bool = true;
}

/// What was asked of the person and what came, a sentence each, for the case's page.
pub(crate) fn materials(view: &View<'_>, case: &CaseId) -> Result<Vec<String>> {
    view.all(include_str!("materials.sql"), [case], |row| {
        let (asked, until): (NaiveDate, NaiveDate) = (row.get("asked_on")?, row.get("until")?);
        let (way, what, got): (Way, String, String) =
            (row.get("way")?, row.get("what")?, row.get("description")?);
        let then = match day(row, "came_on")? {
            None => format!("等到{}，还没有来", short_date(until)),
            Some(on) if got.is_empty() => format!("{}收到", short_date(on)),
            Some(on) => format!("{}收到：{got}", short_date(on)),
        };
        Ok(format!("{}{}告知：{what}。{then}", short_date(asked), way.label()))
    })
}

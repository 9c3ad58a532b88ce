//! 归档: 谁办案谁立卷，案结卷成. Identity sheets lie in a sealed envelope and are counted apart.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::close::must_owe_nothing;
use crate::act::{Scene, Verb};
use crate::case::set_stage;
use crate::codes::Stage;
use crate::failure::{Failure, Result};
use crate::record::Stamp;
use crate::store::{Tx, View};
use crate::supervision;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Archive {
    pub on: NaiveDate,
    /// 保管期限 in years: 10 or 30.
    pub years: u32,
    pub sheets: u32,
    pub sealed_sheets: u32,
}

impl Verb for Archive {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        let case = scene.case()?;
        case.must_stand_at(&[Stage::Closed], "归档")?;
        // An objection may still be raised after closing.
        must_owe_nothing(scene, "归档")?;
        let until: Option<String> =
            scene.view.value(include_str!("cooling_until.sql"), (&case.id, scene.today()))?;
        match until {
            Some(until) => Err(Failure::refused(
                format!("还不能归档：协议冷静期到 {until}。"),
                "冷静期满、信访人没有撤回后再归档。",
            )),
            None => Ok(()),
        }
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        scene.check_day("on", self.on, scene.case()?.closed_on, "办结的日期")?;
        if ![10, 30].contains(&self.years) {
            return Err(Failure::input("years", "保管期限为 10 年或 30 年。"));
        }
        if self.sheets == 0 {
            return Err(Failure::input("sheets", "请填写卷内页数。"));
        }
        Ok(())
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        tx.run("UPDATE cases SET archived_on=?2 WHERE id=?1", (&stamp.case, self.on))?;
        supervision::meet(tx, &stamp.case, "archive", self.on)?;
        set_stage(tx, &stamp.case, Stage::Archived)
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        let sealed = if self.sealed_sheets > 0 {
            format!("，密封件 {} 页", self.sealed_sheets)
        } else {
            String::new()
        };
        Ok(format!("保管 {} 年，{} 页{sealed}", self.years, self.sheets))
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
    const KEY: bool = true;
}

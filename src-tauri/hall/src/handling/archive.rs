//! 归档: 谁办案谁立卷，案结卷成. What was not taken on is filed too: 不予受理, and a repeat that is kept (规则 art. 14). Identity sheets lie in a sealed envelope and are counted apart.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::close::{done_last, must_owe_nothing};
use crate::act::{Scene, Verb};
use crate::case::set_stage;
use crate::clock::short_date;
use crate::codes::{Attribution, Stage};
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

/// The end of the agreement's cooling-off period, where it is not over on `day`.
fn cooling_until(scene: &Scene<'_>, day: NaiveDate) -> Result<Option<NaiveDate>> {
    scene.view.value(include_str!("cooling_until.sql"), (&scene.case()?.id, day))
}

fn cooling(until: NaiveDate) -> Failure {
    let message = format!("还不能归档：协议冷静期到{}。", short_date(until));
    Failure::refused(message, "冷静期满、信访人没有撤回后再归档。")
}

/// Whether it was not taken on and is at its end: kept as a repeat, or declined and whoever signed was told.
fn never_ran(scene: &Scene<'_>) -> Result<bool> {
    let case = scene.case()?;
    if case.stage != Stage::Declined {
        return Ok(case.stage == Stage::Registered && case.kept_as_repeat(scene.view)?);
    }
    let told = case.informed_on.is_some() || case.gone.cannot_be_told();
    match told || case.attribution == Attribution::Anonymous {
        true => Ok(true),
        false => Err(Failure::refused(
            "还不能归档：还没有告知信访人不予受理。",
            "先“告知是否受理”；署名待核的，先核实。",
        )),
    }
}

impl Verb for Archive {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        if !never_ran(scene)? {
            scene.case()?.must_stand_at(&[Stage::Closed], "归档")?;
            // An objection may still be raised after closing.
            must_owe_nothing(scene, "归档")?;
        }
        match cooling_until(scene, scene.today())? {
            Some(until) => Err(cooling(until)),
            None => Ok(()),
        }
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        let case = scene.case()?;
        let (last, what) = match never_ran(scene)? {
            true => (case.declined_on.max(Some(case.received_on)), "收到、决定和告知的日期"),
            false => (case.closed_on, "办结及其后最后一次答复的日期"),
        };
        scene.check_day("on", self.on, last.max(done_last(scene)?), what)?;
        // The agreement stands only when nobody withdrew it in time, whatever day is written.
        if let Some(until) = cooling_until(scene, self.on)? {
            return Err(cooling(until).at("on"));
        }
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
        supervision::let_reminders_rest(tx, &stamp.case, self.on, "本件已归档")?;
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

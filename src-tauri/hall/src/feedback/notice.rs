//! 公告反馈, 通报公示: besides the meeting, which comes first. The plan names the way; this says that it was done, where, and
//! with which words.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Cleared;
use super::open_plan::{must_be_anonymous_and_found, plan_of, planned_on};
use crate::act::{Scene, Verb};
use crate::case::must_say;
use crate::codes::OpenWay;
use crate::failure::{Failure, Result};
use crate::record::Stamp;
use crate::store::{Tx, View};
use crate::supervision;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PostNotice {
    pub on: NaiveDate,
    /// Where it hangs, or to whom the bulletin went.
    pub places: Vec<String>,
    /// As it was made public.
    pub text: Cleared,
}

impl Verb for PostNotice {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        must_be_anonymous_and_found(scene, "公告、通报反馈")?;
        match plan_of(scene.view, &scene.case()?.id)? {
            None => Err(Failure::refused(
                "还不能公告、通报：三步走方案未定。",
                "先明确范围、规范内容、压实责任。",
            )),
            Some((_, Some(held))) => {
                Err(Failure::refused(format!("公开反馈已于 {held} 完成。"), "可以办结。"))
            }
            Some((OpenWay::Meeting, None)) => {
                Err(Failure::refused("本件定为会议反馈。", "要改为公告或者通报，先重新定方案。"))
            }
            Some(_) => Ok(()),
        }
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        let planned = planned_on(scene.view, &scene.case()?.id)?;
        scene.check_day("on", self.on, planned, "定方案的日期")?;
        must_say("places", &self.places.concat(), "张贴或者通报的范围", 300)?;
        self.text.must_be_cleared(scene, "text")
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        tx.run("UPDATE open_feedbacks SET held_on=?2 WHERE case_id=?1", (&stamp.case, self.on))?;
        supervision::meet(tx, &stamp.case, "fast_feedback", self.on)?;
        supervision::meet(tx, &stamp.case, "open_feedback", self.on)
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        Ok(format!("范围：{}。{}", self.places.join("、"), self.text.text()))
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
    const KEY: bool = true;
}

//! 不予受理: on one of three grounds and no other. Whoever came is told where to go instead; a letter is sent on to there.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::act::{Scene, Verb};
use crate::case::{Case, case, must_say, set_stage};
use crate::codes::{DeclineGround, Manner, Stage};
use crate::failure::{Failure, Result};
use crate::handling::APPEAL;
use crate::leading::{ApprovalMatter, rest};
use crate::record::Stamp;
use crate::store::{Tx, View};
use crate::supervision;
use crate::transfer::{decided, tell_again};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Decline {
    pub on: NaiveDate,
    pub ground: DeclineGround,
    /// What in the matter meets the ground.
    pub basis: String,
    /// Where to go instead; empty for what has no substance.
    pub organ: String,
    pub address: String,
    /// Sheets sent on to that organ: a letter is transferred (转送), whoever came or called is told.
    pub sheets: u32,
}

/// A repeat is registered, linked and kept (规则 art. 14); it is neither accepted nor declined.
pub(crate) fn must_not_be_repeat(scene: &Scene<'_>, case: &Case, verb: &str) -> Result<()> {
    if !case.kept_as_repeat(scene.view)? {
        return Ok(());
    }
    Err(Failure::refused(
        format!("本件已认定为重复举报，不另行{verb}（规则第十四条）。"),
        "登记留存备查，办理并入关联的原件；确属新问题的，先改关联为“不同事项”。",
    ))
}

impl Verb for Decline {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        let case = scene.case()?;
        case.must_be_undecided("不予受理")?;
        rest::must_not_wait(scene, ApprovalMatter::Decline)?;
        if case.kind == APPEAL {
            return Err(Failure::refused(
                "本件是申诉，不按检举控告的三种情形不予受理。",
                "请用“不予受理申诉”，须经委领导批准。",
            ));
        }
        must_not_be_repeat(scene, case, "作不予受理")
    }
    /// What has no substance is nobody else's either: it is kept, and goes nowhere.
    fn complete(&mut self, _scene: &Scene<'_>) -> Result<()> {
        if self.ground == DeclineGround::NoSubstance {
            (self.organ, self.address, self.sheets) = (String::new(), String::new(), 0);
        }
        Ok(())
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        let case = scene.case()?;
        let last = case.given_back_on.max(Some(case.received_on));
        scene.check_day("on", self.on, last, "收到或者退回的日期")?;
        must_say("basis", &self.basis, "具体理由", 200)?;
        if self.ground == DeclineGround::NoSubstance {
            return Ok(());
        }
        must_say("organ", &self.organ, "应向哪个机关、单位提出", 40)?;
        must_say("address", &self.address, "该机关、单位的地址", 80)?;
        match (Manner::of(&case.method) == Manner::Letter, self.sheets) {
            (true, 0) => Err(Failure::input("sheets", "来信应转送有权处理的机关、单位：请填写转送的页数。")),
            (false, 1..) => Err(Failure::input(
                "sheets",
                "来访、来电、网络反映的，告知本人向有权处理的机关、单位提出，不转送：页数填 0。",
            )),
            _ => Ok(()),
        }
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        // Whoever was told that it was accepted, and then it was given back, is told otherwise.
        let given_back = case(tx, &stamp.case)?;
        tell_again(tx, &given_back, &stamp.id, self.on)?;
        tx.run("UPDATE cases SET declined_on=?2 WHERE id=?1", (&stamp.case, self.on))?;
        decided(tx, &stamp.case, self.on)?;
        supervision::end(tx, &stamp.case, &["assign"], self.on, "不予受理")?;
        set_stage(tx, &stamp.case, Stage::Declined)
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        let way = match self.sheets {
            0 if self.organ.is_empty() => "登记留存".to_owned(),
            0 => format!("请向{}提出（{}）", self.organ, self.address),
            sheets => format!("来信 {sheets} 页转送{}（{}）", self.organ, self.address),
        };
        Ok(format!("{}：{}。{way}", self.ground.label(), self.basis))
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
    const KEY: bool = true;
}

//! 受理: the matter is this office's own; it gets its number. A repeat is not run as a new case (规则 art. 14).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::decline::must_not_be_repeat;
use super::settle_authority::{must_be_known, must_be_the_keepers};
use crate::act::{Scene, Verb};
use crate::case::{Number, must_say, next_number, set_stage};
use crate::codes::Stage;
use crate::failure::{Failure, Result};
use crate::handling::{APPEAL, SUGGESTION};
use crate::leading::{ApprovalMatter, rest};
use crate::record::Stamp;
use crate::store::{Tx, View};
use crate::supervision;
use crate::transfer::{came_on, decided};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Accept {
    #[serde(default)]
    #[ts(skip)]
    pub number: Number,
    pub on: NaiveDate,
    /// 小微问题: answered by 双公示.
    pub minor: bool,
    /// Why it counts as minor; said where `minor` is chosen.
    #[serde(default)]
    pub minor_basis: String,
}

impl Verb for Accept {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        let case = scene.case()?;
        case.must_stand_at(&[Stage::Registered], "受理")?;
        match case.kind.as_str() {
            APPEAL => Err(Failure::refused(
                "申诉不按检举控告受理。",
                "请用“受理申诉”：经领导批准，由审理部门复查（监督执纪工作规则第五十九条）。",
            )),
            SUGGESTION => {
                Err(Failure::refused("批评建议不按检举控告受理。", "请用“转有关部门”，署名的答复本人。"))
            }
            "4" => Err(Failure::refused(
                "业务范围外的事项不由本机关受理。",
                "请向信访人说明，并用“移送职能部门”移送有权处理的部门。",
            )),
            "5" => Err(Failure::refused(
                "没有实质内容的不予受理。",
                "请用“不予受理”（没有实质内容）；信访人补充了具体情况的，另行登记并与本件关联。",
            )),
            _ => {
                must_not_be_repeat(scene, case, "受理")?;
                must_be_known(scene.view, case, "受理")?;
                must_be_the_keepers(scene.view, case, "受理")?;
                rest::must_not_wait(scene, ApprovalMatter::Handling)
            }
        }
    }
    fn complete(&mut self, scene: &Scene<'_>) -> Result<()> {
        self.number = next_number(scene.view, "case", self.on, &scene.case()?.method)?;
        Ok(())
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        scene.check_day("on", self.on, Some(came_on(scene, scene.case()?)?), "收到的日期")?;
        if self.minor {
            must_say("minor_basis", &self.minor_basis, "认定小微问题的理由", 200)?;
        }
        Ok(())
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        tx.run(
            "UPDATE cases SET number=?2, minor=?3, accepted_on=?4 WHERE id=?1",
            (&stamp.case, &self.number.text, self.minor, self.on),
        )?;
        decided(tx, &stamp.case, self.on)?;
        supervision::open(tx, &stamp.case, "assign", self.on)?;
        set_stage(tx, &stamp.case, Stage::Accepted)
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        let minor =
            if self.minor { format!("，列为小微问题：{}", self.minor_basis) } else { String::new() };
        Ok(format!("编为{}{minor}", self.number.text))
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
    fn number(&self) -> Option<&Number> {
        Some(&self.number)
    }
    const KEY: bool = true;
}

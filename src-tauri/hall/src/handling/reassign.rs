//! 改派: another first handler, for a reason (首办责任制), such as when the only one must stand aside. Whoever takes it over signs
//! for it; until then whoever had it keeps it. The limits of the case run on.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::assign::{must_be_handler, must_be_whose_to_assign};
use crate::act::{Scene, Verb};
use crate::case::{must_say, office_name, person};
use crate::codes::{Course, Stage};
use crate::failure::{Failure, Result};
use crate::ids::{AccountId, CaseId, OfficeId};
use crate::record::Stamp;
use crate::store::{Tx, View};
use crate::supervision;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Reassign {
    pub on: NaiveDate,
    pub office: OfficeId,
    pub first_handler: AccountId,
    pub reason: String,
}

/// It is handed to nobody any more.
pub(super) fn call_back(tx: &mut Tx<'_>, case: &CaseId) -> Result<()> {
    tx.run("UPDATE cases SET handed='', handed_to='', sent_to='' WHERE id=?1", [case]).map(|_| ())
}

impl Verb for Reassign {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        let case = scene.case()?;
        match case.stage {
            Stage::Registered | Stage::Accepted => {
                Err(Failure::refused("还没有首办责任人，不用改派。", "先交办。"))
            }
            _ if case.course == Course::Suggestion => {
                Err(Failure::refused("批评建议没有首办责任人。", "转有关部门后答复本人即可。"))
            }
            _ => case.must_be_open("改派").and_then(|()| must_be_whose_to_assign(scene)),
        }
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        let case = scene.case()?;
        scene.check_day("on", self.on, case.assigned_on, "交办的日期")?;
        if self.first_handler == case.first_handler && case.handed.is_none() {
            return Err(Failure::input("first_handler", "首办责任人没有变。"));
        }
        if !case.handed.is_none() && self.first_handler == case.handed_to {
            let message = format!("已改派{}，等其签收。", person(scene.view, &case.handed_to)?);
            return Err(Failure::input("first_handler", message));
        }
        must_be_handler(scene, &self.office, &self.first_handler)?;
        must_say("reason", &self.reason, "改派的理由", 300)
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        let case = crate::case::case(tx, &stamp.case)?;
        // Of what was not signed for, only the last handing over waits for a signature.
        supervision::drop_every(tx, &stamp.case, "receive")?;
        // Back to whoever has it: what was under way is called back.
        if case.stage != Stage::Assigned && self.first_handler == case.first_handler {
            return call_back(tx, &stamp.case);
        }
        if case.stage == Stage::Assigned {
            let row = (&stamp.case, &self.office, &self.first_handler);
            tx.run("UPDATE cases SET office=?2, first_handler=?3 WHERE id=?1", row)?;
        } else {
            let row = (&stamp.case, &stamp.id, &self.first_handler, &self.office);
            tx.run(include_str!("hand_over.sql"), row)?;
        }
        supervision::open_anew(tx, &stamp.case, "receive", &stamp.id, self.on).map(|_| ())
    }
    fn tell(&self, view: &View<'_>) -> Result<String> {
        let (office, handler) = (office_name(view, &self.office)?, person(view, &self.first_handler)?);
        Ok(format!("改由{office}{handler}首办。理由：{}", self.reason))
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
    const KEY: bool = true;
}

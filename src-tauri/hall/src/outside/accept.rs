//! 职能部门受理: decided within 15 days of its receipt (《信访工作条例》); from here 60 days to handle it. One that does not
//! accept sends it back with the reason (退回).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::with_department;
use crate::act::{Scene, Verb};
use crate::case::{Evidence, add_evidence, check_files, must_say};
use crate::clock::short_date;
use crate::failure::{Failure, Result};
use crate::record::Stamp;
use crate::store::{Tx, View};
use crate::supervision;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct OutsideAccept {
    pub on: NaiveDate,
    /// Number of the department's paper.
    pub document: String,
    #[serde(default)]
    pub files: Vec<Evidence>,
}

impl Verb for OutsideAccept {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        match with_department(scene, "受理情况")?.0.accepted_on {
            Some(on) => {
                let message = format!("已于{}受理。", short_date(on));
                Err(Failure::refused(message, "不必再记；接着记办理结果。"))
            }
            None => Ok(()),
        }
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        let (_, transfer) = with_department(scene, "受理情况")?;
        scene.check_day("on", self.on, transfer.received_on, "部门签收的日期")?;
        must_say("document", &self.document, "部门受理文书的文号", 60)?;
        check_files(scene.view, &self.files)
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        tx.run("UPDATE outside SET accepted_on=?2 WHERE case_id=?1", (&stamp.case, self.on))?;
        add_evidence(tx, &stamp.case, &self.files)?;
        supervision::meet(tx, &stamp.case, "outside_decide", self.on)?;
        supervision::open(tx, &stamp.case, "outside_handle", self.on).map(|_| ())
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        Ok(format!("部门决定受理（{}）", self.document))
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
    const KEY: bool = true;
}

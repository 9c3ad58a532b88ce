//! 转密封报送: a registered matter turns out to belong to the level above, because who manages the person reported on was not
//! known at first (规则 art. 15). It ends here: its content is taken out of every table, page, search and paper, the sheets
//! go into an envelope, and the envelope is a stub like any other, up within five working days of receipt. The registration
//! itself stays in the record, since nothing is ever taken out of that; no page shows it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::superior_stub::{LIMIT, SealStub, must_see_stubs};
use crate::act::{Scene, Verb};
use crate::case::{Number, case, hear_again, set_stage};
use crate::codes::{SealKind, Stage};
use crate::failure::Result;
use crate::ids::{AccountId, CaseId};
use crate::record::Stamp;
use crate::store::{Tx, View};
use crate::transfer::{decided, undo_acceptance};

/// No field has room for the matter: see [`SealStub`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SealUp {
    #[serde(default)]
    #[ts(skip)]
    pub number: Number,
    pub on: NaiveDate,
    pub kind: SealKind,
    pub sheets: u32,
    /// Number on the envelope's seal.
    pub seal: String,
    pub handed_by: AccountId,
    /// Name of who took it.
    pub handed_to: String,
    /// `10:20`
    pub handed_at: String,
}

impl SealUp {
    fn stub(&self, received_on: NaiveDate, method: &str) -> SealStub {
        SealStub {
            number: self.number.clone(),
            kind: self.kind,
            received_on,
            method: method.to_owned(),
            sheets: self.sheets,
            seal: self.seal.clone(),
            handed_by: self.handed_by.clone(),
            handed_to: self.handed_to.clone(),
            handed_on: self.on,
            handed_at: self.handed_at.clone(),
        }
    }
}

impl Verb for SealUp {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        must_see_stubs(scene)?;
        scene.case()?.must_be_undecided("转密封报送")
    }
    fn complete(&mut self, scene: &Scene<'_>) -> Result<()> {
        self.number = crate::case::next_number(scene.view, LIMIT, self.on, "")?;
        Ok(())
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        let case = scene.case()?;
        let checked = self.stub(case.received_on, &case.method).check(scene);
        checked.map_err(|failure| match failure.field.as_deref() {
            Some("handed_on") => failure.at("on"),
            _ => failure,
        })
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        let case = case(tx, &stamp.case)?;
        undo_acceptance(tx, &case, &stamp.id, self.on)?;
        decided(tx, &stamp.case, self.on)?;
        self.stub(case.received_on, &case.method).apply(tx, stamp)?;
        let linked = "SELECT earlier FROM links WHERE case_id=?1 ORDER BY earlier";
        let earlier: Vec<CaseId> = tx.all(linked, [&stamp.case], |row| row.get(0))?;
        crate::search::drop_case(tx, &stamp.case)?;
        for sql in [
            include_str!("empty_case.sql"),
            "DELETE FROM subjects WHERE case_id=?1",
            "DELETE FROM concerns WHERE case_id=?1",
            "DELETE FROM case_codes WHERE case_id=?1",
            "DELETE FROM evidence WHERE case_id=?1",
            // What was said of it before it was known whose it is.
            "UPDATE approvals SET summary='', proposal='', basis='' WHERE case_id=?1",
            "UPDATE decisions SET opinion='' WHERE case_id=?1",
            "UPDATE material_requests SET what='' WHERE case_id=?1",
            "DELETE FROM links WHERE case_id=?1",
            "DELETE FROM blind_indexes WHERE case_id=?1",
        ] {
            tx.run(sql, [&stamp.case])?;
        }
        earlier.iter().try_for_each(|earlier| hear_again(tx, earlier, stamp))?;
        set_stage(tx, &stamp.case, Stage::ReportedUp)
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        Ok(format!(
            "{}，封签 {}，{} 张。内容不再显示（规则第十五条）",
            self.number.text, self.seal, self.sheets
        ))
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
    fn number(&self) -> Option<&Number> {
        Some(&self.number)
    }
    const RETRACTABLE: bool = false;
    const KEY: bool = true;
}

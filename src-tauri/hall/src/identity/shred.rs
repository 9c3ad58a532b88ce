//! 销毁身份: a name that is not theirs who wrote, or that nobody could reach, may be that of somebody uninvolved. The case is
//! 匿名 from then on; after the days that the county sets, the key that seals the identity is destroyed, and with it the
//! identity in every copy of the record.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::act::{ActName, Scene, Verb};
use crate::clock::chinese_date;
use crate::failure::{Failure, Result};
use crate::ids::CaseId;
use crate::record::{Stamp, latest_of};
use crate::store::{Tx, View};
use crate::supervision;

/// The rule in the table of limits: how long an identity that was not confirmed stays sealed.
const PERIOD: &str = "shred_identity";

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ShredIdentity {
    /// The day on which the name was found not to be theirs.
    pub refuted_on: NaiveDate,
}

/// From when on the sealed identity of a case is destroyed; `None` where it stays, or is no more.
pub(crate) fn shredded_from(view: &View<'_>, case: &CaseId) -> Result<Option<NaiveDate>> {
    let refuted = "SELECT refuted_on FROM complainants WHERE case_id=?1 AND refuted_on<>''";
    match view.value::<NaiveDate>(refuted, [case])? {
        Some(refuted) => period_end(view, refuted),
        None => Ok(None),
    }
}

/// After the last day of the period, which began at the earliest when the house came to have one, so that a county can set
/// its own before anything is destroyed by it; `None` in a house that has none yet.
fn period_end(view: &View<'_>, refuted: NaiveDate) -> Result<Option<NaiveDate>> {
    let since: Option<NaiveDate> = view.value("SELECT since FROM limits WHERE rule=?1", [PERIOD])?;
    match since {
        Some(since) => Ok(supervision::limit_end(view, PERIOD, refuted.max(since))?.succ_opt()),
        None => Ok(None),
    }
}

/// Whether the identity of a case was destroyed.
pub fn is_shredded(view: &View<'_>, case: &CaseId) -> Result<bool> {
    Ok(latest_of(view, case, ActName::ShredIdentity)?.is_some())
}

/// The cases whose period has passed, with the day on which the name was refuted.
pub(crate) fn shreds_due(scene: &Scene<'_>) -> Result<Vec<(CaseId, NaiveDate)>> {
    let refuted = "SELECT case_id, refuted_on FROM complainants WHERE refuted_on<>'' AND refuted_on<=?1";
    let mut due = Vec::new();
    for (case, on) in scene.view.all(refuted, [scene.today()], |row| Ok((row.get(0)?, row.get(1)?)))? {
        if period_end(scene.view, on)?.is_some_and(|from| from <= scene.today()) {
            due.push((case, on));
        }
    }
    Ok(due)
}

impl Verb for ShredIdentity {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        match shredded_from(scene.view, &scene.case()?.id)? {
            Some(from) if from <= scene.today() => Ok(()),
            Some(from) => Err(Failure::refused(
                format!(
                    "未核实的身份保留到{}，现在还不销毁。",
                    chinese_date(from.pred_opt().unwrap_or(from))
                ),
                "到期后开门时自动销毁；期限在“设置—期限”中定。",
            )),
            None => Err(Failure::refused(
                "本件没有应当销毁的身份。",
                "核实署名认定不是本人、联系不上的，到期自动销毁。",
            )),
        }
    }
    fn check(&self, _scene: &Scene<'_>) -> Result<()> {
        Ok(())
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        tx.run("DELETE FROM blind_indexes WHERE case_id=?1", [&stamp.case])?;
        tx.run("DELETE FROM complainants WHERE case_id=?1", [&stamp.case]).map(|_| ())
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        Ok(format!("{}认定署名未能核实，保留期满，封存的身份已销毁", chinese_date(self.refuted_on)))
    }
    const RETRACTABLE: bool = false;
}

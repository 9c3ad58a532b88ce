//! 明确管理权限 (规则 art. 15): whose cadre a subject is that was registered as 待核, before the case is taken on. What turns out to
//! belong to the level above is not noted here: it goes up sealed.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::register::{ABOVE, OF_TOWNSHIP};
use crate::act::{Scene, Verb};
use crate::case::{Case, CodeList, code_label, must_say};
use crate::failure::{Failure, Result};
use crate::record::Stamp;
use crate::store::{Tx, View};
use crate::transfer::standing;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SettleAuthority {
    pub on: NaiveDate,
    /// Which of the subjects, by its place: the first that is 待核; the door fills it in.
    #[serde(default)]
    #[ts(skip)]
    pub subject: u32,
    /// In the table of 管理权限.
    pub authority: String,
    /// How it was found out.
    pub basis: String,
}

/// Place and name of the first subject whose 管理权限 is still 待核.
pub(crate) fn first_unknown(view: &View<'_>, case: &Case) -> Result<Option<(u32, String)>> {
    view.one(include_str!("first_unknown.sql"), [&case.id], |row| Ok((row.get(0)?, row.get(1)?)))
}

/// Nobody is taken on before it is known that they are not the level above's.
pub(super) fn must_be_known(view: &View<'_>, case: &Case, verb: &str) -> Result<()> {
    match first_unknown(view, case)? {
        None => Ok(()),
        Some((_, name)) => Err(Failure::refused(
            format!("还不能{verb}：{name}的管理权限待核。"),
            "先查明，用“明确管理权限”记下；属上级管理的，用“转密封报送”（规则第十五条）。",
        )),
    }
}

/// What came to a township's own door goes up where it is not the township's cadre that is complained of (分级负责); what the
/// county sent down it handles.
pub(super) fn must_be_the_keepers(view: &View<'_>, case: &Case, verb: &str) -> Result<()> {
    if case.keeper.is_none() || standing(view, &case.id)?.is_some_and(|sent| sent.from.is_none()) {
        return Ok(());
    }
    let others = include_str!("others_cadre.sql");
    let found = view.one(others, (&case.id, OF_TOWNSHIP), |row| Ok((row.get(0)?, row.get(1)?)))?;
    let (name, authority): (String, String) = match found {
        None => return Ok(()),
        Some(found) => found,
    };
    let label = code_label(view, CodeList::Authorities, &authority)?;
    Err(Failure::refused(
        format!("不能{verb}：{name}属{label}，不是镇管。"),
        "按干部管理权限，请用“转送”报信访室，由县里受理。",
    ))
}

impl Verb for SettleAuthority {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        let case = scene.case()?;
        case.must_be_undecided("明确管理权限")?;
        match first_unknown(scene.view, case)? {
            Some(_) => Ok(()),
            None => Err(Failure::refused("没有管理权限待核的被反映人。", "不必再记。")),
        }
    }
    fn complete(&mut self, scene: &Scene<'_>) -> Result<()> {
        self.subject = first_unknown(scene.view, scene.case()?)?.map_or(0, |(n, _)| n);
        Ok(())
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        scene.check_day("on", self.on, Some(scene.case()?.received_on), "收到的日期")?;
        let known = "SELECT 1 FROM codes WHERE list='authorities' AND code=?1 AND code<>'unknown'";
        if !scene.view.exists(known, [&self.authority])? {
            return Err(Failure::input("authority", "请选查明的管理权限。"));
        }
        if ABOVE.contains(&self.authority.as_str()) {
            let message = "属上级管理的，不在这里记：请用“转密封报送”，原件密封上报（规则第十五条）。";
            return Err(Failure::input("authority", message));
        }
        must_say("basis", &self.basis, "怎样查明的", 100)
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        let sql = "UPDATE subjects SET authority=?3 WHERE case_id=?1 AND n=?2";
        tx.run(sql, (&stamp.case, self.subject, &self.authority)).map(|_| ())
    }
    fn tell(&self, view: &View<'_>) -> Result<String> {
        let label = code_label(view, CodeList::Authorities, &self.authority)?;
        Ok(format!("第 {} 位：{label}。{}", self.subject + 1, self.basis))
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
    const KEY: bool = true;
}

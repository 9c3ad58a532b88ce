//! 息诉罢访协议书: of free will, with rights reserved, without any penalty. Refused for an anonymous case and while an
//! objection is open. It is drawn up for a day, printed and read out; only when both have signed does it hold, and within the
//! cooling-off period the complainant may withdraw.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::clearance::plain;
use crate::act::{Scene, Verb};
use crate::case::{Number, case, must_say, next_number, set_stage};
use crate::clock::short_date;
use crate::codes::{Attribution, Stage};
use crate::failure::{Failure, Result};
use crate::handling::open_again;
use crate::ids::{CaseId, EntryId};
use crate::intake::must_be_verified;
use crate::record::{Stamp, entry_by_id};
use crate::store::{Tx, View};
use crate::supervision;

/// What the office does and by when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Undertaking {
    pub what: String,
    pub by: NaiveDate,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Settle {
    #[serde(default)]
    #[ts(skip)]
    pub number: Number,
    /// The day of signing, from which the printed cooling-off period counts.
    pub on: NaiveDate,
    /// 甲方: the organ that can perform (乡镇 or 部门).
    pub party: String,
    /// 见证: the commission.
    pub witness: String,
    pub matter: String,
    pub found: String,
    pub undertakings: Vec<Undertaking>,
    pub agreed: String,
    /// Drawn up to be signed by [`SignSettlement`]. Records of before knew only what was signed, with its two affirmations.
    #[serde(default)]
    #[ts(skip)]
    pub drawn: bool,
    #[serde(default)]
    #[ts(skip)]
    pub free_will: bool,
    #[serde(default)]
    #[ts(skip)]
    pub rights_kept: bool,
}

/// How many days ahead a paper may be drawn up for the day that is printed on it.
pub(super) const AHEAD: Days = Days::new(30);

/// The day for which a paper is drawn up: not before the finding, and not far ahead.
pub(super) fn check_day_ahead(scene: &Scene<'_>, on: NaiveDate, what: &str) -> Result<()> {
    if on > scene.today() + AHEAD {
        return Err(Failure::input("on", format!("{what}最多提前三十天定。")));
    }
    scene.check_day("on", on.min(scene.today()), scene.case()?.found_on, "作出结论的日期")
}

/// Words that take away what an agreement can never take away, or threaten. Nothing put between their characters hides them.
const NEVER: [&str; 21] = [
    "永不上访",
    "永远不上访",
    "永远不再上访",
    "不再上访",
    "不得上访",
    "不得再上访",
    "不再信访",
    "不得信访",
    "不得再信访",
    "不再举报",
    "不得举报",
    "不得再举报",
    "放弃举报",
    "放弃信访",
    "放弃诉讼",
    "放弃复查",
    "不得起诉",
    "违约金",
    "退还补偿",
    "返还补偿",
    "追究乙方",
];

/// The word of an agreement's text that may not stand there, if one does.
pub fn never_in_agreement(text: &str) -> Option<&'static str> {
    let words = plain(text);
    NEVER.into_iter().find(|word| words.contains(word))
}

fn must_take_nothing_away(field: &str, text: &str) -> Result<()> {
    match never_in_agreement(text) {
        Some(word) => Err(Failure::input(
            field,
            format!(
                "协议里不能写“{word}”：它不能取消举报新情况、申请复查、诉讼等权利，也不得因信访给人任何不利。"
            ),
        )),
        None => Ok(()),
    }
}

/// Neither drawn up, printed nor signed while an objection or new evidence is open.
pub(crate) fn nothing_is_open(view: &View<'_>, case: &CaseId) -> Result<()> {
    match view.count(include_str!("open_with_complainant.sql"), [case])? {
        0 => Ok(()),
        open => Err(Failure::refused(
            format!("还不能签订协议：有 {open} 条异议或新证据未办完。"),
            "先答复异议、核查新证据。",
        )),
    }
}

impl Verb for Settle {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        let case = scene.case()?;
        if case.attribution == Attribution::Anonymous {
            return Err(Failure::refused(
                "匿名件不能签订息诉罢访协议：没有可以签约的人。",
                "匿名件按公开反馈三步走办理。",
            ));
        }
        must_be_verified(case, "签订协议")?;
        case.must_stand_at(&[Stage::Found], "签订协议")?;
        nothing_is_open(scene.view, &case.id)?;
        match drawn(scene.view, &case.id)? {
            Some(Drawn { signed: true, .. }) => {
                Err(Failure::refused("本件已经签订协议。", "信访人要撤回的，用“撤回协议”。"))
            }
            Some(_) => Err(Failure::refused(
                "本件的协议已经拟定，还没有签。",
                "签了的，记“签订协议”；没有签成的，记“协议未签成”后再拟。",
            )),
            None => Ok(()),
        }
    }
    fn complete(&mut self, scene: &Scene<'_>) -> Result<()> {
        self.drawn = true;
        self.number = next_number(scene.view, "settlement", self.on, "")?;
        Ok(())
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        check_day_ahead(scene, self.on, "签订的日期")?;
        for (field, text, what, most) in [
            ("party", &self.party, "甲方（能够履行的机关）", 60),
            ("witness", &self.witness, "见证方", 60),
            ("matter", &self.matter, "反映的事项", 2_000),
            ("found", &self.found, "核查的情况", 2_000),
            ("agreed", &self.agreed, "双方约定", 2_000),
        ] {
            must_say(field, text, what, most)?;
            must_take_nothing_away(field, text)?;
        }
        for (n, undertaking) in self.undertakings.iter().enumerate() {
            let field = format!("undertakings.{n}.what");
            must_say(&field, &undertaking.what, "办什么", 500)?;
            must_take_nothing_away(&field, &undertaking.what)?;
            if undertaking.by < self.on {
                return Err(Failure::input(format!("undertakings.{n}.by"), "履行期限早于签订日期。"));
            }
        }
        Ok(())
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        let until = supervision::limit_end(tx, "cooling_off", self.on)?;
        let row = (&stamp.case, &stamp.id, self.on, until, !self.drawn);
        tx.run(include_str!("settle.sql"), row)?;
        Ok(())
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        let day = if self.drawn { format!("，定于{}签订", short_date(self.on)) } else { String::new() };
        Ok(format!("{}，{}{day}。承诺 {} 项", self.number.text, self.party, self.undertakings.len()))
    }
    fn on(&self) -> Option<NaiveDate> {
        (!self.drawn).then_some(self.on)
    }
    fn number(&self) -> Option<&Number> {
        Some(&self.number)
    }
    const KEY: bool = true;
}

/// 签订协议: both signed the paper that was drawn up, on the day that is printed on it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SignSettlement {
    /// The day on the paper. Supplied by the door.
    #[serde(default)]
    #[ts(skip)]
    pub on: NaiveDate,
    /// The person said that it is of free will, and it was read to them.
    pub free_will: bool,
    /// The reserved rights were read to the person: they stand in the paper whatever is chosen here.
    pub rights_kept: bool,
}

impl Verb for SignSettlement {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        let on = must_wait_for_signing(scene)?;
        nothing_is_open(scene.view, &scene.case()?.id)?;
        match on > scene.today() {
            true => Err(Failure::refused(
                format!("协议上印的签订日期是{}，还没有到。", short_date(on)),
                "提前签的，记“协议未签成”，按实际的日期再拟一份。",
            )),
            false => Ok(()),
        }
    }
    fn complete(&mut self, scene: &Scene<'_>) -> Result<()> {
        self.on = must_wait_for_signing(scene)?;
        Ok(())
    }
    fn check(&self, _scene: &Scene<'_>) -> Result<()> {
        if !self.free_will {
            return Err(Failure::input("free_will", "须向信访人宣读并由其确认出于自愿；不自愿的不能签。"));
        }
        match self.rights_kept {
            true => Ok(()),
            false => Err(Failure::input("rights_kept", "须向信访人宣读所保留的权利。")),
        }
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        tx.run("UPDATE settlements SET signed=1 WHERE case_id=?1", [&stamp.case])?;
        Ok(())
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        Ok("双方签字。已逐条宣读，信访人自愿，所保留的权利已告知".into())
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
    const KEY: bool = true;
}

/// 协议未签成: what was drawn up was not signed. Nobody is asked to sign, and no reason is demanded of the complainant.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct DropSettlement {
    #[serde(default)]
    pub reason: String,
}

impl Verb for DropSettlement {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        must_wait_for_signing(scene).map(|_| ())
    }
    fn check(&self, _scene: &Scene<'_>) -> Result<()> {
        match self.reason.chars().count() > 300 {
            true => Err(Failure::input("reason", "情况最多 300 字。")),
            false => Ok(()),
        }
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        if let Some(drawn) = drawn(tx, &stamp.case)? {
            void_number(tx, &drawn.entry)?;
        }
        tx.run("DELETE FROM settlements WHERE case_id=?1", [&stamp.case])?;
        Ok(())
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        Ok(if self.reason.is_empty() {
            "拟定的协议没有签，作废".into()
        } else {
            format!("拟定的协议没有签，作废：{}", self.reason)
        })
    }
}

/// The number of a paper that came to nothing stays with it, as void.
pub(super) fn void_number(tx: &mut Tx<'_>, entry: &EntryId) -> Result<()> {
    match entry_by_id(tx, entry)?.as_ref().and_then(|entry| entry.act.number()) {
        Some(number) => number.void(tx),
        None => Ok(()),
    }
}

/// 撤回协议: the complainant changes their mind within the cooling-off period. No reason is demanded of them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct WithdrawSettlement {
    pub on: NaiveDate,
    #[serde(default)]
    pub reason: String,
}

impl Verb for WithdrawSettlement {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        match in_force(scene.view, &scene.case()?.id)? {
            Some(_) => Ok(()),
            None => Err(Failure::refused("本件没有生效的协议。", "签订后才有可撤回的协议。")),
        }
    }
    /// What counts is the day on which the person said so, not the day on which somebody wrote it down.
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        let Some((signed, until)) = in_force(scene.view, &scene.case()?.id)? else { return Ok(()) };
        scene.check_day("on", self.on, Some(signed), "签订的日期")?;
        match self.on > until {
            true => Err(Failure::refused(
                format!("冷静期已于{}届满。", short_date(until)),
                "信访人在期内提出的，请填提出的日期；期满后仍可反映新情况、申请复查或提起诉讼，请告知并登记。",
            )
            .at("on")),
            false => Ok(()),
        }
    }
    /// A case that was closed on the strength of the agreement goes back to 待反馈: it is no longer 化解.
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        let closed = case(tx, &stamp.case)?.stage >= Stage::Closed && drawn(tx, &stamp.case)?.is_some();
        tx.run("UPDATE settlements SET withdrawn_on=?2 WHERE case_id=?1", (&stamp.case, self.on))?;
        if !closed {
            return Ok(());
        }
        open_again(tx, stamp, self.on)?;
        set_stage(tx, &stamp.case, Stage::Found)
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        Ok(if self.reason.is_empty() {
            "信访人在冷静期内撤回".into()
        } else {
            format!("信访人在冷静期内撤回：{}", self.reason)
        })
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
    /// It is the complainant's word, not the writer's.
    const RETRACTABLE: bool = false;
    const KEY: bool = true;
}

/// When the agreement that stands was signed, and the last day on which the person may withdraw it.
fn in_force(view: &View<'_>, case: &CaseId) -> Result<Option<(NaiveDate, NaiveDate)>> {
    let sql =
        "SELECT signed_on, cooling_until FROM settlements WHERE case_id=?1 AND withdrawn_on='' AND signed=1";
    view.one(sql, [case], |row| Ok((row.get(0)?, row.get(1)?)))
}

/// An agreement on the finding that stands; after 重新办理 there is another one to agree on.
pub(crate) struct Drawn {
    pub entry: EntryId,
    pub on: NaiveDate,
    pub signed: bool,
}

pub(crate) fn drawn(view: &View<'_>, case: &CaseId) -> Result<Option<Drawn>> {
    let sql =
        "SELECT entry, signed_on, signed FROM settlements WHERE case_id=?1 AND withdrawn_on='' AND former=0";
    view.one(sql, [case], |row| Ok(Drawn { entry: row.get(0)?, on: row.get(1)?, signed: row.get(2)? }))
}

/// The day for which the agreement was drawn up that is not signed yet.
fn must_wait_for_signing(scene: &Scene<'_>) -> Result<NaiveDate> {
    match drawn(scene.view, &scene.case()?.id)? {
        Some(Drawn { on, signed: false, .. }) => Ok(on),
        _ => Err(Failure::refused("没有等着签的协议。", "先“拟定息诉罢访协议”。")),
    }
}

/// The last day on which the person may withdraw what was signed or is to be signed; `None` where there is no agreement.
pub fn cooling_until(view: &View<'_>, case: &CaseId) -> Result<Option<NaiveDate>> {
    view.value("SELECT cooling_until FROM settlements WHERE case_id=?1", [case])
}

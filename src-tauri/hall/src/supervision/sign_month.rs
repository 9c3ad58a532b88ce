//! 对账签字: each side signs the 对账单 of a month of which no difference is left; with both signatures it is concluded.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::ledger::Month;
use super::reconcile::must_not_be_concluded;
use crate::act::{Scene, Verb};
use crate::case::must_say;
use crate::clock::chinese_date;
use crate::codes::{Role, terms};
use crate::failure::{Failure, Result};
use crate::ids::AccountId;
use crate::record::Stamp;
use crate::store::{Tx, View};

terms! {
    /// How a side signed the 对账单. The first two are of an older program, in which one person entered both names.
    SignedHow {
        Typed = "typed" "录入姓名", Ink = "ink" "打印后手签", Session = "session" "本人登录签字", Paper = "paper" "纸质签字",
    }
}
terms! { LedgerSide { Ours = "ours" "信访室", Theirs = "theirs" "案管室" } }

impl LedgerSide {
    /// Who signs for it.
    fn role(self) -> Role {
        match self {
            Self::Ours => Role::Director,
            Self::Theirs => Role::Supervisor,
        }
    }
}

/// 对账签字: one side signs the 对账单, which its own person does here under their own name; for a side that has no account the
/// other enters what was signed on paper. With the second signature the month is concluded.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SignMonth {
    pub month: String,
    pub side: LedgerSide,
    pub on: NaiveDate,
    pub on_paper: bool,
    /// Who signed; the door's to say where it was not on paper.
    pub signer: String,
}

impl Verb for SignMonth {
    fn ready(_scene: &Scene<'_>) -> Result<()> {
        Ok(())
    }
    fn complete(&mut self, scene: &Scene<'_>) -> Result<()> {
        if !self.on_paper {
            self.signer.clone_from(&scene.who.name);
        }
        Ok(())
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        let compared = must_be_settled(scene, &self.month)?;
        let (side, role) = (self.side.label(), self.side.role());
        let signed = signatures_of(scene.view, &self.month)?;
        if let Some(first) = signed.iter().find(|one| one.side == self.side) {
            let on = chinese_date(first.on);
            return Err(Failure::refused(
                format!("{side}已由{}于{on}签字。", first.signer),
                "签字后重新比对或者改了核销的，签字作废，届时再签。",
            ));
        }
        match (self.on_paper, person_of(scene.view, role)?) {
            (true, Some(person)) => {
                return Err(Failure::refused(
                    format!("{side}有人在程序里：请{person}登录签字。"),
                    "纸质签字只补录没有账户的一方。",
                ));
            }
            (true, None) => {
                scene.check_day("on", self.on, Some(compared), "比对的日期")?;
                must_say("signer", &self.signer, "签字人", 20)?;
            }
            (false, _) if !scene.who.has(role) => {
                return Err(Failure::refused(
                    format!("{side}一方由{}本人登录签字。", role.label()),
                    "各签各的一方，不代签。",
                ));
            }
            (false, _) if self.on != scene.today() => {
                return Err(Failure::input("on", "登录签字记当日。"));
            }
            (false, _) => {}
        }
        let same = |one: &MonthSignature| {
            one.signer.trim() == self.signer.trim() || (!self.on_paper && one.account == scene.who.account)
        };
        match signed.iter().any(same) {
            true => Err(Failure::input("signer", "双方各由一人签字，不能是同一人。")),
            false => Ok(()),
        }
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        let (how, account) = match self.on_paper {
            true => (SignedHow::Paper, AccountId::default()),
            false => (SignedHow::Session, stamp.actor.clone()),
        };
        let row = (&self.month, self.side, self.signer.trim(), account, self.on, how);
        tx.run(include_str!("sign_month.sql"), row)?;
        tx.run(include_str!("conclude_month.sql"), [&self.month])?;
        Ok(())
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        let month = Month::of(&self.month)?.in_words();
        let how = if self.on_paper { format!("（{}）", SignedHow::Paper.label()) } else { String::new() };
        Ok(format!("{month}，{} {}签字{how}", self.side.label(), self.signer))
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
    const RETRACTABLE: bool = false;
}

/// 对账办结 as an older program had it: one person entered both names. It is read, and not done any more: see [`SignMonth`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ConcludeMonth {
    pub month: String,
    pub on: NaiveDate,
    /// Who signs for 信访室.
    pub our_signer: String,
    /// Who signs for 案管室.
    pub their_signer: String,
    pub signed: SignedHow,
}

impl Verb for ConcludeMonth {
    fn ready(_scene: &Scene<'_>) -> Result<()> {
        Err(Failure::refused(
            "对账单由双方各自签字，一人不能代签。",
            "信访室主任、案管各自登录，在“对账”里签字。",
        ))
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        Self::ready(scene)
    }
    fn apply(&self, tx: &mut Tx<'_>, _stamp: &Stamp) -> Result<()> {
        for (side, signer) in [(LedgerSide::Ours, &self.our_signer), (LedgerSide::Theirs, &self.their_signer)]
        {
            let row = (&self.month, side, signer, "", self.on, self.signed);
            tx.run(include_str!("sign_month.sql"), row)?;
        }
        tx.run(include_str!("conclude_month.sql"), [&self.month])?;
        Ok(())
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        let month = Month::of(&self.month)?.in_words();
        let how = self.signed.label();
        Ok(format!("{month}，信访室 {}、案管室 {}签字（{how}）", self.our_signer, self.their_signer))
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
    const RETRACTABLE: bool = false;
}

/// When it was compared: a month that is over, and of which no difference is left to settle.
fn must_be_settled(scene: &Scene<'_>, month: &str) -> Result<NaiveDate> {
    let of = Month::begun(month, scene.today())?;
    if of.last >= scene.today() {
        return Err(Failure::input(
            "month",
            format!("{}还没有过完，不能签字；可以先比对、核销。", of.in_words()),
        ));
    }
    must_not_be_concluded(scene.view, month)?;
    let compared: Option<NaiveDate> =
        scene.view.value("SELECT compared_on FROM reconciliations WHERE month=?1", [month])?;
    let compared = compared.ok_or_else(|| {
        Failure::refused(format!("{}还没有比对。", of.in_words()), "先导入案管室的对账表。")
    })?;
    match scene.view.count("SELECT count(*) FROM differences WHERE month=?1 AND settled_on=''", [month])? {
        0 => Ok(compared),
        open => Err(Failure::refused(
            format!("还有 {open} 项差异没有核销，不能签字。"),
            "逐项写明原因、更正责任人后再签字。",
        )),
    }
}

/// Somebody who can sign in here for a side.
fn person_of(view: &View<'_>, role: Role) -> Result<Option<String>> {
    let sql = "SELECT name FROM accounts WHERE active=1 AND instr(roles, ?1) ORDER BY id LIMIT 1";
    view.value(sql, [role.code()])
}

/// A side that has signed the 对账单.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct MonthSignature {
    pub side: LedgerSide,
    pub side_name: String,
    pub signer: String,
    pub on: NaiveDate,
    pub how: SignedHow,
    pub how_name: String,
    /// Whose session it was; empty where a name was entered.
    #[serde(skip)]
    account: AccountId,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SignatureOpen {
    pub side: LedgerSide,
    pub side_name: String,
    /// Nobody of that side has an account here.
    pub on_paper: bool,
}

pub(super) fn signatures_of(view: &View<'_>, month: &str) -> Result<Vec<MonthSignature>> {
    view.all("SELECT * FROM month_signatures WHERE month=?1 ORDER BY side", [month], |row| {
        let (side, how): (LedgerSide, SignedHow) = (row.get("side")?, row.get("how")?);
        Ok(MonthSignature {
            side,
            side_name: side.label().to_owned(),
            signer: row.get("signer")?,
            on: row.get("signed_on")?,
            how,
            how_name: how.label().to_owned(),
            account: row.get("account")?,
        })
    })
}

/// The sides that have not signed, as far as this person has to do with their signature.
pub(super) fn to_sign(scene: &Scene<'_>, signed: &[MonthSignature]) -> Result<Vec<SignatureOpen>> {
    let mut open = Vec::new();
    for side in LedgerSide::ALL.iter().copied().filter(|side| signed.iter().all(|one| one.side != *side)) {
        let on_paper = person_of(scene.view, side.role())?.is_none();
        if on_paper || scene.who.has(side.role()) {
            open.push(SignatureOpen { side, side_name: side.label().to_owned(), on_paper });
        }
    }
    Ok(open)
}

//! 对账 with 案管室, every month: both ledgers row by row. Each difference is settled with a reason; when none is left each side
//! signs, and with both signatures the month is concluded.

use std::collections::HashMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::ledger::{LedgerCounts, LedgerRow, Month, our_ledger};
use super::ledger_file::{TheirLedger, plain_number, read_ledger, write_ledger};
use super::remind::must_supervise;
use crate::act::{Act, Done, Scene, Verb};
use crate::actor::Session;
use crate::case::{day, must_say};
use crate::clock::chinese_date;
use crate::codes::{Finding, Role, terms};
use crate::failure::{Failure, Result};
use crate::hall::{Hall, perform_in};
use crate::ids::{AccountId, CaseId};
use crate::record::Stamp;
use crate::store::{Tx, View};

terms! {
    DifferenceKind {
        MissingHere = "missing_here" "信访室没有", MissingThere = "missing_there" "案管室没有",
        State = "state" "状态不一致", Result = "result" "结果不一致",
    }
}
terms! {
    /// Who puts a difference right.
    Correction { Ours = "ours" "信访室更正", Theirs = "theirs" "案管室更正", Neither = "neither" "均不更正" }
}
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

/// One thing in which the two ledgers do not agree, in the words of both.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Difference {
    pub kind: DifferenceKind,
    pub number: String,
    /// Empty for what this side does not have.
    pub case: CaseId,
    pub handed_on: Option<NaiveDate>,
    pub office: String,
    pub ours: String,
    pub theirs: String,
}

/// 导出对账表: that a ledger left the store.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ExportLedger {
    pub month: String,
    pub rows: u32,
}

impl Verb for ExportLedger {
    fn ready(_scene: &Scene<'_>) -> Result<()> {
        Ok(())
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        Month::begun(&self.month, scene.today()).map(|_| ())
    }
    fn apply(&self, _tx: &mut Tx<'_>, _stamp: &Stamp) -> Result<()> {
        Ok(())
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        Ok(format!("{}，{} 件，不含署名", Month::of(&self.month)?.in_words(), self.rows))
    }
    const RETRACTABLE: bool = false;
}

/// 对账比对: what two ledgers said of a month. A further comparison takes the place of the one before; what was settled
/// and still stands as it did stays settled.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct CompareLedgers {
    pub month: String,
    pub on: NaiveDate,
    pub ours: LedgerCounts,
    pub theirs: LedgerCounts,
    pub differences: Vec<Difference>,
}

impl Verb for CompareLedgers {
    fn ready(_scene: &Scene<'_>) -> Result<()> {
        Ok(())
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        Month::begun(&self.month, scene.today())?;
        scene.check_day("on", self.on, None, "")?;
        must_not_be_concluded(scene.view, &self.month)
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        let settled = differences_of(tx, &self.month)?;
        tx.run("DELETE FROM reconciliations WHERE month=?1", [&self.month])?;
        let counts = [serde_json::to_string(&self.ours)?, serde_json::to_string(&self.theirs)?];
        let [ours, theirs] = &counts;
        tx.run(include_str!("compare.sql"), (&self.month, &stamp.id, self.on, ours, theirs))?;
        for (n, one) in (1_i64..).zip(&self.differences) {
            let same = |was: &&SettledDifference| was.difference == *one;
            let was = settled.iter().find(same).cloned().unwrap_or_default();
            let text = |day: Option<NaiveDate>| day.map_or_else(String::new, |day| day.to_string());
            let key = (&self.month, &one.number, one.kind, n, &one.case, text(one.handed_on));
            let rest = (&one.office, &one.ours, &one.theirs, text(was.settled_on));
            let outcome = was.outcome.map_or("", Correction::code);
            tx.run(
                include_str!("difference.sql"),
                rusqlite::params![
                    key.0,
                    key.1,
                    key.2,
                    key.3,
                    key.4,
                    key.5,
                    rest.0,
                    rest.1,
                    rest.2,
                    rest.3,
                    outcome,
                    was.reason,
                    was.corrector
                ],
            )?;
        }
        Ok(())
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        let month = Month::of(&self.month)?.in_words();
        Ok(match self.differences.len() {
            0 => format!("{month}，两本账一致"),
            several => format!("{month}，差异 {several} 项"),
        })
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
    const RETRACTABLE: bool = false;
}

/// 核销差异: why the two differ, and who puts it right.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SettleDifference {
    pub month: String,
    /// The number under which the case stands in the comparison.
    pub called: String,
    pub kind: DifferenceKind,
    pub outcome: Correction,
    pub reason: String,
    /// 更正责任人; empty where nobody has to.
    pub corrector: String,
}

impl Verb for SettleDifference {
    fn ready(_scene: &Scene<'_>) -> Result<()> {
        Ok(())
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        must_not_be_concluded(scene.view, &self.month)?;
        let all = differences_of(scene.view, &self.month)?;
        let is_this = |one: &&SettledDifference| {
            one.difference.number == self.called && one.difference.kind == self.kind
        };
        let found = all.iter().find(is_this).ok_or_else(|| {
            Failure::refused("这个月的对账里没有这项差异。", "请刷新后再选；可能已重新比对过。")
        })?;
        if is_shut_out(scene, &found.difference.case)? {
            return Err(Failure::refused("您在本件中应当回避。", "请交由其他同志核销。"));
        }
        must_say("reason", &self.reason, "差异的原因", 300)?;
        match self.outcome {
            Correction::Neither => Ok(()),
            _ => must_say("corrector", &self.corrector, "更正责任人", 20),
        }
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        let on = crate::clock::date_of(stamp.at);
        let row = (&self.month, &self.called, self.kind, on, self.outcome, &self.reason, &self.corrector);
        tx.run(include_str!("settle_difference.sql"), row)?;
        // What was signed was another sheet.
        tx.run("DELETE FROM month_signatures WHERE month=?1", [&self.month])?;
        Ok(())
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        let by = if self.corrector.is_empty() { String::new() } else { format!("（{}）", self.corrector) };
        Ok(format!("{} {}：{}。{}{by}", self.called, self.kind.label(), self.reason, self.outcome.label()))
    }
    fn tell_plainly(&self, _view: &View<'_>) -> Result<String> {
        Ok(format!("{} {}：{}", self.called, self.kind.label(), self.outcome.label()))
    }
    const RETRACTABLE: bool = false;
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

fn must_not_be_concluded(view: &View<'_>, month: &str) -> Result<()> {
    let concluded = "SELECT 1 FROM reconciliations WHERE month=?1 AND concluded_on<>''";
    match view.exists(concluded, [month])? {
        true => Err(Failure::refused(
            format!("{}已经对账办结。", Month::of(month)?.in_words()),
            "以后发现的出入，在下一个月的对账里核销。",
        )),
        false => Ok(()),
    }
}

fn is_shut_out(scene: &Scene<'_>, case: &CaseId) -> Result<bool> {
    let shut = "SELECT 1 FROM shut_out WHERE case_id=?1 AND account=?2";
    scene.view.exists(shut, (case, &scene.who.account))
}

/// A difference and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SettledDifference {
    #[serde(flatten)]
    pub difference: Difference,
    pub kind_name: String,
    pub settled_on: Option<NaiveDate>,
    pub outcome: Option<Correction>,
    pub outcome_name: String,
    pub reason: String,
    pub corrector: String,
}

impl Default for SettledDifference {
    fn default() -> Self {
        let difference = Difference {
            kind: DifferenceKind::State,
            number: String::new(),
            case: CaseId::default(),
            handed_on: None,
            office: String::new(),
            ours: String::new(),
            theirs: String::new(),
        };
        let (kind_name, outcome_name) = (String::new(), String::new());
        let (reason, corrector) = (String::new(), String::new());
        Self { difference, kind_name, settled_on: None, outcome: None, outcome_name, reason, corrector }
    }
}

fn differences_of(view: &View<'_>, month: &str) -> Result<Vec<SettledDifference>> {
    view.all("SELECT * FROM differences WHERE month=?1 ORDER BY n", [month], |row| {
        let (kind, outcome): (DifferenceKind, String) = (row.get("kind")?, row.get("outcome")?);
        let outcome = Correction::of_code(&outcome);
        Ok(SettledDifference {
            difference: Difference {
                kind,
                number: row.get("number")?,
                case: row.get("case_id")?,
                handed_on: day(row, "handed_on")?,
                office: row.get("office")?,
                ours: row.get("ours")?,
                theirs: row.get("theirs")?,
            },
            kind_name: kind.label().to_owned(),
            settled_on: day(row, "settled_on")?,
            outcome,
            outcome_name: outcome.map_or("", Correction::label).to_owned(),
            reason: row.get("reason")?,
            corrector: row.get("corrector")?,
        })
    })
}

/// A month's reconciliation as the page and the 对账单 show it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Reconciliation {
    pub month: String,
    /// `2026年10月`
    pub month_name: String,
    /// When it was compared last; `None` before that.
    pub compared_on: Option<NaiveDate>,
    pub ours: LedgerCounts,
    pub theirs: LedgerCounts,
    pub differences: Vec<SettledDifference>,
    /// Differences of cases in which this person must stand aside: counted, not shown.
    pub withheld: u32,
    /// Not settled yet.
    pub open: u32,
    pub concluded_on: Option<NaiveDate>,
    pub signatures: Vec<MonthSignature>,
    /// What this person may sign, or enter as signed on paper.
    pub to_sign: Vec<SignatureOpen>,
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

fn signatures_of(view: &View<'_>, month: &str) -> Result<Vec<MonthSignature>> {
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
fn to_sign(scene: &Scene<'_>, signed: &[MonthSignature]) -> Result<Vec<SignatureOpen>> {
    let mut open = Vec::new();
    for side in LedgerSide::ALL.iter().copied().filter(|side| signed.iter().all(|one| one.side != *side)) {
        let on_paper = person_of(scene.view, side.role())?.is_none();
        if on_paper || scene.who.has(side.role()) {
            open.push(SignatureOpen { side, side_name: side.label().to_owned(), on_paper });
        }
    }
    Ok(open)
}

/// One month; a month that was not compared yet has nothing to show.
pub fn reconciliation(scene: &Scene<'_>, month: &str) -> Result<Reconciliation> {
    must_supervise(scene)?;
    let month_name = Month::begun(month, scene.today())?.in_words();
    let found = scene.view.one("SELECT * FROM reconciliations WHERE month=?1", [month], |row| {
        let counts: [String; 2] = [row.get("ours")?, row.get("theirs")?];
        Ok((counts, day(row, "compared_on")?, day(row, "concluded_on")?))
    })?;
    let Some((counts, compared_on, concluded_on)) = found else {
        return Ok(Reconciliation {
            month: month.to_owned(),
            month_name,
            compared_on: None,
            ours: LedgerCounts::default(),
            theirs: LedgerCounts::default(),
            differences: Vec::new(),
            withheld: 0,
            open: 0,
            concluded_on: None,
            signatures: Vec::new(),
            to_sign: Vec::new(),
        });
    };
    let all = differences_of(scene.view, month)?;
    let open = all.iter().filter(|one| one.settled_on.is_none()).count();
    let mut shown = Vec::new();
    let mut withheld = 0;
    for one in all {
        match is_shut_out(scene, &one.difference.case)? {
            true => withheld += 1,
            false => shown.push(one),
        }
    }
    let [ours, theirs] = &counts;
    let signatures = signatures_of(scene.view, month)?;
    Ok(Reconciliation {
        month: month.to_owned(),
        month_name,
        compared_on,
        ours: serde_json::from_str(ours)?,
        theirs: serde_json::from_str(theirs)?,
        differences: shown,
        withheld,
        open: u32::try_from(open).unwrap_or(u32::MAX),
        concluded_on,
        to_sign: if concluded_on.is_none() { to_sign(scene, &signatures)? } else { Vec::new() },
        signatures,
    })
}

/// Months that were reconciled, the newest first, and on which day each was concluded.
pub fn reconciliations(scene: &Scene<'_>) -> Result<Vec<(String, Option<NaiveDate>)>> {
    must_supervise(scene)?;
    let sql = "SELECT month, concluded_on FROM reconciliations ORDER BY month DESC LIMIT 36";
    scene.view.all(sql, [], |row| Ok((row.get(0)?, day(row, 1)?)))
}

fn result_words(result: Option<Finding>) -> String {
    result.map_or("未填", Finding::label).to_owned()
}

/// Row by row: in the order of their ledger, then what only this side has.
fn compare(
    ours: &[LedgerRow],
    theirs: &TheirLedger,
    elsewhere: impl Fn(&str) -> Result<String>,
    known_office: impl Fn(&str) -> Result<String>,
) -> Result<Vec<Difference>> {
    let mut known: HashMap<String, &LedgerRow> = HashMap::new();
    for row in ours {
        known.insert(plain_number(&row.register_number), row);
        known.insert(plain_number(&row.number), row);
    }
    let mut met: Vec<&CaseId> = Vec::new();
    let mut found = Vec::new();
    for row in &theirs.rows {
        let Some(our) = known.get(&plain_number(&row.number)) else {
            found.push(Difference {
                kind: DifferenceKind::MissingHere,
                number: row.number.clone(),
                case: CaseId::default(),
                handed_on: Some(row.handed_on),
                office: known_office(&row.office)?,
                ours: elsewhere(&row.number)?,
                theirs: row.state.label().to_owned(),
            });
            continue;
        };
        if met.contains(&&our.case) {
            let message = format!("“{}”与另一行是同一件（一件有登记编号和受理编号）。", row.number);
            return Err(Failure::input("file", message));
        }
        met.push(&our.case);
        let differs = |kind, ours: String, theirs: String| Difference {
            kind,
            number: our.number.clone(),
            case: our.case.clone(),
            handed_on: Some(our.handed_on),
            office: our.office.clone(),
            ours,
            theirs,
        };
        if our.state != row.state {
            let words = [our.state, row.state].map(|state| state.label().to_owned());
            let [ours, theirs] = words;
            found.push(differs(DifferenceKind::State, ours, theirs));
        }
        if our.result != row.result {
            found.push(differs(DifferenceKind::Result, result_words(our.result), result_words(row.result)));
        }
    }
    let only_ours = ours.iter().filter(|row| !met.contains(&&row.case));
    found.extend(only_ours.map(|row| Difference {
        kind: DifferenceKind::MissingThere,
        number: row.number.clone(),
        case: row.case.clone(),
        handed_on: Some(row.handed_on),
        office: row.office.clone(),
        ours: row.state.label().to_owned(),
        theirs: "没有这一件".to_owned(),
    }));
    Ok(found)
}

/// What this side says of a number that is not in the month's ledger.
fn known_elsewhere(view: &View<'_>, number: &str) -> Result<String> {
    let stage: Option<crate::codes::Stage> =
        view.value(include_str!("stage_by_number.sql"), [number.trim()])?;
    Ok(match stage {
        Some(stage) => format!("不在这个月的账里，现在{}", stage.label()),
        None => "没有这一件".to_owned(),
    })
}

/// The name of one of our offices that theirs calls so; whatever else stands in that cell is not kept.
fn known_office(view: &View<'_>, called: &str) -> Result<String> {
    let name = "SELECT name FROM offices WHERE name=?1 OR short=?1 LIMIT 1";
    Ok(view.value(name, [called.trim()])?.unwrap_or_default())
}

impl Hall {
    /// 导出对账表: this side's ledger of the month as a workbook, and the entry that it left the store. Cases in which this
    /// person must stand aside are left out, and counted in what is said.
    pub fn export_ledger(&self, who: &Session, month: &str) -> Result<(Vec<u8>, Done)> {
        self.write(|tx| {
            let scene = Scene { view: tx, who, about: None, now: self.clock.now() };
            must_supervise(&scene)?;
            let all = our_ledger(&scene, Month::begun(month, scene.today())?)?;
            let (mut rows, total) = (Vec::new(), all.len());
            for row in all {
                if !is_shut_out(&scene, &row.case)? {
                    rows.push(row);
                }
            }
            let bytes = write_ledger(month, &rows)?;
            let act =
                ExportLedger { month: month.to_owned(), rows: u32::try_from(rows.len()).unwrap_or(u32::MAX) };
            let mut done = perform_in(tx, &self.clock, who, None, Act::from(act))?;
            if total > rows.len() {
                done.say.push_str(&format!("；另有 {} 件因回避没有列入", total - rows.len()));
            }
            Ok((bytes, done))
        })
    }

    /// 对账比对: reads 案管室's workbook, compares it row by row, and keeps what differs; the file is not kept.
    pub fn compare_ledgers(&self, who: &Session, month: &str, bytes: &[u8]) -> Result<Done> {
        self.read(who, |scene| {
            must_supervise(scene)?;
            Month::begun(month, scene.today())?;
            must_not_be_concluded(scene.view, month)
        })?;
        // Outside the transaction: nobody waits for it.
        let theirs = read_ledger(month, bytes)?;
        self.write(|tx| {
            let act = {
                let scene = Scene { view: tx, who, about: None, now: self.clock.now() };
                must_supervise(&scene)?;
                let of = Month::begun(month, scene.today())?;
                let rows = our_ledger(&scene, of)?;
                let (mut ours, mut counts) = (LedgerCounts::default(), LedgerCounts::default());
                rows.iter().for_each(|row| ours.add(row.handed_on, of, row.state));
                theirs.rows.iter().for_each(|row| counts.add(row.handed_on, of, row.state));
                let differences = compare(
                    &rows,
                    &theirs,
                    |number| known_elsewhere(scene.view, number),
                    |office| known_office(scene.view, office),
                )?;
                let on = scene.today();
                CompareLedgers { month: month.to_owned(), on, ours, theirs: counts, differences }
            };
            perform_in(tx, &self.clock, who, None, act.into())
        })
    }
}

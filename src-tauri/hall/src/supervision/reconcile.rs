//! 对账 with 案管室, every month: both ledgers row by row. Each difference is settled with a reason; when none is left each side
//! signs, and with both signatures the month is concluded.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::ledger::{LedgerCounts, Month};
use super::remind::must_supervise;
use super::sign_month::{MonthSignature, SignatureOpen, signatures_of, to_sign};
use crate::act::{Scene, Verb};
use crate::case::{day, must_say};
use crate::codes::terms;
use crate::failure::{Failure, Result};
use crate::ids::CaseId;
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

pub(super) fn must_not_be_concluded(view: &View<'_>, month: &str) -> Result<()> {
    let concluded = "SELECT 1 FROM reconciliations WHERE month=?1 AND concluded_on<>''";
    match view.exists(concluded, [month])? {
        true => Err(Failure::refused(
            format!("{}已经对账办结。", Month::of(month)?.in_words()),
            "以后发现的出入，在下一个月的对账里核销。",
        )),
        false => Ok(()),
    }
}

pub(super) fn is_shut_out(scene: &Scene<'_>, case: &CaseId) -> Result<bool> {
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

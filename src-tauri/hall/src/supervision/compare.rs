//! 对账比对: the two ledgers of a month, row by row; ours goes out as a workbook, theirs comes in as one.

use std::collections::HashMap;

use super::ledger::{LedgerCounts, LedgerRow, Month, our_ledger};
use super::ledger_file::{TheirLedger, plain_number, read_ledger, write_ledger};
use super::reconcile::{
    CompareLedgers, Difference, DifferenceKind, ExportLedger, is_shut_out, must_not_be_concluded,
};
use super::remind::must_supervise;
use crate::act::{Act, Done, Scene};
use crate::actor::Session;
use crate::codes::Finding;
use crate::failure::{Failure, Result};
use crate::hall::{Hall, perform_in};
use crate::ids::CaseId;
use crate::store::View;

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

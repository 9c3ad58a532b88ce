//! Computing the tables again: all of them, or one case's.

use chrono::NaiveDate;

use super::entry::{COLUMNS, apply_entry, case_entries, stamp_of};
use crate::act::Act;
use crate::case::{heard_between, refresh_urgency};
use crate::failure::Result;
use crate::ids::{CaseId, EntryId};
use crate::store::{END, Tx};
use crate::supervision::move_open_deadlines;
use crate::workdays::imports_between;

/// Entries read at a time, so that a large record is never in memory whole.
const BATCH: i64 = 4096;

/// Applies the whole record to empty tables, in the order of this store.
pub(crate) fn rebuild(tx: &mut Tx<'_>) -> Result<()> {
    tx.forget_calendar();
    let sql = format!("SELECT {COLUMNS} FROM record WHERE pos>?1 ORDER BY pos LIMIT {BATCH}");
    let mut from = 0;
    loop {
        let batch = tx.all(&sql, [from], |row| Ok((stamp_of(row)?, row.get::<_, String>(7)?)))?;
        let Some((last, _)) = batch.last() else { break };
        from = last.pos;
        for (stamp, text) in &batch {
            let act: Act = serde_json::from_str(text)?;
            apply_entry(tx, stamp, &act)?;
        }
    }
    match tx.exists("SELECT 1 FROM cases WHERE stage='reported_up'", [])? {
        true => crate::search::forget_dropped(tx),
        false => Ok(()),
    }
}

/// Computes one case anew from its entries, without those withdrawn, by the limits and calendars that held at each of them:
/// what runs is not touched. Its numbers stay given: that of a withdrawn act as void.
pub(crate) fn recompute_case(tx: &mut Tx<'_>, case: &CaseId, up_to: i64) -> Result<()> {
    crate::search::drop_case(tx, case)?;
    tx.run("DELETE FROM numbers WHERE case_id=?1", [case])?;
    tx.run("DELETE FROM cases WHERE id=?1", [case])?;
    // Before its first entry nothing of it runs.
    let mut last = up_to;
    for entry in case_entries(tx, case)?.iter().filter(|entry| entry.stamp.pos <= up_to) {
        if matches!(entry.act, Act::Retract(_)) {
            continue;
        }
        if is_retracted(tx, &entry.stamp.id)? {
            if let Some(number) = entry.act.number() {
                number.take(tx, case)?;
                number.void(tx)?;
            }
            continue;
        }
        let pos = entry.stamp.pos;
        relive(tx, case, last, pos)?;
        tx.look_from(pos);
        apply_entry(tx, &entry.stamp, &entry.act)?;
        last = pos;
    }
    relive(tx, case, last, up_to)?;
    tx.look_from(END);
    crate::supervision::refresh_next_due(tx, case, up_to)
}

/// What moved the limits of a case between two of its entries without being one of them: a calendar that came in, the same
/// matter reported again.
fn relive(tx: &mut Tx<'_>, case: &CaseId, after: i64, before: i64) -> Result<()> {
    let mut moved: Vec<(i64, Moved)> = Vec::new();
    moved.extend(
        imports_between(tx, after, before)?.into_iter().map(|(pos, entry)| (pos, Moved::Calendar(entry))),
    );
    moved
        .extend(heard_between(tx, case, after, before)?.into_iter().map(|(pos, on)| (pos, Moved::Heard(on))));
    moved.sort_by_key(|(pos, _)| *pos);
    for (pos, moved) in moved {
        tx.look_from(pos);
        match moved {
            Moved::Calendar(entry) => move_open_deadlines(tx, &entry, Some(case))?,
            Moved::Heard(on) => refresh_urgency(tx, case, on)?,
        }
    }
    Ok(())
}

enum Moved {
    Calendar(EntryId),
    Heard(NaiveDate),
}

fn is_retracted(tx: &Tx<'_>, entry: &EntryId) -> Result<bool> {
    tx.exists("SELECT 1 FROM retractions WHERE entry=?1", [entry])
}

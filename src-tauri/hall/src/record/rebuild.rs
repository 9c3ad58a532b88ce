//! Computing the tables again: all of them, or one case's.

use super::entry::{COLUMNS, apply_entry, case_entries, stamp_of};
use crate::act::Act;
use crate::failure::Result;
use crate::ids::{CaseId, EntryId};
use crate::store::{END, Tx};
use crate::workdays::relive_imports;

/// Entries read at a time, so that a large record is never in memory whole.
const BATCH: i64 = 4096;

/// Applies the whole record to empty tables, in the order of this store.
pub(crate) fn rebuild(tx: &mut Tx<'_>) -> Result<()> {
    tx.forget_calendar();
    let sql = format!("SELECT {COLUMNS} FROM record WHERE pos>?1 ORDER BY pos LIMIT {BATCH}");
    let mut from = 0;
    loop {
        let batch = tx.all(&sql, [from], |row| Ok((stamp_of(row)?, row.get::<_, String>(7)?)))?;
        let Some((last, _)) = batch.last() else { return Ok(()) };
        from = last.pos;
        for (stamp, text) in &batch {
            let act: Act = serde_json::from_str(text)?;
            apply_entry(tx, stamp, &act)?;
        }
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
        relive_imports(tx, case, last, pos)?;
        tx.look_from(pos);
        apply_entry(tx, &entry.stamp, &entry.act)?;
        last = pos;
    }
    relive_imports(tx, case, last, up_to)?;
    tx.look_from(END);
    crate::supervision::refresh_next_due(tx, case, up_to)
}

fn is_retracted(tx: &Tx<'_>, entry: &EntryId) -> Result<bool> {
    tx.exists("SELECT 1 FROM retractions WHERE entry=?1", [entry])
}

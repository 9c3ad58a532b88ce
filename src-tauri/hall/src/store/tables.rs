//! The computed tables: made from the .sql files of the rooms, dropped and rebuilt from the record at will.

use std::collections::BTreeMap;

use rusqlite::types::ValueRef;
use sha2::{Digest, Sha256};

use super::{Tx, View};
use crate::failure::Result;

/// Raise it with every change of a computed table: an older store is then rebuilt when it is opened.
pub(crate) const TABLES_VERSION: u32 = 25;

/// Tables that are not computed.
pub(crate) const KEPT_TABLES: &[&str] = &["store", "record", "case_keys", "drafts", "blobs", "blob_pieces"];

const COMPUTED: &[&str] = &[
    include_str!("../record/tables.sql"),
    include_str!("../actor/tables.sql"),
    include_str!("../workdays/tables.sql"),
    include_str!("../case/tables.sql"),
    include_str!("../identity/tables.sql"),
    include_str!("../intake/tables.sql"),
    include_str!("../transfer/tables.sql"),
    include_str!("../outside/tables.sql"),
    include_str!("../supervision/tables.sql"),
    include_str!("../supervision/remind_tables.sql"),
    include_str!("../supervision/reconcile_tables.sql"),
    include_str!("../supervision/report_back_tables.sql"),
    include_str!("../handling/tables.sql"),
    include_str!("../leading/tables.sql"),
    include_str!("../feedback/tables.sql"),
    include_str!("../reception/tables.sql"),
    include_str!("../paper/tables.sql"),
    include_str!("../search/tables.sql"),
];

pub(crate) fn make_kept(tx: &mut Tx<'_>) -> Result<()> {
    tx.batch(include_str!("kept.sql"))
}

pub(crate) fn make_computed(tx: &mut Tx<'_>) -> Result<()> {
    COMPUTED.iter().try_for_each(|sql| tx.batch(sql))
}

/// An empty store's tables, for tests of single statements.
#[cfg(test)]
pub(crate) fn make_all(tx: &mut Tx<'_>) -> Result<()> {
    make_kept(tx)?;
    make_computed(tx)
}

/// Names of the computed tables, in alphabetical order. Virtual tables are named, their shadow tables are not.
pub fn computed_tables(view: &View<'_>) -> Result<Vec<String>> {
    let names: Vec<String> = view.all(include_str!("computed_tables.sql"), [], |row| row.get(0))?;
    Ok(names.into_iter().filter(|name| !KEPT_TABLES.contains(&name.as_str())).collect())
}

pub(crate) fn drop_computed(tx: &mut Tx<'_>) -> Result<()> {
    tx.batch("PRAGMA defer_foreign_keys=ON")?;
    for name in computed_tables(tx)? {
        // Names come from our own schema; quoting is for form.
        tx.batch(&format!("DROP TABLE IF EXISTS \"{name}\""))?;
    }
    make_computed(tx)
}

/// SHA-256 of each computed table's whole content, in the order of its columns: two stores with equal digests are
/// equal to the last byte. The full-text index is compared by its words, since its rows hold no text.
pub fn computed_digest(view: &View<'_>) -> Result<BTreeMap<String, String>> {
    let mut digests = BTreeMap::new();
    for name in computed_tables(view)? {
        let columns = view.conn.prepare(&format!("SELECT * FROM \"{name}\""))?.column_count();
        let order: Vec<String> = (1..=columns).map(|n| n.to_string()).collect();
        let mut statement =
            view.conn.prepare(&format!("SELECT * FROM \"{name}\" ORDER BY {}", order.join(",")))?;
        let mut rows = statement.query([])?;
        let mut hash = Sha256::new();
        while let Some(row) = rows.next()? {
            for column in 0..columns {
                match row.get_ref(column)? {
                    ValueRef::Null => hash.update(b"\0n"),
                    ValueRef::Integer(i) => hash.update([b"\0i".as_slice(), &i.to_le_bytes()].concat()),
                    ValueRef::Real(r) => hash.update([b"\0r".as_slice(), &r.to_le_bytes()].concat()),
                    ValueRef::Text(t) => hash.update([b"\0t".as_slice(), t].concat()),
                    ValueRef::Blob(b) => hash.update([b"\0b".as_slice(), b].concat()),
                }
            }
        }
        digests.insert(name, crate::record::hex(&hash.finalize()));
    }
    Ok(digests)
}

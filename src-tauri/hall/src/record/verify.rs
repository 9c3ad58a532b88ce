//! Is the store whole? Chain, rebuild equality and the database's own check.

use serde::Serialize;
use ts_rs::TS;

use super::{check_chain, rebuild};
use crate::failure::Result;
use crate::store::{Tx, View, computed_digest, drop_computed};

#[derive(Debug, Clone, Default, Serialize, TS)]
#[ts(rename = "Verify")]
pub struct StoreCheck {
    #[ts(type = "number")]
    pub entries: u64,
    pub chain_ok: bool,
    pub rebuild_ok: bool,
    pub integrity_ok: bool,
    /// Every issued paper made again has the hash it was issued with; judged by `papers`.
    pub papers_ok: bool,
    /// A sentence for each thing found.
    pub findings: Vec<String>,
}

impl StoreCheck {
    pub fn all_ok(&self) -> bool {
        self.chain_ok && self.rebuild_ok && self.integrity_ok && self.papers_ok
    }
}

/// Verifies inside a transaction that is always rolled back: the rebuilt tables are compared, never kept.
pub fn verify_store(mut tx: Tx<'_>) -> Result<StoreCheck> {
    let mut verified = StoreCheck { papers_ok: true, ..StoreCheck::default() };
    let (entries, breaks) = check_chain(&tx)?;
    verified.entries = entries;
    verified.chain_ok = breaks.is_empty();
    verified.findings.extend(breaks);
    let trouble = integrity(&tx)?;
    verified.integrity_ok = trouble.is_empty();
    verified.findings.extend(trouble);
    let live = computed_digest(&tx)?;
    drop_computed(&mut tx)?;
    match rebuild(&mut tx) {
        Err(failure) => verified.findings.push(format!("按记录重算时停下：{}", failure.message)),
        Ok(()) => {
            let anew = computed_digest(&tx)?;
            verified.rebuild_ok = live == anew;
            let differ = live.iter().filter(|(name, digest)| anew.get(*name) != Some(digest));
            verified.findings.extend(
                differ.map(|(name, _)| format!("表 {name} 与按记录重算的不同；运行 hallctl rebuild 可恢复")),
            );
        }
    }
    Ok(verified)
}

fn integrity(view: &View<'_>) -> Result<Vec<String>> {
    let mut found: Vec<String> = view.all("PRAGMA cipher_integrity_check", [], |row| row.get(0))?;
    found.extend(
        view.all("PRAGMA integrity_check", [], |row| row.get::<_, String>(0))?
            .into_iter()
            .filter(|line| line != "ok"),
    );
    let orphans: Vec<String> = view.all("PRAGMA foreign_key_check", [], |row| row.get(0))?;
    found.extend(orphans);
    Ok(found.into_iter().map(|line| format!("数据库检查：{line}")).collect())
}

//! Is the store whole? Chain, rebuild equality and the database's own check.

use std::collections::BTreeSet;

use serde::Serialize;
use ts_rs::TS;

use super::{check_chain, ends, rebuild};
use crate::actor::Session;
use crate::codes::Role;
use crate::failure::{Failure, Result};
use crate::store::{Tx, View, computed_digest, drop_computed};

#[derive(Debug, Clone, Default, Serialize, TS)]
#[ts(rename = "Verify")]
pub struct StoreCheck {
    #[ts(type = "number")]
    pub entries: u64,
    /// Where each site's chain stands; noted on paper it tells later whether the record was cut or made anew.
    pub ends: Vec<String>,
    pub chain_ok: bool,
    pub rebuild_ok: bool,
    pub integrity_ok: bool,
    /// Every issued paper made again has the hash it was issued with; judged by `papers`. `None` where nobody looked,
    /// since that takes the identity key.
    pub papers: Option<bool>,
    /// Issued papers of which nobody could tell, since they are drawn otherwise today or their identity was destroyed; why
    /// stands among the findings.
    pub unjudged: u32,
    /// A sentence for each thing found.
    pub findings: Vec<String>,
}

impl StoreCheck {
    /// Nothing was found. What was not looked at is no finding.
    pub fn all_ok(&self) -> bool {
        self.chain_ok && self.rebuild_ok && self.integrity_ok && self.papers != Some(false)
    }
}

/// It takes minutes in which nothing can be written: not for everybody to start.
pub fn may_verify(who: &Session) -> Result<()> {
    match [Role::Director, Role::Administrator, Role::Auditor].iter().any(|role| who.has(*role)) {
        true => Ok(()),
        false => Err(Failure::refused(
            "查验件库由信访室主任、系统管理员或审计员办理。",
            "请交由有此职责的同志办理。",
        )),
    }
}

/// Verifies inside a transaction that is always rolled back: the rebuilt tables are compared, never kept.
/// The pages themselves come first: where they are damaged, whatever else stops has its cause there.
pub fn verify_store(mut tx: Tx<'_>) -> Result<StoreCheck> {
    let mut verified = StoreCheck::default();
    let trouble = integrity(&tx);
    verified.integrity_ok = trouble.is_empty();
    verified.findings.extend(trouble);
    match check_chain(&tx) {
        Err(failure) => verified.findings.push(format!("核对记录链时停下：{}", failure.message)),
        Ok((entries, breaks)) => {
            verified.entries = entries;
            verified.ends = ends(&tx).unwrap_or_default();
            verified.chain_ok = breaks.is_empty();
            verified.findings.extend(breaks);
        }
    }
    match rebuilt(&mut tx) {
        Err(failure) => verified.findings.push(format!("按记录重算时停下：{}", failure.message)),
        Ok(differ) => {
            verified.rebuild_ok = differ.is_empty();
            verified.findings.extend(differ);
        }
    }
    Ok(verified)
}

fn rebuilt(tx: &mut Tx<'_>) -> Result<Vec<String>> {
    let live = computed_digest(tx)?;
    drop_computed(tx)?;
    rebuild(tx)?;
    let anew = computed_digest(tx)?;
    let names: BTreeSet<&String> = live.keys().chain(anew.keys()).collect();
    let differ = names.into_iter().filter(|name| live.get(*name) != anew.get(*name));
    Ok(differ.map(|name| format!("表 {name} 与按记录重算的不同；运行 hallctl rebuild 可恢复")).collect())
}

/// A check that cannot be made has found something too.
fn integrity(view: &View<'_>) -> Vec<String> {
    let checks = ["PRAGMA cipher_integrity_check", "PRAGMA integrity_check", "PRAGMA foreign_key_check"];
    let mut found = Vec::new();
    for check in checks {
        match view.all(check, [], |row| row.get::<_, String>(0)) {
            Ok(lines) => found.extend(lines.into_iter().filter(|line| line != "ok")),
            Err(failure) => found.push(failure.message),
        }
    }
    found.into_iter().map(|line| format!("数据库检查：{line}")).collect()
}

//! One entry in the record, how it is appended and how it is applied.

use rusqlite::{Params, Row};
use sha2::{Digest, Sha256};

use crate::act::Act;
use crate::failure::Result;
use crate::ids::{AccountId, CaseId, EntryId, SiteId};
use crate::store::{Tx, View};

/// Where, when and by whom an act was done: what `apply` may know besides the act and the tables.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    /// Order in this store.
    pub pos: i64,
    pub id: EntryId,
    pub site: SiteId,
    /// 1, 2, 3 … without a gap for each site.
    pub seq: i64,
    /// UTC milliseconds.
    pub at: i64,
    pub actor: AccountId,
    /// Empty where the act is not about a case.
    pub case: CaseId,
}

#[derive(Debug, Clone)]
pub struct Entry {
    pub stamp: Stamp,
    pub act: Act,
    /// SHA-256 of the site's previous entry; 32 zero bytes for its first.
    pub prev: [u8; 32],
    pub hash: [u8; 32],
}

/// SHA-256 over everything the entry says, each part with its length before it.
pub(crate) fn hash_of(stamp: &Stamp, act: &str, prev: &[u8]) -> [u8; 32] {
    let mut hash = Sha256::new();
    let (seq, at) = (stamp.seq.to_le_bytes(), stamp.at.to_le_bytes());
    let texts = [&stamp.id.0, &stamp.site.0, &stamp.actor.0, &stamp.case.0, act];
    for part in [prev, &seq, &at].into_iter().chain(texts.iter().map(|text| text.as_bytes())) {
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part);
    }
    hash.finalize().into()
}

/// Appends an act to the end of the site's chain. Time never runs backwards in a record, nor stands still, even where the
/// machine's clock was set back: by their ids, which begin with it, acts follow each other as they were done.
pub(crate) fn append(
    tx: &mut Tx<'_>,
    site: &SiteId,
    actor: &AccountId,
    case: &CaseId,
    now: i64,
    act: &Act,
) -> Result<Stamp> {
    let last = tx.one(include_str!("last_of_site.sql"), [site], |row| {
        Ok((row.get::<_, i64>(0)?, row.get::<_, [u8; 32]>(1)?))
    })?;
    let (seq, prev) = last.unwrap_or((0, [0; 32]));
    let newest = tx.one("SELECT pos, at FROM record ORDER BY pos DESC LIMIT 1", [], |row| {
        Ok((row.get::<_, i64>(0)?, row.get::<_, i64>(1)?))
    })?;
    let (pos, now) = newest.map_or((1, now), |(pos, at)| (pos + 1, now.max(at + 1)));
    let stamp = Stamp {
        pos,
        id: EntryId::new(now),
        site: site.clone(),
        seq: seq + 1,
        at: now,
        actor: actor.clone(),
        case: case.clone(),
    };
    let text = serde_json::to_string(act)?;
    let hash = hash_of(&stamp, &text, &prev);
    let row = (pos, &stamp.id, site, stamp.seq, now, actor, case, &text, prev, hash);
    tx.run(include_str!("append.sql"), row)?;
    Ok(stamp)
}

/// Applies one act to the tables: what every act does alike, then its own part.
pub(crate) fn apply_entry(tx: &mut Tx<'_>, stamp: &Stamp, act: &Act) -> Result<()> {
    if let Some(number) = act.number() {
        number.take(tx, &stamp.case)?;
    }
    act.apply(tx, stamp)?;
    if !stamp.case.is_none() {
        crate::supervision::refresh_next_due(tx, &stamp.case, stamp.pos)?;
    }
    Ok(())
}

pub(crate) const COLUMNS: &str = "pos, id, site, seq, at, actor, case_id, act, prev, hash";

/// `act` is read apart, since the chain check needs the text only.
pub(crate) fn stamp_of(row: &Row<'_>) -> rusqlite::Result<Stamp> {
    Ok(Stamp {
        pos: row.get(0)?,
        id: row.get(1)?,
        site: row.get(2)?,
        seq: row.get(3)?,
        at: row.get(4)?,
        actor: row.get(5)?,
        case: row.get(6)?,
    })
}

fn entry_of(row: &Row<'_>) -> rusqlite::Result<(Stamp, String, [u8; 32], [u8; 32])> {
    Ok((stamp_of(row)?, row.get(7)?, row.get(8)?, row.get(9)?))
}

fn entries(view: &View<'_>, sql: &str, params: impl Params) -> Result<Vec<Entry>> {
    let rows = view.all(sql, params, entry_of)?;
    rows.into_iter()
        .map(|(stamp, act, prev, hash)| Ok(Entry { stamp, act: serde_json::from_str(&act)?, prev, hash }))
        .collect()
}

/// All entries about a case, oldest first.
pub fn case_entries(view: &View<'_>, case: &CaseId) -> Result<Vec<Entry>> {
    entries(view, &format!("SELECT {COLUMNS} FROM record WHERE case_id=?1 ORDER BY pos"), [case])
}

pub fn entry_by_id(view: &View<'_>, id: &EntryId) -> Result<Option<Entry>> {
    Ok(entries(view, &format!("SELECT {COLUMNS} FROM record WHERE id=?1"), [id])?.pop())
}

/// The latest entry about a case that still counts.
pub(crate) fn last_of_case(view: &View<'_>, case: &CaseId) -> Result<Option<Entry>> {
    Ok(entries(view, include_str!("last_of_case.sql"), [case])?.pop())
}

/// The latest entry of one verb about a case that still counts: where a paper finds its facts.
pub fn latest_of(view: &View<'_>, case: &CaseId, verb: crate::act::ActName) -> Result<Option<Entry>> {
    Ok(entries(view, include_str!("latest_of.sql"), (case, verb.code()))?.pop())
}

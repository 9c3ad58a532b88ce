//! Files handed over as evidence: content-addressed, sealed piece by piece, outside the record.

use serde::Serialize;
use sha2::{Digest, Sha256};
use ts_rs::TS;

use super::{Tx, View};
use crate::failure::{Failure, Result};
use crate::identity::{Vault, open_with, seal_with};
use crate::ids::AccountId;
use crate::record::hex;

/// Bytes of one evidence file at the most: a scanned dossier fits; a video does not belong into the store.
pub const BLOB_LIMIT: usize = 50 * 1024 * 1024;
const PIECE: usize = 1024 * 1024;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct BlobInfo {
    /// SHA-256 of the content, hex.
    pub blob: String,
    pub size: u32,
}

/// Keeps `bytes` under their address. Errors: empty, or over [`BLOB_LIMIT`].
pub(crate) fn save(
    tx: &mut Tx<'_>,
    vault: &Vault,
    account: &AccountId,
    now: i64,
    name: &str,
    bytes: &[u8],
) -> Result<BlobInfo> {
    if bytes.is_empty() {
        return Err(Failure::input("evidence", format!("“{name}”是空文件，没有存入。")));
    }
    if bytes.len() > BLOB_LIMIT {
        let message = format!("“{name}”超过 50 MB，没有存入。请拆分后再添，或刻成光盘按实物登记份数。");
        return Err(Failure::input("evidence", message));
    }
    let address = hex(&Sha256::digest(bytes));
    let size = u32::try_from(bytes.len()).unwrap_or(u32::MAX);
    if tx.run("UPDATE blobs SET saved_at=?2 WHERE address=?1", (&address, now))? > 0 {
        return Ok(BlobInfo { blob: address, size });
    }
    let key = crate::actor::random_key()?;
    let sealed_key = vault.seal(&address, key.as_slice())?;
    tx.run(include_str!("save_blob.sql"), (&address, kind_of(name), size, account, now, sealed_key))?;
    for (n, piece) in (0_u32..).zip(bytes.chunks(PIECE)) {
        let sealed = seal_with(&key, &format!("{address}/{n}"), piece)?;
        tx.run("INSERT INTO blob_pieces (address, n, sealed) VALUES (?1, ?2, ?3)", (&address, n, sealed))?;
    }
    Ok(BlobInfo { blob: address, size })
}

/// `jpg` of `某某身份证.jpg`: a file's name may say whose it is, and nobody would shred it.
fn kind_of(name: &str) -> String {
    let kind = name.rsplit_once('.').map_or("", |(_, kind)| kind);
    let is_kind = (1..=5).contains(&kind.len()) && kind.chars().all(|c| c.is_ascii_alphanumeric());
    if is_kind { kind.to_ascii_lowercase() } else { String::new() }
}

/// What kind of file it is, and its bytes.
pub(crate) fn load(view: &View<'_>, vault: &Vault, address: &str) -> Result<(String, Vec<u8>)> {
    let found = view.one("SELECT kind, sealed_key FROM blobs WHERE address=?1", [address], |row| {
        Ok((row.get(0)?, row.get::<_, Vec<u8>>(1)?))
    })?;
    let (kind, sealed) =
        found.ok_or_else(|| Failure::refused("这份文件不在本库。", "可能已按期销毁，或还未随件传来。"))?;
    let key = vault.open_key(address, &sealed)?;
    let pieces: Vec<(u32, Vec<u8>)> =
        view.all("SELECT n, sealed FROM blob_pieces WHERE address=?1 ORDER BY n", [address], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?;
    let mut bytes = Vec::new();
    for (n, piece) in pieces {
        bytes.extend_from_slice(&open_with(&key, &format!("{address}/{n}"), &piece)?);
    }
    if hex(&Sha256::digest(&bytes)) != address {
        return Err(Failure::door("这份文件与登记时不一致。", "请用备份恢复，并报告主任。"));
    }
    Ok((kind, bytes))
}

/// Whether the file that was handed over is still here as it was.
pub(crate) fn is_kept(view: &View<'_>, address: &str, size: u32) -> Result<bool> {
    view.exists("SELECT 1 FROM blobs WHERE address=?1 AND size=?2", (address, size))
}

/// Days for which a file waits for the registration of which it is a part.
const LOOSE_DAYS: i64 = 30;

/// Drops files that no registration has taken in time.
pub(crate) fn drop_loose(tx: &mut Tx<'_>, now: i64) -> Result<usize> {
    tx.run(include_str!("drop_loose_blobs.sql"), [now - LOOSE_DAYS * 24 * 3600 * 1000])
}

/// Drops one file, unless a case or an inspection has it.
pub(crate) fn drop_unless_taken(tx: &mut Tx<'_>, address: &str) -> Result<usize> {
    tx.run(include_str!("drop_unless_taken.sql"), [address])
}

/// Drops every file of one account that no registration has taken.
pub(crate) fn drop_loose_of(tx: &mut Tx<'_>, account: &AccountId) -> Result<usize> {
    tx.run(include_str!("drop_loose_of.sql"), [account])
}

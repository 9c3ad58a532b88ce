//! `keys.json` on disk and in step with the record. Where an act changes both, the new ring is staged beside the old one
//! inside the act's transaction, and takes its place when the act is committed. Stopped on the way, the record says which
//! of the two rings is the true one: the staged one names its act.

use std::path::{Path, PathBuf};

use super::keys::{KeyRing, Tries};
use crate::failure::{Failure, Result};
use crate::ids::{AccountId, EntryId};
use crate::store::Tx;

pub(crate) fn ring_path(dir: &Path) -> PathBuf {
    dir.join("keys.json")
}
fn staged_path(dir: &Path) -> PathBuf {
    dir.join("keys.json.next")
}

/// As long as the answer is kept, no other program changes the ring.
fn alone(dir: &Path) -> Result<std::fs::File> {
    let mut private = std::fs::OpenOptions::new();
    private.write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut private, 0o600);
    let file = private.open(dir.join("keys.lock"))?;
    file.lock()?;
    Ok(file)
}

impl KeyRing {
    pub fn read(dir: &Path) -> Result<Self> {
        Self::read_file(&ring_path(dir))
    }
    fn read_file(path: &Path) -> Result<Self> {
        let text = std::fs::read_to_string(path).map_err(|error| match error.kind() {
            std::io::ErrorKind::NotFound => {
                Failure::door("这里没有钥匙文件 keys.json。", "请核对存放位置，或用备份恢复。")
            }
            _ => error.into(),
        })?;
        let ring: Self = serde_json::from_str(&text)
            .map_err(|_| Failure::door("钥匙文件 keys.json 已损坏。", "请用备份中的 keys.json 恢复。"))?;
        if ring.version > 1 {
            return Err(Failure::door(
                "这个库由更新版本的连心桥写成。",
                "请先更新本机的程序再打开；库没有被改动。",
            ));
        }
        Ok(ring)
    }
    pub fn write(&self, dir: &Path) -> Result<()> {
        self.write_file(&ring_path(dir))
    }
    /// Writes the file whole or not at all.
    fn write_file(&self, path: &Path) -> Result<()> {
        use std::io::Write;
        let (new, text) = (path.with_file_name("keys.json.new"), serde_json::to_string_pretty(self)?);
        let mut private = std::fs::OpenOptions::new();
        private.write(true).create(true).truncate(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut private, 0o600);
        let written = private
            .open(&new)
            .and_then(|mut file| file.write_all(text.as_bytes()).and_then(|()| file.sync_all()))
            .and_then(|()| std::fs::rename(&new, path))
            .and_then(|()| keep_names(path));
        if written.is_err() {
            // Half a file is of no use; where it was never made, there is none.
            let _removed = std::fs::remove_file(&new);
        }
        Ok(written?)
    }
    /// Writes the count of wrong passwords, and nothing else: the ring may have been changed by another program while the
    /// password was tried.
    pub fn keep_tries(dir: &Path, account: &AccountId, tries: Tries) -> Result<()> {
        let _alone = alone(dir)?;
        let mut now = Self::read(dir)?;
        match now.holder(account) {
            Ok(holder) => holder.set_tries(tries),
            // Closed in the meantime: there is nothing left to try.
            Err(_) => return Ok(()),
        }
        now.write(dir)
    }
    /// Lays the ring beside the old one, as what holds from `act` on.
    pub fn stage(&mut self, dir: &Path, act: &EntryId) -> Result<()> {
        self.act = act.clone();
        self.write_file(&staged_path(dir))
    }
    /// The staged ring, where there is one that can be read.
    pub fn staged(dir: &Path) -> Option<Self> {
        Self::read_file(&staged_path(dir)).ok()
    }
    /// The staged ring takes its place: its act is committed.
    pub fn adopt(dir: &Path) -> Result<()> {
        let _alone = alone(dir)?;
        std::fs::rename(staged_path(dir), ring_path(dir)).and_then(|()| keep_names(&ring_path(dir)))?;
        Ok(())
    }
    /// The staged ring goes: its act is not in the record.
    pub fn discard(dir: &Path) -> Result<()> {
        match std::fs::remove_file(staged_path(dir)) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
            _ => Ok(()),
        }
    }
    /// Settles by the record what was left staged. Who holds the leave to write knows that nobody else is about to commit.
    pub fn settle(dir: &Path, tx: &Tx<'_>) -> Result<()> {
        match Self::staged(dir) {
            Some(staged) if tx.exists("SELECT 1 FROM record WHERE id=?1", [&staged.act])? => Self::adopt(dir),
            _ => Self::discard(dir),
        }
    }
}

/// A new name outlives a power cut only when the folder is on disk too.
fn keep_names(_path: &Path) -> std::io::Result<()> {
    #[cfg(unix)]
    if let Some(dir) = _path.parent() {
        std::fs::File::open(dir)?.sync_all()?;
    }
    Ok(())
}

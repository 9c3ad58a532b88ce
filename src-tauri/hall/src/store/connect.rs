//! Opening SQLCipher: one writer, readers that cannot write.

use std::path::Path;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};
use zeroize::Zeroizing;

use super::tables::{TABLES_VERSION, make_computed, make_kept};
use super::{Tx, drop_computed};
use crate::actor::StoreKey;
use crate::failure::{Failure, Result};
use crate::record;

/// `LXQ1`, so that another program's encrypted file is not taken for ours.
const APPLICATION_ID: i32 = 0x4c58_5131;
/// Raised with every act that is added or says something new. Opening raises the store's `oldest_program` to it, since from then on the record
/// may hold acts that an older program does not know.
const RECORD_VERSION: i32 = 11;

pub(crate) fn create(path: &Path, key: &StoreKey) -> Result<Connection> {
    claim(path)?;
    let mut conn = connect(path, key, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE)?;
    conn.execute_batch("PRAGMA journal_mode=WAL")?;
    conn.execute_batch(&format!("PRAGMA application_id={APPLICATION_ID}"))?;
    let mut tx = Tx::begin(&mut conn)?;
    make_kept(&mut tx)?;
    make_computed(&mut tx)?;
    tx.run(
        "INSERT INTO store (tables_version, oldest_program) VALUES (?1, ?2)",
        (TABLES_VERSION, RECORD_VERSION),
    )?;
    tx.commit()?;
    Ok(conn)
}

/// Makes the empty file, readable by its owner alone; where two found at once, one of them gets it. The log beside it
/// takes its permissions from it.
fn claim(path: &Path) -> Result<()> {
    let mut new = std::fs::OpenOptions::new();
    new.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut new, 0o600);
    new.open(path).map(|_| ()).map_err(|error| match error.kind() {
        std::io::ErrorKind::AlreadyExists => {
            Failure::door("这里已经有一个库。", "请换一个空文件夹，或直接打开已有的库。")
        }
        _ => error.into(),
    })
}

/// Opens the one connection that writes; brings the computed tables up to this program's by rebuilding them.
pub(crate) fn open_writer(path: &Path, key: &StoreKey) -> Result<Connection> {
    if !path.exists() {
        return Err(Failure::door("这里没有库文件 hall.db。", "请核对存放位置，或用备份恢复。"));
    }
    let mut conn = connect(path, key, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    let id: i32 = conn.query_row("PRAGMA application_id", [], |row| row.get(0))?;
    if id != APPLICATION_ID {
        return Err(Failure::door("这不是连心桥的库。", "请核对存放位置。"));
    }
    conn.execute_batch("PRAGMA journal_mode=WAL")?;
    let versions = conn.query_row("SELECT tables_version, oldest_program FROM store", [], |row| {
        Ok((row.get(0)?, row.get(1)?))
    });
    let (tables, oldest): (u32, i32) = versions?;
    if oldest > RECORD_VERSION {
        return Err(Failure::door(
            "这个库由更新版本的连心桥写成。",
            "请先更新本机的程序再打开；库没有被改动。",
        ));
    }
    if tables != TABLES_VERSION {
        let mut tx = Tx::begin(&mut conn)?;
        drop_computed(&mut tx)?;
        record::rebuild(&mut tx)?;
        tx.run("UPDATE store SET tables_version=?1", [TABLES_VERSION])?;
        tx.commit()?;
    }
    if oldest < RECORD_VERSION {
        let mut tx = Tx::begin(&mut conn)?;
        if oldest < 3 {
            tx.batch(include_str!("kept_3.sql"))?;
        }
        tx.run("UPDATE store SET oldest_program=?1", [RECORD_VERSION])?;
        tx.commit()?;
    }
    Ok(conn)
}

/// A connection on which a stray write fails.
pub(crate) fn open_reader(path: &Path, key: &StoreKey) -> Result<Connection> {
    let conn = connect(path, key, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    conn.execute_batch("PRAGMA query_only=ON")?;
    Ok(conn)
}

fn connect(path: &Path, key: &StoreKey, flags: OpenFlags) -> Result<Connection> {
    let conn = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    let pragma = Zeroizing::new(format!("PRAGMA key=\"x'{}'\"", key.hex().as_str()));
    conn.execute_batch(&pragma)?;
    conn.execute_batch(include_str!("pragmas.sql"))?;
    conn.set_prepared_statement_cache_capacity(256);
    // One plan a statement, whatever is bound to it: otherwise SQLite plans most of ours anew at each act, to see whether
    // the value would let it use a partial index. It is also the plan that the tests look at.
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    // The first read is where a wrong key or a foreign file shows itself.
    conn.query_row("SELECT count(*) FROM sqlite_master", [], |row| row.get::<_, i64>(0))?;
    Ok(conn)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A program that does not know an act says that it is too old, and not that the record is broken.
    #[test]
    fn a_new_act_raises_the_version_of_the_record() {
        let known = (RECORD_VERSION, crate::act::ActName::ALL.len());
        assert_eq!(known, (11, 146), "an act was added: raise RECORD_VERSION");
    }

    /// The WAL-reset bug is mended in 3.51.3, and 3.52.0 was withdrawn.
    #[test]
    fn the_sqlite_that_is_built_in_has_no_known_fault() {
        let built_in = rusqlite::version_number();
        assert!(built_in >= 3_051_003 && built_in != 3_052_000, "{built_in}");
    }

    /// What was kept before files lost their names: a name may say whose file it is.
    #[test]
    fn an_older_store_forgets_the_names_of_its_files() {
        let (dir, key) = (tempfile::tempdir().unwrap(), StoreKey::random().unwrap());
        let path = dir.path().join("hall.db");
        let mut conn = create(&path, &key).unwrap();
        let mut tx = Tx::begin(&mut conn).unwrap();
        tx.batch("UPDATE store SET oldest_program=2; ALTER TABLE blobs RENAME COLUMN kind TO name").unwrap();
        for (address, name) in [("a", "马玉兰身份证.JPG"), ("b", "来信.docx"), ("c", "没有后缀")]
        {
            let row = (address, name);
            tx.run("INSERT INTO blobs (address, name, size, account, saved_at, sealed_key) VALUES (?1, ?2, 1, '', 0, x'')", row).unwrap();
        }
        tx.commit().unwrap();
        drop(conn);
        let mut conn = open_writer(&path, &key).unwrap();
        let tx = Tx::begin(&mut conn).unwrap();
        let kinds: Vec<String> =
            tx.all("SELECT kind FROM blobs ORDER BY address", [], |row| row.get(0)).unwrap();
        assert_eq!(kinds, ["jpg", "docx", ""]);
        // An older program opens it no more: the record may hold acts that it does not know.
        assert_eq!(tx.count("SELECT oldest_program FROM store", []).unwrap(), RECORD_VERSION.unsigned_abs());
    }

    /// 更新版本写成的库: whoever has not updated yet cannot open it, and changes nothing of it by trying.
    #[test]
    fn a_store_of_a_newer_program_is_refused_and_left_as_it_is() {
        let (dir, key) = (tempfile::tempdir().unwrap(), StoreKey::random().unwrap());
        let path = dir.path().join("hall.db");
        let mut conn = create(&path, &key).unwrap();
        let mut tx = Tx::begin(&mut conn).unwrap();
        tx.run(
            "UPDATE store SET oldest_program=?1, tables_version=?2",
            (RECORD_VERSION + 1, TABLES_VERSION + 1),
        )
        .unwrap();
        tx.commit().unwrap();
        drop(conn);
        let before = std::fs::read(&path).unwrap();
        let failure = open_writer(&path, &key).unwrap_err();
        assert_eq!(failure.kind, crate::failure::FailureKind::Door);
        assert!(
            failure.message.contains("更新版本") && failure.way_out.contains("先更新本机的程序"),
            "{failure}"
        );
        assert_eq!(std::fs::read(&path).unwrap(), before);
        assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 1, "nothing is left beside it");
    }

    /// Tables of another version are computed anew; the record stays.
    #[test]
    fn a_store_with_older_tables_is_rebuilt_when_it_is_opened() {
        let (dir, key) = (tempfile::tempdir().unwrap(), StoreKey::random().unwrap());
        let path = dir.path().join("hall.db");
        let mut conn = create(&path, &key).unwrap();
        let mut tx = Tx::begin(&mut conn).unwrap();
        tx.batch("UPDATE store SET tables_version=0; DROP TABLE calendar_days; DROP TABLE calendar_years")
            .unwrap();
        tx.commit().unwrap();
        drop(conn);
        let mut conn = open_writer(&path, &key).unwrap();
        let tx = Tx::begin(&mut conn).unwrap();
        assert_eq!(tx.count("SELECT count(*) FROM calendar_days", []).unwrap(), 0);
        assert_eq!(tx.count("SELECT tables_version FROM store", []).unwrap(), TABLES_VERSION);
    }
}

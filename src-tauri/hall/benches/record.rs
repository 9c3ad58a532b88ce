//! What the record costs: acts through the door against bare rows of the same content in an equal encrypted table,
//! and what is computed from the record against merely reading it.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a bench that finds something amiss is to stop at once, wherever it is written"
)]

mod beside;
#[path = "../tests/hall/county/mod.rs"]
mod county;

use beside::{beside, criterion, report};
use county::County;
use hall::{Act, CaseId, Step, StepKind, check_chain};
use rusqlite::Connection;

/// Acts in one transaction.
const MANY: usize = 1_000;
/// Acts in the record that is checked and rebuilt.
const RECORD: usize = 40_000;

fn step(county: &County) -> Act {
    Step {
        on: county.today(),
        kind: StepKind::Documents,
        persons: "村委会、镇经管站".into(),
        what: "调取有关台账和公示照片".into(),
    }
    .into()
}

/// An encrypted table like the record, with nothing around it.
struct Bare {
    conn: Connection,
    act: String,
    n: i64,
    _dir: tempfile::TempDir,
}

impl Bare {
    fn new(act: &Act) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let conn = Connection::open(dir.path().join("bare.db")).unwrap();
        conn.execute_batch(&format!("PRAGMA key=\"x'{}'\"", "17".repeat(32))).unwrap();
        conn.execute_batch(include_str!("../src/store/pragmas.sql")).unwrap();
        conn.execute_batch("PRAGMA journal_mode=WAL").unwrap();
        conn.execute_batch(include_str!("../src/store/kept.sql")).unwrap();
        Self { conn, act: serde_json::to_string(act).unwrap(), n: 0, _dir: dir }
    }

    fn insert(&mut self) {
        self.n += 1;
        let id = format!("019a0000-0000-7000-8000-{:012x}", self.n);
        let row = (self.n, id, SITE, self.n, self.n, SITE, SITE, &self.act, [7_u8; 32], [9_u8; 32]);
        let mut insert = self.conn.prepare_cached(include_str!("../src/record/append.sql")).unwrap();
        insert.execute(row).unwrap();
    }

    fn insert_many(&mut self) {
        self.conn.execute_batch("BEGIN IMMEDIATE").unwrap();
        (0..MANY).for_each(|_| self.insert());
        self.conn.execute_batch("COMMIT").unwrap();
    }

    fn read(&self) -> usize {
        let mut select = self.conn.prepare_cached("SELECT * FROM record ORDER BY pos").unwrap();
        let long = select.query_map([], |row| Ok(row.get_ref(7)?.as_str()?.len())).unwrap();
        long.map(Result::unwrap).sum()
    }
}

const SITE: &str = "019a0000-0000-7000-8000-00000000000a";

fn many(county: &County, case: &CaseId, acts: usize) {
    let acts = (0..acts).map(|_| (Some(case.clone()), step(county)));
    county.hall.perform_all(&county.handler, acts).unwrap();
}

fn main() {
    let mut criterion = criterion();
    let county = County::on("2026-11-23");
    let case = county.taken(county.named(), false);
    let mut bare = Bare::new(&step(&county));
    beside(
        &mut criterion,
        "an act, durable",
        1,
        || county.does(&county.handler, &case, step(&county)),
        "bare INSERT",
        || bare.insert(),
    );
    beside(
        &mut criterion,
        "1000 acts in one transaction",
        MANY as u64,
        || many(&county, &case, MANY),
        "bare INSERTs",
        || bare.insert_many(),
    );

    let county = County::on("2026-11-23");
    let case = county.taken(county.named(), false);
    let mut bare = Bare::new(&step(&county));
    (0..RECORD).step_by(MANY).for_each(|_| {
        many(&county, &case, MANY);
        bare.insert_many();
    });
    beside(
        &mut criterion,
        "chain check of 40000 acts",
        RECORD as u64,
        || {
            let (entries, breaks) =
                county.hall.read(&county.director, |scene| check_chain(scene.view)).unwrap();
            assert!(entries >= RECORD as u64 && breaks.is_empty());
        },
        "reading the rows",
        || bare.read(),
    );
    beside(
        &mut criterion,
        "rebuild from 40000 acts",
        RECORD as u64,
        || county.hall.rebuild().unwrap(),
        "reading the rows",
        || bare.read(),
    );
    criterion.final_summary();
    report();
}

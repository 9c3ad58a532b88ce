//! Every statement under EXPLAIN QUERY PLAN on the real tables: none walks through a table that grows with the cases, and
//! none sorts more than it shows, unless it is named here with the reason.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use rusqlite::Connection;
use rusqlite::types::Null;

use super::create;
use crate::actor::StoreKey;

/// Tables whose size does not depend on how many cases there are.
const SMALL: &[&str] = &[
    "accounts",
    "alert_changes",
    "calendar_days",
    "calendar_years",
    "cards",
    "codes",
    "criteria_changes",
    "drafts",
    "fast_criteria",
    "house",
    "ladder",
    "ladder_changes",
    "limit_changes",
    "limits",
    "offices",
    "reconciliations",
    "roster",
    "series",
    "series_formats",
    "store",
    "templates",
];

const ONE_CASE: &str = "the few rows of one case are sorted";
const SETTINGS: &str = "a few settings are sorted";
const OPEN_WORK: &str = "open limits alone: they grow with the work in hand, not with the store";
const LED: &str = "包案 that is not over: it grows with the work in hand, not with the store";
const ONE_DAY: &str = "the numbers of one day are sorted";
const ONE_MONTH: &str = "what one month brought is sorted";
const WAITING: &str = "papers that wait to be made";

/// Where, the first words of the plan's line, why it may be so. An entry that is not needed any more fails the test.
const ALLOWED: &[(&str, &str, &str)] = &[
    ("case/case_code_labels.sql", "USE TEMP B-TREE FOR ORDER BY", ONE_CASE),
    ("case/code_tables.rs", "USE TEMP B-TREE FOR ORDER BY", SETTINGS),
    ("case/list.rs", "SCAN search_text VIRTUAL TABLE INDEX 0:M1", "looked up by word, two thousand of them"),
    ("case/linked.sql", "USE TEMP B-TREE FOR ORDER BY", ONE_CASE),
    ("case/repeats_of.sql", "USE TEMP B-TREE FOR ORDER BY", ONE_CASE),
    ("case/open_evidence.sql", "USE TEMP B-TREE FOR ORDER BY", ONE_CASE),
    ("case/open_objections.sql", "USE TEMP B-TREE FOR ORDER BY", ONE_CASE),
    ("case/reported_again.sql", "USE TEMP B-TREE FOR ORDER BY", "the reports of one matter are sorted"),
    ("feedback/compared_with.sql", "USE TEMP B-TREE FOR ORDER BY", ONE_CASE),
    ("feedback/staged.rs", "USE TEMP B-TREE FOR ORDER BY", ONE_CASE),
    ("handling/reported_ever.sql", "SCAN s", "once for an account or an office's name that came in"),
    ("figures/ceased.sql", "SCAN c", "a figure over the cases that are closed, asked for seldom"),
    ("figures/ceased.sql", "USE TEMP B-TREE FOR GROUP BY", "a figure over the cases that are closed"),
    (
        "figures/light.sql",
        "SCAN cases USING COVERING INDEX cases_sanction",
        "a figure over the cases with a sanction",
    ),
    ("figures/volume.sql", "SCAN c", "a figure over all cases, asked for seldom"),
    ("figures/volume.sql", "USE TEMP B-TREE FOR GROUP BY", "a figure over all cases, asked for seldom"),
    ("intake/open_stubs.sql", "SCAN stubs", "sealed envelopes are few"),
    ("intake/person_again.sql", "USE TEMP B-TREE FOR ORDER BY", "the cases of one person are sorted"),
    ("intake/same_person.sql", "USE TEMP B-TREE FOR ORDER BY", "the cases of one person are sorted"),
    ("intake/seal_up.rs", "SCAN appointments", "a case is sealed up seldom"),
    ("intake/seal_up.rs", "SCAN differences", "a case is sealed up seldom"),
    ("intake/stubs.sql", "SCAN s", "sealed envelopes are few"),
    ("intake/stubs.sql", "USE TEMP B-TREE FOR ORDER BY", "sealed envelopes are few"),
    ("leading/denied.sql", "SCAN p USING INDEX paper_approvals_denied", OPEN_WORK),
    ("leading/leaders_with_cases.sql", "SCAN c USING", LED),
    ("leading/led_cases.sql", "SCAN cases USING", LED),
    ("leading/measures_due.sql", "USE TEMP B-TREE FOR ORDER BY", OPEN_WORK),
    ("leading/task_force.sql", "USE TEMP B-TREE FOR ORDER BY", ONE_CASE),
    ("leading/visits_of.sql", "USE TEMP B-TREE FOR ORDER BY", ONE_CASE),
    ("leading/waiting_decisions.sql", "SCAN a USING INDEX approvals_waiting", OPEN_WORK),
    ("leading/waiting_decisions.sql", "USE TEMP B-TREE FOR ORDER BY", OPEN_WORK),
    ("paper/all_issued.sql", "SCAN p", "verify makes every issued paper again"),
    ("reception/appointments.sql", "USE TEMP B-TREE FOR LAST", "the slots of some days are sorted"),
    ("reception/board.sql", "USE TEMP B-TREE FOR ORDER BY", ONE_DAY),
    (
        "reception/inspections.sql",
        "SCAN i USING INDEX inspections_new",
        "the newest first, and few in a year",
    ),
    ("reception/queue.sql", "USE TEMP B-TREE FOR ORDER BY", ONE_DAY),
    ("record/chain.rs", "SCAN record", "verify reads the whole record"),
    ("record/entry.rs", "SCAN record", "from the end, and only its last row"),
    ("search/find_nth.sql", "USE TEMP B-TREE FOR ORDER BY", "one number in each of three years"),
    ("search/find_number.sql", "USE TEMP B-TREE FOR ORDER BY", "the cases whose numbers begin so are sorted"),
    (
        "search/find_text.sql",
        "SCAN s VIRTUAL TABLE INDEX 192:M1",
        "looked up by word, newest first, twenty of them",
    ),
    ("search/find_text.sql", "USE TEMP B-TREE FOR ORDER BY", "the twenty that were found are sorted"),
    ("search/mod.rs", "SCAN search_text VIRTUAL TABLE INDEX 0:=", "one row by its number"),
    ("store/computed_tables.sql", "USE TEMP B-TREE FOR ORDER BY", "names of tables"),
    (
        "store/drop_loose_blobs.sql",
        "SCAN blobs",
        "files are kept outside the record and are fewer than cases",
    ),
    ("store/drop_loose_of.sql", "SCAN blobs", "files are kept outside the record and are fewer than cases"),
    ("supervision/bulletin.rs", "USE TEMP B-TREE FOR GROUP BY", ONE_MONTH),
    ("supervision/counts_all.sql", "SCAN deadlines USING COVERING INDEX deadlines_open", OPEN_WORK),
    ("supervision/deadlines_of.sql", "USE TEMP B-TREE FOR ORDER BY", ONE_CASE),
    ("supervision/ladder.rs", "USE TEMP B-TREE FOR ORDER BY", SETTINGS),
    ("supervision/late_reports.sql", "SCAN r USING INDEX report_backs_owed", OPEN_WORK),
    ("supervision/late_reports.sql", "USE TEMP B-TREE FOR ORDER BY", OPEN_WORK),
    ("supervision/ledger.sql", "USE TEMP B-TREE FOR ORDER BY", ONE_MONTH),
    ("supervision/alert_changes.sql", "USE TEMP B-TREE FOR ORDER BY", SETTINGS),
    ("supervision/due_days.sql", "USE TEMP B-TREE FOR GROUP BY", OPEN_WORK),
    ("supervision/limit.sql", "USE TEMP B-TREE FOR ORDER BY", SETTINGS),
    ("supervision/limit_changes.sql", "USE TEMP B-TREE FOR ORDER BY", SETTINGS),
    ("supervision/limits.rs", "USE TEMP B-TREE FOR ORDER BY", SETTINGS),
    ("supervision/moved.sql", "SCAN record", "from the end, and only its last row"),
    ("supervision/moved.sql", "USE TEMP B-TREE FOR ORDER BY", "what one calendar moved is sorted"),
    ("supervision/moved_offices.sql", "SCAN record", "from the end, and only its last row"),
    ("supervision/open_report_backs.sql", "SCAN report_backs USING INDEX report_backs_owed", OPEN_WORK),
    ("supervision/open_deadlines.sql", "SCAN deadlines USING INDEX deadlines_open", OPEN_WORK),
    ("supervision/overdue.sql", "USE TEMP B-TREE FOR ORDER BY", OPEN_WORK),
    ("supervision/run_on.sql", "USE TEMP B-TREE FOR ORDER BY", ONE_CASE),
    ("supervision/reconcile.rs", "USE TEMP B-TREE FOR ORDER BY", ONE_MONTH),
    ("supervision/reminded_limit.sql", "USE TEMP B-TREE FOR ORDER BY", ONE_CASE),
    ("supervision/to_extend.sql", "USE TEMP B-TREE FOR ORDER BY", ONE_CASE),
    ("supervision/unanswered.sql", "SCAN r USING INDEX reminders_open", OPEN_WORK),
    ("supervision/unanswered.sql", "USE TEMP B-TREE FOR ORDER BY", OPEN_WORK),
    ("supervision/waiting_papers.sql", "SCAN d USING COVERING INDEX deadlines_open", OPEN_WORK),
    ("supervision/waiting_papers.sql", "SCAN p USING COVERING INDEX postings_hanging", WAITING),
    ("supervision/waiting_papers.sql", "USE TEMP B-TREE FOR ORDER BY", WAITING),
    ("transfer/last_decided.sql", "USE TEMP B-TREE FOR ORDER BY", ONE_CASE),
    ("workdays/calendar_years.sql", "USE TEMP B-TREE FOR GROUP BY", SETTINGS),
    ("workdays/calendar_years.sql", "USE TEMP B-TREE FOR ORDER BY", SETTINGS),
];

struct Statement {
    /// `supervision/tasks.sql`, `case/mod.rs`
    file: String,
    sql: String,
}

fn sources(dir: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|kind| kind == "sql" || kind == "rs") {
            found.push(path);
        }
    }
}

/// Every .sql file that is a statement, and every statement that stands in a line of Rust.
fn statements() -> Vec<Statement> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    sources(&root, &mut files);
    files.sort();
    let mut found = Vec::new();
    for path in files {
        let file = path.strip_prefix(&root).unwrap().display().to_string();
        let text = std::fs::read_to_string(&path).unwrap();
        if path.extension().is_some_and(|kind| kind == "sql") {
            let sql = crate::supervision::by_rule(&text);
            // What is put together from other parts has a test of its own beside it.
            if !is_definitions(&sql) && !sql.contains('{') {
                found.push(Statement { file, sql });
            }
        } else if !file.ends_with("query_plans.rs") {
            let code = text.split("#[cfg(test)]").next().unwrap_or_default();
            let code: String = code
                .lines()
                .filter(|line| !line.trim_start().starts_with("//"))
                .collect::<Vec<_>>()
                .join("\n");
            found.extend(literals(&code).into_iter().map(|sql| Statement { file: file.clone(), sql }));
        }
    }
    found
}

fn is_definitions(sql: &str) -> bool {
    ["CREATE ", "ALTER ", "PRAGMA "].iter().any(|word| sql.lines().any(|line| line.starts_with(word)))
}

/// Rust strings that are statements; in those that are formatted, the list of columns and a number of rows are put in.
fn literals(code: &str) -> Vec<String> {
    let verbs = ["SELECT ", "UPDATE ", "DELETE ", "INSERT ", "WITH "];
    let strings = code.split('"').map(str::to_owned);
    strings
        .filter(|text| verbs.iter().any(|verb| text.starts_with(verb)))
        .map(|text| text.replace("{COLUMNS}", crate::record::COLUMNS).replace("{BATCH}", "4096"))
        // Put together from parts are the list of cases, which has its own test, the columns of a case, and what verify
        // asks of every table.
        .filter(|text| !text.contains('{') && !text.ends_with('\\') && text.trim_end() != "SELECT")
        .collect()
}

/// What each name in the statement stands for: `tasks.sql` calls `deadlines` d.
fn aliases(sql: &str) -> BTreeMap<String, String> {
    let words: Vec<&str> = sql.split(|c: char| c.is_whitespace() || matches!(c, ',' | '(' | ')')).collect();
    words
        .windows(3)
        .filter(|words| words[1] == "AS")
        .map(|words| (words[2].to_owned(), words[0].to_owned()))
        .collect()
}

fn plan(conn: &Connection, sql: &str) -> Result<Vec<String>, rusqlite::Error> {
    let mut explain = conn.prepare(&format!("EXPLAIN QUERY PLAN {sql}"))?;
    let nothing = vec![Null; explain.parameter_count()];
    let rows = explain.query_map(rusqlite::params_from_iter(nothing), |row| row.get("detail"))?;
    rows.collect()
}

fn tables(conn: &Connection) -> Vec<String> {
    let mut names = conn.prepare("SELECT name FROM sqlite_schema WHERE type='table'").unwrap();
    let names = names.query_map([], |row| row.get(0)).unwrap();
    names.map(Result::unwrap).filter(|name: &String| !SMALL.contains(&name.as_str())).collect()
}

/// The lines of a plan that cost more as the cases grow. What is no table was gathered by the statement itself.
fn costly(tables: &[String], sql: &str, plan: Vec<String>) -> Vec<String> {
    let aliases = aliases(sql);
    let walks = |line: &String| {
        let Some(rest) = line.strip_prefix("SCAN ") else { return line.contains("TEMP B-TREE") };
        let name = rest.split(' ').next().unwrap_or_default();
        let table = aliases.get(name).map_or(name, String::as_str);
        tables.iter().any(|grows| grows == table)
    };
    plan.into_iter().filter(walks).collect()
}

fn store() -> (tempfile::TempDir, Connection) {
    let dir = tempfile::tempdir().unwrap();
    let conn = create(&dir.path().join("hall.db"), &StoreKey::random().unwrap()).unwrap();
    (dir, conn)
}

#[test]
fn no_statement_walks_through_what_grows_with_the_cases() {
    let (_dir, conn) = store();
    let (all, tables) = (statements(), tables(&conn));
    assert!(all.len() > 100, "only {} statements were found", all.len());
    let mut needed = BTreeSet::new();
    let mut complaints = Vec::new();
    for Statement { file, sql } in &all {
        let lines = match plan(&conn, sql) {
            Ok(lines) => costly(&tables, sql, lines),
            Err(error) => vec![format!("is no statement: {error}")],
        };
        for line in lines {
            let allowed = ALLOWED.iter().position(|(at, begins, _)| at == file && line.starts_with(begins));
            match allowed {
                Some(n) => drop(needed.insert(n)),
                None => {
                    complaints.push(format!("{file}: {line}\n    {}", sql.trim().replace('\n', "\n    ")))
                }
            }
        }
    }
    assert!(complaints.is_empty(), "{} plans:\n{}", complaints.len(), complaints.join("\n"));
    let idle: Vec<_> = ALLOWED.iter().enumerate().filter(|(n, _)| !needed.contains(n)).collect();
    assert!(idle.is_empty(), "allowed without need: {idle:?}");
}

/// A list is looked through in its own order and within the index, never fetched or sorted first; what was found by its
/// text is little enough to be sorted.
#[test]
fn a_list_of_cases_is_looked_through_in_its_order() {
    let (_dir, conn) = store();
    for (name, sql, by_text) in crate::case::every_list() {
        let lines = plan(&conn, &sql).unwrap();
        let sorts = lines.iter().any(|line| line.contains("TEMP B-TREE"));
        let fetches = lines.iter().any(|line| {
            line.contains(" cases") && !line.contains("COVERING") && !line.contains("PRIMARY KEY") && !by_text
        });
        assert!(by_text || !sorts && !fetches, "{name}\n{sql}\n{}", lines.join("\n"));
        let walks = lines.iter().any(|line| line.starts_with("SCAN cases") && by_text);
        assert!(!walks, "{name}\n{sql}\n{}", lines.join("\n"));
    }
}

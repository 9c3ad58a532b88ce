//! Full text over Chinese: single characters and pairs of them, plus pinyin initials of subjects, in a contentless index.
//! Identity data never enter it.

use pinyin::ToPinyin;
use rusqlite::ToSql;
use serde::Serialize;
use ts_rs::TS;

use crate::act::Scene;
use crate::case::{Subject, case, reads_all};
use crate::failure::Result;
use crate::ids::CaseId;
use crate::store::Tx;

#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "Found")]
pub struct FoundCase {
    pub case_id: CaseId,
    pub number: String,
    pub title: String,
    /// Why it was found: 编号, 内容 …
    pub hit: String,
}

pub(crate) fn index_case(
    tx: &mut Tx<'_>,
    serial: i64,
    title: &str,
    facts: &str,
    demands: &str,
    subjects: &[Subject],
) -> Result<()> {
    let mut words = String::new();
    for text in [title, facts, demands] {
        push_words(&mut words, text);
    }
    for subject in subjects {
        for text in [&subject.name, &subject.organisation, &subject.post] {
            push_words(&mut words, text);
            push_initials(&mut words, text);
        }
    }
    push_initials(&mut words, title);
    tx.run("INSERT INTO search_text (rowid, words) VALUES (?1, ?2)", (serial, words))?;
    Ok(())
}

pub(crate) fn drop_case(tx: &mut Tx<'_>, case: &CaseId) -> Result<()> {
    tx.run("DELETE FROM search_text WHERE rowid IN (SELECT serial FROM cases WHERE id=?1)", [case])?;
    Ok(())
}

/// A word that was dropped still stands in the index until its part of it is written anew: of what went up sealed (规则
/// art. 15) that is done at once. It writes the whole index, which takes seconds in a large store.
pub(crate) fn forget_dropped(tx: &mut Tx<'_>) -> Result<()> {
    tx.run("INSERT INTO search_text (search_text) VALUES ('optimize')", [])?;
    Ok(())
}

/// Runs of 汉字 as single characters and pairs; runs of letters and digits as one lower-case word.
fn push_words(words: &mut String, text: &str) {
    for run in runs(text) {
        match run {
            Run::Han(chars) => {
                for c in &chars {
                    words.push(*c);
                    words.push(' ');
                }
                for (a, b) in chars.iter().zip(chars.iter().skip(1)) {
                    words.extend([*a, *b, ' ']);
                }
            }
            Run::Latin(word) => {
                words.push_str(&word);
                words.push(' ');
            }
        }
    }
}

/// `石桥村` as `py_sqc`: found by those who type initials.
fn push_initials(words: &mut String, text: &str) {
    for run in runs(text) {
        if let Run::Han(chars) = run {
            let initials: String = chars
                .iter()
                .filter_map(|c| c.to_pinyin())
                .filter_map(|syllable| syllable.plain().chars().next())
                .collect();
            // Every start counts: 青山镇石桥村 is found by sqc too.
            let initials: Vec<char> = initials.chars().take(24).collect();
            for from in 0..initials.len() {
                let word: String = initials.iter().skip(from).collect();
                words.push_str(&format!("py{word} "));
            }
        }
    }
}

enum Run {
    Han(Vec<char>),
    Latin(String),
}

fn is_han(c: char) -> bool {
    matches!(u32::from(c), 0x3007 | 0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xF900..=0xFAFF | 0x20000..=0x3FFFF)
}

fn runs(text: &str) -> Vec<Run> {
    let mut found = Vec::new();
    for c in text.chars() {
        if is_han(c) {
            match found.last_mut() {
                Some(Run::Han(chars)) => chars.push(c),
                _ => found.push(Run::Han(vec![c])),
            }
        } else if c.is_alphanumeric() {
            let lower = c.to_lowercase();
            match found.last_mut() {
                Some(Run::Latin(word)) => word.extend(lower),
                _ => found.push(Run::Latin(lower.collect())),
            }
        } else if !matches!(found.last(), Some(Run::Latin(word)) if word.is_empty()) {
            // A separator ends the run.
            found.push(Run::Latin(String::new()));
        }
    }
    found.retain(|run| !matches!(run, Run::Latin(word) if word.is_empty()));
    found
}

/// An FTS5 query for what was typed; empty where there is nothing to look for.
pub(crate) fn query_of(typed: &str) -> String {
    let mut terms = Vec::new();
    for run in runs(typed) {
        match run {
            Run::Han(chars) if chars.len() == 1 => terms.extend(chars.iter().map(|c| format!("\"{c}\""))),
            Run::Han(chars) => {
                terms.extend(chars.iter().zip(chars.iter().skip(1)).map(|(a, b)| format!("\"{a}{b}\"")))
            }
            Run::Latin(word) if word.chars().all(|c| c.is_ascii_alphabetic()) => {
                terms.push(format!("(\"{word}\" OR \"py{word}\"*)"))
            }
            Run::Latin(word) => terms.push(format!("\"{}\"", word.replace('"', ""))),
        }
    }
    terms.join(" AND ")
}

/// Cases whose number is or begins with what was typed, then those whose text does; newest first, at most twenty.
pub fn find(scene: &Scene<'_>, typed: &str) -> Result<Vec<FoundCase>> {
    scene.who.check_reads_cases()?;
    let (view, typed) = (scene.view, typed.trim());
    let mut found = Vec::new();
    if typed.is_empty() {
        return Ok(found);
    }
    // Whose own cases are few among many finds them all the same: the others do not count towards the twenty.
    let (who, all) = (scene.who, reads_all(&scene.who.roles));
    let of = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?, row.get(2)?));
    let mut look = |sql: &str, wanted: &dyn ToSql, hit: &str| -> Result<()> {
        if found.len() >= 20 {
            return Ok(());
        }
        let rows: Vec<(CaseId, String, String)> =
            view.all(sql, rusqlite::params![wanted, all, who.office, who.account], of)?;
        for (case_id, number, title) in rows {
            if found.len() < 20 && !found.iter().any(|row: &FoundCase| row.case_id == case_id) {
                found.push(FoundCase { case_id, number, title, hit: hit.to_owned() });
            }
        }
        Ok(())
    };
    if typed.chars().any(|c| c.is_ascii_digit()) {
        look(include_str!("find_number.sql"), &typed, "编号")?;
        let n: u32 = typed.parse().unwrap_or(0);
        if n > 0 {
            look(include_str!("find_nth.sql"), &n, "编号")?;
        }
    }
    let query = query_of(typed);
    if !query.is_empty() {
        look(include_str!("find_text.sql"), &query, "内容")?;
    }
    // A case that this person may not look at is not named to them either.
    found.retain(|row| case(view, &row.case_id).and_then(|case| case.check_readable(scene)).is_ok());
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinese_is_looked_for_by_pairs_and_initials() {
        assert_eq!(query_of("危房改造"), "\"危房\" AND \"房改\" AND \"改造\"");
        assert_eq!(query_of("刘"), "\"刘\"");
        assert_eq!(query_of("sqc"), "(\"sqc\" OR \"pysqc\"*)");
        assert_eq!(query_of("2025年"), "\"2025\" AND \"年\"");
        assert_eq!(query_of("\"' OR *"), "(\"or\" OR \"pyor\"*)");
        assert_eq!(query_of("，。"), "");
    }
}

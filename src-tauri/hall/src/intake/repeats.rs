//! Likely repeats while the clerk types: the same person by blind index, or the same subject with similar facts.
//! Each proposal says why. Nothing is opened, and a person decides.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::act::{ActName, Scene};
use crate::case::{Subject, case};
use crate::codes::{Attribution, Stage};
use crate::failure::Result;
use crate::identity::{Identity, blind_indexes, plain_name};
use crate::ids::{CaseId, OfficeId};

#[derive(Debug, Clone, Deserialize, TS)]
pub struct RepeatsInput {
    pub attribution: Attribution,
    pub complainants: Vec<Identity>,
    pub subjects: Vec<Subject>,
    pub facts: String,
    pub township: OfficeId,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RepeatWhy {
    SamePerson,
    SameMatter,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct RepeatRow {
    pub case_id: CaseId,
    pub number: String,
    pub why: RepeatWhy,
    /// What was found alike, in a sentence.
    pub reason: String,
    pub title: String,
    pub state: String,
    pub received_on: NaiveDate,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct Repeats {
    pub rows: Vec<RepeatRow>,
    /// A matter alike lies where the asker may not look: no more than that is told, and of a person alike not even that,
    /// since names typed one after another would else be a question who complained.
    pub elsewhere: bool,
}

/// Proposals beside the form at the most.
const SHOWN: usize = 8;
/// More than any likeness of the matter, which is at most 1.
const SAME_PERSON_COUNTS: f64 = 2.0;
/// Share of pairs of characters that two accounts of the same matter have in common, at the least.
const SAME_SUBJECT_ALIKE: f64 = 0.12;
const SAME_ORGANISATION_ALIKE: f64 = 0.22;

pub fn repeats(scene: &Scene<'_>, input: &RepeatsInput) -> Result<Repeats> {
    ActName::Register.may(scene)?;
    let view = scene.view;
    let mut found = Found { scene, rows: BTreeMap::new(), elsewhere: false };
    if input.attribution == Attribution::Named {
        let vault = scene.who.vault()?;
        for person in &input.complainants {
            for key in blind_indexes(vault, person, input.township.as_str())? {
                for row in view.all(include_str!("same_person.sql"), [key.bytes()], candidate)? {
                    let reason = "电话、证件号或同乡镇姓名一致".into();
                    found.propose(row, SAME_PERSON_COUNTS, RepeatWhy::SamePerson, reason)?;
                }
            }
        }
    }
    let facts = pairs(&input.facts);
    for subject in &input.subjects {
        let (name, organisation) = (plain_name(&subject.name), plain_name(&subject.organisation));
        if !name.is_empty() {
            for row in view.all(include_str!("same_subject.sql"), [&name], candidate)? {
                let alike = likeness(&facts, &pairs(&row.facts));
                let same_place = !organisation.is_empty() && row.organisation == organisation;
                if alike >= SAME_SUBJECT_ALIKE || (same_place && facts.len() < 12) {
                    found.propose(
                        row,
                        alike,
                        RepeatWhy::SameMatter,
                        format!("被反映人相同，内容相近 {:.0}%", alike * 100.0),
                    )?;
                }
            }
        }
        if !organisation.is_empty() && facts.len() >= 12 {
            for row in view.all(include_str!("same_organisation.sql"), [&organisation], candidate)? {
                let alike = likeness(&facts, &pairs(&row.facts));
                if alike >= SAME_ORGANISATION_ALIKE {
                    found.propose(
                        row,
                        alike,
                        RepeatWhy::SameMatter,
                        format!("被反映单位相同，内容相近 {:.0}%", alike * 100.0),
                    )?;
                }
            }
        }
    }
    // The likeliest first, and of those alike the newest.
    let mut rows: Vec<(f64, RepeatRow)> = found.rows.into_values().rev().collect();
    rows.sort_by(|one, other| other.0.total_cmp(&one.0));
    let rows = rows.into_iter().take(SHOWN).map(|(_, row)| row).collect();
    Ok(Repeats { rows, elsewhere: found.elsewhere })
}

struct Candidate {
    serial: i64,
    id: CaseId,
    number: String,
    title: String,
    stage: Stage,
    received_on: NaiveDate,
    facts: String,
    organisation: String,
}

fn candidate(row: &rusqlite::Row<'_>) -> rusqlite::Result<Candidate> {
    Ok(Candidate {
        serial: row.get("serial")?,
        id: row.get("id")?,
        number: row.get("called")?,
        title: row.get("title")?,
        stage: row.get("stage")?,
        received_on: row.get("received_on")?,
        facts: row.get("facts")?,
        organisation: row.get("organisation_key")?,
    })
}

struct Found<'a> {
    scene: &'a Scene<'a>,
    /// With how likely each is.
    rows: BTreeMap<i64, (f64, RepeatRow)>,
    elsewhere: bool,
}

impl Found<'_> {
    /// The same person outweighs the same matter; the first reason found stays.
    fn propose(&mut self, row: Candidate, likely: f64, why: RepeatWhy, reason: String) -> Result<()> {
        if case(self.scene.view, &row.id)?.check_readable(self.scene).is_err() {
            self.elsewhere |= why == RepeatWhy::SameMatter;
            return Ok(());
        }
        self.rows.entry(row.serial).or_insert((
            likely,
            RepeatRow {
                case_id: row.id,
                number: row.number,
                why,
                reason,
                title: row.title,
                state: row.stage.label().to_owned(),
                received_on: row.received_on,
            },
        ));
        Ok(())
    }
}

/// Pairs of neighbouring 汉字, letters or digits; punctuation and spaces do not count.
fn pairs(text: &str) -> BTreeSet<(char, char)> {
    let chars: Vec<char> = text.chars().filter(|c| c.is_alphanumeric()).take(4_000).collect();
    chars.iter().zip(chars.iter().skip(1)).map(|(a, b)| (*a, *b)).collect()
}

/// Share of the shorter account that is found in the longer one, 0 to 1.
fn likeness(a: &BTreeSet<(char, char)>, b: &BTreeSet<(char, char)>) -> f64 {
    let least = a.len().min(b.len());
    if least < 6 {
        return 0.0;
    }
    a.intersection(b).count() as f64 / least as f64
}

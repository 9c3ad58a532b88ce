//! Likely repeats while the clerk types, and on the page of a case that waits for its decision: the same person by blind index,
//! or the same subject with similar facts. Each proposal says why. Nothing is opened, and a person decides; what was decided
//! is an act ([`super::Link`]), refusals too, and is not proposed again.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::gist::{Gist, SameWords};
use crate::act::{ActName, Scene};
use crate::case::{Subject, case, subjects_of};
use crate::codes::{Attribution, Stage};
use crate::failure::Result;
use crate::identity::{Identity, keys_of, plain_name, sound_of};
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
    /// Both bear a name: only then is it asked whether the same person came (规则 art. 47).
    pub both_named: bool,
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
/// `，内容相近 62%`; little likeness is not told as a number, since the names alone bring it up.
fn how_alike(likeness: f64) -> String {
    match likeness >= 0.2 {
        true => format!("，内容相近 {:.0}%", likeness * 100.0),
        false => "，请对照内容".to_owned(),
    }
}

/// More than any likeness of the matter, which is at most 1.
const SAME_PERSON_COUNTS: f64 = 2.0;

/// From which likeness on a matter is proposed. Chosen from the figures that `make bench B=repeats` prints for the 430 labelled
/// pairs of `desk/benches/repeats`: of matters told in other words nine in ten are found, and of the proposals about matters
/// one in seven is wrong. A proposal costs a clerk one look, a repeat that is missed is run twice.
#[derive(Debug, Clone, Copy)]
pub struct Alike {
    /// Where the person reported on is the same.
    pub subject: f64,
    /// Where only the organisation is.
    pub organisation: f64,
    /// Where the person is and the organisation another: mostly a namesake.
    pub elsewhere: f64,
}

impl Default for Alike {
    fn default() -> Self {
        Self { subject: 0.05, organisation: 0.10, elsewhere: 0.25 }
    }
}

/// For the form that is being typed.
pub fn repeats(scene: &Scene<'_>, input: &RepeatsInput) -> Result<Repeats> {
    repeats_from(scene, input, &Alike::default())
}

/// The same from another likeness on: by it the bench chooses [`Alike::default`].
pub fn repeats_from(scene: &Scene<'_>, input: &RepeatsInput, alike: &Alike) -> Result<Repeats> {
    ActName::Register.may(scene)?;
    let mut found = Found::new(scene, i64::MAX, input.attribution);
    if input.attribution == Attribution::Named {
        let vault = scene.who.vault()?;
        for person in &input.complainants {
            for (by, key) in keys_of(vault, person, input.township.as_str())? {
                for row in scene.view.all(include_str!("same_person.sql"), [key.bytes()], candidate)? {
                    found.propose(row, SAME_PERSON_COUNTS, RepeatWhy::SamePerson, by.says().into())?;
                }
            }
        }
    }
    found.same_matter(&input.facts, &input.subjects, alike)?;
    Ok(found.likeliest())
}

/// For a case that waits for its decision: what nobody has decided about.
pub fn repeats_of(scene: &Scene<'_>) -> Result<Vec<RepeatRow>> {
    let of = scene.case()?;
    if of.stage != Stage::Registered || ActName::Link.may(scene).is_err() {
        return Ok(Vec::new());
    }
    let mut found = Found::new(scene, of.serial, of.attribution);
    if of.attribution == Attribution::Named && scene.who.may_open_identity() {
        for row in scene.view.all(include_str!("person_again.sql"), [&of.id], candidate)? {
            let reason = "证件号、电话或姓名（含同音）一致".into();
            found.propose(row, SAME_PERSON_COUNTS, RepeatWhy::SamePerson, reason)?;
        }
    }
    found.same_matter(&of.facts, &subjects_of(scene.view, &of.id)?, &Alike::default())?;
    let sql = "SELECT earlier FROM links WHERE case_id=?1";
    let decided: Vec<CaseId> = scene.view.all(sql, [&of.id], |row| row.get(0))?;
    let mut rows = found.likeliest().rows;
    rows.retain(|row| !decided.contains(&row.case_id));
    Ok(rows)
}

struct Candidate {
    serial: i64,
    id: CaseId,
    number: String,
    title: String,
    stage: Stage,
    received_on: NaiveDate,
    facts: String,
    name: String,
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
        name: row.get("name_key")?,
        organisation: row.get("organisation_key")?,
    })
}

struct Found<'a> {
    scene: &'a Scene<'a>,
    /// Only what was registered before this one.
    before: i64,
    /// How the later one is signed.
    attribution: Attribution,
    /// With how likely each is.
    rows: BTreeMap<i64, (f64, RepeatRow)>,
    elsewhere: bool,
}

impl<'a> Found<'a> {
    fn new(scene: &'a Scene<'a>, before: i64, attribution: Attribution) -> Self {
        Self { scene, before, attribution, rows: BTreeMap::new(), elsewhere: false }
    }

    fn same_matter(&mut self, facts: &str, subjects: &[Subject], alike: &Alike) -> Result<()> {
        let view = self.scene.view;
        let words = SameWords::of(view)?;
        for subject in subjects {
            let name = plain_name(&subject.name);
            let (sound, organisation) = (subject_sound(&name), organisation_key(&subject.organisation));
            // What both name anyway makes them no more alike.
            let gist = words.gist(facts, &[&name, &organisation]);
            let of = |row: &Candidate| -> Gist { words.gist(&row.facts, &[&row.name, &row.organisation]) };
            let named = match sound.is_empty() {
                true => Vec::new(),
                false => view.all(include_str!("same_subject.sql"), [&sound], candidate)?,
            };
            for row in named {
                let likeness = gist.likeness(&of(&row));
                let same_place = !organisation.is_empty() && row.organisation == organisation;
                let unplaced = organisation.is_empty() || row.organisation.is_empty();
                let least = if same_place || unplaced { alike.subject } else { alike.elsewhere };
                if likeness >= least || (same_place && gist.says_little()) {
                    let who = if row.name == name { "相同" } else { "姓名同音" };
                    let reason = format!("被反映人{who}{}", how_alike(likeness));
                    self.propose(row, likeness, RepeatWhy::SameMatter, reason)?;
                }
            }
            if organisation.is_empty() || gist.says_little() {
                continue;
            }
            for row in view.all(include_str!("same_organisation.sql"), [&organisation], candidate)? {
                let likeness = gist.likeness(&of(&row));
                if likeness >= alike.organisation {
                    let reason = format!("被反映单位相同{}", how_alike(likeness));
                    self.propose(row, likeness, RepeatWhy::SameMatter, reason)?;
                }
            }
        }
        Ok(())
    }

    /// The same person outweighs the same matter; the first reason found stays.
    fn propose(&mut self, row: Candidate, likely: f64, why: RepeatWhy, reason: String) -> Result<()> {
        if row.serial >= self.before {
            return Ok(());
        }
        let found = case(self.scene.view, &row.id)?;
        if found.check_readable(self.scene).is_err() {
            // Who must stand aside does not hear that there is something to stand aside from.
            let aside = found.recused(self.scene.view, &self.scene.who.account)?;
            self.elsewhere |= why == RepeatWhy::SameMatter && !aside;
            return Ok(());
        }
        let named = Attribution::Named;
        let both_named = self.attribution == named && found.attribution == named;
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
                both_named,
            },
        ));
        Ok(())
    }

    /// The likeliest first, and of those alike the newest.
    fn likeliest(self) -> Repeats {
        let mut rows: Vec<(f64, RepeatRow)> = self.rows.into_values().rev().collect();
        rows.sort_by(|one, other| other.0.total_cmp(&one.0));
        let rows = rows.into_iter().take(SHOWN).map(|(_, row)| row).collect();
        Repeats { rows, elsewhere: self.elsewhere }
    }
}

/// How a subject is found again by name: 刘某 names nobody.
pub(crate) fn subject_sound(name: &str) -> String {
    if name.contains('某') { String::new() } else { sound_of(name) }
}

/// 石桥村村民委员会, 青山镇石桥村村委会 and 石桥村 are one: the village without its township and its committee.
pub(crate) fn organisation_key(name: &str) -> String {
    let name = plain_name(name);
    let mut key = name.as_str();
    for end in
        ["村民委员会", "居民委员会", "村委会", "居委会", "党总支", "党支部", "村支部", "村两委", "支委会"]
    {
        if let Some(rest) = key.strip_suffix(end).filter(|rest| rest.chars().count() >= 2) {
            key = rest;
            break;
        }
    }
    for end in ["镇", "街道", "乡"] {
        // 青山镇 alone is an office of its own.
        if let Some((_, rest)) =
            key.split_once(end).filter(|(_, rest)| rest.ends_with('村') || rest.ends_with("社区"))
        {
            key = rest;
        }
    }
    key.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_village_has_one_key_however_it_is_written() {
        for name in
            ["石桥村", "石桥村村委会", "石桥村村民委员会", "青山镇石桥村村委会", "青山镇 石桥村党支部"]
        {
            assert_eq!(organisation_key(name), "石桥村", "{name}");
        }
        for (name, key) in
            [("青山镇", "青山镇"), ("青山镇卫生院", "青山镇卫生院"), ("东街社区居委会", "东街社区")]
        {
            assert_eq!(organisation_key(name), key);
        }
    }
}

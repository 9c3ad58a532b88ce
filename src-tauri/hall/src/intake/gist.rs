//! How alike two accounts of a matter are, told in different words: what they say is written one way by the county's table of
//! 同义说法, what every account says (反映, 要求核查) and the names that both bear anyway are left out, and the pairs of characters
//! that remain are compared.

use std::collections::BTreeSet;

use crate::case::CodeList;
use crate::failure::Result;
use crate::store::View;

/// The label of words that say nothing of the matter.
const SAYS_NOTHING: &str = "（不计）";
/// Characters of an account that are looked at.
const LONGEST: usize = 4_000;
/// Fewer pairs say too little to be compared.
const LEAST: usize = 6;

/// Words and how they are written one way, the longest first.
pub(crate) struct SameWords(Vec<(String, String)>);

impl SameWords {
    pub(crate) fn of(view: &View<'_>) -> Result<Self> {
        let sql = "SELECT code, label FROM codes WHERE list=?1";
        let mut words: Vec<(String, String)> =
            view.all(sql, [CodeList::SameWords], |row| Ok((row.get(0)?, row.get(1)?)))?;
        words.sort_by(|one, other| other.0.len().cmp(&one.0.len()).then_with(|| one.cmp(other)));
        Ok(Self(words))
    }

    /// What an account says, without `names`.
    pub(crate) fn gist(&self, account: &str, names: &[&str]) -> Gist {
        let mut text: String = account.chars().take(LONGEST).collect();
        for name in names.iter().filter(|name| name.chars().count() >= 2) {
            text = text.replace(name, " ");
        }
        for (word, one_way) in &self.0 {
            if text.contains(word) {
                text = text.replace(word, if one_way == SAYS_NOTHING { " " } else { one_way });
            }
        }
        let mut pairs = BTreeSet::new();
        for run in text.split(|c: char| !c.is_alphanumeric()) {
            pairs.extend(run.chars().zip(run.chars().skip(1)));
        }
        Gist(pairs)
    }
}

/// Pairs of neighbouring characters.
pub(crate) struct Gist(BTreeSet<(char, char)>);

impl Gist {
    /// Share of what the shorter account says that the longer one says too, 0 to 1.
    pub(crate) fn likeness(&self, other: &Self) -> f64 {
        let least = self.0.len().min(other.0.len());
        if least < LEAST {
            return 0.0;
        }
        self.0.intersection(&other.0).count() as f64 / least as f64
    }
    pub(crate) fn says_little(&self) -> bool {
        self.0.len() < LEAST
    }
}

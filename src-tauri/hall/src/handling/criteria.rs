//! 研判标准 of 快办: they come with the program; a county words them as it works, with a reason, and its history stays.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::act::{Scene, Verb};
use crate::case::must_say;
use crate::clock::{chinese_date, local};
use crate::failure::{Failure, Result};
use crate::record::Stamp;
use crate::store::{Tx, View};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SetCriteria {
    pub lines: Vec<String>,
    pub reason: String,
}

/// The criteria in force.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FastCriteria {
    pub lines: Vec<String>,
    /// Whether the county has worded them.
    pub own: bool,
    /// A sentence for each change, newest first.
    pub changed: Vec<String>,
}

const MOST: usize = 12;

impl Verb for SetCriteria {
    fn ready(_scene: &Scene<'_>) -> Result<()> {
        Ok(())
    }
    fn check(&self, _scene: &Scene<'_>) -> Result<()> {
        if self.lines.is_empty() || self.lines.len() > MOST {
            return Err(Failure::input("lines", format!("研判标准写 1 到 {MOST} 条，一行一条。")));
        }
        for (n, line) in self.lines.iter().enumerate() {
            must_say("lines", line, &format!("第 {} 条标准", n + 1), 100)?;
        }
        must_say("reason", &self.reason, "修改的理由", 200)
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        tx.run("DELETE FROM fast_criteria", [])?;
        for (n, line) in (1_i64..).zip(&self.lines) {
            tx.run("INSERT INTO fast_criteria (n, criterion) VALUES (?1, ?2)", (n, line))?;
        }
        let row = (&stamp.id, stamp.at, &stamp.actor, &self.reason);
        tx.run("INSERT INTO criteria_changes (entry, at, actor, reason) VALUES (?1, ?2, ?3, ?4)", row)?;
        Ok(())
    }
    fn tell(&self, view: &View<'_>) -> Result<String> {
        Ok(format!("{}。理由：{}", self.tell_plainly(view)?, self.reason))
    }
    fn tell_plainly(&self, _view: &View<'_>) -> Result<String> {
        Ok(format!("{} 条", self.lines.len()))
    }
    const RETRACTABLE: bool = false;
}

pub fn fast_criteria(view: &View<'_>) -> Result<FastCriteria> {
    let own: Vec<String> =
        view.all("SELECT criterion FROM fast_criteria ORDER BY n", [], |row| row.get(0))?;
    let changed = view.all(include_str!("criteria_changes.sql"), [], |row| {
        let (at, who, why): (i64, String, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
        Ok(format!("{} {who}：{why}", chinese_date(local(at).date())))
    })?;
    let shipped = include_str!("../../../../assets/fast_track/criteria.txt").lines().map(str::to_owned);
    Ok(match own.is_empty() {
        true => FastCriteria { lines: shipped.collect(), own: false, changed },
        false => FastCriteria { lines: own, own: true, changed },
    })
}

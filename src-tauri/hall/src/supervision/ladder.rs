//! 督办阶梯: how an office that does not move is pressed, step by step. It comes with the program; a county sets its own,
//! with history.

use std::fmt::Write;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::act::{Scene, Verb};
use crate::case::must_say;
use crate::clock::{chinese_date, local};
use crate::codes::terms;
use crate::failure::{Failure, Result};
use crate::record::Stamp;
use crate::store::{Tx, View};

terms! {
    /// 电话催办, 发函催办 and 现场督办 of the field book, then what comes when they were in vain.
    RemindWay {
        Phone = "phone" "电话催办", Letter = "letter" "发函催办", OnSite = "on_site" "现场督办",
        Order = "order" "领导督办", Talk = "talk" "约谈", Bulletin = "bulletin" "通报",
    }
}

impl RemindWay {
    /// What is done by, or with the approval of, the leader in charge.
    pub fn by_leader(self) -> bool {
        matches!(self, Self::Order | Self::Talk | Self::Bulletin)
    }
}

/// One way at its level; several ways of one level stand for each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LadderStep {
    pub level: u32,
    pub way: RemindWay,
}

/// 设定督办阶梯.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SetLadder {
    pub steps: Vec<LadderStep>,
    pub reason: String,
}

impl Verb for SetLadder {
    fn ready(_scene: &Scene<'_>) -> Result<()> {
        Ok(())
    }
    fn check(&self, _scene: &Scene<'_>) -> Result<()> {
        must_say("reason", &self.reason, "修改的依据", 200)?;
        let top = self.steps.iter().map(|step| step.level).max().unwrap_or(0);
        let has = |level| self.steps.iter().any(|step| step.level == level);
        if top == 0 || top > 9 || !(1..=top).all(has) || has(0) {
            return Err(Failure::input("steps", "级次从 1 起连续排列，最多 9 级，中间不能空一级。"));
        }
        let twice = |way: &RemindWay| self.steps.iter().filter(|step| step.way == *way).count() > 1;
        match RemindWay::ALL.iter().find(|way| twice(way)) {
            Some(way) => Err(Failure::input("steps", format!("“{}”排了两次，只留一次。", way.label()))),
            None => Ok(()),
        }
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        let was = in_words(&steps(tx)?);
        tx.run("DELETE FROM ladder", [])?;
        for step in &self.steps {
            tx.run("INSERT INTO ladder (way, level) VALUES (?1, ?2)", (step.way, step.level))?;
        }
        let row = (&stamp.id, stamp.at, &stamp.actor, was, &self.reason);
        tx.run(include_str!("note_ladder_change.sql"), row)?;
        Ok(())
    }
    fn tell(&self, view: &View<'_>) -> Result<String> {
        Ok(format!("{}。依据：{}", self.tell_plainly(view)?, self.reason))
    }
    fn tell_plainly(&self, _view: &View<'_>) -> Result<String> {
        Ok(in_words(&self.steps))
    }
    const RETRACTABLE: bool = false;
}

/// `电话催办 → 发函催办、现场督办 → …`
fn in_words(steps: &[LadderStep]) -> String {
    let mut sorted = steps.to_vec();
    sorted.sort_by_key(|step| (step.level, step.way));
    let mut words = String::new();
    let mut level = 0;
    for step in sorted {
        let before = match (words.is_empty(), step.level == level) {
            (true, _) => "",
            (false, true) => "、",
            (false, false) => " → ",
        };
        level = step.level;
        // Writing to a string cannot fail.
        let _written = write!(words, "{before}{}", step.way.label());
    }
    words
}

/// What is in force, the lowest level first: the county's own, else the one that came with the program.
pub(super) fn steps(view: &View<'_>) -> Result<Vec<LadderStep>> {
    let own = view.all("SELECT level, way FROM ladder ORDER BY level, way", [], |row| {
        Ok(LadderStep { level: row.get(0)?, way: row.get(1)? })
    })?;
    match own.is_empty() {
        false => Ok(own),
        true => Ok(serde_json::from_str(include_str!("../../../../assets/ladders/reminders.json"))?),
    }
}

/// The ladder as 设置 shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Ladder {
    pub steps: Vec<LadderStep>,
    /// In one line.
    pub text: String,
    /// A sentence for each change, newest first.
    pub changed: Vec<String>,
}

pub fn ladder(view: &View<'_>) -> Result<Ladder> {
    let steps = steps(view)?;
    let changed = view.all(include_str!("ladder_changes.sql"), [], |row| {
        let (at, who, was, why): (i64, String, String, String) =
            (row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?);
        Ok(format!("{} {who}改，原为：{was}。{why}", chinese_date(local(at).date())))
    })?;
    Ok(Ladder { text: in_words(&steps), steps, changed })
}

//! The table of time limits: data with sources; a county edits what is ◇, with history.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::act::{Scene, Verb};
use crate::case::must_say;
use crate::clock::local;
use crate::codes::Unit;
use crate::failure::{Failure, Result};
use crate::record::Stamp;
use crate::store::{Tx, View};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct LimitRule {
    pub rule: String,
    pub name: String,
    pub days: u32,
    pub unit: Unit,
    /// From which event it is counted, in words.
    pub from: String,
    pub source: String,
    /// ◇: local practice, which the county may change.
    pub local: bool,
    /// Whether a limit in calendar days that ends on a rest day moves to the next working day.
    #[serde(default)]
    pub to_workday: bool,
    /// A sentence for each change, newest first.
    #[serde(default)]
    pub changed: Vec<String>,
}

/// 设定期限表: adds rules; used when the house is founded and when the program brings new ones.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SetLimits {
    pub limits: Vec<LimitRule>,
}

impl Verb for SetLimits {
    fn ready(_scene: &Scene<'_>) -> Result<()> {
        Ok(())
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        self.limits.iter().try_for_each(|limit| {
            check_days(scene.view, &limit.rule, limit.days)?;
            must_stay_national(scene.view, limit)
        })
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        for (place, limit) in (0_i64..).zip(&self.limits) {
            tx.run(include_str!("keep_limit.sql"), (&limit.rule, stamp.pos))?;
            let row = (
                &limit.rule,
                &limit.name,
                limit.days,
                limit.unit,
                &limit.from,
                &limit.source,
                limit.local,
                limit.to_workday,
                place,
            );
            tx.run(include_str!("set_limit.sql"), row)?;
        }
        Ok(())
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        Ok(format!("{} 项", self.limits.len()))
    }
    const RETRACTABLE: bool = false;
}

/// Whether there is such a limit already; refuses days that make no sense, and more than a rule above the county allows.
fn check_days(view: &View<'_>, rule: &str, days: u32) -> Result<bool> {
    if days == 0 || days > 366 {
        return Err(Failure::input("days", "天数在 1 到 366 之间。"));
    }
    let row = view.one("SELECT most, source FROM limits WHERE rule=?1", [rule], |row| {
        Ok((row.get::<_, u32>(0)?, row.get::<_, String>(1)?))
    })?;
    match row {
        Some((most, source)) if most > 0 && days > most => Err(Failure::refused(
            format!("这项期限由{source}规定，最长 {most} 天，不能放宽；县里可以定得更短。"),
            format!("请填不多于 {most} 的数。"),
        )),
        row => Ok(row.is_some()),
    }
}

/// How a limit of a rule above the county is counted is not the county's to say.
fn must_stay_national(view: &View<'_>, limit: &LimitRule) -> Result<()> {
    let row = (&limit.rule, limit.local, limit.unit, limit.to_workday, &limit.from, &limit.source);
    match view.exists(include_str!("counted_otherwise.sql"), row)? {
        true => Err(Failure::refused(
            format!("“{}”的起算、单位和依据由{}规定，不能改。", limit.name, limit.source),
            "只能把天数定得更短。",
        )),
        false => Ok(()),
    }
}

/// 改期限: for limits that begin from now on; those that run are not touched.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ChangeLimit {
    pub rule: String,
    pub days: u32,
    pub reason: String,
}

impl Verb for ChangeLimit {
    fn ready(_scene: &Scene<'_>) -> Result<()> {
        Ok(())
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        must_say("reason", &self.reason, "修改的依据", 200)?;
        match check_days(scene.view, &self.rule, self.days)? {
            true => Ok(()),
            false => Err(Failure::input("rule", "没有这项期限。")),
        }
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        let was: u32 = tx.value("SELECT days FROM limits WHERE rule=?1", [&self.rule])?.unwrap_or(0);
        tx.run(include_str!("keep_limit.sql"), (&self.rule, stamp.pos))?;
        tx.run("UPDATE limits SET days=?2 WHERE rule=?1", (&self.rule, self.days))?;
        let row = (&stamp.id, &self.rule, was, self.days, stamp.at, &stamp.actor, &self.reason);
        tx.run(include_str!("note_limit_change.sql"), row)?;
        Ok(())
    }
    fn tell(&self, view: &View<'_>) -> Result<String> {
        let name: Option<String> = view.value("SELECT name FROM limits WHERE rule=?1", [&self.rule])?;
        Ok(format!("{}改为 {}。依据：{}", name.unwrap_or_default(), self.days, self.reason))
    }
    const RETRACTABLE: bool = false;
}

pub fn limit_rules(view: &View<'_>) -> Result<Vec<LimitRule>> {
    let mut rules = view.all("SELECT * FROM limits ORDER BY place, rule", [], |row| {
        Ok(LimitRule {
            rule: row.get("rule")?,
            name: row.get("name")?,
            days: row.get("days")?,
            unit: row.get("unit")?,
            from: row.get("counted_from")?,
            source: row.get("source")?,
            local: row.get("local")?,
            to_workday: row.get("to_workday")?,
            changed: Vec::new(),
        })
    })?;
    for rule in &mut rules {
        rule.changed = view.all(include_str!("limit_changes.sql"), [&rule.rule], |row| {
            let (was, days, at, who, why): (u32, u32, i64, String, String) =
                (row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?);
            Ok(format!("{} {who}：{was} → {days}，{why}", local(at).date()))
        })?;
    }
    Ok(rules)
}

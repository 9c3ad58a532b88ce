//! The table of time limits: data with sources; a county edits what is ◇, with history.

use rusqlite::{Row, named_params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::act::{Scene, Verb};
use crate::assets;
use crate::case::must_say;
use crate::clock::{chinese_date, date_of, local};
use crate::codes::{Unit, Urgency};
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
    /// Days for a repeat (重复重点办); 0 for the same.
    #[serde(default)]
    pub repeat_days: u32,
    /// Days for what was assigned from above (上级交办马上办); 0 for the same.
    #[serde(default)]
    pub above_days: u32,
    /// Days of an extension (延期) at the most; 0 where there is none.
    #[serde(default)]
    pub extend: u32,
    /// It is approved before the limit ends, not afterwards.
    #[serde(default)]
    pub extend_before_end: bool,
    /// The person who came is told of it.
    #[serde(default)]
    pub extend_notice: bool,
    /// Waiting for the person's material stops it (中止计时).
    #[serde(default)]
    pub pauses: bool,
    /// 每月 or 每季度; empty where it runs for a case.
    #[serde(default)]
    pub every: String,
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
            check_shorter("repeat_days", &limit.rule, limit.repeat_days, limit.days)?;
            check_shorter("above_days", &limit.rule, limit.above_days, limit.days)?;
            must_stay_national(scene.view, limit)
        })
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        for (place, limit) in (0_i64..).zip(&self.limits) {
            tx.run(include_str!("keep_limit.sql"), (&limit.rule, stamp.pos))?;
            tx.run(
                include_str!("set_limit.sql"),
                named_params! {
                    ":rule": limit.rule, ":name": limit.name, ":days": limit.days, ":unit": limit.unit, ":from": limit.from,
                    ":source": limit.source, ":local": limit.local, ":to_workday": limit.to_workday,
                    ":extend": limit.extend, ":extend_before_end": limit.extend_before_end,
                    ":extend_notice": limit.extend_notice, ":pauses": limit.pauses, ":repeat_days": limit.repeat_days,
                    ":above_days": limit.above_days, ":every": limit.every, ":place": place,
                    ":since": date_of(stamp.at),
                },
            )?;
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
        Some((most, source)) if is_theirs(rule) && days != most => Err(Failure::refused(
            format!("这项期限是信访人申请的期限，由{source}规定为 {most} 天，县里不能改长，也不能改短。"),
            format!("请照旧填 {most}。"),
        )
        .at("days")),
        Some((most, source)) if most > 0 && days > most => Err(Failure::refused(
            format!("这项期限由{source}规定，最长 {most} 天，不能放宽；县里可以定得更短。"),
            format!("请填不多于 {most} 的数。"),
        )),
        row => Ok(row.is_some()),
    }
}

/// 申请复查、复核: within which the person may ask, not within which an office has to act. Shorter takes a right away.
fn is_theirs(rule: &str) -> bool {
    rule == "review_apply"
}

/// 重点办、马上办 are quicker than what comes for the first time, or as quick.
fn check_shorter(field: &str, rule: &str, days: u32, usual: u32) -> Result<()> {
    match days <= usual {
        true if is_theirs(rule) && days > 0 => {
            Err(Failure::input(field, "信访人申请的期限不分重点办、马上办：请填 0。"))
        }
        true => Ok(()),
        false => Err(Failure::input(
            field,
            format!("重点办、马上办的期限不能比一般的 {usual} 天长；一样长的填 0。"),
        )),
    }
}

/// How a limit of a rule above the county is counted, extended or stopped is not the county's to say.
fn must_stay_national(view: &View<'_>, limit: &LimitRule) -> Result<()> {
    let refused = |source: &str| {
        Err(Failure::refused(
            format!("“{}”的起算、单位、延期、中止和依据由{source}规定，不能改。", limit.name),
            "只能把天数定得更短。",
        ))
    };
    let row = (&limit.rule, limit.local, limit.unit, limit.to_workday, &limit.from, &limit.source);
    // Compared with what came with the program too: a store may be older than its extensions, and than how it says it.
    let came = assets::limits()?.limits.into_iter().find(|came| came.rule == limit.rule && !came.local);
    let counts = |limit: &LimitRule| {
        (limit.local, limit.unit, limit.to_workday, limit.from.clone(), limit.source.clone())
    };
    let as_it_came = came.as_ref().is_some_and(|came| counts(came) == counts(limit));
    if !as_it_came && view.exists(include_str!("counted_otherwise.sql"), row)? {
        return refused(&limit.source);
    }
    let moves = |limit: &LimitRule| {
        (limit.extend, limit.extend_before_end, limit.extend_notice, limit.pauses, limit.every.clone())
    };
    match came {
        Some(came) if moves(&came) != moves(limit) => refused(&came.source),
        _ => Ok(()),
    }
}

/// 改期限: for limits that begin from now on; those that run are not touched.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct ChangeLimit {
    pub rule: String,
    pub days: u32,
    /// Absent where an older program made the act: then they stay.
    #[serde(default)]
    #[ts(type = "number")]
    pub repeat_days: Option<u32>,
    #[serde(default)]
    #[ts(type = "number")]
    pub above_days: Option<u32>,
    #[serde(default)]
    #[ts(type = "number")]
    pub extend: Option<u32>,
    #[serde(default)]
    #[ts(type = "boolean")]
    pub to_workday: Option<bool>,
    pub reason: String,
}

impl Verb for ChangeLimit {
    fn ready(_scene: &Scene<'_>) -> Result<()> {
        Ok(())
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        must_say("reason", &self.reason, "修改的依据", 200)?;
        if !check_days(scene.view, &self.rule, self.days)? {
            return Err(Failure::input("rule", "没有这项期限。"));
        }
        let now = limit_rule(scene.view, &self.rule)?;
        let (repeat, above) = (self.repeat_days, self.above_days);
        check_shorter("repeat_days", &self.rule, repeat.unwrap_or(now.repeat_days), self.days)?;
        check_shorter("above_days", &self.rule, above.unwrap_or(now.above_days), self.days)?;
        match self.to_workday {
            Some(moves) if moves != now.to_workday && !now.local => {
                return Err(Failure::refused(
                    format!("“{}”的末日遇休息日怎样算由{}规定，县里不能改。", now.name, now.source),
                    "顺延一项请照旧。",
                )
                .at("to_workday"));
            }
            Some(true) if now.unit == Unit::Working => {
                let message = "按工作日算的期限本来就落在工作日，不用再顺延。";
                return Err(Failure::input("to_workday", message));
            }
            _ => {}
        }
        match self.extend {
            Some(days) if days != now.extend && !now.local => Err(Failure::refused(
                format!("“{}”能否延期由{}规定，县里不能改。", now.name, now.source),
                format!("延期的天数请照旧填 {}。", now.extend),
            )),
            Some(367..) => Err(Failure::input("extend", "延期最多 366 天；不能延期的填 0。")),
            _ => Ok(()),
        }
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        let was = limit_rule(tx, &self.rule)?;
        tx.run(include_str!("keep_limit.sql"), (&self.rule, stamp.pos))?;
        let repeat = self.repeat_days.unwrap_or(was.repeat_days);
        let above = self.above_days.unwrap_or(was.above_days);
        let extend = self.extend.unwrap_or(was.extend);
        let to_workday = self.to_workday.unwrap_or(was.to_workday);
        tx.run(
            "UPDATE limits SET days=?2, repeat_days=?3, above_days=?4, extend=?5, to_workday=?6 WHERE rule=?1",
            (&self.rule, self.days, repeat, above, extend, to_workday),
        )?;
        let mut change = change_of([
            ("", was.days, self.days),
            ("重点办 ", was.repeat_days, repeat),
            ("马上办 ", was.above_days, above),
            ("延期 ", was.extend, extend),
        ]);
        if to_workday != was.to_workday {
            let moves = if to_workday { "遇休息日改为顺延" } else { "遇休息日改为不顺延" };
            change = format!("{change}；{moves}");
        }
        let row = (&stamp.id, &self.rule, change, stamp.at, &stamp.actor, &self.reason);
        tx.run(include_str!("note_limit_change.sql"), row)?;
        Ok(())
    }
    fn tell(&self, view: &View<'_>) -> Result<String> {
        Ok(format!("{}。依据：{}", self.tell_plainly(view)?, self.reason))
    }
    fn tell_plainly(&self, view: &View<'_>) -> Result<String> {
        let name: Option<String> = view.value("SELECT name FROM limits WHERE rule=?1", [&self.rule])?;
        Ok(format!("{}改为 {}", name.unwrap_or_default(), self.days))
    }
    const RETRACTABLE: bool = false;
}

/// `5 → 4；马上办 1 → 2`; where nothing changed, the number as it is.
pub(super) fn change_of<const N: usize>(numbers: [(&str, u32, u32); N]) -> String {
    let changed: Vec<String> = numbers
        .iter()
        .filter(|(_, was, now)| was != now)
        .map(|(what, was, now)| format!("{what}{was} → {now}"))
        .collect();
    match (changed.is_empty(), numbers.first()) {
        (true, Some((_, _, now))) => format!("仍为 {now}"),
        _ => changed.join("；"),
    }
}

/// By how many days of which unit a limit is counted, and whether waiting stops it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Span {
    pub days: u32,
    pub repeat_days: u32,
    pub above_days: u32,
    pub unit: Unit,
    pub to_workday: bool,
    pub pauses: bool,
}

impl Span {
    /// 初次及时办，重复重点办，上级交办马上办: the same days where the table has no others.
    pub fn days_for(&self, urgency: Urgency) -> u32 {
        let own = match urgency {
            Urgency::AtOnce => self.above_days,
            Urgency::Focus => self.repeat_days,
            Urgency::Timely => 0,
        };
        if own > 0 { own } else { self.days }
    }
}

/// As the table held at the place of the record that is looked from.
pub(super) fn span(view: &View<'_>, rule: &str) -> Result<Span> {
    let found = view.one(include_str!("limit.sql"), (rule, view.as_of()), |row| {
        Ok(Span {
            days: row.get("days")?,
            repeat_days: row.get("repeat_days")?,
            above_days: row.get("above_days")?,
            unit: row.get("unit")?,
            to_workday: row.get("to_workday")?,
            pauses: row.get("pauses")?,
        })
    })?;
    found.ok_or_else(|| {
        Failure::fault(
            format!("期限表里没有“{rule}”。"),
            "请信访室主任登录一次：程序带来的期限会自动补入；补入后再办这一步。",
        )
    })
}

/// `30 天`, as the table says it.
pub(crate) fn length_of(view: &View<'_>, rule: &str) -> Result<String> {
    let span = span(view, rule)?;
    Ok(format!("{} {}", span.days, span.unit.label()))
}

fn rule_of(row: &Row<'_>) -> rusqlite::Result<LimitRule> {
    Ok(LimitRule {
        rule: row.get("rule")?,
        name: row.get("name")?,
        days: row.get("days")?,
        unit: row.get("unit")?,
        from: row.get("counted_from")?,
        source: row.get("source")?,
        local: row.get("local")?,
        to_workday: row.get("to_workday")?,
        repeat_days: row.get("repeat_days")?,
        above_days: row.get("above_days")?,
        extend: row.get("extend")?,
        extend_before_end: row.get("extend_before_end")?,
        extend_notice: row.get("extend_notice")?,
        pauses: row.get("pauses")?,
        every: row.get("every")?,
        changed: Vec::new(),
    })
}

fn limit_rule(view: &View<'_>, rule: &str) -> Result<LimitRule> {
    let found = view.one("SELECT * FROM limits WHERE rule=?1", [rule], rule_of)?;
    found.ok_or_else(|| Failure::input("rule", "没有这项期限。"))
}

pub fn limit_rules(view: &View<'_>) -> Result<Vec<LimitRule>> {
    // 流动红旗评比 came with earlier programs, and nothing was ever counted by it.
    let mut rules =
        view.all("SELECT * FROM limits WHERE rule<>'appraisal' ORDER BY place, rule", [], rule_of)?;
    for rule in &mut rules {
        rule.changed = view.all(include_str!("limit_changes.sql"), [&rule.rule], changed)?;
    }
    Ok(rules)
}

/// `2026年11月23日 林静：5 → 4，本县通知`
pub(super) fn changed(row: &Row<'_>) -> rusqlite::Result<String> {
    let (change, at, who, why): (String, i64, String, String) =
        (row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?);
    Ok(format!("{} {who}：{change}，{why}", chinese_date(local(at).date())))
}

/// Limits that came with the program and are not in this store's table yet, those that can do there what they cannot here
/// (extension, stopping, shorter days), and those that are called otherwise there or say better whence they come; the county's
/// own numbers stay.
pub fn new_limits(view: &View<'_>) -> Result<Vec<LimitRule>> {
    let known = limit_rules(view)?;
    let mut brought = Vec::new();
    for came in assets::limits()?.limits {
        match known.iter().find(|known| known.rule == came.rule) {
            None => brought.push(came),
            Some(known) if known.changed.is_empty() && is_plain(known) && !is_plain(&came) => {
                let days = known.days;
                let shorter = |of: u32| if of < days { of } else { 0 };
                let (repeat_days, above_days) = (shorter(came.repeat_days), shorter(came.above_days));
                brought.push(LimitRule { days, repeat_days, above_days, ..came });
            }
            Some(known) if words_of(known) != words_of(&came) => {
                // How a county's own is extended and moved is the county's choice.
                let (extend, to_workday) = match came.local {
                    true => (known.extend, known.to_workday),
                    false => (came.extend, came.to_workday),
                };
                let LimitRule { days, repeat_days, above_days, .. } = *known;
                brought.push(LimitRule { days, repeat_days, above_days, extend, to_workday, ..came });
            }
            Some(_) => {}
        }
    }
    Ok(brought)
}

/// What the table says of a limit, besides numbers.
fn words_of(limit: &LimitRule) -> [&str; 4] {
    [&limit.name, &limit.from, &limit.source, &limit.every]
}

fn is_plain(limit: &LimitRule) -> bool {
    (limit.repeat_days, limit.above_days, limit.extend) == (0, 0, 0) && !limit.pauses
}

//! When a limit turns yellow and red, and in which hours the desk may be called to: data of the county, with history.
//!
//! Colour never speaks alone: beside it stands how many days are left.

use std::rc::Rc;

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::deadlines::Deadline;
use super::limits::{change_of, changed};
use crate::act::{Scene, Verb};
use crate::case::{Tone, must_say};
use crate::codes::Unit;
use crate::failure::{Failure, Result};
use crate::record::Stamp;
use crate::store::{Tx, View};
use crate::workdays::Calendar;

/// 设定预警: the shares of a limit, in percent, after which it is yellow and red.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SetColours {
    pub yellow: u32,
    pub red: u32,
    pub reason: String,
}

/// 设定工作时间: in these hours of working days, and in no others, a desk is told how much is due.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SetHours {
    /// `8:30-12:00`, one a half-day, in order.
    pub hours: Vec<String>,
    /// Whether desks are told at all.
    pub notices: bool,
    pub reason: String,
}

/// What is set, and how it came to be so.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Alerts {
    pub yellow: u32,
    pub red: u32,
    pub hours: Vec<String>,
    pub notices: bool,
    /// A sentence for each change of the colours, newest first.
    pub colours_changed: Vec<String>,
    /// The same of the hours.
    pub hours_changed: Vec<String>,
}

/// What came with the program is no change.
fn note(tx: &mut Tx<'_>, stamp: &Stamp, what: &str, change: &str, reason: &str) -> Result<()> {
    let row = (&stamp.id, what, change, stamp.at, &stamp.actor, reason);
    tx.run(include_str!("note_alert_change.sql"), row).map(|_| ())
}

pub fn alerts(view: &View<'_>) -> Result<Alerts> {
    let found = view.one("SELECT yellow, red, hours, notices FROM house", [], |row| {
        let hours: String = row.get("hours")?;
        Ok(Alerts {
            yellow: row.get("yellow")?,
            red: row.get("red")?,
            hours: hours.split(' ').filter(|part| !part.is_empty()).map(str::to_owned).collect(),
            notices: row.get("notices")?,
            colours_changed: Vec::new(),
            hours_changed: Vec::new(),
        })
    })?;
    let mut alerts = found.ok_or_else(|| Failure::door("库里还没有建立单位。", "请先用“建立本单位”。"))?;
    alerts.colours_changed = view.all(include_str!("alert_changes.sql"), ["colours"], changed)?;
    alerts.hours_changed = view.all(include_str!("alert_changes.sql"), ["hours"], changed)?;
    Ok(alerts)
}

impl Verb for SetColours {
    fn ready(_scene: &Scene<'_>) -> Result<()> {
        Ok(())
    }
    fn check(&self, _scene: &Scene<'_>) -> Result<()> {
        if !(1..100).contains(&self.yellow) {
            return Err(Failure::input("yellow", "变黄的比例在 1 到 99 之间。"));
        }
        if self.red <= self.yellow || self.red > 100 {
            return Err(Failure::input("red", "变红的比例要大于变黄的，最多 100；到期当天总是红。"));
        }
        must_say("reason", &self.reason, "修改的依据", 200)
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        let was = alerts(tx)?;
        tx.run("UPDATE house SET yellow=?1, red=?2", (self.yellow, self.red))?;
        if (was.yellow, was.red) == (self.yellow, self.red) {
            return Ok(());
        }
        let change = change_of([("黄 ", was.yellow, self.yellow), ("红 ", was.red, self.red)]);
        note(tx, stamp, "colours", &change, &self.reason)
    }
    fn tell(&self, view: &View<'_>) -> Result<String> {
        Ok(format!("{}。依据：{}", self.tell_plainly(view)?, self.reason))
    }
    fn tell_plainly(&self, _view: &View<'_>) -> Result<String> {
        Ok(format!("期限过 {}% 变黄，过 {}% 变红", self.yellow, self.red))
    }
    const RETRACTABLE: bool = false;
}

impl Verb for SetHours {
    fn ready(_scene: &Scene<'_>) -> Result<()> {
        Ok(())
    }
    fn check(&self, _scene: &Scene<'_>) -> Result<()> {
        let mut last = NaiveTime::MIN;
        for part in &self.hours {
            let (from, to) = half_day(part).ok_or_else(|| {
                Failure::input("hours", format!("“{part}”看不懂，请写成 8:30-12:00，一行一段。"))
            })?;
            if from < last || to <= from {
                return Err(Failure::input("hours", "每段要先有起、后有止，各段按先后排列，不能重叠。"));
            }
            last = to;
        }
        if self.hours.is_empty() {
            return Err(Failure::input("hours", "请至少写一段工作时间；不要提醒的，去掉“提醒”的勾。"));
        }
        must_say("reason", &self.reason, "修改的依据", 200)
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        let was = alerts(tx)?;
        let hours: Vec<String> = self.hours.iter().map(|part| plain(part)).collect();
        tx.run("UPDATE house SET hours=?1, notices=?2", (hours.join(" "), self.notices))?;
        if (&was.hours, was.notices) == (&hours, self.notices) {
            return Ok(());
        }
        let word = |on: bool| if on { "提醒" } else { "不提醒" };
        let change = format!(
            "{}（{}） → {}（{}）",
            was.hours.join("、"),
            word(was.notices),
            hours.join("、"),
            word(self.notices)
        );
        note(tx, stamp, "hours", &change, &self.reason)
    }
    fn tell(&self, view: &View<'_>) -> Result<String> {
        Ok(format!("{}。依据：{}", self.tell_plainly(view)?, self.reason))
    }
    fn tell_plainly(&self, _view: &View<'_>) -> Result<String> {
        let then = if self.notices { "到期桌面提醒" } else { "不作桌面提醒" };
        Ok(format!("工作时间 {}，{then}", self.hours.join("、")))
    }
    const RETRACTABLE: bool = false;
}

/// As it is kept: `8:30-12:00`, whatever dash and colon were typed.
fn plain(part: &str) -> String {
    part.trim().replace(['–', '—', '~', '至'], "-").replace('：', ":").replace(' ', "")
}

/// Start and end of `8:30-12:00`.
pub(super) fn half_day(part: &str) -> Option<(NaiveTime, NaiveTime)> {
    let part = plain(part);
    let (from, to) = part.split_once('-')?;
    let time = |text: &str| NaiveTime::parse_from_str(text, "%H:%M").ok();
    Some((time(from)?, time(to)?))
}

/// How a limit stands today: words and tone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Left {
    pub text: String,
    pub tone: Tone,
}

/// What colour a limit has today: by the share of it that has passed, days of waiting not counted.
pub struct Lights {
    calendar: Rc<Calendar>,
    yellow: u32,
    red: u32,
    today: NaiveDate,
}

impl Lights {
    pub fn of(scene: &Scene<'_>) -> Result<Self> {
        Self::on(scene.view, scene.today())
    }

    /// As it stood on `today`.
    pub(crate) fn on(view: &View<'_>, today: NaiveDate) -> Result<Self> {
        let shares = view.one("SELECT yellow, red FROM house", [], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let (yellow, red) = shares.unwrap_or((100, 100));
        Ok(Self { calendar: view.calendar()?, yellow, red, today })
    }

    pub fn of_limit(&self, limit: &Deadline) -> Left {
        self.left(limit.started, limit.due, limit.unit, limit.pause)
    }

    /// `超期 n`, 已超期 and 今日到期 red, otherwise green, yellow or red by the share; blue while it is stopped. Working days are named
    /// as such.
    pub fn left(
        &self,
        started: NaiveDate,
        due: NaiveDate,
        unit: Unit,
        pause: Option<(NaiveDate, NaiveDate)>,
    ) -> Left {
        let word = unit.label();
        if pause.is_some_and(|pause| self.is_within(pause)) {
            return Left { text: "中止计时".into(), tone: Tone::Info };
        }
        if self.today > due {
            // Over, and no working day has passed since: late by none that could be counted.
            let text = match self.between(due, self.today, unit) {
                0 => "已超期".to_owned(),
                late => format!("超期 {late} {word}"),
            };
            return Left { text, tone: Tone::Late };
        }
        if self.today == due {
            return Left { text: "今日到期".into(), tone: Tone::Late };
        }
        let waited = pause.map_or(0, |(since, until)| self.between(since, until, unit));
        let whole = self.between(started, due, unit).saturating_sub(waited).max(1);
        let left = self.between(self.today, due, unit);
        let passed = whole.saturating_sub(left) * 100 / whole;
        let tone = match passed {
            share if share >= self.red => Tone::Late,
            share if share >= self.yellow => Tone::Warn,
            _ => Tone::Ok,
        };
        Left { text: format!("剩 {left} {word}"), tone }
    }

    /// Whether today a limit waits that stopped on the first day and runs again from the second.
    pub(super) fn is_within(&self, (since, until): (NaiveDate, NaiveDate)) -> bool {
        since <= self.today && self.today < until
    }

    pub(super) fn between(&self, from: NaiveDate, to: NaiveDate, unit: Unit) -> u32 {
        self.calendar.between(from, to, unit)
    }
}

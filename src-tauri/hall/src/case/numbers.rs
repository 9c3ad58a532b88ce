//! Number series: 信访〔2026〕12号 and the rest. Without gaps or doubles; a number given to a withdrawn act stays as void.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::act::{Scene, Verb};
use crate::failure::{Failure, Result};
use crate::ids::CaseId;
use crate::record::Stamp;
use crate::store::{Tx, View};

/// A number as it was given: a fact, kept in the act.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, Default)]
pub struct Number {
    pub series: String,
    pub year: i32,
    pub n: u32,
    pub text: String,
}

impl Number {
    pub(crate) fn take(&self, tx: &mut Tx<'_>, case: &CaseId) -> Result<()> {
        let row = (&self.series, self.year, self.n, &self.text, case);
        tx.run("INSERT INTO numbers (series, year, n, text, case_id) VALUES (?1, ?2, ?3, ?4, ?5)", row)?;
        Ok(())
    }
    pub(crate) fn void(&self, tx: &mut Tx<'_>) -> Result<()> {
        tx.run(
            "UPDATE numbers SET void=1 WHERE series=?1 AND year=?2 AND n=?3",
            (&self.series, self.year, self.n),
        )?;
        Ok(())
    }
}

/// The next number of a series on `day`. `method` fills {method} of the registration number.
pub fn next_number(view: &View<'_>, series: &str, day: NaiveDate, method: &str) -> Result<Number> {
    let found = view.one("SELECT format, first FROM series WHERE key=?1", [series], |row| {
        Ok((row.get::<_, String>(0)?, row.get::<_, u32>(1)?))
    })?;
    // A house founded by an older program numbers by what ships with this one, until it is set.
    let shipped = || {
        let all = crate::assets::series().into_iter();
        all.filter(|one| one.key == series).map(|one| (one.format, one.first)).next()
    };
    let (format, first) = found
        .or_else(shipped)
        .ok_or_else(|| Failure::fault(format!("没有编号规则“{series}”。"), "请在“设置—编号”中设定。"))?;
    let year = day.year();
    let last: Option<u32> =
        view.value("SELECT max(n) FROM numbers WHERE series=?1 AND year=?2", (series, year))?;
    let n = last.map_or(first, |last| last + 1);
    let region = crate::actor::house(view)?.region;
    let text = format
        .replace("{region}", &region)
        .replace("{year}", &year.to_string())
        .replace("{method}", method)
        .replace("{n5}", &format!("{n:05}"))
        .replace("{n3}", &format!("{n:03}"))
        .replace("{n}", &n.to_string());
    Ok(Number { series: series.to_owned(), year, n, text })
}

/// 设定编号.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SetSeries {
    pub key: String,
    /// {year} {n} {n3} {n5} {region} {method} stand for the parts.
    pub format: String,
    /// The first number of a year; in a year that has begun, the numbers go on.
    pub first: u32,
}

impl Verb for SetSeries {
    fn ready(_scene: &Scene<'_>) -> Result<()> {
        Ok(())
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        if series_name(&self.key) == self.key {
            return Err(Failure::input("key", "没有这种编号，请从列出的编号中选一种。"));
        }
        if !["{n}", "{n3}", "{n5}"].iter().any(|part| self.format.contains(part))
            || !self.format.contains("{year}")
        {
            return Err(Failure::input("format", "格式里要有 {year} 和 {n}，如“信访〔{year}〕{n}号”。"));
        }
        if !(1..=999_999).contains(&self.first) {
            return Err(Failure::input("first", "起始号在 1 到 999999 之间。"));
        }
        let others: Vec<(String, String)> =
            scene.view.all("SELECT key, format FROM series_formats WHERE key<>?1", [&self.key], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })?;
        if let Some((key, _)) = others.iter().find(|(_, format)| shape(format) == shape(&self.format)) {
            let message =
                format!("与{}现在或者从前的格式相同，编出的号会重复，请加字样区分。", series_name(key));
            return Err(Failure::input("format", message));
        }
        Ok(())
    }
    fn apply(&self, tx: &mut Tx<'_>, _stamp: &Stamp) -> Result<()> {
        tx.run(include_str!("set_series.sql"), (&self.key, &self.format, self.first))?;
        tx.run(
            "INSERT OR IGNORE INTO series_formats (key, format) VALUES (?1, ?2)",
            (&self.key, &self.format),
        )?;
        Ok(())
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        Ok(format!("{}：{}", series_name(&self.key), self.format))
    }
    const RETRACTABLE: bool = false;
}

/// Two formats of one shape can give the same text.
fn shape(format: &str) -> String {
    let plain = format.replace("{n5}", "{n}").replace("{n3}", "{n}");
    plain.chars().filter(|c| !c.is_whitespace()).collect()
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct Series {
    pub key: String,
    pub name: String,
    pub format: String,
    pub first: u32,
    pub next: u32,
    pub sample: String,
    /// Numbers that were given and withdrawn.
    pub voids: Vec<String>,
}

/// What a series counts, in the order in which a case meets them.
const SERIES: [(&str, &str); 13] = [
    ("register", "登记编号"),
    ("report_up", "报送函文号"),
    ("case", "受理编号"),
    ("notice", "受理告知书文号"),
    ("decline", "不予受理告知书文号"),
    ("forward", "转送函文号"),
    ("hand_out", "移送函文号"),
    ("publicity", "双公示编号"),
    ("minutes", "会议纪要期号"),
    ("settlement", "协议书编号"),
    ("remind", "催办函文号"),
    ("order", "督办函文号"),
    ("bulletin", "督办通报期号"),
];

fn series_name(key: &str) -> &str {
    SERIES.iter().find(|(known, _)| *known == key).map_or(key, |(_, name)| name)
}

pub fn all_series(view: &View<'_>, today: NaiveDate) -> Result<Vec<Series>> {
    let mut rows: Vec<(String, String, u32)> =
        view.all("SELECT key, format, first FROM series ORDER BY key", [], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })?;
    rows.sort_by_key(|(key, ..)| SERIES.iter().position(|(known, _)| known == key).unwrap_or(SERIES.len()));
    let read = |(key, format, first): (String, String, u32)| {
        let next = next_number(view, &key, today, "2")?;
        let voids = view.all(
            "SELECT text FROM numbers WHERE series=?1 AND void=1 ORDER BY year, n",
            [&key],
            |row| row.get(0),
        )?;
        Ok(Series {
            name: series_name(&key).to_owned(),
            key,
            format,
            first,
            next: next.n,
            sample: next.text,
            voids,
        })
    };
    rows.into_iter().map(read).collect()
}

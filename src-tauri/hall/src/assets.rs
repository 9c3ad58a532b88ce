//! What ships with the program and enters the record when a house is founded: limits, code tables, number series, calendars.

use serde::Deserialize;

use crate::case::{Code, CodeList, SetCodes, SetSeries};
use crate::failure::Result;
use crate::supervision::{LimitRule, SetColours, SetHours, SetLimits};

macro_rules! calendars {
    ($($year:literal),+) => {
        /// The State Council's yearly tables, by year.
        pub const CALENDARS: &[(i32, &str)] = &[$(($year, include_str!(concat!("../../../assets/calendars/", $year, ".json")))),+];
    };
}
/// Who made them.
pub(crate) const CALENDAR_SOURCE: &str = "国务院办公厅节假日安排";
calendars!(2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026);

#[derive(Deserialize)]
struct CodeFile {
    list: CodeList,
    codes: Vec<Code>,
}

pub(crate) fn limits() -> Result<SetLimits> {
    let limits: Vec<LimitRule> = serde_json::from_str(include_str!("../../../assets/limits/limits.json"))?;
    Ok(SetLimits { limits })
}

/// What the county starts with: `alerts.json`.
#[derive(Deserialize)]
struct AlertFile {
    yellow: u32,
    red: u32,
    hours: Vec<String>,
    notices: bool,
}

pub(crate) fn alerts() -> Result<(SetColours, SetHours)> {
    let AlertFile { yellow, red, hours, notices } =
        serde_json::from_str(include_str!("../../../assets/limits/alerts.json"))?;
    let reason = "出厂设定".to_owned();
    Ok((SetColours { yellow, red, reason: reason.clone() }, SetHours { hours, notices, reason }))
}

pub(crate) fn codes() -> Result<Vec<SetCodes>> {
    let files: Vec<CodeFile> = serde_json::from_str(include_str!("../../../assets/codes/codes.json"))?;
    Ok(files.into_iter().map(|file| SetCodes { list: file.list, codes: file.codes }).collect())
}

pub(crate) fn series() -> Vec<SetSeries> {
    [
        ("register", "{region}{year}{method}{n5}"),
        ("case", "信访〔{year}〕{n}号"),
        ("notice", "信告〔{year}〕{n}号"),
        ("decline", "信拒〔{year}〕{n}号"),
        ("remind", "信催〔{year}〕{n}号"),
        ("order", "信督〔{year}〕{n}号"),
        ("bulletin", "督办通报{year}年第{n}期"),
        ("report_up", "信报〔{year}〕{n}号"),
        ("forward", "信转〔{year}〕{n}号"),
        ("hand_out", "信移〔{year}〕{n}号"),
        ("settlement", "信协〔{year}〕{n}号"),
        ("publicity", "双公示〔{year}〕{n}号"),
        ("minutes", "{year}年第{n}期"),
    ]
    .map(|(key, format)| SetSeries { key: key.to_owned(), format: format.to_owned(), first: 1 })
    .to_vec()
}

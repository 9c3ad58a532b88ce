//! The roster as it stands: who is on duty, who came, who stood in.

use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

use super::plan_roster::month_of;
use super::{Attended, ReceptionDay, my_door};
use crate::act::Scene;
use crate::failure::{Failure, Result};

/// One leader's reception day, with what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Duty {
    pub day: ReceptionDay,
    pub swapped: String,
    /// `None` while nobody has noted it.
    pub attended: Option<Attended>,
    pub attended_name: String,
    pub stand_in: String,
    pub reason: String,
}

fn day_of(row: &rusqlite::Row<'_>) -> rusqlite::Result<ReceptionDay> {
    Ok(ReceptionDay {
        date: row.get(0)?,
        leader: row.get(1)?,
        post: row.get(2)?,
        place: row.get(3)?,
        from: row.get(4)?,
        to: row.get(5)?,
    })
}

/// The days of this person's door from `from` on, at most `most` of them.
pub fn roster(scene: &Scene<'_>, from: NaiveDate, most: u32) -> Result<Vec<ReceptionDay>> {
    scene.view.all(include_str!("roster.sql"), (my_door(scene)?, from, most), day_of)
}

/// The duties of `2026-12`; a month in which nobody is on duty has no paper.
pub fn month_duties(scene: &Scene<'_>, month: &str) -> Result<Vec<Duty>> {
    scene.who.check_reads_cases()?;
    let (first, last) = month_of(month)?;
    let found = duties(scene, first, last)?;
    match found.is_empty() {
        true => Err(Failure::refused(format!("{month} 月还没有排接访。"), "先排这个月的接访，再出公告。")),
        false => Ok(found),
    }
}

/// The duties at this person's door from `from` to `to`, both with them.
pub fn duties(scene: &Scene<'_>, from: NaiveDate, to: NaiveDate) -> Result<Vec<Duty>> {
    scene.view.all(include_str!("duties.sql"), (my_door(scene)?, from, to), |row| {
        let attended = Attended::of_code(&row.get::<_, String>("attended")?);
        Ok(Duty {
            day: day_of(row)?,
            swapped: row.get("swapped")?,
            attended,
            attended_name: attended.map_or("", Attended::label).to_owned(),
            stand_in: row.get("stand_in")?,
            reason: row.get("reason")?,
        })
    })
}

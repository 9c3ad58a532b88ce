//! At the door: who receives on which day.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::act::{Scene, Verb};
use crate::case::must_say;
use crate::failure::{Failure, Result};
use crate::record::Stamp;
use crate::store::{Tx, View};

/// 领导公开接访日: who, where and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReceptionDay {
    pub date: NaiveDate,
    pub leader: String,
    pub post: String,
    pub place: String,
    pub from: String,
    pub to: String,
}

/// 排定接访: a later one for the same day takes its place.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Schedule {
    pub day: ReceptionDay,
}

impl Verb for Schedule {
    fn ready(_scene: &Scene<'_>) -> Result<()> {
        Ok(())
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        for (field, text, what) in
            [("leader", &self.day.leader, "接访领导"), ("place", &self.day.place, "接访地点")]
        {
            must_say(field, text, what, 60)?;
        }
        if !scene.view.calendar()?.is_workday(self.day.date) {
            let way_out = "请改到节假日后的第一个工作日。";
            return Err(
                Failure::refused(format!("{} 是休息日，不排接访。", self.day.date), way_out).at("date")
            );
        }
        Ok(())
    }
    fn apply(&self, tx: &mut Tx<'_>, _stamp: &Stamp) -> Result<()> {
        let day = &self.day;
        let row = (day.date, &day.leader, &day.post, &day.place, &day.from, &day.to);
        tx.run(include_str!("schedule.sql"), row)?;
        Ok(())
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        Ok(format!("{} {} {}", self.day.date, self.day.leader, self.day.place))
    }
    const RETRACTABLE: bool = false;
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

/// The days from `from` on, at most `most` of them.
pub fn roster(view: &View<'_>, from: NaiveDate, most: u32) -> Result<Vec<ReceptionDay>> {
    view.all("SELECT date, leader, post, place, from_time, to_time FROM roster WHERE date>=?1 ORDER BY date LIMIT ?2", (from, most), day_of)
}

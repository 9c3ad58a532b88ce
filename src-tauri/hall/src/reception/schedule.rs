//! 排定接访: who receives on one day.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{door_named, door_of};
use crate::act::{Scene, Verb};
use crate::case::must_say;
use crate::clock::chinese_date;
use crate::failure::{Failure, Result};
use crate::ids::OfficeId;
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

impl ReceptionDay {
    pub(super) fn enter(&self, tx: &mut Tx<'_>, door: &OfficeId) -> Result<()> {
        let row = (door, self.date, &self.leader, &self.post, &self.place, &self.from, &self.to);
        tx.run(include_str!("schedule.sql"), row)?;
        Ok(())
    }
    /// Somebody, somewhere, on a working day.
    pub(super) fn check(&self, view: &View<'_>) -> Result<()> {
        for (field, text, what) in [("leader", &self.leader, "接访领导"), ("place", &self.place, "接访地点")]
        {
            must_say(field, text, what, 60)?;
        }
        if !view.calendar()?.is_workday(self.date) {
            let way_out = "请改到节假日后的第一个工作日。";
            return Err(Failure::refused(
                format!("{}是休息日，不排接访。", chinese_date(self.date)),
                way_out,
            )
            .at("date"));
        }
        Ok(())
    }
}

/// 排定接访: a later one for the same day takes its place.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Schedule {
    /// Whose roster; the door fills it in.
    #[serde(default)]
    #[ts(skip)]
    pub office: OfficeId,
    pub day: ReceptionDay,
    /// Why somebody else than whoever was planned; empty where nobody goes.
    #[serde(default)]
    pub reason: String,
}

/// Whoever was planned for a day to come is taken off it with a reason, as whoever changes days with another is.
pub(super) fn must_say_why_they_go(
    scene: &Scene<'_>,
    office: &OfficeId,
    (from, to): (NaiveDate, NaiveDate),
    stays: impl Fn(NaiveDate, &str) -> bool,
    reason: &str,
) -> Result<()> {
    if !reason.is_empty() {
        return must_say("reason", reason, "换人的理由", 100);
    }
    let door = door_named(scene.view, office)?;
    let planned = planned(scene.view, &door, from.max(scene.today()), to)?;
    match planned.iter().find(|(date, leader)| !stays(*date, leader)) {
        Some((date, leader)) => Err(Failure::input(
            "reason",
            format!("{}原排的是{leader}：换人请写明理由；两人对调用“调换接访”。", chinese_date(*date)),
        )),
        None => Ok(()),
    }
}

/// Who is planned at this door, of whom it was not noted yet whether they came.
pub(super) fn planned(
    view: &View<'_>,
    door: &OfficeId,
    from: NaiveDate,
    to: NaiveDate,
) -> Result<Vec<(NaiveDate, String)>> {
    let sql = "SELECT date, leader FROM roster WHERE office=?1 AND date BETWEEN ?2 AND ?3 AND attended='' ORDER BY date";
    view.all(sql, (door, from, to), |row| Ok((row.get(0)?, row.get(1)?)))
}

/// `，换人：参加县委常委会`
pub(super) fn why(reason: &str) -> String {
    if reason.is_empty() { String::new() } else { format!("，换人：{reason}") }
}

impl Verb for Schedule {
    fn ready(_scene: &Scene<'_>) -> Result<()> {
        Ok(())
    }
    fn complete(&mut self, scene: &Scene<'_>) -> Result<()> {
        self.office = door_of(scene)?;
        Ok(())
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        let (date, today) = (self.day.date, scene.today());
        let noted = "SELECT 1 FROM roster WHERE office=?1 AND date=?2 AND attended<>''";
        if date < today || scene.view.exists(noted, (&self.office, date))? {
            let message = format!("{}的接访已经过去或者已记到岗，不能重排。", chinese_date(date));
            let way_out = "谁没有到、谁替班，在“接访”里记；调换用“调换接访”。";
            return Err(Failure::refused(message, way_out).at("date"));
        }
        self.day.check(scene.view)?;
        let stays = |_, leader: &str| leader == self.day.leader;
        must_say_why_they_go(scene, &self.office, (date, date), stays, &self.reason)
    }
    fn apply(&self, tx: &mut Tx<'_>, _stamp: &Stamp) -> Result<()> {
        let day = &self.day;
        let door = door_named(tx, &self.office)?;
        let others = "DELETE FROM roster WHERE office=?1 AND date=?2 AND leader<>?3";
        tx.run(others, (&door, day.date, &day.leader))?;
        day.enter(tx, &door)
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        let why = why(&self.reason);
        Ok(format!("{} {} {}{why}", chinese_date(self.day.date), self.day.leader, self.day.place))
    }
    const RETRACTABLE: bool = false;
}

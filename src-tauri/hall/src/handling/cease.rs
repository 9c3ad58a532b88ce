//! 息访: whether anybody came with the matter again after it was closed. It is looked at later, once or oftener, and the latest
//! word stands until the same matter is reported again; whether the person accepted the result is 化解, and another thing.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::act::{Scene, Verb};
use crate::case::{Case, must_say};
use crate::clock::short_date;
use crate::failure::{Failure, Result};
use crate::record::Stamp;
use crate::store::{Tx, View};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct NoteCeased {
    pub on: NaiveDate,
    pub ceased: bool,
    /// From what it is known.
    pub basis: String,
}

/// The report of the same matter that came after the closing, the latest of them: its number and day.
fn again(view: &View<'_>, case: &Case) -> Result<Option<(String, NaiveDate)>> {
    let Some(closed) = case.closed_on else { return Ok(None) };
    Ok(case.reported_again(view)?.into_iter().find(|(_, on)| *on >= closed))
}

impl Verb for NoteCeased {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        match scene.case()?.closed_on {
            Some(_) => Ok(()),
            None => Err(Failure::refused("还没有办结，谈不上息访。", "办结以后再记还有没有人就此事反映。")),
        }
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        let case = scene.case()?;
        scene.check_day("on", self.on, case.closed_on, "办结的日期")?;
        must_say("basis", &self.basis, "从哪里知道的", 300)?;
        match again(scene.view, case)? {
            Some((number, on)) if self.ceased => Err(Failure::input(
                "ceased",
                format!("办结后{}又有同一事项的举报（{number}），不是息访。", short_date(on)),
            )),
            _ => Ok(()),
        }
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        let row = (&stamp.case, self.ceased, self.on, &self.basis);
        tx.run(include_str!("cease.sql"), row)?;
        Ok(())
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        Ok(format!("{}。{}", words(self.ceased), self.basis))
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
}

fn words(ceased: bool) -> &'static str {
    if ceased { "没有人再就此事反映" } else { "仍在就此事反映" }
}

/// What is known of it now, in words, and whether it holds; `None` where nobody looked yet.
pub(crate) fn ceased_now(view: &View<'_>, case: &Case) -> Result<Option<(String, bool)>> {
    let sql = "SELECT ceased, noted_on FROM ceasings WHERE case_id=?1";
    let noted: Option<(bool, NaiveDate)> = view.one(sql, [&case.id], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let Some((ceased, on)) = noted else { return Ok(None) };
    let noted = format!("{}：{}", short_date(on), words(ceased));
    Ok(Some(match again(view, case)? {
        Some((number, later)) => {
            (format!("{noted}；{}又有同一事项的举报（{number}）", short_date(later)), false)
        }
        None => (noted, ceased),
    }))
}

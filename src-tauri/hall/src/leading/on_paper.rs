//! 纸面批准: what an act, or an entered decision, says that a leader approved on paper. Nobody but whoever entered it vouches
//! for that, so the leader is shown all that was entered in their name, and may say that it is not theirs.

use chrono::{Days, NaiveDate};
use rusqlite::Row;
use serde::Serialize;
use ts_rs::TS;

use crate::act::Scene;
use crate::case::day;
use crate::clock::date_of;
use crate::codes::Role;
use crate::failure::Result;
use crate::ids::{AccountId, CaseId, EntryId};
use crate::record::{Stamp, entry_by_id};
use crate::store::Tx;

/// Days for which a leader is shown what was entered in their name.
const SHOWN: u64 = 30;
/// Rows shown at the most.
const MOST: u32 = 200;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PaperApproval {
    /// Entry of the act that rests on it.
    pub id: EntryId,
    pub case_id: CaseId,
    pub number: String,
    pub title: String,
    /// What was approved: the act's name, and what it says.
    pub matter: String,
    pub said: String,
    pub leader: AccountId,
    pub leader_name: String,
    pub approved_on: NaiveDate,
    pub entered_by: String,
    pub entered_on: NaiveDate,
    /// When the leader said that it is not theirs, and what they said of it.
    pub denied_on: Option<NaiveDate>,
    pub denial: String,
    /// What was found out about the denial; empty until then.
    pub outcome: String,
}

/// The act rests on this leader's word on paper. Of what a leader enters in their own name there is nobody to show it to.
pub(crate) fn rests_on_paper(
    tx: &mut Tx<'_>,
    stamp: &Stamp,
    leader: &AccountId,
    on: NaiveDate,
) -> Result<()> {
    if leader.is_none() || *leader == stamp.actor {
        return Ok(());
    }
    let row = (&stamp.id, &stamp.case, leader, on, &stamp.actor, date_of(stamp.at));
    tx.run(include_str!("note_paper.sql"), row).map(|_| ())
}

/// What was entered lately in this leader's name, in all leaders' where none is named; the newest first.
pub(super) fn entered_lately(scene: &Scene<'_>, leader: &AccountId) -> Result<Vec<PaperApproval>> {
    let since = scene.today().checked_sub_days(Days::new(SHOWN)).unwrap_or_default();
    let rows = (leader, &scene.who.account, since, MOST);
    tell(scene, scene.view.all(include_str!("entered_lately.sql"), rows, read)?)
}

/// What a leader denies in this case and nobody has settled yet, the oldest first.
pub(crate) fn denied(scene: &Scene<'_>, case: &CaseId) -> Result<Vec<PaperApproval>> {
    let rows = (case.as_str(), &scene.who.account, MOST, true);
    tell(scene, scene.view.all(include_str!("denied.sql"), rows, read)?)
}

/// The same of all cases: for the director; for a leader what no director may settle, since the only one entered it or
/// stands aside.
pub(crate) fn to_settle(scene: &Scene<'_>) -> Result<Vec<PaperApproval>> {
    let directs = scene.who.has(Role::Director);
    if !directs && !scene.who.has(Role::Leader) {
        return Ok(Vec::new());
    }
    let rows = ("", &scene.who.account, MOST, directs);
    tell(scene, scene.view.all(include_str!("denied.sql"), rows, read)?)
}

fn read(row: &Row<'_>) -> rusqlite::Result<PaperApproval> {
    Ok(PaperApproval {
        id: row.get("entry")?,
        case_id: row.get("case_id")?,
        number: row.get("called")?,
        title: row.get("title")?,
        matter: String::new(),
        said: String::new(),
        leader: row.get("leader")?,
        leader_name: row.get("leader_name")?,
        approved_on: row.get("approved_on")?,
        entered_by: row.get("entered_by_name")?,
        entered_on: row.get("entered_on")?,
        denied_on: day(row, "denied_on")?,
        denial: row.get("denial")?,
        outcome: row.get("outcome")?,
    })
}

/// With what the act itself says.
fn tell(scene: &Scene<'_>, mut found: Vec<PaperApproval>) -> Result<Vec<PaperApproval>> {
    for one in &mut found {
        if let Some(entry) = entry_by_id(scene.view, &one.id)? {
            one.matter = entry.act.verb().name().to_owned();
            one.said = entry.act.tell(scene.view)?;
        }
    }
    Ok(found)
}

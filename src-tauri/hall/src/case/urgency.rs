//! 初次举报及时办，重复举报重点办，上级交办马上办: computed from what is registered and linked, never chosen. It orders the
//! lists and picks the days of the limits. Besides, whether whoever came went past the level that should receive it (越级).

use chrono::NaiveDate;

use super::{Case, case};
use crate::clock::date_of;
use crate::codes::Urgency;
use crate::failure::Result;
use crate::ids::CaseId;
use crate::intake::Register;
use crate::record::Stamp;
use crate::store::{END, Tx, View};
use crate::supervision;

/// 上级交办, in the table of sources.
const ASSIGNED_FROM_ABOVE: &str = "0202";
/// 上级 转办 and 交办, in the table of sources.
const FROM_ABOVE: &str = "02";

impl Urgency {
    /// What was assigned from above goes before a repeat, whatever else it is.
    pub fn of(source: &str, repeat: bool) -> Self {
        match (source, repeat) {
            (ASSIGNED_FROM_ABOVE, _) => Self::AtOnce,
            (_, true) => Self::Focus,
            (_, false) => Self::Timely,
        }
    }
}

/// After a link was made or undone on `on`: the limits that run are counted by the new urgency.
pub(crate) fn refresh_urgency(tx: &mut Tx<'_>, id: &CaseId, on: NaiveDate) -> Result<()> {
    let found = case(tx, id)?;
    let now = Urgency::of(&found.source, found.repeat || is_reported_again(tx, id)?);
    if now == found.urgency {
        return Ok(());
    }
    tx.run("UPDATE cases SET urgency=?2 WHERE id=?1", (id, now))?;
    supervision::count_by(tx, id, now, on)
}

/// As it stood at the place in the record from which the case is computed.
fn is_reported_again(tx: &Tx<'_>, id: &CaseId) -> Result<bool> {
    let sql = "SELECT again FROM echoes WHERE earlier=?1 AND pos<=?2 ORDER BY pos DESC LIMIT 1";
    Ok(tx.value(sql, (id, tx.as_of()))?.unwrap_or(false))
}

/// 规则 art. 14: what is reported again draws attention to the earlier case, on which the work goes on. After a link of it was
/// made, changed or withdrawn by the entry `stamp`; without effect where another case is computed anew.
pub(crate) fn hear_again(tx: &mut Tx<'_>, earlier: &CaseId, stamp: &Stamp) -> Result<()> {
    if tx.as_of() != END {
        return Ok(());
    }
    let linked = "SELECT 1 FROM links WHERE earlier=?1 AND verdict='same_matter'";
    let (again, on) = (tx.exists(linked, [earlier])?, date_of(stamp.at));
    if again == is_reported_again(tx, earlier)? {
        return Ok(());
    }
    let sql = "INSERT INTO echoes (earlier, pos, heard_on, again) VALUES (?1, ?2, ?3, ?4)";
    tx.run(sql, (earlier, stamp.pos, on, again))?;
    refresh_urgency(tx, earlier, on)?;
    supervision::refresh_next_due(tx, earlier, supervision::NO_ENTRY)
}

/// For a case that is computed again: where in the record, between two places, it was heard of again, and on which day.
pub(crate) fn heard_between(
    tx: &Tx<'_>,
    id: &CaseId,
    after: i64,
    before: i64,
) -> Result<Vec<(i64, NaiveDate)>> {
    let sql = "SELECT pos, heard_on FROM echoes WHERE earlier=?1 AND pos>?2 AND pos<?3 ORDER BY pos";
    tx.all(sql, (id, after, before), |row| Ok((row.get(0)?, row.get(1)?)))
}

/// Why a case is as urgent as it is, for its page.
pub(super) fn urgency_reason(view: &View<'_>, case: &Case) -> Result<String> {
    let links: Vec<String> = view.all(include_str!("repeats_of.sql"), [&case.id], |row| {
        let (number, verdict, reason): (String, crate::codes::Verdict, String) =
            (row.get(0)?, row.get(1)?, row.get(2)?);
        Ok(format!("与{number}为{}（{reason}）", verdict.label()))
    })?;
    let why = match case.urgency {
        Urgency::AtOnce => "来源为上级交办".to_owned(),
        Urgency::Focus if links.is_empty() => "同一事项又有举报（规则第十四条）".to_owned(),
        Urgency::Focus => links.join("；"),
        Urgency::Timely => "没有关联到以前的件".to_owned(),
    };
    Ok(format!("{}：{why}", case.urgency.label()))
}

/// Why a case counts as 越级; empty where it does not. Whoever registered it noted so, or the door marked its ticket, or a matter
/// of a township's own people came by way of the level above.
pub(crate) fn beyond_reason(view: &View<'_>, act: &Register, of_township: bool) -> Result<String> {
    if !act.beyond.is_empty() {
        return Ok(format!("登记时注明：{}", act.beyond));
    }
    let ticket = (act.received_on, &act.ticket, &act.door);
    if !act.ticket.is_empty() && view.exists(include_str!("came_beyond.sql"), ticket)? {
        return Ok("取号时标明越级来访".to_owned());
    }
    Ok(match of_township && act.source.starts_with(FROM_ABOVE) {
        true => "镇管人员的问题，越过乡镇和本县反映到上级，由上级转来".to_owned(),
        false => String::new(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_assigned_from_above_goes_first_then_repeats() {
        for (source, repeat, urgency) in [
            ("0101", false, Urgency::Timely),
            ("0101", true, Urgency::Focus),
            ("0201", true, Urgency::Focus),
            ("0202", false, Urgency::AtOnce),
            ("0202", true, Urgency::AtOnce),
        ] {
            assert_eq!(Urgency::of(source, repeat), urgency, "{source} {repeat}");
        }
        // Lists are in the order of the words that are stored.
        assert!(Urgency::AtOnce.code() < Urgency::Focus.code());
        assert!(Urgency::Focus.code() < Urgency::Timely.code() && Urgency::Timely.code() < "~");
    }
}

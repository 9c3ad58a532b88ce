//! Where a case stands on its way: the seven stations with their dates, and the shorter ways of what ends early or is handled
//! by a department.

use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

use super::Case;
use crate::act::{ActName, Scene};
use crate::clock::short_date;
use crate::codes::{Attribution, FeedbackStage, Stage};
use crate::failure::Result;
use crate::feedback::{is_given, is_posted, is_settled_openly};
use crate::outside::{outside_of, reviews_of};
use crate::record::latest_of;
use crate::store::View;
use crate::supervision::Deadline;
use crate::transfer::transfers_of;

#[derive(Debug, Clone, Serialize, TS)]
pub struct Station {
    pub name: String,
    pub state: StationState,
    pub note: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum StationState {
    Done,
    Now,
    Ahead,
}

/// The seven stations with their dates; the next limit stands under its station.
pub(super) fn stations(scene: &Scene<'_>, case: &Case, deadlines: &[Deadline]) -> Result<Vec<Station>> {
    if let Some(stations) = outside_stations(scene.view, case, deadlines)? {
        return Ok(stations);
    }
    let now = match case.stage {
        Stage::Registered => 1,
        Stage::Accepted => 2,
        Stage::Assigned | Stage::Handling => 3,
        Stage::Found => {
            let owed = crate::handling::missing_before_close(scene.view, case)?;
            if owed.is_empty() { 5 } else { 4 }
        }
        Stage::Closed => 6,
        Stage::Archived if case.closed_on.is_none() => return ended_stations(scene.view, case),
        Stage::Archived => 7,
        Stage::Declined | Stage::ReportedUp | Stage::Outside => return ended_stations(scene.view, case),
    };
    let dated = |day: Option<NaiveDate>, rule: &str| day.map_or_else(|| due(deadlines, rule), short_date);
    let handling = match (case.taken_on, case.found_on) {
        (_, Some(found)) => short_date(found),
        (Some(taken), None) => {
            format!("第 {} 个工作日", scene.view.calendar()?.workdays_between(taken, scene.today()))
        }
        (None, None) if case.stage == Stage::Assigned => "待签收".to_owned(),
        (None, None) => "—".to_owned(),
    };
    let notes = [
        short_date(case.received_on),
        dated(case.accepted_on, "decide"),
        dated(case.assigned_on, "assign"),
        handling,
        feedback_note(scene.view, case)?,
        dated(case.closed_on, "feedback_late"),
        dated(case.archived_on, "archive"),
    ];
    let names = ["登记", "受理", "交办", "办理", "反馈", "办结", "归档"];
    Ok((0..)
        .zip(names.into_iter().zip(notes))
        .map(|(n, (name, note))| Station {
            name: name.to_owned(),
            state: match n {
                n if n < now => StationState::Done,
                n if n == now => StationState::Now,
                _ => StationState::Ahead,
            },
            note,
        })
        .collect())
}

/// The day of an open limit; of several the next.
fn due(deadlines: &[Deadline], rule: &str) -> String {
    let open = deadlines.iter().find(|deadline| deadline.rule == rule && deadline.met_on.is_none());
    open.map_or_else(|| "—".to_owned(), |deadline| format!("{}前", short_date(deadline.due)))
}

/// 不予受理 and 报送上级 end the way at its second station; whoever gave a name is still to be told. What stays here is filed, as a
/// repeat is that was kept.
fn ended_stations(view: &View<'_>, case: &Case) -> Result<Vec<Station>> {
    let station = |name: &str, state, note| Station { name: name.to_owned(), state, note };
    let (declined, filed) = (case.declined_on.is_some(), case.archived_on);
    let owed = case.attribution == Attribution::Named && case.informed_on.is_none() && filed.is_none();
    let sealed = latest_of(view, &case.id, ActName::SealUp)?.and_then(|entry| entry.act.on());
    let end = match case.stage {
        Stage::Archived if !declined => "重复留存",
        Stage::Archived => Stage::Declined.label(),
        stage => stage.label(),
    };
    let mut stations = vec![
        station("登记", StationState::Done, short_date(case.received_on)),
        station(
            end,
            if owed { StationState::Now } else { StationState::Done },
            case.declined_on.or(sealed).map(short_date).unwrap_or_default(),
        ),
    ];
    stations.extend(filed.map(|on| station("归档", StationState::Done, short_date(on))));
    Ok(stations)
}

/// 业务外 goes its own way: 移送, 签收, 部门受理, 办理, 送达, 归档; `None` for a case that no department has.
fn outside_stations(view: &View<'_>, case: &Case, deadlines: &[Deadline]) -> Result<Option<Vec<Station>>> {
    let Some(outside) = outside_of(view, &case.id)? else { return Ok(None) };
    let transfer = transfers_of(view, &case.id)?.into_iter().find(|one| one.back_on.is_none());
    let (sent, received) = transfer.map_or((None, None), |one| (Some(one.sent_on), one.received_on));
    let review = reviews_of(view, &case.id)?.pop();
    let mut steps = vec![
        ("登记", Some(case.received_on), ""),
        ("移送", sent, ""),
        ("部门签收", received, "take_over"),
        ("部门受理", outside.accepted_on, "outside_decide"),
        ("办理答复", outside.answered_on, "outside_handle"),
    ];
    if case.attribution == Attribution::Named {
        steps.push(("送达", outside.served_on, "outside_serve"));
    }
    if let Some(review) = &review {
        steps.push((review.level.label(), review.decided_on, "review_decide"));
    }
    steps.push(("归档", case.archived_on, "archive"));
    let now = steps.iter().position(|(_, day, _)| day.is_none()).unwrap_or(steps.len());
    let station = |(n, (name, day, rule)): (usize, (&str, Option<NaiveDate>, &str))| Station {
        name: name.to_owned(),
        state: match n {
            n if n < now => StationState::Done,
            n if n == now => StationState::Now,
            _ => StationState::Ahead,
        },
        note: day.map_or_else(|| due(deadlines, rule), short_date),
    };
    Ok(Some(steps.into_iter().enumerate().map(station).collect()))
}

/// 前 ✓　中　后 for 实名; 公开反馈 or 双公示 for the others.
fn feedback_note(view: &View<'_>, case: &Case) -> Result<String> {
    if case.attribution == Attribution::Anonymous {
        let name = if case.minor { "双公示" } else { "公开反馈" };
        let posted = is_posted(view, &case.id)?;
        return Ok(if is_settled_openly(view, &case.id)? || posted {
            format!("{name} ✓")
        } else {
            name.to_owned()
        });
    }
    if case.course.is_appeal() {
        return Ok(case
            .answered_on
            .map_or_else(|| "送达".to_owned(), |on| format!("送达 {}", short_date(on))));
    }
    let marks = [(FeedbackStage::Early, "前"), (FeedbackStage::Middle, "中"), (FeedbackStage::Late, "后")];
    let marked = marks.map(|(stage, name)| {
        Ok(if is_given(view, &case.id, stage)? { format!("{name} ✓") } else { name.to_owned() })
    });
    Ok(marked.into_iter().collect::<Result<Vec<_>>>()?.join("　"))
}

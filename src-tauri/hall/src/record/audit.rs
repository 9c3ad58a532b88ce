//! 审计: who did what, when, on which case. The auditor's own look at the record: no title, no facts, no identity, since
//! any of them may point at somebody; of an identity that was taken from the vault also why. What was typed of a case before it
//! went up sealed (规则 art. 15) is not told, not even that.

use chrono::{NaiveDate, NaiveTime};
use rusqlite::types::Value;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::latest_of;
use crate::act::{Act, ActName, Place, Scene, Verb};
use crate::clock::{instant, local};
use crate::codes::Role;
use crate::failure::{Failure, Result};
use crate::ids::{AccountId, CaseId};
use crate::leading::denied_act;
use crate::store::View;

/// Rows read at a time.
const PAGE: u32 = 100;

/// Where a page ended; the next one begins behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AuditPlace {
    pub at: i64,
    pub pos: i64,
}

#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct AuditInput {
    pub actor: Option<AccountId>,
    pub verb: Option<ActName>,
    pub from: Option<NaiveDate>,
    /// The last day, included.
    pub to: Option<NaiveDate>,
    pub after: Option<AuditPlace>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AuditRow {
    #[ts(type = "number")]
    pub pos: i64,
    /// `2026-11-23 09:12`
    pub at: String,
    pub actor: String,
    #[ts(as = "String")]
    pub verb: ActName,
    pub name: String,
    /// The case's number; empty where the act is not about a case.
    pub number: String,
    /// Of acts of the house what was done; of an opened identity the reason; of a denied approval which it is; else empty.
    pub note: String,
    /// Whether an identity was taken from the vault.
    pub identity: bool,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct AuditPage {
    pub rows: Vec<AuditRow>,
    /// `None` where there is nothing older.
    pub next: Option<AuditPlace>,
}

impl AuditInput {
    /// Conditions and their values; every condition is written here, only values are bound.
    fn conditions(&self) -> (String, Vec<Value>) {
        let mut found: Vec<(&str, Vec<Value>)> = Vec::new();
        let midnight = |day: NaiveDate| Value::Integer(instant(day.and_time(NaiveTime::MIN)));
        if let Some(actor) = self.actor.as_ref().filter(|actor| !actor.is_none()) {
            found.push(("r.actor=?", vec![Value::Text(actor.0.clone())]));
        }
        if let Some(verb) = self.verb {
            found.push(("json_extract(r.act, '$.verb')=?", vec![Value::Text(verb.code().to_owned())]));
        }
        if let Some(from) = self.from {
            found.push(("r.at>=?", vec![midnight(from)]));
        }
        if let Some(end) = self.to.and_then(|to| to.succ_opt()) {
            found.push(("r.at<?", vec![midnight(end)]));
        }
        if let Some(AuditPlace { at, pos }) = self.after {
            found.push(("(r.at, r.pos)<(?, ?)", vec![Value::Integer(at), Value::Integer(pos)]));
        }
        let (conditions, values): (Vec<_>, Vec<_>) = found.into_iter().unzip();
        let text = if conditions.is_empty() { "1".to_owned() } else { conditions.join(" AND ") };
        (text, values.into_iter().flatten().collect())
    }
    fn sql(&self) -> (String, Vec<Value>) {
        let (conditions, values) = self.conditions();
        // Named, since the planner knows nothing of how common a person or a verb is.
        let index = match (self.actor.as_ref().is_some_and(|actor| !actor.is_none()), self.verb.is_some()) {
            (true, true) => "record_actor_verb",
            (true, false) => "record_actor",
            (false, true) => "record_verb",
            (false, false) => "record_at",
        };
        let limit = PAGE + 1;
        (format!(include_str!("audit.sql"), index = index, conditions = conditions, limit = limit), values)
    }
}

/// The record, newest first, page by page; for the auditor alone.
pub fn audit(scene: &Scene<'_>, input: &AuditInput) -> Result<AuditPage> {
    if !scene.who.has(Role::Auditor) {
        return Err(Failure::refused(
            "操作记录由审计员查看。",
            "一件的经过请在件的页面看；需要审计的，请审计员登录。",
        ));
    }
    let (sql, values) = input.sql();
    let mut found = scene.view.all(&sql, rusqlite::params_from_iter(values), |row| {
        let place = AuditPlace { pos: row.get(0)?, at: row.get(1)? };
        let actor: (AccountId, String) = (row.get(2)?, row.get(3)?);
        let of_sealed: (CaseId, bool) = (row.get(6)?, row.get(7)?);
        Ok((place, actor, row.get::<_, String>(4)?, row.get::<_, String>(5)?, of_sealed))
    })?;
    let more = found.len() > PAGE as usize;
    found.truncate(PAGE as usize);
    let next = found.last().filter(|_| more).map(|(place, ..)| *place);
    let rows = found.into_iter().map(|(place, (id, actor), act, number, (case, sealed))| {
        let act: Act = serde_json::from_str(&act)?;
        let (mut note, identity) = said(&act, scene)?;
        if sealed && was_before_sealing(scene.view, &case, place)? {
            note.clear();
        }
        Ok(AuditRow {
            pos: place.pos,
            at: local(place.at).format("%Y-%m-%d %H:%M").to_string(),
            actor: if actor.is_empty() { id.0 } else { actor },
            verb: act.verb(),
            name: act.verb().name().to_owned(),
            number,
            note,
            identity,
        })
    });
    Ok(AuditPage { rows: rows.collect::<Result<_>>()?, next })
}

fn was_before_sealing(view: &View<'_>, case: &CaseId, place: AuditPlace) -> Result<bool> {
    let sealed = latest_of(view, case, ActName::SealUp)?;
    Ok(sealed.is_some_and(|sealed| place.pos < sealed.stamp.pos))
}

/// What may be told of an act without its content, and whether it took an identity from the vault.
fn said(act: &Act, scene: &Scene<'_>) -> Result<(String, bool)> {
    Ok(match act {
        Act::OpenIdentity(open) => (open.reason.clone(), true),
        Act::OpenEvidence(open) => (open.reason.clone(), false),
        Act::IdentityHit(hit) => (hit.tell(scene.view)?, false),
        Act::DenyApproval(deny) => (denied_act(scene.view, &deny.entry)?, false),
        Act::SettleDenial(settle) => (denied_act(scene.view, &settle.entry)?, false),
        Act::IssuePaper(paper) if !paper.reason.is_empty() => {
            (format!("{}：{}", paper.paper.label(), paper.reason), true)
        }
        Act::IssuePaper(paper) => (paper.paper.label().to_owned(), false),
        act if act.verb().place() == Place::House => (act.tell_plainly(scene.view)?, false),
        _ => (String::new(), false),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A million entries are read by an index whatever is asked, never by looking at all of them or sorting.
    #[test]
    fn every_question_to_the_record_has_its_index() {
        let mut conn = rusqlite::Connection::open_in_memory().unwrap();
        let mut tx = crate::store::Tx::begin(&mut conn).unwrap();
        crate::store::make_all(&mut tx).unwrap();
        let day = NaiveDate::from_ymd_opt(2026, 11, 23);
        for asked in 0..32_u8 {
            let has = |bit: u8| asked & (1 << bit) != 0;
            let input = AuditInput {
                actor: has(0).then(|| AccountId("a".into())),
                verb: has(1).then_some(ActName::Accept),
                from: day.filter(|_| has(2)),
                to: day.filter(|_| has(3)),
                after: has(4).then_some(AuditPlace { at: 1, pos: 1 }),
            };
            let (sql, values) = input.sql();
            let plan: Vec<String> = tx
                .all(&format!("EXPLAIN QUERY PLAN {sql}"), rusqlite::params_from_iter(values), |row| {
                    row.get(3)
                })
                .unwrap();
            let wanted = match (has(0), has(1)) {
                (true, true) => "record_actor_verb (actor=? AND <expr>=?",
                (true, false) => "record_actor (actor=?",
                (false, true) => "record_verb (<expr>=?",
                (false, false) => "record_at",
            };
            assert!(plan.iter().any(|step| step.contains(wanted)), "{asked:b}: {plan:?}");
            assert!(!plan.iter().any(|step| step.contains("B-TREE")), "{asked:b} sorts: {plan:?}");
            let others = plan.iter().filter(|step| step.starts_with("SCAN") && !step.contains("record_at"));
            assert_eq!(others.count(), 0, "{asked:b}: {plan:?}");
        }
        let plan: Vec<String> = tx
            .all(concat!("EXPLAIN QUERY PLAN ", include_str!("latest_of.sql")), ("c", "accept"), |row| {
                row.get(3)
            })
            .unwrap();
        assert!(plan.iter().any(|step| step.contains("record_case")), "{plan:?}");
    }
}

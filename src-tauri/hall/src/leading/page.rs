//! 包案: a leader's page. What lies before the leader, and the cases they answer for with what each of them waits for, the
//! most urgent first.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::approval::ApprovalMatter;
use super::measures::measures_of;
use super::on_paper::{PaperApproval, entered_lately};
use super::visits::visits_of;
use crate::act::{ActName, Scene};
use crate::actor::Session;
use crate::case::{Case, Tag, Tone, case, tags_in};
use crate::codes::Role;
use crate::failure::{Failure, Result};
use crate::ids::{AccountId, CaseId, EntryId};
use crate::supervision::{Lights, deadlines_of};

#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct LeadingInput {
    /// Whose page; empty for one's own, where one is a leader, and else for all.
    pub leader: AccountId,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct LeadingCounts {
    pub cases: u32,
    /// 等批示
    pub decisions: u32,
    /// Cases that wait for a plan or for a visit.
    pub visits: u32,
    /// Cases with a measure that is late.
    pub measures: u32,
    /// Cases whose feedback is due or late.
    pub feedback: u32,
}

/// What lies before a leader.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct WaitingDecision {
    pub approval: EntryId,
    pub case_id: CaseId,
    pub number: String,
    pub title: String,
    pub matter_name: String,
    pub proposal: String,
    pub by: String,
    pub leader_name: String,
    pub submitted_on: NaiveDate,
}

/// One thing that a case waits for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LeadWait {
    pub text: String,
    pub tone: Tone,
    /// The act that ends the waiting, where one does.
    pub verb: Option<ActName>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct LedCase {
    pub case_id: CaseId,
    pub number: String,
    pub title: String,
    pub tags: Vec<Tag>,
    pub stage: String,
    pub lead: AccountId,
    pub lead_name: String,
    pub office: String,
    pub first_handler: String,
    pub received_on: NaiveDate,
    /// Days since it was received.
    pub days: u32,
    pub waits: Vec<LeadWait>,
    pub visits: u32,
    pub visited_on: Option<NaiveDate>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct LeaderName {
    pub account: AccountId,
    pub name: String,
    pub post: String,
    pub cases: u32,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct Leading {
    /// Whose page it is; empty for all leaders'.
    pub leader: AccountId,
    /// Those who can be chosen: a leader sees their own page alone.
    pub leaders: Vec<LeaderName>,
    pub counts: LeadingCounts,
    pub decisions: Vec<WaitingDecision>,
    /// What was entered lately as approved by this leader on paper, the newest first.
    pub on_paper: Vec<PaperApproval>,
    /// The most urgent first, among those the oldest.
    pub cases: Vec<LedCase>,
}

/// Who sees every leader's page: they arrange visits and keep the figures.
const SEE_ALL: [Role; 3] = [Role::Director, Role::Receptionist, Role::Supervisor];

pub fn may_see_leading(who: &Session) -> bool {
    who.has(Role::Leader) || SEE_ALL.into_iter().any(|role| who.has(role))
}

/// Shown at the most; no leader answers for more.
const MOST: u32 = 200;

pub fn leading(scene: &Scene<'_>, input: &LeadingInput) -> Result<Leading> {
    let who = scene.who;
    if !may_see_leading(who) {
        return Err(Failure::refused(
            "包案一览供委领导、信访室和案管查看。",
            "承办的件请从“今日”和“件库”打开。",
        ));
    }
    let leads = who.has(Role::Leader);
    let sees_all = SEE_ALL.into_iter().any(|role| who.has(role));
    let leader = match sees_all {
        true if !input.leader.is_none() || !leads => input.leader.clone(),
        _ => who.account.clone(),
    };
    let decisions = waiting_decisions(scene, &leader)?;
    let ids: Vec<CaseId> =
        scene.view.all(include_str!("led_cases.sql"), (&leader, &who.account, MOST), |row| row.get(0))?;
    let cases = ids.iter().map(|id| led_case(scene, id)).collect::<Result<Vec<_>>>()?;
    let count = |verbs: &[ActName]| {
        let waits =
            |one: &&LedCase| one.waits.iter().any(|wait| wait.verb.is_some_and(|verb| verbs.contains(&verb)));
        u32::try_from(cases.iter().filter(waits).count()).unwrap_or(u32::MAX)
    };
    Ok(Leading {
        counts: LeadingCounts {
            cases: u32::try_from(cases.len()).unwrap_or(u32::MAX),
            decisions: u32::try_from(decisions.len()).unwrap_or(u32::MAX),
            visits: count(&[ActName::Plan, ActName::ArrangeVisit, ActName::Visit]),
            measures: count(&[ActName::FinishMeasure]),
            feedback: count(&[ActName::FeedBack, ActName::PlanOpenFeedback]),
        },
        on_paper: entered_lately(scene, &leader)?,
        leaders: if sees_all { leaders(scene)? } else { Vec::new() },
        leader,
        decisions,
        cases,
    })
}

fn leaders(scene: &Scene<'_>) -> Result<Vec<LeaderName>> {
    scene.view.all(include_str!("leaders_with_cases.sql"), [&scene.who.account], |row| {
        Ok(LeaderName { account: row.get(0)?, name: row.get(1)?, post: row.get(2)?, cases: row.get(3)? })
    })
}

/// What lies before this leader, before all of them where none is named; the most urgent first, among
/// those the oldest.
pub(crate) fn waiting_decisions(scene: &Scene<'_>, leader: &AccountId) -> Result<Vec<WaitingDecision>> {
    scene.view.all(include_str!("waiting_decisions.sql"), (leader, &scene.who.account, MOST), |row| {
        let matter: ApprovalMatter = row.get("matter")?;
        Ok(WaitingDecision {
            approval: row.get("entry")?,
            case_id: row.get("case_id")?,
            number: row.get("called")?,
            title: row.get("title")?,
            matter_name: matter.label().to_owned(),
            proposal: row.get("proposal")?,
            by: row.get("by_name")?,
            leader_name: row.get("leader_name")?,
            submitted_on: row.get("submitted_on")?,
        })
    })
}

fn led_case(scene: &Scene<'_>, id: &CaseId) -> Result<LedCase> {
    let found = case(scene.view, id)?;
    let visits = visits_of(scene, id)?;
    let made = visits.iter().filter(|visit| visit.visited_on.is_some());
    let name = |account: &AccountId| crate::case::person(scene.view, account);
    Ok(LedCase {
        waits: waits_of(scene, &found)?,
        number: found.called().to_owned(),
        tags: tags_in(scene.view, &found)?,
        stage: found.stage.label().to_owned(),
        lead_name: name(&found.lead)?,
        office: found.office_name(scene.view)?,
        first_handler: name(&found.first_handler)?,
        received_on: found.received_on,
        days: u32::try_from((scene.today() - found.received_on).num_days()).unwrap_or(0),
        visits: u32::try_from(made.clone().count()).unwrap_or(u32::MAX),
        visited_on: made.filter_map(|visit| visit.visited_on).max(),
        case_id: found.id,
        lead: found.lead,
        title: found.title,
    })
}

/// What a led case waits for: a plan, a visit, measures that are late, then its limits in the order of their ends.
fn waits_of(scene: &Scene<'_>, found: &Case) -> Result<Vec<LeadWait>> {
    let view = scene.view;
    let wait = |text: String, tone, verb| LeadWait { text, tone, verb };
    let mut waits = Vec::new();
    let undecided = "SELECT count(*) FROM approvals WHERE case_id=?1 AND standing='waiting'";
    match view.count(undecided, [&found.id])? {
        0 => {}
        n => waits.push(wait(format!("呈批 {n} 份待批"), Tone::Warn, Some(ActName::Decide))),
    }
    let measures = measures_of(scene, &found.id)?;
    if measures.is_empty() {
        waits.push(wait("包案方案还没有定".into(), Tone::Warn, Some(ActName::Plan)));
    }
    for measure in measures.iter().filter(|measure| measure.open && measure.tone == Tone::Late) {
        let text = format!("措施 {}（{}）{}", measure.n, measure.owner_name, measure.left);
        waits.push(wait(text, Tone::Late, Some(ActName::FinishMeasure)));
    }
    let visits = visits_of(scene, &found.id)?;
    for visit in visits.iter().filter(|visit| visit.waits) {
        let on = visit.arranged_on.map(|on| on.format("%-m月%-d日").to_string()).unwrap_or_default();
        let text = format!("{on} 到{}{}，{}", visit.place, visit.kind_name, visit.standing);
        waits.push(wait(text, visit.tone, Some(ActName::Visit)));
    }
    if visits.iter().all(|visit| !visit.waits && visit.visited_on.is_none()) {
        waits.push(wait("还没有走访".into(), Tone::Plain, Some(ActName::ArrangeVisit)));
    }
    let lights = Lights::of(scene)?;
    for limit in deadlines_of(view, &found.id)?.into_iter().filter(|limit| limit.met_on.is_none()) {
        let stands = lights.of_limit(&limit);
        let feedback = match limit.rule.as_str() {
            "open_feedback" => Some(ActName::PlanOpenFeedback),
            rule if rule.starts_with("feedback_") => Some(ActName::FeedBack),
            _ => None,
        };
        // What has time is not waited for.
        if matches!(stands.tone, Tone::Late | Tone::Warn) {
            waits.push(wait(format!("{}{}", limit.name, stands.text), stands.tone, feedback));
        }
    }
    Ok(waits)
}

//! One case as its page shows it: where it stands in the loop, what happened, what can be done next and why not.

use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

use super::urgency::urgency_reason;
use super::{
    Case, CodeList, Evidence, Subject, Tag, Tone, code_label, evidence_of, person, subjects_of, tags_of,
};
use crate::act::{ActName, Scene};
use crate::clock::{chinese_date, date_of, local, short_date};
use crate::codes::{Attribution, FeedbackStage, OpenWay, Stage, Verified};
use crate::failure::Result;
use crate::feedback::{HANGING, in_force, is_settled_openly, plan_of, posted_until};
use crate::ids::{CaseId, EntryId};
use crate::intake::{WAITS_FOR_MATERIAL, materials};
use crate::paper::{IssuedPaper, PaperKind, issued_papers, ready_to_issue};
use crate::record::{Entry, case_entries, last_of_case};
use crate::store::View;
use crate::supervision::{Deadline, Lights, LimitView, deadlines_of, limit_view};

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

#[derive(Debug, Clone, Serialize, TS)]
pub struct TimelineItem {
    pub entry: EntryId,
    pub verb: ActName,
    pub name: String,
    pub on: NaiveDate,
    /// `2026-11-23 09:12`
    pub at: String,
    pub by: String,
    pub text: String,
    pub key: bool,
    /// Why it was withdrawn, where it was.
    pub retracted: Option<String>,
    pub may_retract: bool,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct NextAct {
    pub verb: ActName,
    pub name: String,
    pub key: String,
    /// The likeliest one.
    pub main: bool,
    /// May be done, but is not what the case waits for.
    pub aside: bool,
    pub ready: bool,
    /// Why not, where it is not.
    pub why: String,
}

#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "Dossier")]
pub struct DossierLine {
    pub label: String,
    pub text: String,
    pub tags: Vec<Tag>,
}

/// An objection, a new piece of evidence or an opinion that waits for an answer.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OpenMatter {
    pub id: EntryId,
    pub text: String,
    pub on: NaiveDate,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct PaperChoice {
    pub paper: PaperKind,
    pub name: String,
    pub ready: bool,
    pub why: String,
    pub a3: bool,
    /// It shows who the complainant is: a reason is asked.
    pub identity: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum IdentityStanding {
    /// 匿名: there is none.
    None,
    /// Can be opened with a reason.
    Sealed,
    /// Not by this account.
    Shut,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct CaseView {
    pub case_id: CaseId,
    pub number: String,
    pub register_number: String,
    pub title: String,
    pub attribution: Attribution,
    pub minor: bool,
    pub tags: Vec<Tag>,
    pub holder: String,
    pub lead: String,
    pub first_handler: String,
    #[serde(rename = "loop")]
    pub stations: Vec<Station>,
    pub dossier: Vec<DossierLine>,
    pub timeline: Vec<TimelineItem>,
    pub next: Vec<NextAct>,
    pub limits: Vec<LimitView>,
    pub papers: Vec<PaperChoice>,
    pub issued: Vec<IssuedPaper>,
    pub identity: IdentityStanding,
    pub identity_why: String,
    pub feedback_owed: FeedbackStage,
    pub objections: Vec<OpenMatter>,
    pub evidence_to_check: Vec<OpenMatter>,
    pub opinions: Vec<OpenMatter>,
    /// What the finding must answer, proposed from the facts.
    pub allegations: Vec<String>,
    pub facts: String,
    pub demands: String,
    pub evidence: Vec<Evidence>,
    pub subjects: Vec<Subject>,
}

/// `scene.about` is the case.
pub fn case_view(scene: &Scene<'_>) -> Result<CaseView> {
    let (view, found) = (scene.view, scene.case()?);
    found.check_readable(scene)?;
    let deadlines = deadlines_of(view, &found.id)?;
    let lights = Lights::of(scene)?;
    let subjects = subjects_of(view, &found.id)?;
    let (identity, identity_why) = identity_standing(scene, found);
    let owed = feedback_owed(view, found)?;
    let holder = if found.office.is_none() { "信访室".to_owned() } else { found.office_name(view)? };
    Ok(CaseView {
        case_id: found.id.clone(),
        number: found.called().to_owned(),
        register_number: found.register_number.clone(),
        title: found.title.clone(),
        attribution: found.attribution,
        minor: found.minor,
        tags: tags_of(found),
        holder,
        lead: person(view, &found.lead)?,
        first_handler: person(view, &found.first_handler)?,
        stations: stations(scene, found, &deadlines)?,
        dossier: dossier(view, found, &subjects)?,
        timeline: timeline(scene, found)?,
        next: next_acts(scene, found, owed)?,
        limits: deadlines.iter().map(|deadline| limit_view(&lights, deadline)).collect(),
        papers: papers(view, found)?,
        issued: issued_papers(view, &found.id)?,
        identity,
        identity_why,
        feedback_owed: owed,
        objections: open_matters(view, &found.id, include_str!("open_objections.sql"))?,
        evidence_to_check: open_matters(view, &found.id, include_str!("open_evidence.sql"))?,
        opinions: open_matters(view, &found.id, include_str!("open_opinions.sql"))?,
        allegations: allegations(&found.facts),
        facts: found.facts.clone(),
        demands: found.demands.clone(),
        evidence: evidence_of(view, &found.id)?,
        subjects,
    })
}

fn identity_standing(scene: &Scene<'_>, case: &Case) -> (IdentityStanding, String) {
    if case.attribution == Attribution::Anonymous {
        return (IdentityStanding::None, "匿名件，没有身份信息".into());
    }
    match ActName::OpenIdentity.may(scene).and_then(|()| ActName::OpenIdentity.ready(scene)) {
        Ok(()) => (IdentityStanding::Sealed, "身份已封存".into()),
        Err(failure) => (IdentityStanding::Shut, failure.to_string()),
    }
}

/// The seven stations with their dates; the next limit stands under its station.
fn stations(scene: &Scene<'_>, case: &Case, deadlines: &[Deadline]) -> Result<Vec<Station>> {
    let now = match case.stage {
        Stage::Registered => 1,
        Stage::Accepted => 2,
        Stage::Assigned | Stage::Handling => 3,
        Stage::Found => {
            let owed = crate::handling::missing_before_close(scene.view, case)?;
            if owed.is_empty() { 5 } else { 4 }
        }
        Stage::Closed => 6,
        Stage::Archived => 7,
        Stage::Declined => return Ok(declined_stations(case)),
    };
    let due = |rule: &str| {
        let open = deadlines.iter().find(|deadline| deadline.rule == rule && deadline.met_on.is_none());
        open.map_or_else(|| "—".to_owned(), |deadline| format!("{}前", short_date(deadline.due)))
    };
    let dated = |day: Option<NaiveDate>, rule: &str| day.map_or_else(|| due(rule), short_date);
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

/// 不予受理 ends the way at its second station; whoever gave a name is still to be told.
fn declined_stations(case: &Case) -> Vec<Station> {
    let station = |name: &str, state, note| Station { name: name.to_owned(), state, note };
    let owed = case.attribution == Attribution::Named && case.informed_on.is_none();
    vec![
        station("登记", StationState::Done, short_date(case.received_on)),
        station(
            Stage::Declined.label(),
            if owed { StationState::Now } else { StationState::Done },
            case.declined_on.map(short_date).unwrap_or_default(),
        ),
    ]
}

/// 前 ✓　中　后 for 实名; 公开反馈 or 双公示 for the others.
fn feedback_note(view: &View<'_>, case: &Case) -> Result<String> {
    if case.attribution == Attribution::Anonymous {
        let name = if case.minor { "双公示" } else { "公开反馈" };
        let posted = posted_until(view, &case.id)?.is_some();
        return Ok(if is_settled_openly(view, &case.id)? || posted {
            format!("{name} ✓")
        } else {
            name.to_owned()
        });
    }
    let given: Vec<FeedbackStage> =
        view.all("SELECT DISTINCT stage FROM feedbacks WHERE case_id=?1", [&case.id], |row| row.get(0))?;
    let mark =
        |stage, name: &str| if given.contains(&stage) { format!("{name} ✓") } else { name.to_owned() };
    let marks = [(FeedbackStage::Early, "前"), (FeedbackStage::Middle, "中"), (FeedbackStage::Late, "后")];
    Ok(marks.map(|(stage, name)| mark(stage, name)).join("　"))
}

fn dossier(view: &View<'_>, case: &Case, subjects: &[Subject]) -> Result<Vec<DossierLine>> {
    let mut lines = Vec::new();
    let mut line = |label: &str, text: String, tags: Vec<Tag>| {
        if !text.trim().is_empty() {
            lines.push(DossierLine { label: label.to_owned(), text, tags });
        }
    };
    for subject in subjects {
        let authority = code_label(view, CodeList::Authorities, &subject.authority)?;
        let tags = if authority.is_empty() { Vec::new() } else { vec![Tag::new(authority, Tone::Plain)] };
        line("被反映人", subject.called(), tags);
    }
    let shut: Vec<String> = view.all(include_str!("shut_out.sql"), [&case.id], |row| row.get(0))?;
    line("回避", shut.join("；"), Vec::new());
    let codes = |list: CodeList| -> Result<String> {
        let labels: Vec<String> =
            view.all(include_str!("case_code_labels.sql"), (&case.id, list), |row| row.get(0))?;
        Ok(labels.join("、"))
    };
    line("问题性质", codes(CodeList::Categories)?, Vec::new());
    line("领域", codes(CodeList::Fields)?, Vec::new());
    line("内容", case.facts.clone(), Vec::new());
    line("诉求", case.demands.clone(), Vec::new());
    let source = code_label(view, CodeList::Sources, &case.source)?;
    let method = code_label(view, CodeList::Methods, &case.method)?;
    line(
        "来源",
        format!("{method}，{source}。{} 收到，{} 接待", chinese_date(case.received_on), case.received_by),
        Vec::new(),
    );
    line("紧急程度", urgency_reason(view, case)?, Vec::new());
    line("越级", case.beyond.clone(), Vec::new());
    for asked in materials(view, &case.id)? {
        line("补充材料", asked, Vec::new());
    }
    line("曾向何处反映", case.earlier.clone(), Vec::new());
    line("接待答复", case.reply.clone(), Vec::new());
    line("办理要求", case.requirement.clone(), Vec::new());
    line("处理情况", case.handling.clone(), Vec::new());
    let linked: Vec<(String, crate::codes::Verdict)> =
        view.all(include_str!("linked.sql"), [&case.id], |row| Ok((row.get(0)?, row.get(1)?)))?;
    for (number, verdict) in linked {
        line("关联件", number, vec![Tag::new(verdict.label(), Tone::Plain)]);
    }
    Ok(lines)
}

fn timeline(scene: &Scene<'_>, case: &Case) -> Result<Vec<TimelineItem>> {
    let last = last_of_case(scene.view, &case.id)?;
    let retract = ActName::Retract.may(scene).and_then(|()| ActName::Retract.ready(scene)).is_ok();
    let item = |entry: Entry| -> Result<TimelineItem> {
        let verb = entry.act.verb();
        let reason = scene.view.value("SELECT reason FROM retractions WHERE entry=?1", [&entry.stamp.id])?;
        Ok(TimelineItem {
            verb,
            name: verb.name().to_owned(),
            on: entry.act.on().unwrap_or_else(|| date_of(entry.stamp.at)),
            at: local(entry.stamp.at).format("%Y-%m-%d %H:%M").to_string(),
            by: person(scene.view, &entry.stamp.actor)?,
            text: entry.act.tell(scene.view)?,
            key: verb.is_key(),
            retracted: reason,
            may_retract: retract && last.as_ref().is_some_and(|last| last.stamp.id == entry.stamp.id),
            entry: entry.stamp.id,
        })
    };
    case_entries(scene.view, &case.id)?.into_iter().rev().map(item).collect()
}

/// What a case waits for at its stage, likeliest first: each is offered, or shown with the reason why this person cannot do
/// it now. Answers owed come first wherever there are any.
fn way_on(view: &View<'_>, case: &Case) -> Result<Vec<ActName>> {
    use ActName::*;
    let named = case.attribution == Attribution::Named;
    let unverified = named && case.verified == Verified::NotYet;
    let to_inform = named && case.informed_on.is_none();
    let mut acts = vec![AnswerObjection, CheckEvidence, AnswerOpinion];
    let mut add = |wanted: bool, verb: ActName| {
        if wanted {
            acts.push(verb);
        }
    };
    add(!case.handed.is_none(), Receive);
    add(unverified && case.stage < Stage::Closed, VerifyName);
    match case.stage {
        Stage::Registered => {
            add(true, Accept);
            add(true, Decline);
            let waits = view.exists(WAITS_FOR_MATERIAL, [&case.id])?;
            add(waits, GetMaterial);
            add(named && !waits, AskMaterial);
        }
        Stage::Accepted => {
            add(true, Assign);
            add(to_inform, Inform);
        }
        Stage::Assigned => {
            add(true, Receive);
            add(to_inform, Inform);
        }
        Stage::Handling => {
            add(to_inform, Inform);
            add(case.disposition.is_empty(), Dispose);
            add(true, Find);
            add(true, Step);
            add(named, FeedBack);
        }
        Stage::Found => {
            let plan = plan_of(view, &case.id)?.map(|(way, _)| way);
            let open = !named && !case.minor && !is_settled_openly(view, &case.id)?;
            add(named, FeedBack);
            add(case.minor && posted_until(view, &case.id)?.is_none(), PostPublicity);
            add(case.minor && view.exists(HANGING, [&case.id])?, TakeDown);
            add(open && plan.is_none(), PlanOpenFeedback);
            add(open && plan == Some(OpenWay::Meeting), HoldMeeting);
            add(open && matches!(plan, Some(OpenWay::Notice | OpenWay::Bulletin)), PostNotice);
            add(true, Close);
            add(named && in_force(view, &case.id)?.is_none(), Settle);
        }
        Stage::Closed => {
            add(true, WithdrawSettlement);
            add(true, Archive);
        }
        Stage::Archived => {}
        Stage::Declined => add(to_inform, Inform),
    }
    Ok(acts)
}

/// All that this person may do now, the likeliest first; then what the case waits for, with the reason why this person
/// cannot do it now.
fn next_acts(scene: &Scene<'_>, case: &Case, owed: FeedbackStage) -> Result<Vec<NextAct>> {
    let way = way_on(scene.view, case)?;
    let rank = |verb: ActName| way.iter().position(|known| *known == verb);
    let mut acts = Vec::new();
    for verb in ActName::ALL.iter().copied().filter(|verb| verb.of_case()) {
        let ready = verb.may(scene).and_then(|()| verb.ready(scene));
        // Nobody waits for an answer where nothing was said.
        if ready.is_err() && (rank(verb).is_none() || verb.answers()) {
            continue;
        }
        let why = ready.as_ref().err().map(ToString::to_string).unwrap_or_default();
        acts.push(NextAct {
            verb,
            name: match verb {
                ActName::FeedBack => format!("记录{}反馈", owed.label()),
                _ => verb.name().to_owned(),
            },
            key: verb.key().to_owned(),
            main: false,
            aside: rank(verb).is_none(),
            ready: ready.is_ok(),
            why,
        });
    }
    acts.sort_by_key(|act| (act.aside, !act.ready, rank(act.verb)));
    if let Some(first) = acts.first_mut().filter(|act| act.ready && !act.aside) {
        first.main = true;
    }
    Ok(acts)
}

/// The feedback that is owed next: 前期, 中期, then 后期 once there is a finding; after these any number more.
fn feedback_owed(view: &View<'_>, case: &Case) -> Result<FeedbackStage> {
    for stage in [FeedbackStage::Early, FeedbackStage::Middle, FeedbackStage::Late] {
        let given =
            view.exists("SELECT 1 FROM feedbacks WHERE case_id=?1 AND stage=?2", (&case.id, stage))?;
        if !given && (stage != FeedbackStage::Late || case.found_on.is_some()) {
            return Ok(stage);
        }
    }
    Ok(FeedbackStage::Extra)
}

fn papers(view: &View<'_>, case: &Case) -> Result<Vec<PaperChoice>> {
    let choice = |paper: &PaperKind| {
        let ready = ready_to_issue(view, case, *paper);
        PaperChoice {
            paper: *paper,
            name: paper.label().to_owned(),
            ready: ready.is_ok(),
            why: ready.err().map(|failure| failure.to_string()).unwrap_or_default(),
            a3: paper.has_a3(),
            identity: paper.shows_identity() && case.attribution == Attribution::Named,
        }
    };
    Ok(PaperKind::ALL.iter().map(choice).collect())
}

fn open_matters(view: &View<'_>, case: &CaseId, sql: &str) -> Result<Vec<OpenMatter>> {
    view.all(sql, [case], |row| Ok(OpenMatter { id: row.get(0)?, text: row.get(1)?, on: row.get(2)? }))
}

/// The facts cut at numbered points and semicolons: a first draft of the allegations, for the handler to better.
fn allegations(facts: &str) -> Vec<String> {
    let cut = |c: char| matches!(c, '；' | ';' | '\n');
    let parts: Vec<String> = facts
        .split(cut)
        .map(|part| part.trim().trim_end_matches('。').chars().take(120).collect::<String>())
        .filter(|part| part.chars().count() >= 4)
        .collect();
    parts.into_iter().take(10).collect()
}

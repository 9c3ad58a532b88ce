//! One case as its page shows it: where it stands in the loop, what happened, what can be done next and why not.

use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

use super::next::{NextAct, feedback_owed, next_acts};
use super::stations::{Station, stations};
use super::urgency::urgency_reason;
use super::{
    Case, CodeList, Evidence, Subject, Tag, Tone, code_label, evidence_of, person, subjects_of, tags_in,
};
use crate::act::{ActName, Scene};
use crate::clock::{chinese_date, date_of, local, short_date};
use crate::codes::{Attribution, Disposition, FeedbackStage, Manner, Side, Stage};
use crate::failure::Result;
use crate::feedback::fed_back;
use crate::handling::{APPEAL, RecusalProposal, ceased_now, recusal_proposals};
use crate::identity::shredded_from;
use crate::ids::{AccountId, CaseId, EntryId};
use crate::intake::{RepeatRow, materials, repeats_of};
use crate::leading::{
    ApprovalView, PaperApproval, PlanView, VisitView, approvals_of, denied, plan_view, visits_of,
};
use crate::outside::{charges_of, open_until, outside_of, reviews_of};
use crate::paper::{IssuedPaper, PaperKind, handed_over, issued_papers, must_be_about, ready_to_issue};
use crate::record::{Entry, case_entries, last_of_case};
use crate::store::View;
use crate::supervision::{Lights, LimitView, deadlines_of, limit_view, open_reminders};
use crate::transfer::{keeper_name, transfers_of};

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
    /// Which of several it is made of; empty for the latest, and for a sheet to be written on.
    pub about: EntryId,
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
    pub manner: Manner,
    pub minor: bool,
    pub tags: Vec<Tag>,
    pub holder: String,
    pub lead: String,
    pub lead_account: AccountId,
    pub first_handler: String,
    #[serde(rename = "loop")]
    pub stations: Vec<Station>,
    /// Earlier cases that may be the same person or matter, about which nobody has decided.
    pub repeats: Vec<RepeatRow>,
    pub dossier: Vec<DossierLine>,
    pub timeline: Vec<TimelineItem>,
    pub next: Vec<NextAct>,
    pub limits: Vec<LimitView>,
    pub papers: Vec<PaperChoice>,
    pub issued: Vec<IssuedPaper>,
    /// What whoever came is called: 举报人, 申诉人, else 信访人.
    pub came_as: String,
    pub identity: IdentityStanding,
    pub identity_why: String,
    pub feedback_owed: FeedbackStage,
    pub objections: Vec<OpenMatter>,
    pub evidence_to_check: Vec<OpenMatter>,
    pub opinions: Vec<OpenMatter>,
    /// 呈批与批示, the newest first.
    pub approvals: Vec<ApprovalView>,
    /// Approvals on paper that a leader denies, until it is settled.
    pub denied: Vec<PaperApproval>,
    /// 包案方案 with 专班 and measures.
    pub plan: Option<PlanView>,
    pub visits: Vec<VisitView>,
    /// Who might have to stand aside, for those who decide it.
    pub recusals: Vec<RecusalProposal>,
    /// What this person may do about one of the things shown: a measure, a visit, a recusal that is proposed.
    pub beside: Vec<ActName>,
    /// 催办、督办 that the office has not answered.
    pub reminders: Vec<OpenMatter>,
    /// What the finding must answer, proposed from the facts.
    pub allegations: Vec<String>,
    pub facts: String,
    pub demands: String,
    pub evidence: Vec<Evidence>,
    pub subjects: Vec<Subject>,
}

/// Acts about one of several things, beside which their buttons stand.
const BESIDE: [ActName; 9] = [
    ActName::Decide,
    ActName::EnterDecision,
    ActName::SettleDenial,
    ActName::ChangeTaskForce,
    ActName::ChangeMeasure,
    ActName::FinishMeasure,
    ActName::Visit,
    ActName::CallOffVisit,
    ActName::KeepOn,
];

/// `scene.about` is the case.
pub fn case_view(scene: &Scene<'_>) -> Result<CaseView> {
    let (view, found) = (scene.view, scene.case()?);
    found.check_readable(scene)?;
    let deadlines = deadlines_of(view, &found.id)?;
    let lights = Lights::of(scene)?;
    let subjects = subjects_of(view, &found.id)?;
    let (identity, identity_why) = identity_standing(scene, found)?;
    let owed = feedback_owed(view, found)?;
    let holder = keeper_name(view, found.with_office())?;
    Ok(CaseView {
        case_id: found.id.clone(),
        number: found.called().to_owned(),
        register_number: found.register_number.clone(),
        title: found.title.clone(),
        attribution: found.attribution,
        manner: Manner::of(&found.method),
        minor: found.minor,
        tags: tags_in(view, found)?,
        holder,
        lead: person(view, &found.lead)?,
        lead_account: found.lead.clone(),
        first_handler: person(view, &found.first_handler)?,
        stations: stations(scene, found, &deadlines)?,
        repeats: repeats_of(scene)?,
        dossier: dossier(scene, found, &subjects)?,
        timeline: timeline(scene, found)?,
        next: next_acts(scene, found, owed)?,
        limits: deadlines.iter().map(|deadline| limit_view(&lights, deadline)).collect(),
        papers: papers(view, found)?,
        issued: issued_papers(view, &found.id)?,
        came_as: came_as(&found.kind).to_owned(),
        identity,
        identity_why,
        feedback_owed: owed,
        objections: open_matters(view, &found.id, include_str!("open_objections.sql"))?,
        evidence_to_check: open_matters(view, &found.id, include_str!("open_evidence.sql"))?,
        opinions: open_matters(view, &found.id, include_str!("open_opinions.sql"))?,
        approvals: approvals_of(view, &found.id)?,
        denied: denied(scene, &found.id)?,
        beside: BESIDE
            .into_iter()
            .filter(|verb| verb.may(scene).and_then(|()| verb.ready(scene)).is_ok())
            .collect(),
        plan: plan_view(scene, &found.id)?,
        visits: visits_of(scene, &found.id)?,
        recusals: match ActName::KeepOn.may(scene) {
            Ok(()) => recusal_proposals(view, &found.id)?,
            Err(_) => Vec::new(),
        },
        reminders: open_reminders(view, &found.id)?,
        allegations: allegations(&found.facts),
        facts: found.facts.clone(),
        demands: found.demands.clone(),
        evidence: evidence_of(view, &found.id)?,
        subjects,
    })
}

fn identity_standing(scene: &Scene<'_>, case: &Case) -> Result<(IdentityStanding, String)> {
    if case.attribution == Attribution::Anonymous {
        let why = match shredded_from(scene.view, &case.id)? {
            Some(from) => format!("署名未能核实，按匿名件办理；封存的身份不再开启，{}销毁", short_date(from)),
            None => "匿名件，没有身份信息".to_owned(),
        };
        return Ok((IdentityStanding::None, why));
    }
    Ok(match ActName::OpenIdentity.may(scene).and_then(|()| ActName::OpenIdentity.ready(scene)) {
        Ok(()) => (IdentityStanding::Sealed, "身份已封存".into()),
        // Who opens it is no matter of this case.
        Err(_) if !ActName::OpenIdentity.falls_to(scene.who) => {
            (IdentityStanding::Shut, "您没有开启的权限".to_owned())
        }
        Err(failure) => (IdentityStanding::Shut, failure.to_string()),
    })
}

/// Only 检举控告 has a 举报人.
pub fn came_as(kind: &str) -> &'static str {
    match kind {
        "1" => "举报人",
        APPEAL => "申诉人",
        _ => "信访人",
    }
}

fn dossier(scene: &Scene<'_>, case: &Case, subjects: &[Subject]) -> Result<Vec<DossierLine>> {
    let view = scene.view;
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
    // Of what went up sealed everybody but the desk is shut out: that says nothing of anybody.
    let shut: Vec<String> = match case.stage {
        Stage::ReportedUp => Vec::new(),
        _ => view.all(include_str!("stands_aside.sql"), [&case.id], |row| row.get(0))?,
    };
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
        format!(
            "{method}，{source}。{}收到，{}{}",
            chinese_date(case.received_on),
            case.received_by,
            Manner::of(&case.method).received()
        ),
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
    let disposed: Vec<String> = view.all(include_str!("disposed.sql"), [&case.id], |row| {
        let (way, who, on): (Disposition, String, NaiveDate) = (row.get(0)?, row.get(1)?, row.get(2)?);
        Ok(format!("{}（{who} {} 批准）", way.label(), short_date(on)))
    })?;
    // After 退回 or 重新办理 none of them is in force.
    let label = if case.disposition.is_empty() { "原处置" } else { "处置" };
    line(label, disposed.join("；"), Vec::new());
    let appealed = view.one(include_str!("appealed.sql"), [&case.id], |row| {
        let (decision, served_on, former): (String, NaiveDate, String) =
            (row.get(0)?, row.get(1)?, row.get(2)?);
        Ok((format!("{decision}，{}收到", chinese_date(served_on)), former.replace('\n', "、")))
    })?;
    let (decision, former) = appealed.unwrap_or_default();
    line("不服的决定", decision, Vec::new());
    line("原案人员（不参与复查）", former, Vec::new());
    let sent: Option<String> = view.value(include_str!("sent_to_justice.sql"), [&case.id])?;
    line("移送司法", sent.unwrap_or_default(), Vec::new());
    line("处理情况", case.handling.clone(), Vec::new());
    let linked: Vec<(String, crate::codes::Verdict)> =
        view.all(include_str!("linked.sql"), [&case.id], |row| Ok((row.get(0)?, row.get(1)?)))?;
    for (number, verdict) in linked {
        line("关联件", number, vec![Tag::new(verdict.label(), Tone::Plain)]);
    }
    let again = case.reported_again(view)?;
    if let Some((_, last)) = again.first() {
        let numbers: Vec<&str> = again.iter().map(|(number, _)| number.as_str()).collect();
        let text = format!("{} 次，最近 {}：{}", again.len(), short_date(*last), numbers.join("、"));
        line("再次举报", text, vec![Tag::new("重复举报重点办", Tone::Warn)]);
    }
    if let Some((text, holds)) = ceased_now(view, case)? {
        let tag = if holds { Tag::new("息访", Tone::Ok) } else { Tag::new("没有息访", Tone::Warn) };
        line("息访", text, vec![tag]);
    }
    for transfer in transfers_of(view, &case.id)?.into_iter().rev() {
        let (from, to) = (keeper_name(view, &transfer.from)?, keeper_name(view, &transfer.to)?);
        let mut text = format!("{}　{} {from} → {to}", transfer.number, short_date(transfer.sent_on));
        if transfer.back_on.is_some() {
            text.push_str(&format!("。{}", transfer.back_reason));
        }
        let tag = match (transfer.received_on, transfer.back_on) {
            (_, Some(back)) => Tag::new(format!("{}退还", short_date(back)), Tone::Plain),
            (Some(on), None) => Tag::new(format!("{}签收", short_date(on)), Tone::Ok),
            (None, None) => Tag::new("在途待签收", Tone::Warn),
        };
        line(if transfer.outside { "移送" } else { "转送" }, text, vec![tag]);
    }
    for (label, text, tags) in outside_lines(scene, case)? {
        line(label, text, tags);
    }
    Ok(lines)
}

type Line = (&'static str, String, Vec<Tag>);

/// 业务外: what the department may know, the three responsibilities, the answer, its reviews.
fn outside_lines(scene: &Scene<'_>, case: &Case) -> Result<Vec<Line>> {
    let view = scene.view;
    let Some(outside) = outside_of(view, &case.id)? else { return Ok(Vec::new()) };
    let mut lines: Vec<Line> = Vec::new();
    let told = match outside.shares.as_str() {
        "" => "不告知部门".to_owned(),
        shares => format!("经本人书面同意，告知部门{shares}"),
    };
    if case.attribution == Attribution::Named {
        lines.push(("身份", told, Vec::new()));
    }
    let charges = charges_of(view, &case.id)?;
    for side in Side::ALL {
        let one = charges.iter().find(|one| one.side == *side);
        lines.push(match one {
            Some(one) if one.is_open() => {
                let text = format!("{} {}，{}明确", one.office, one.person, short_date(one.done_on));
                (side.label(), text, vec![Tag::new("待落实", Tone::Warn)])
            }
            Some(one) => {
                let text = format!("{} {}：{}", one.office, one.person, one.done);
                (side.label(), text, vec![Tag::new(short_date(one.done_on), Tone::Plain)])
            }
            None => (side.label(), "还没有落实到单位和人".to_owned(), vec![Tag::new("待落实", Tone::Warn)]),
        });
    }
    if let Some(outcome) = outside.outcome {
        let text = format!("{}　{}", outside.document, outside.answer);
        lines.push(("办理结果", text, vec![Tag::new(outcome.label(), Tone::Ok)]));
    }
    for review in reviews_of(view, &case.id)? {
        let asked = format!("{} 申请，{}办理", short_date(review.asked_on), review.organ);
        let stands = match (review.decided_on, review.result) {
            (Some(on), Some(result)) => {
                Tag::new(format!("{} {}：{}", short_date(on), review.document, result.label()), Tone::Ok)
            }
            _ => Tag::new("待结论", Tone::Warn),
        };
        lines.push((review.level.label(), asked, vec![stands]));
    }
    if let Some((level, until)) = open_until(view, &case.id)? {
        let (name, day) = (level.label(), short_date(until));
        lines.push(match until >= scene.today() {
            true => (name, format!("可在{day}前申请{name}"), Vec::new()),
            false => (name, format!("没有申请{name}，期限已于{day}届满"), Vec::new()),
        });
    }
    Ok(lines)
}

fn timeline(scene: &Scene<'_>, case: &Case) -> Result<Vec<TimelineItem>> {
    let last = last_of_case(scene.view, &case.id)?;
    let retract = ActName::Retract.may(scene).and_then(|()| ActName::Retract.ready(scene)).is_ok();
    // What went up sealed is not read here (规则 art. 15), nor what was written about it before.
    let sealed = case.stage == Stage::ReportedUp;
    let item = |entry: Entry| -> Result<TimelineItem> {
        let verb = entry.act.verb();
        let reason: Option<String> =
            scene.view.value("SELECT reason FROM retractions WHERE entry=?1", [&entry.stamp.id])?;
        Ok(TimelineItem {
            verb,
            name: verb.name().to_owned(),
            on: entry.act.on().unwrap_or_else(|| date_of(entry.stamp.at)),
            at: local(entry.stamp.at).format("%Y-%m-%d %H:%M").to_string(),
            by: person(scene.view, &entry.stamp.actor)?,
            text: match (sealed, verb) {
                (false, _) => entry.act.tell(scene.view)?,
                (true, ActName::SealUp | ActName::Inform) => entry.act.tell_plainly(scene.view)?,
                (true, _) => String::new(),
            },
            key: verb.is_key(),
            retracted: reason.map(|reason| if sealed { String::new() } else { reason }),
            may_retract: retract && last.as_ref().is_some_and(|last| last.stamp.id == entry.stamp.id),
            entry: entry.stamp.id,
        })
    };
    case_entries(scene.view, &case.id)?.into_iter().rev().map(item).collect()
}

fn papers(view: &View<'_>, case: &Case) -> Result<Vec<PaperChoice>> {
    let choice = |paper: &PaperKind| {
        let ready = ready_to_issue(view, case, *paper);
        PaperChoice {
            paper: *paper,
            about: EntryId::default(),
            name: paper.label().to_owned(),
            ready: ready.is_ok(),
            why: ready.err().map(|failure| failure.to_string()).unwrap_or_default(),
            a3: paper.has_a3(),
            identity: paper.shows_identity() && case.attribution == Attribution::Named,
        }
    };
    let offered = |choice: &PaperChoice| choice.ready || !choice.paper.is_occasional();
    let mut choices: Vec<PaperChoice> = PaperKind::ALL.iter().map(choice).filter(offered).collect();
    for paper in [PaperKind::FeedbackRecord, PaperKind::ServiceReceipt] {
        if let Some(at) = choices.iter().position(|choice| choice.paper == paper && choice.ready) {
            let each = one_of_each(view, case, choices.remove(at))?;
            choices.splice(at..at, each);
        }
    }
    Ok(choices)
}

/// Of a paper that a case may have several of: the empty one where it is of use, and one of each in the record.
fn one_of_each(view: &View<'_>, case: &Case, choice: PaperChoice) -> Result<Vec<PaperChoice>> {
    let named = |(about, what): (EntryId, String)| PaperChoice {
        about,
        name: format!("{}（{what}）", choice.name),
        ..choice.clone()
    };
    let of: Vec<(EntryId, String)> = match choice.paper {
        PaperKind::FeedbackRecord => fed_back(view, &case.id)?
            .into_iter()
            .map(|(entry, stage, on)| (entry, format!("{}，{}", stage.label(), short_date(on))))
            .collect(),
        _ => handed_over(view, &case.id)?
            .into_iter()
            .map(|paper| (paper.id, format!("{}{}", paper.name, paper.number)))
            .collect(),
    };
    let empty = must_be_about(view, case, choice.paper, &EntryId::default()).is_ok();
    let empty = empty.then(|| (EntryId::default(), "空白".to_owned()));
    Ok(empty.into_iter().chain(of).map(named).collect())
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

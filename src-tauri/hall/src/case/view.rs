//! One case as its page shows it: where it stands in the loop, what happened, what can be done next and why not.

use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

use super::urgency::urgency_reason;
use super::{
    Case, CodeList, Evidence, Subject, Tag, Tone, code_label, evidence_of, person, subjects_of, tags_in,
};
use crate::act::{ActName, Scene};
use crate::clock::{chinese_date, date_of, local, short_date};
use crate::codes::{
    Attribution, Course, Disposition, Fast, FeedbackStage, Manner, OpenWay, Side, Stage, Verified,
};
use crate::failure::Result;
use crate::feedback::{drawn, is_given, is_posted, is_settled_openly, plan_of, posting};
use crate::handling::{APPEAL, RecusalProposal, SUGGESTION, ceased_now, recusal_proposals};
use crate::identity::shredded_from;
use crate::ids::{AccountId, CaseId, EntryId};
use crate::intake::{RepeatRow, WAITS_FOR_MATERIAL, first_unknown, materials, repeats_of};
use crate::leading::{
    ApprovalView, PaperApproval, PlanView, VisitView, approvals_of, denied, plan_view, visits_of,
    waits_for_a_leader,
};
use crate::outside::{charges_of, open_until, outside_of, reviews_of};
use crate::paper::{IssuedPaper, PaperKind, issued_papers, ready_to_issue};
use crate::record::{Entry, case_entries, last_of_case, latest_of};
use crate::store::View;
use crate::supervision::{Deadline, Lights, LimitView, deadlines_of, limit_view, open_reminders};
use crate::transfer::{keeper_name, standing, transfers_of};

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
    /// Whose post it is, where it is not this person's.
    pub whose: Option<String>,
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
fn came_as(kind: &str) -> &'static str {
    match kind {
        "1" => "举报人",
        APPEAL => "申诉人",
        _ => "信访人",
    }
}

/// The seven stations with their dates; the next limit stands under its station.
fn stations(scene: &Scene<'_>, case: &Case, deadlines: &[Deadline]) -> Result<Vec<Station>> {
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

/// What a case waits for at its stage, likeliest first: each is offered, or shown with the reason why this person cannot do
/// it now. Answers owed come first wherever there are any.
fn way_on(view: &View<'_>, case: &Case) -> Result<Vec<ActName>> {
    use ActName::*;
    let named = case.attribution == Attribution::Named;
    let unverified = named && case.verified == Verified::NotYet;
    let to_inform = named && case.informed_on.is_none();
    let led = !case.lead.is_none();
    let planned = led && view.exists("SELECT 1 FROM lead_plans WHERE case_id=?1", [&case.id])?;
    let mut acts = vec![AnswerReminder, AnswerObjection, CheckEvidence, AnswerOpinion];
    let mut add = |wanted: bool, verb: ActName| {
        if wanted {
            acts.push(verb);
        }
    };
    add(waits_for_a_leader(view, &case.id, None)?, Decide);
    add(!case.handed.is_none(), Receive);
    add(unverified && case.stage != Stage::Archived, VerifyName);
    if !case.sent.is_none() {
        add(true, TakeOver);
        add(to_inform, Inform);
        add(true, TakeBack);
        return Ok(acts);
    }
    let outside = outside_of(view, &case.id)?;
    match case.stage {
        Stage::Registered => {
            add(first_unknown(view, case)?.is_some(), SettleAuthority);
            // 业务范围外.
            add(case.kind == "4", HandOut);
            add(case.kind == APPEAL, AcceptAppeal);
            add(case.kind == SUGGESTION, PassOn);
            add(case.kind != APPEAL && case.kind != SUGGESTION, Accept);
            add(case.kind == APPEAL, DeclineAppeal);
            add(case.kind != APPEAL, Decline);
            let waits = view.exists(WAITS_FOR_MATERIAL, [&case.id])?;
            add(waits, GetMaterial);
            add(named && !waits, AskMaterial);
            add(case.kind != "4", Forward);
            add(standing(view, &case.id)?.is_some(), SendBack);
            add(case.kept_as_repeat(view)?, Archive);
        }
        Stage::Outside => {
            let accepted = outside.is_some_and(|outside| outside.accepted_on.is_some());
            add(!accepted, OutsideAccept);
            add(to_inform, Inform);
            let done = charges_of(view, &case.id)?.iter().filter(|one| !one.is_open()).count();
            add(done < Side::ALL.len(), Charge);
            add(accepted, OutsideAnswer);
            add(!accepted, SendBack);
        }
        Stage::Closed if outside.is_some() => {
            let open = reviews_of(view, &case.id)?.iter().any(|review| review.decided_on.is_none());
            let served = outside.is_some_and(|outside| outside.served_on.is_some());
            add(to_inform, Inform);
            add(named && !served, OutsideServe);
            add(open, DecideReview);
            add(true, Archive);
            add(named && served && !open, AskReview);
        }
        Stage::Accepted => {
            add(case.given_back_on.is_some(), Decline);
            add(true, Assign);
            add(case.given_back_on.is_some(), Forward);
            add(to_inform, Inform);
        }
        Stage::Assigned => {
            add(true, Receive);
            add(to_inform, Inform);
            add(led && !planned, Plan);
        }
        Stage::Handling if case.course == Course::Suggestion => add(true, AnswerSuggestion),
        Stage::Handling if case.course.is_appeal() => {
            add(to_inform, Inform);
            add(true, DecideAppeal);
            add(true, Step);
        }
        Stage::Handling => {
            add(to_inform, Inform);
            add(case.disposition.is_empty(), Dispose);
            add(case.fast == Fast::Proposed, JudgeFast);
            add(case.fast == Fast::Checking, SubmitReview);
            add(case.fast == Fast::Reviewing, ReviewFast);
            let disposed = |disposition: Disposition| case.disposition == disposition.code();
            let inquired = disposed(Disposition::TalkOrLetter);
            for verb in [SendInquiry, InquiryReceipt, HoldTalk, AnswerInquiry, ReportInquiry] {
                add(inquired, verb);
            }
            add(disposed(Disposition::Shelved), ReviewShelved);
            add(true, Find);
            add(led && !planned, Plan);
            add(true, Step);
            add(named, FeedBack);
        }
        Stage::Found if case.course.is_appeal() => {
            add(case.answered_on.is_none(), AnswerAppeal);
            add(to_inform, Inform);
            add(true, Close);
        }
        Stage::Found => {
            let plan = plan_of(view, &case.id)?.map(|(way, _)| way);
            let open = !named && !case.minor && !is_settled_openly(view, &case.id)?;
            add(named, FeedBack);
            let posting = posting(view, &case.id)?;
            let standing = posting.as_ref().filter(|posting| !posting.taken_down).map(|posting| posting.hung);
            add(case.minor && posting.is_none(), PostPublicity);
            add(standing == Some(false), HangPublicity);
            add(standing == Some(true), TakeDown);
            add(standing.is_some(), VoidPublicity);
            add(open && plan.is_none(), PlanOpenFeedback);
            add(open && plan == Some(OpenWay::Meeting), HoldMeeting);
            add(open && matches!(plan, Some(OpenWay::Notice | OpenWay::Bulletin)), PostNotice);
            add(true, Close);
            let signed = drawn(view, &case.id)?.map(|drawn| drawn.signed);
            add(named && signed.is_none(), Settle);
            add(signed == Some(false), SignSettlement);
            add(signed == Some(false), DropSettlement);
        }
        Stage::Closed => {
            add(true, WithdrawSettlement);
            add(true, Archive);
        }
        Stage::Archived => {}
        Stage::Declined => {
            add(to_inform, Inform);
            add(true, Archive);
        }
        Stage::ReportedUp => add(to_inform, Inform),
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
            whose: (!verb.falls_to(scene.who)).then(|| verb.doers()),
        });
    }
    acts.sort_by_key(|act| (act.aside, !act.ready, rank(act.verb)));
    // What may be done, or not, is nobody's task.
    let optional = [ActName::AskMaterial, ActName::AskReview, ActName::TakeBack, ActName::SendBack];
    if let Some(first) = acts.iter_mut().find(|act| act.ready && !act.aside && !optional.contains(&act.verb))
    {
        first.main = true;
    }
    Ok(acts)
}

/// The feedback that is owed next: 前期, 中期, then 后期 once there is a finding; after these any number more.
fn feedback_owed(view: &View<'_>, case: &Case) -> Result<FeedbackStage> {
    for stage in [FeedbackStage::Early, FeedbackStage::Middle, FeedbackStage::Late] {
        if !is_given(view, &case.id, stage)? && (stage != FeedbackStage::Late || case.found_on.is_some()) {
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
    // A letter is no paper that a case waits for: it is offered where there is something to travel with.
    let offered = |choice: &PaperChoice| choice.ready || !choice.paper.travels();
    Ok(PaperKind::ALL.iter().map(choice).filter(offered).collect())
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

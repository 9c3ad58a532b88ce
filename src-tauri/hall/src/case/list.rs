//! 件库: lists of cases, filtered and in the order of urgency, newness or limit.

use chrono::NaiveDate;
use rusqlite::types::Value;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Case, case};
use crate::act::Scene;
use crate::actor::Session;
use crate::codes::{
    Attribution, Course, Disposition, Gone, Role, Stage, Urgency, Verdict, Verified, VisitForm,
};
use crate::failure::{Failure, Result};
use crate::handling::must_not_be_shut_out;
use crate::ids::{CaseId, OfficeId};
use crate::store::View;
use crate::supervision::{Left, Lights, deadlines_of};

/// Colour never speaks alone: a word stands beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Tone {
    Late,
    Warn,
    Ok,
    Info,
    Plain,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Tag {
    pub text: String,
    pub tone: Tone,
}

impl Tag {
    pub(crate) fn new(text: impl Into<String>, tone: Tone) -> Self {
        Self { text: text.into(), tone }
    }
}

#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct CaseFilter {
    pub stage: Option<String>,
    pub attribution: Option<Attribution>,
    pub kind: Option<String>,
    /// Where it lies, as its row says: see [`Case::with_office`].
    pub office: Option<OfficeId>,
    /// 收到日期, both days with it.
    pub received_from: Option<NaiveDate>,
    pub received_to: Option<NaiveDate>,
    /// Only what this person's office handles, or what they lead or handle themselves.
    pub mine: bool,
    pub late: bool,
    pub text: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CaseSort {
    #[default]
    Urgency,
    Newest,
    Due,
}

#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct CasesInput {
    pub filter: CaseFilter,
    pub sort: CaseSort,
    pub offset: u32,
    pub limit: u32,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct CaseRow {
    pub case_id: CaseId,
    pub number: String,
    pub title: String,
    pub tags: Vec<Tag>,
    pub stage: String,
    pub office: String,
    pub received_on: NaiveDate,
    pub due: Option<NaiveDate>,
    pub due_what: Option<String>,
    pub tone: Tone,
    pub left: Option<String>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct Cases {
    /// How many there are, counted up to [`COUNTED`].
    pub total: u32,
    /// There are more than were counted.
    pub more: bool,
    pub rows: Vec<CaseRow>,
}

/// Rows that are counted and can be scrolled to: nobody reads ten thousand, and so a list costs in a store of a hundred
/// years what it costs in one of ten.
const COUNTED: u32 = 10_000;
/// Of those found by their text so many, the newest.
const FOUND: u32 = 2_000;
const HITS: &str = "SELECT count(*) FROM (SELECT 1 FROM search_text WHERE search_text MATCH ?1 LIMIT ?2)";

/// Conditions and their values; every condition is written here, only values are bound.
#[derive(Default)]
struct Where {
    conditions: Vec<String>,
    values: Vec<Value>,
    /// The search for its text, whose hits are few enough to be sorted.
    by_text: Option<String>,
    /// Only those for which a limit runs.
    waits: bool,
}

impl Where {
    fn and(&mut self, condition: &str, values: impl IntoIterator<Item = String>) {
        self.conditions.push(condition.to_owned());
        self.values.extend(values.into_iter().map(Value::Text));
    }
    /// Up to so many cases that satisfy it; `+` before a column keeps SQLite from finding them by it.
    fn count_sql(&self) -> String {
        format!(
            "SELECT count(*) FROM (SELECT 1 FROM cases WHERE {} LIMIT {})",
            self.text("", ""),
            COUNTED + 1
        )
    }
    fn page_sql(&self, sort: CaseSort, limit: u32, offset: u32) -> String {
        // The newest are the last in the one order: looked through from the end, not gathered and sorted. So is each other
        // order: what is open stands first in it. All that is asked of a case stands in the index that is looked through.
        let (plus, plus_due, order) = match (sort, self.by_text.is_some()) {
            (CaseSort::Newest, false) => ("+", "+", "serial DESC"),
            (CaseSort::Newest, true) => ("", "", "serial DESC"),
            (CaseSort::Urgency, false) => ("", "+", "rank, next_due, serial"),
            (CaseSort::Urgency, true) => ("", "", "rank, next_due, serial"),
            (CaseSort::Due, false) => ("+", "", "next_due, serial"),
            (CaseSort::Due, true) => ("", "", "next_due, serial"),
        };
        // The others stand behind, under the last of the ranks: they need not be looked through.
        let open = if self.waits && sort == CaseSort::Urgency { " AND rank<'~'" } else { "" };
        format!(
            "SELECT id FROM cases WHERE {}{open} ORDER BY {order} LIMIT {limit} OFFSET {offset}",
            self.text(plus, plus_due)
        )
    }
    /// `~` stands before a column by which a list may be found, `^` before the nearest limit.
    fn text(&self, plus: &str, plus_due: &str) -> String {
        self.conditions.join(" AND ").replace('~', plus).replace('^', plus_due)
    }
}

fn conditions(who: &Session, today: NaiveDate, filter: &CaseFilter) -> Where {
    let mut found = Where::default();
    if filter.mine || !reads_all(&who.roles) {
        let office = [&who.office, &who.office, &who.office].map(|office| office.0.clone());
        let account = &who.account.0;
        let values = office.into_iter().chain([account, account, account, account].map(String::clone));
        found.and(
            "(~office=? OR keeper=? OR sent_to=? OR first_handler=? OR lead=? OR registered_by=?
              OR id IN (SELECT case_id FROM task_force WHERE account=?))",
            values,
        );
    }
    found.and("id NOT IN (SELECT case_id FROM shut_out WHERE account=?)", [who.account.0.clone()]);
    if let Some(stage) = filter.stage.as_deref().and_then(Stage::of_code) {
        found.and("~stage=?", [stage.code().to_owned()]);
        // What is kept as a repeat waits for nothing.
        if stage == Stage::Registered {
            let kept = "id NOT IN (SELECT case_id FROM links WHERE verdict=?)";
            found.and(kept, [Verdict::SameMatter.code().to_owned()]);
        }
    }
    if let Some(attribution) = filter.attribution {
        found.and("~attribution=?", [attribution.code().to_owned()]);
    }
    if let Some(kind) = filter.kind.as_deref().filter(|kind| !kind.is_empty()) {
        found.and("~kind=?", [kind.to_owned()]);
    }
    if let Some(office) = filter.office.as_ref().filter(|office| !office.is_none()) {
        found.and("~iif(keeper='',office,keeper)=?", [office.0.clone()]);
    }
    // Never looked up by the day alone: what is found so would have to be sorted.
    for (condition, day) in
        [("+received_on>=?", filter.received_from), ("+received_on<=?", filter.received_to)]
    {
        if let Some(day) = day {
            found.and(condition, [day.to_string()]);
        }
    }
    if filter.late {
        found.and("^next_due<?", [today.to_string()]);
        found.waits = true;
    }
    let typed = filter.text.trim();
    if !typed.is_empty() {
        let query = crate::search::query_of(typed);
        found.by_text = Some(query.clone());
        let number = [typed.to_owned(), typed.to_owned()];
        if query.is_empty() {
            found.and("(number=? OR register_number=?)", number);
        } else {
            let condition = format!(
                "(serial IN (SELECT rowid FROM search_text WHERE search_text MATCH ? ORDER BY rowid DESC LIMIT {FOUND})
                  OR number=? OR register_number=?)"
            );
            found.and(&condition, [query].into_iter().chain(number));
        }
    }
    found
}

/// Posts that read every case; handlers and townships read those of their own office.
pub(crate) fn reads_all(roles: &[Role]) -> bool {
    roles.iter().any(|role| {
        matches!(role, Role::Receptionist | Role::Director | Role::Leader | Role::Supervisor | Role::Reviewer)
    })
}

impl Case {
    /// May this person look at the case at all?
    pub fn check_readable(&self, scene: &Scene<'_>) -> Result<()> {
        let who = scene.who;
        who.check_reads_cases()?;
        if self.stage == Stage::ReportedUp && !crate::intake::may_see_stubs(who) {
            return Err(Failure::refused(
                "本件已转密封报送，不经委领导，也不供其他人查看（规则第十五条）。",
                "由信访室报上级；需了解的向信访室主任询问。",
            ));
        }
        must_not_be_shut_out(scene, self)?;
        self.must_be_in_reach(scene)
    }
    /// Of this person's office, their own, or read by their post.
    pub(crate) fn must_be_in_reach(&self, scene: &Scene<'_>) -> Result<()> {
        let who = scene.who;
        let own = [&self.office, &self.keeper, &self.sent_to].contains(&&who.office)
            || [&self.first_handler, &self.lead, &self.registered_by].contains(&&who.account)
            || self.in_task_force(scene.view, &who.account)?;
        match reads_all(&who.roles) || own {
            true => Ok(()),
            false => {
                Err(Failure::refused("本件不由您所在的机构办理，不能查看。", "如需协办，请信访室主任交办。"))
            }
        }
    }
}

pub fn cases(scene: &Scene<'_>, input: &CasesInput) -> Result<Cases> {
    scene.who.check_reads_cases()?;
    let found = conditions(scene.who, scene.today(), &input.filter);
    let values = || rusqlite::params_from_iter(&found.values);
    let counted = scene.view.count(&found.count_sql(), values())?;
    let offset = input.offset.min(COUNTED);
    let sql = found.page_sql(input.sort, input.limit.clamp(1, 200).min(COUNTED - offset), offset);
    let ids: Vec<CaseId> = scene.view.all(&sql, values(), |row| row.get(0))?;
    let lights = Lights::of(scene)?;
    let rows = ids.iter().map(|id| row_of(scene, &lights, id)).collect::<Result<_>>()?;
    let hits = match found.by_text.as_deref() {
        None | Some("") => 0,
        Some(query) => scene.view.count(HITS, (query, FOUND + 1))?,
    };
    let more = counted > COUNTED || hits > FOUND;
    Ok(Cases { total: counted.min(COUNTED), more, rows })
}

fn row_of(scene: &Scene<'_>, lights: &Lights, id: &CaseId) -> Result<CaseRow> {
    let found = case(scene.view, id)?;
    let next = deadlines_of(scene.view, id)?.into_iter().find(|deadline| deadline.met_on.is_none());
    let stands = next.as_ref().map(|next| lights.of_limit(next));
    let Left { text, tone } = stands.clone().unwrap_or(Left { text: String::new(), tone: Tone::Plain });
    Ok(CaseRow {
        number: found.called().to_owned(),
        tags: tags_in(scene.view, &found)?,
        stage: match found.stage {
            Stage::Registered if found.kept_as_repeat(scene.view)? => "重复 · 留存",
            stage => stage.label(),
        }
        .to_owned(),
        office: short_office(scene.view, found.with_office())?,
        received_on: found.received_on,
        due: next.as_ref().map(|next| next.due),
        due_what: next.map(|next| next.name),
        tone,
        left: stands.map(|_| text),
        title: found.title,
        case_id: found.id,
    })
}

fn short_office(view: &View<'_>, office: &OfficeId) -> Result<String> {
    Ok(view.value("SELECT short FROM offices WHERE id=?1", [office])?.unwrap_or_default())
}

/// [`tags_of`], and whether it is on its way or was reported again.
pub(crate) fn tags_in(view: &View<'_>, case: &Case) -> Result<Vec<Tag>> {
    let mut tags = tags_of(case);
    if !case.sent.is_none() {
        tags.push(Tag::new(format!("在途，{}待签收", short_office(view, &case.sent_to)?), Tone::Warn));
    }
    if !case.handed.is_none() {
        tags.push(Tag::new(format!("改派{}，待签收", short_office(view, &case.sent_to)?), Tone::Warn));
    }
    let again = case.reported_again(view)?.len();
    if again > 0 {
        tags.push(Tag::new(format!("又举报 {again} 次 · 重点办"), Tone::Warn));
    }
    Ok(tags)
}

/// 实名, 初信初访, 重点办 …: what one must know of a case at a glance.
pub(crate) fn tags_of(case: &Case) -> Vec<Tag> {
    let mut tags = vec![Tag::new(case.attribution.label(), Tone::Info)];
    if case.attribution == Attribution::Named && case.verified == Verified::NotYet {
        tags.push(Tag::new("署名待核", Tone::Warn));
    }
    let above = case.urgency == Urgency::AtOnce;
    tags.push(match (case.repeat, above) {
        (true, true) => Tag::new("重复", Tone::Warn),
        (true, false) => Tag::new("重复 · 重点办", Tone::Warn),
        (false, true) => Tag::new("初信初访", Tone::Plain),
        (false, false) => Tag::new("初信初访 · 及时办", Tone::Plain),
    });
    if above {
        tags.push(Tag::new("上级交办 · 马上办", Tone::Late));
    }
    if !case.beyond.is_empty() {
        tags.push(Tag::new("越级", Tone::Warn));
    }
    if case.minor {
        tags.push(Tag::new("小微", Tone::Plain));
    }
    if case.course != Course::Report {
        tags.push(Tag::new(case.course.label(), Tone::Info));
    }
    if case.fast.runs() {
        tags.push(Tag::new(format!("快办 · {}", case.fast.label()), Tone::Info));
    }
    if case.disposition == Disposition::Shelved.code() {
        tags.push(Tag::new("暂存待查", Tone::Plain));
    }
    if case.gone != Gone::No {
        tags.push(Tag::new(case.gone.label(), Tone::Warn));
    }
    if case.visit_form == VisitForm::Group {
        tags.push(Tag::new(format!("集体访 {} 人", case.heads), Tone::Warn));
    }
    tags
}

/// Every kind of list, for the test of the plans: what is asked for, its statements, whether it is found by text.
#[cfg(test)]
pub(crate) fn every_list() -> Vec<(String, String, bool)> {
    let who = |role| Session {
        account: "account".into(),
        name: String::new(),
        post: String::new(),
        roles: vec![role],
        office: "office".into(),
        site: "site".into(),
        vault: None,
        drafts: crate::actor::random_key().unwrap(),
        clearance: crate::actor::random_key().unwrap(),
    };
    let mut lists = Vec::new();
    for role in [Role::Director, Role::Handler] {
        let who = who(role);
        for n in 0..128_u8 {
            let has = |bit: u8| n & (1 << bit) != 0;
            let filter = CaseFilter {
                stage: has(0).then(|| "handling".into()),
                attribution: has(1).then_some(Attribution::Named),
                kind: has(2).then(|| "1".into()),
                office: has(3).then(|| "office".into()),
                received_from: has(6).then_some(NaiveDate::default()),
                received_to: has(6).then_some(NaiveDate::default()),
                mine: false,
                late: has(4),
                text: if has(5) { "危房".into() } else { String::new() },
            };
            let found = conditions(&who, NaiveDate::default(), &filter);
            lists.push((format!("{filter:?}, counted"), found.count_sql(), found.by_text.is_some()));
            for sort in [CaseSort::Urgency, CaseSort::Newest, CaseSort::Due] {
                lists.push((
                    format!("{filter:?}, {sort:?}"),
                    found.page_sql(sort, 60, 0),
                    found.by_text.is_some(),
                ));
            }
        }
    }
    lists
}

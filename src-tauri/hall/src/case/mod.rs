//! The case (信访举报件), its number, its states, its way back.

mod change_code;
mod code_tables;
mod dossier;
mod list;
mod next;
mod numbers;
mod retract;
mod stations;
mod urgency;
mod view;

pub use change_code::ChangeCode;
pub use code_tables::{
    Code, CodeList, CodeListView, CodeTables, Method, SetCodes, code_label, code_lists, code_tables,
};
pub(crate) use code_tables::{has_code, is_label, must_be_code};
pub use dossier::{Evidence, Subject, evidence_of, subjects_of};
pub(crate) use dossier::{add_evidence, check_files};
#[cfg(test)]
pub(crate) use list::every_list;
pub(crate) use list::reads_all;
pub(crate) use list::tags_in;
pub use list::{CaseFilter, CaseRow, CaseSort, Cases, CasesInput, Tag, Tone, cases};
pub use next::NextAct;
pub use numbers::{Number, Series, SetSeries, all_series, next_number};
pub use retract::Retract;
pub use stations::{Station, StationState};
pub(crate) use urgency::{beyond_reason, hear_again, heard_between, refresh_urgency};
pub use view::{
    CaseView, DossierLine, IdentityStanding, OpenMatter, PaperChoice, TimelineItem, came_as, case_view,
};

use chrono::NaiveDate;
use rusqlite::{Row, RowIndex};

use crate::act::Scene;
use crate::actor::Session;
use crate::codes::{
    Attribution, Course, Fast, Gone, Role, Sanction, Stage, Urgency, Verdict, Verified, VisitForm,
};
use crate::failure::{Failure, Result};
use crate::handling::must_not_be_concerned;
use crate::ids::{AccountId, CaseId, EntryId, OfficeId, SiteId};
use crate::store::{Tx, View};

/// A case as rules look at it: one row of `cases`.
#[derive(Debug, Clone)]
pub struct Case {
    pub id: CaseId,
    pub serial: i64,
    pub register_number: String,
    /// Empty until accepted.
    pub number: String,
    pub stage: Stage,
    pub attribution: Attribution,
    pub verified: Verified,
    pub visit_form: VisitForm,
    pub heads: u32,
    pub method: String,
    pub source: String,
    pub kind: String,
    pub minor: bool,
    pub repeat: bool,
    /// 及时办, 重点办, 马上办.
    pub urgency: Urgency,
    /// Why it counts as 越级; empty where it does not.
    pub beyond: String,
    pub township: OfficeId,
    pub title: String,
    pub facts: String,
    pub demands: String,
    pub earlier: String,
    pub reply: String,
    pub place: String,
    pub ticket: String,
    pub received_by: String,
    pub received_on: NaiveDate,
    pub registered_at: i64,
    pub registered_by: AccountId,
    pub holder: SiteId,
    /// The office at whose own door it came in or to which it was transferred, which alone advances it; empty for the hall's.
    pub keeper: OfficeId,
    /// The transfer that is not signed for; empty for none. And the office to which this, or a 改派, is on its way.
    pub sent: EntryId,
    pub sent_to: OfficeId,
    pub office: OfficeId,
    pub lead: AccountId,
    pub first_handler: AccountId,
    /// The act that hands it to another first handler, who has not signed for it, and to whom; empty for none.
    pub handed: EntryId,
    pub handed_to: AccountId,
    pub requirement: String,
    pub accepted_on: Option<NaiveDate>,
    pub declined_on: Option<NaiveDate>,
    pub informed_on: Option<NaiveDate>,
    pub assigned_on: Option<NaiveDate>,
    pub taken_on: Option<NaiveDate>,
    pub disposition: String,
    pub found_on: Option<NaiveDate>,
    pub handling: String,
    pub closed_on: Option<NaiveDate>,
    pub resolved: bool,
    pub archived_on: Option<NaiveDate>,
    pub course: Course,
    pub fast: Fast,
    pub sanction: Sanction,
    pub gone: Gone,
    pub given_back_on: Option<NaiveDate>,
    pub answered_on: Option<NaiveDate>,
    pub last_pos: i64,
}

/// A date column that is empty where there is none.
pub(crate) fn day(row: &Row<'_>, column: impl RowIndex) -> rusqlite::Result<Option<NaiveDate>> {
    let text: String = row.get(column)?;
    Ok(text.parse().ok())
}

/// The columns of a case and how they are read, in one list. They are read by place: every act reads its case, and to
/// look up each column by its name cost more than the rest of the act.
macro_rules! case_columns {
    ($first:ident $(, $column:ident $(by $read:ident)?)*) => {
        const CASE: &str = concat!("SELECT ", stringify!($first) $(, ", ", stringify!($column))*, " FROM cases WHERE id=?1");

        fn case_of(row: &Row<'_>) -> rusqlite::Result<Case> {
            let mut at = 1_usize..;
            Ok(Case {
                $first: row.get(0)?,
                $($column: case_columns!(row, at.next().unwrap_or_default() $(, $read)?),)*
            })
        }
    };
    ($row:ident, $at:expr) => { $row.get($at)? };
    ($row:ident, $at:expr, $read:ident) => { $read($row, $at)? };
}

case_columns! {
    id, serial, register_number, number, stage, attribution, verified, visit_form, heads, method, source, kind, minor,
    repeat, urgency, beyond, township, title, facts, demands, earlier, reply, place, ticket, received_by, received_on, registered_at,
    registered_by, holder, keeper, sent, sent_to, office, lead, first_handler, handed, handed_to, requirement, accepted_on by day, declined_on by day, informed_on by day,
    assigned_on by day, taken_on by day, disposition, found_on by day, handling, closed_on by day, resolved,
    archived_on by day, course, fast, sanction, gone, given_back_on by day, answered_on by day, last_pos
}

pub fn case(view: &View<'_>, id: &CaseId) -> Result<Case> {
    let found = view.one(CASE, [id], case_of)?;
    found.ok_or_else(|| Failure::refused("没有这一件，或它已随登记撤回。", "请在件库中重新查找。"))
}

impl Case {
    /// The number people call it by: the acceptance number, before that the registration number.
    pub fn called(&self) -> &str {
        if self.number.is_empty() { &self.register_number } else { &self.number }
    }
    /// Whether this person stands aside, or was proposed to and it is not decided (回避).
    pub fn recused(&self, view: &View<'_>, account: &AccountId) -> Result<bool> {
        view.exists("SELECT 1 FROM shut_out WHERE case_id=?1 AND account=?2", (&self.id, account))
    }
    /// 专班: works on it without sitting in its office.
    pub(crate) fn in_task_force(&self, view: &View<'_>, account: &AccountId) -> Result<bool> {
        view.exists("SELECT 1 FROM task_force WHERE account=?2 AND case_id=?1", (&self.id, account))
    }
    /// A repeat that is registered and kept for checking, not run as a case of its own (规则 art. 14); filed or not.
    pub fn kept_as_repeat(&self, view: &View<'_>) -> Result<bool> {
        let same = "SELECT 1 FROM links WHERE case_id=?1 AND verdict=?2";
        let filed = self.stage == Stage::Archived && self.closed_on.is_none() && self.declined_on.is_none();
        Ok((self.stage == Stage::Registered || filed)
            && view.exists(same, (&self.id, Verdict::SameMatter))?)
    }
    /// Whether no other office keeps it (持件).
    pub fn is_kept_by(&self, who: &Session) -> bool {
        self.keeper.is_none() || self.keeper == who.office
    }
    /// Later cases that were found to be the same matter and are kept with this one (规则 art. 14), the newest first: it is
    /// this one that gets the attention.
    pub fn reported_again(&self, view: &View<'_>) -> Result<Vec<(String, NaiveDate)>> {
        view.all(include_str!("reported_again.sql"), [&self.id], |row| Ok((row.get(0)?, row.get(1)?)))
    }
    pub fn is_handled_by(&self, who: &Session) -> bool {
        !self.office.is_none() && (who.office == self.office || who.account == self.first_handler)
    }
    /// Whether a 改派 waits for their signature: of the office to which it goes.
    pub fn is_handed_to(&self, who: &Session) -> bool {
        !self.handed.is_none() && (who.office == self.sent_to || who.account == self.handed_to)
    }
    /// Where it lies: the office that keeps it, else the 承办室.
    pub fn with_office(&self) -> &OfficeId {
        if self.keeper.is_none() { &self.office } else { &self.keeper }
    }
    pub fn office_name(&self, view: &View<'_>) -> Result<String> {
        office_name(view, &self.office)
    }
    /// Refuses unless the case stands at one of `stages`; says where it stands and what comes first.
    pub fn must_stand_at(&self, stages: &[Stage], verb: &str) -> Result<()> {
        if stages.contains(&self.stage) {
            return Ok(());
        }
        let first = stages.first().copied().unwrap_or(Stage::Registered);
        let message = format!("还不能{verb}：本件现在{}。", self.stage.label());
        if self.stage > first {
            let message = format!("不能再{verb}：本件现在{}。", self.stage.label());
            return Err(Failure::refused(message, "如前面办错了，可在“经过”中撤回本人的上一步。"));
        }
        let before = match self.stage {
            Stage::Registered => "先由信访室主任受理。",
            Stage::Accepted => "先交办到承办室。",
            Stage::Assigned => "先由承办室签收。",
            Stage::Handling => "先作出核查结论。",
            Stage::Found => "先完成反馈并办结。",
            Stage::Closed | Stage::Archived | Stage::Declined | Stage::Outside | Stage::ReportedUp => {
                "请先核对件的状态。"
            }
        };
        Err(Failure::refused(message, before))
    }
    /// A 检举控告 that one of our own offices had in hand: what may be 重新办理 once it is closed.
    pub(crate) fn was_handled_as_report(&self) -> bool {
        self.course == Course::Report && self.assigned_on.is_some() && !self.first_handler.is_none()
    }
    /// Refuses what is done in the loop of a 检举控告 alone.
    pub(crate) fn must_be_report(&self, verb: &str) -> Result<()> {
        let way_out = match self.course {
            Course::Report => return Ok(()),
            Course::Suggestion => "批评建议转有关部门研究，答复本人即可。",
            Course::PartyAppeal | Course::StateAppeal => "申诉由审理部门复查，用“申诉决定”作出结论。",
        };
        Err(Failure::refused(format!("不能{verb}：本件是{}。", self.course.label()), way_out))
    }
    /// Before it is decided what becomes of it, or once more after the office gave it back (规则 art. 17).
    pub(crate) fn must_be_undecided(&self, verb: &str) -> Result<()> {
        match self.stage == Stage::Accepted && self.given_back_on.is_some() {
            true => Ok(()),
            false => self.must_stand_at(&[Stage::Registered], verb),
        }
    }
    /// From taking over to closing: while acts of handling may be added.
    pub fn must_be_open(&self, verb: &str) -> Result<()> {
        match self.stage {
            Stage::Closed | Stage::Archived | Stage::Declined | Stage::ReportedUp => {
                let way_out = match self.closed_on.is_some() && self.was_handled_as_report() {
                    true => "有新证据的，经委领导批准后“重新办理”，或者另行登记并与本件关联。",
                    false => "有新证据的，另行登记并与本件关联。",
                };
                Err(Failure::refused(format!("不能再{verb}：本件{}。", self.stage.label()), way_out))
            }
            Stage::Outside => Err(Failure::refused(
                format!("不能{verb}：本件已移送职能部门办理。"),
                "记“落实责任”和部门的受理、办理结果；要自己办理的，先收回或由部门退回。",
            )),
            _ => Ok(()),
        }
    }
}

pub(crate) fn set_stage(tx: &mut Tx<'_>, case: &CaseId, stage: Stage) -> Result<()> {
    tx.run("UPDATE cases SET stage=?2 WHERE id=?1", (case, stage))?;
    Ok(())
}

/// Name of an account, for the timeline and the papers; empty for none.
pub fn person(view: &View<'_>, account: &AccountId) -> Result<String> {
    Ok(view.value("SELECT name FROM accounts WHERE id=?1", [account])?.unwrap_or_default())
}

pub fn office_name(view: &View<'_>, office: &OfficeId) -> Result<String> {
    Ok(view.value("SELECT name FROM offices WHERE id=?1", [office])?.unwrap_or_default())
}

/// An account that is active; the failure lies on `field`.
pub(crate) fn must_be_account(view: &View<'_>, account: &AccountId, field: &str) -> Result<Vec<Role>> {
    let roles: Option<String> =
        view.value("SELECT roles FROM accounts WHERE id=?1 AND active=1", [account])?;
    let roles = roles.ok_or_else(|| Failure::input(field, "请从名单中选一位在岗的同志。"))?;
    Ok(crate::actor::roles_of(&roles))
}

/// One of the leaders, who may decide in this case; the failure lies on `approved_by`.
pub(crate) fn must_be_approver(scene: &Scene<'_>, account: &AccountId, what: &str) -> Result<()> {
    if !must_be_account(scene.view, account, "approved_by")?.contains(&Role::Leader) {
        return Err(Failure::input("approved_by", format!("{what}须经委领导批准，请选批准的领导。")));
    }
    must_not_be_concerned(scene, account, "approved_by")
}

/// Text that must be there, and not longer than a paper can bear.
pub(crate) fn must_say(field: &str, text: &str, what: &str, most: usize) -> Result<()> {
    if text.trim().is_empty() {
        return Err(Failure::input(field, format!("请填写{what}。")));
    }
    let long = text.chars().count();
    if long > most {
        return Err(Failure::input(
            field,
            format!("{what}有 {long} 字，最多 {most} 字；请摘要，原文作为材料附上。"),
        ));
    }
    Ok(())
}

//! 设置: offices, accounts, who may do what, numbers, code tables, limits, calendars.

use hall::{
    Account, AccountId, ActName, Alerts, CalendarYear, CodeListView, Done, FastCriteria, Ladder, LimitRule,
    NewAccountForm, Office, PaperKind, ReceptionDay, Result, Role, Series, StoreCheck,
};
use serde::Serialize;
use ts_rs::TS;

use crate::room::{Desk, Seat};

/// One line of the table of acts.
#[derive(Debug, Serialize, TS)]
pub struct PermissionRow {
    #[ts(as = "String")]
    pub verb: ActName,
    pub name: String,
    pub group: String,
    pub roles: Vec<Role>,
    #[serde(rename = "where")]
    pub place: String,
}

#[derive(Debug, Serialize, TS)]
pub struct RoleName {
    pub role: Role,
    pub name: String,
}

/// The wording in force of one paper.
#[derive(Debug, Serialize, TS)]
pub struct PaperTemplate {
    pub paper: PaperKind,
    pub name: String,
    pub version: u32,
    pub since: chrono::NaiveDate,
    pub text: String,
    /// As it came with the program.
    pub shipped: String,
}

#[derive(Debug, Serialize, TS)]
pub struct Settings {
    pub organ: String,
    pub region: String,
    pub offices: Vec<Office>,
    pub accounts: Vec<Account>,
    pub permissions: Vec<PermissionRow>,
    pub roles: Vec<RoleName>,
    pub series: Vec<Series>,
    pub limits: Vec<LimitRule>,
    pub codes: Vec<CodeListView>,
    /// 研判标准 of 快办.
    pub criteria: FastCriteria,
    pub ladder: Ladder,
    pub alerts: Alerts,
    pub calendars: Vec<CalendarYear>,
    pub roster: Vec<ReceptionDay>,
    pub templates: Vec<PaperTemplate>,
    pub idle_minutes: u32,
    pub store: String,
}

/// Who may do what, read off the table of acts itself.
pub fn permissions() -> Vec<PermissionRow> {
    let row = |verb: &ActName| PermissionRow {
        verb: *verb,
        name: verb.name().to_owned(),
        group: verb.place().label().to_owned(),
        roles: verb.roles().to_vec(),
        place: verb.place().label().to_owned(),
    };
    ActName::ALL.iter().filter(|verb| !verb.roles().is_empty()).map(row).collect()
}

pub fn settings(desk: &Desk, (): ()) -> Result<Settings> {
    let Seat { hall, who } = desk.seat()?;
    let accounts = hall.accounts(&who)?;
    hall.read(&who, |scene| {
        let (view, house) = (scene.view, hall::house(scene.view)?);
        Ok(Settings {
            organ: house.organ,
            region: house.region,
            offices: hall::offices(view)?,
            accounts,
            permissions: permissions(),
            roles: Role::ALL
                .iter()
                .map(|role| RoleName { role: *role, name: role.label().to_owned() })
                .collect(),
            series: series(scene)?,
            limits: hall::limit_rules(view)?,
            codes: hall::code_lists(view)?,
            criteria: hall::fast_criteria(view)?,
            ladder: hall::ladder(view)?,
            alerts: hall::alerts(view)?,
            calendars: hall::calendar_years(view)?,
            roster: hall::roster(scene, scene.today(), 60)?,
            templates: templates(view)?,
            idle_minutes: house.idle_minutes,
            store: desk.home().display().to_string(),
        })
    })
}

/// The next number of 报送函 would tell whoever may not know of a sealed envelope that there was one.
fn series(scene: &hall::Scene<'_>) -> Result<Vec<Series>> {
    let mut all = hall::all_series(scene.view, scene.today())?;
    all.retain(|series| series.key != "report_up" || hall::may_see_stubs(scene.who));
    Ok(all)
}

/// The papers in the order in which a case meets them; one that is not named stands behind.
const IN_ORDER: [PaperKind; 18] = [
    PaperKind::RegisterForm,
    PaperKind::HandlingSlip,
    PaperKind::AcceptanceNotice,
    PaperKind::DeclineNotice,
    PaperKind::ServiceReceipt,
    PaperKind::ForwardLetter,
    PaperKind::HandOutLetter,
    PaperKind::IdentitySheet,
    PaperKind::LeadPlan,
    PaperKind::FeedbackRecord,
    PaperKind::DoublePublicity,
    PaperKind::MeetingNotice,
    PaperKind::SignInSheet,
    PaperKind::BallotSlip,
    PaperKind::MeetingMinutes,
    PaperKind::SettlementAgreement,
    PaperKind::ReminderLetter,
    PaperKind::SupervisionOrder,
];

fn templates(view: &hall::View<'_>) -> Result<Vec<PaperTemplate>> {
    let shipped = papers::shipped_templates();
    let worded = |installed: hall::Template| {
        let paper = PaperKind::of_code(&installed.name)?;
        let came = shipped.iter().find(|came| came.name == installed.name);
        Some(PaperTemplate {
            paper,
            name: paper.label().to_owned(),
            version: installed.version,
            since: installed.since,
            text: installed.text,
            shipped: came.map(|came| came.text.clone()).unwrap_or_default(),
        })
    };
    let mut all: Vec<_> = hall::templates(view)?.into_iter().filter_map(worded).collect();
    all.sort_by_key(|one| IN_ORDER.iter().position(|paper| *paper == one.paper).unwrap_or(IN_ORDER.len()));
    Ok(all)
}

/// The very PDF that a wording gives, with invented facts.
pub fn template_sample(desk: &Desk, input: papers::TemplateInput) -> Result<papers::PaperPdf> {
    desk.seat()?;
    desk.press.sample(&input)
}

pub fn add_account(desk: &Desk, form: NewAccountForm) -> Result<Done> {
    let Seat { hall, who } = desk.seat()?;
    hall.add_account(&who, &form)
}

pub fn grant_vault(desk: &Desk, account: AccountId) -> Result<Done> {
    let Seat { hall, who } = desk.seat()?;
    hall.grant_vault(&who, &account)
}

pub fn close_account(desk: &Desk, account: AccountId) -> Result<Done> {
    let Seat { hall, who } = desk.seat()?;
    hall.close_account(&who, &account)
}

pub fn verify(desk: &Desk, (): ()) -> Result<StoreCheck> {
    let Seat { hall, who } = desk.seat()?;
    desk.press.check(&hall, &who)
}

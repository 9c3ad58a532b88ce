//! The table of calls: one line each. From it come the dispatch and the TypeScript client.

mod audit;
mod case;
mod door;
mod paper;
mod reception;
mod register;
mod settings;
mod supervision;

use hall::{Failure, Result};
use serde_json::Value;

use crate::room::Desk;

pub use case::{PerformForm, Preview};
pub use door::{
    ChangePasswordForm, DemoReady, Door, FirstPasswordForm, RecoveryCodes, RenewRecoveryForm, SessionView,
    UnlockForm,
};
pub use reception::Reception;
pub use register::FieldTrouble;
pub use settings::{PaperTemplate, PermissionRow, RoleName, Settings};

/// A call as the generated client knows it.
pub struct Call {
    pub name: &'static str,
    pub input: fn(&ts_rs::Config) -> String,
    pub output: fn(&ts_rs::Config) -> String,
    pub declare: fn(&mut crate::typescript::Declarations),
}

macro_rules! calls {
    ($($name:ident: $input:ty => $output:ty = $function:path;)+) => {
        /// Every call, in the order of the table.
        pub const CALLS: &[Call] = &[$(Call {
            name: stringify!($name),
            input: |cfg| <$input as ts_rs::TS>::name(cfg),
            output: |cfg| <$output as ts_rs::TS>::name(cfg),
            declare: |declarations| {
                declarations.add::<$input>();
                declarations.add::<$output>();
            },
        }),+];

        pub(crate) fn dispatch(desk: &Desk, name: &str, input: Value) -> Result<Value> {
            match name {
                $(stringify!($name) => {
                    let input: $input = serde_json::from_value(input).map_err(|error| malformed(name, &error))?;
                    let output: $output = $function(desk, input)?;
                    Ok(serde_json::to_value(output)?)
                })+
                _ => Err(Failure::fault(format!("没有名为“{name}”的调用。"), "请更新程序。")),
            }
        }
    };
}

/// Window and program come in one package, so only a half-made update can bring this about. What was sent is never
/// repeated: it may hold who somebody is.
fn malformed(name: &str, error: &serde_json::Error) -> Failure {
    let text = error.to_string();
    let missing = text.strip_prefix("missing field `").and_then(|rest| rest.split('`').next());
    let what = missing.map_or_else(|| "有一项的格式不对".to_owned(), |field| format!("缺少“{field}”这一项"));
    Failure::fault(
        format!("窗口交来的内容不合格：“{name}”{what}。"),
        "刚才的操作没有生效。请重新打开连心桥；仍不行请重新安装。",
    )
}

calls! {
    echo: Value => Value = door::echo;
    door: () => Door = door::door;
    found: hall::FoundForm => RecoveryCodes = door::found;
    demo: () => DemoReady = door::demo;
    unlock: UnlockForm => SessionView = door::unlock;
    first_password: FirstPasswordForm => SessionView = door::first_password;
    recover: hall::RecoverForm => Option<SessionView> = door::recover;
    lock: () => () = door::lock;
    present: () => () = door::present;
    session: () => SessionView = door::session;
    renew_recovery: RenewRecoveryForm => RecoveryCodes = door::renew_recovery;
    notices: bool => () = door::notices;
    change_password: ChangePasswordForm => () = door::change_password;
    today: () => hall::Today = case::today;
    tasks: hall::TasksInput => hall::Daily = case::tasks;
    code_tables: () => hall::CodeTables = register::code_tables;
    id_number: String => hall::IdNumberFacts = register::id_number;
    check_register: hall::RegisterForm => Vec<FieldTrouble> = register::check_register;
    repeats: hall::RepeatsInput => hall::Repeats = register::repeats;
    stubs: () => Vec<hall::Stub> = register::stubs;
    seal_draft: hall::SealStub => hall::Done = register::seal_draft;
    register: hall::RegisterInput => hall::Done = register::register;
    draft_save: register::DraftForm => String = register::draft_save;
    draft_load: String => Option<hall::Draft> = register::draft_load;
    draft_drop: String => () = register::draft_drop;
    cases: hall::CasesInput => hall::Cases = case::cases;
    find: String => Vec<hall::FoundCase> = case::find;
    case_view: hall::CaseId => hall::CaseView = case::case_view;
    preview: PerformForm => Preview = case::preview;
    perform: PerformForm => hall::Done = case::perform;
    clear: case::ClearInput => hall::Cleared = case::clear;
    open_identity: case::OpenIdentityForm => hall::OpenedIdentity = case::open_identity;
    paper_preview: papers::PaperInput => papers::PaperPdf = paper::preview;
    paper_issue: papers::PaperInput => papers::PaperPdf = paper::issue;
    paper_again: papers::AgainInput => papers::PaperPdf = paper::again;
    superior_report: hall::EntryId => papers::PaperPdf = paper::superior_report;
    leading: hall::LeadingInput => hall::Leading = case::leading;
    reception: () => Reception = reception::reception;
    inspection_photo: reception::PhotoInput => String = reception::inspection_photo;
    propose_roster: String => hall::RosterProposal = reception::propose_roster;
    ticket_slip: hall::EntryId => papers::PaperPdf = reception::ticket_slip;
    roster_paper: papers::RosterPaperInput => papers::PaperPdf = reception::roster_paper;
    supervision: supervision::SupervisionInput => supervision::Supervision = supervision::supervision;
    closed_to_report: supervision::ClosedInQuarter => Vec<hall::ClosedLine> = supervision::closed_to_report;
    ceased_rates: () => Vec<hall::CeasedRate> = supervision::ceased_rates;
    light_days: () => Vec<hall::LightDays> = supervision::light_days;
    compare_ledgers: supervision::LedgerFile => hall::Done = supervision::compare_ledgers;
    export_ledger: String => supervision::ExportedLedger = supervision::export_ledger;
    reconciliation_paper: String => papers::PaperPdf = supervision::reconciliation_paper;
    bulletin_paper: papers::BulletinPaperInput => papers::PaperPdf = supervision::bulletin_paper;
    first_months: String => Vec<hall::FirstMonth> = supervision::first_months;
    bulletin_cases: hall::BulletinCasesInput => hall::BulletinCases = supervision::bulletin_cases;
    audit: hall::AuditInput => hall::AuditPage = audit::audit;
    settings: () => Settings = settings::settings;
    template_sample: papers::TemplateInput => papers::PaperPdf = settings::template_sample;
    add_account: hall::NewAccountForm => hall::Done = settings::add_account;
    close_account: hall::AccountId => hall::Done = settings::close_account;
    grant_vault: hall::AccountId => hall::Done = settings::grant_vault;
    verify: () => hall::StoreCheck = settings::verify;
}

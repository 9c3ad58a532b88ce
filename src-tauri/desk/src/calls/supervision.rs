//! 督办: who is to be reminded, the month's 对账, the quarter's 报结, the figures that are published.

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use hall::{
    ActName, Bulletin, BulletinCases, BulletinCasesInput, ClosedLine, Done, Failure, OfficeId, PublishedLine,
    Reconciliation, ReportBacks, Result, ToRemind, Topic, WaitingReminder,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::room::{Desk, Seat};

/// What this person may do here, by their post.
const VERBS: [ActName; 8] = [
    ActName::Remind,
    ActName::CompareLedgers,
    ActName::SettleDifference,
    ActName::SignMonth,
    ActName::AskReportBack,
    ActName::ReceiveReportBack,
    ActName::ChaseReportBack,
    ActName::PublishBulletin,
];

#[derive(Debug, Deserialize, TS)]
pub struct SupervisionInput {
    /// `2026-10`; empty for the last month that is over.
    pub month: String,
    /// `2026-Q3`; empty for the last quarter that is over.
    pub quarter: String,
}

#[derive(Debug, Serialize, TS)]
pub struct ReconciledMonth {
    pub month: String,
    pub concluded_on: Option<chrono::NaiveDate>,
}

#[derive(Debug, Serialize, TS)]
pub struct Supervision {
    pub month: String,
    pub to_remind: Vec<ToRemind>,
    pub waiting: Vec<WaitingReminder>,
    pub reconciliation: Reconciliation,
    pub reconciled: Vec<ReconciledMonth>,
    pub report_backs: ReportBacks,
    pub bulletin: Bulletin,
    pub published: Vec<PublishedLine>,
    pub may: Vec<ActName>,
}

pub fn supervision(desk: &Desk, input: SupervisionInput) -> Result<Supervision> {
    let Seat { hall, who } = desk.seat()?;
    hall.read(&who, |scene| {
        let month = match input.month.trim() {
            "" => hall::month_before(scene.today(), 1),
            month => month.to_owned(),
        };
        let reconciled = hall::reconciliations(scene)?.into_iter();
        Ok(Supervision {
            to_remind: hall::to_remind(scene)?,
            waiting: hall::waiting_reminders(scene)?,
            reconciliation: hall::reconciliation(scene, &month)?,
            reconciled: reconciled
                .map(|(month, concluded_on)| ReconciledMonth { month, concluded_on })
                .collect(),
            report_backs: hall::report_backs(scene, input.quarter.trim())?,
            bulletin: hall::bulletin(scene, &month)?,
            published: hall::published(scene, &month)?,
            may: VERBS.into_iter().filter(|verb| verb.may(scene).is_ok()).collect(),
            month,
        })
    })
}

#[derive(Debug, Deserialize, TS)]
pub struct ClosedInQuarter {
    pub quarter: String,
    pub office: OfficeId,
}

/// What an office closed in a quarter, for its 季度报结.
pub fn closed_to_report(desk: &Desk, input: ClosedInQuarter) -> Result<Vec<ClosedLine>> {
    let Seat { hall, who } = desk.seat()?;
    hall.read(&who, |scene| hall::closed_to_report(scene, input.quarter.trim(), &input.office))
}

/// 息访率, of the anonymous and of those who gave their name.
pub fn ceased_rates(desk: &Desk, (): ()) -> Result<Vec<hall::CeasedRate>> {
    let Seat { hall, who } = desk.seat()?;
    hall.read(&who, hall::ceased_rates)
}

/// 轻处分: days from 受理 to 办结, mean and median, of all that were ever closed.
pub fn light_days(desk: &Desk, (): ()) -> Result<Vec<hall::LightDays>> {
    let Seat { hall, who } = desk.seat()?;
    hall.read(&who, |scene| hall::light_days(scene, None))
}

/// 案管室's workbook, base64.
#[derive(Deserialize, TS)]
pub struct LedgerFile {
    pub month: String,
    pub file: String,
}

/// This side's workbook, base64.
#[derive(Serialize, TS)]
pub struct ExportedLedger {
    pub name: String,
    pub file: String,
    pub say: String,
    pub changes: Vec<Topic>,
}

pub fn compare_ledgers(desk: &Desk, input: LedgerFile) -> Result<Done> {
    let Seat { hall, who } = desk.seat()?;
    // Before it is decoded: four characters are three bytes.
    if input.file.len() / 4 * 3 > hall::LEDGER_LIMIT + 3 {
        let failure = Failure::input("file", "文件超过 5 MB，没有读。");
        let way_out = "对账表只放当月的件：请删去图片和多余的工作表后再导入。".to_owned();
        return Err(Failure { way_out, ..failure });
    }
    let bytes =
        BASE64.decode(&input.file).map_err(|_| Failure::input("file", "文件没有完整交来，请再选一次。"))?;
    hall.compare_ledgers(&who, &input.month, &bytes)
}

pub fn export_ledger(desk: &Desk, month: String) -> Result<ExportedLedger> {
    let Seat { hall, who } = desk.seat()?;
    let (bytes, done) = hall.export_ledger(&who, &month)?;
    Ok(ExportedLedger {
        name: format!("{month} 对账表 信访室.xlsx"),
        file: BASE64.encode(bytes),
        say: done.say,
        changes: done.changes,
    })
}

pub fn reconciliation_paper(desk: &Desk, month: String) -> Result<papers::PaperPdf> {
    let Seat { hall, who } = desk.seat()?;
    desk.press.reconciliation(&hall, &who, &month)
}

pub fn bulletin_paper(desk: &Desk, input: papers::BulletinPaperInput) -> Result<papers::PaperPdf> {
    let Seat { hall, who } = desk.seat()?;
    desk.press.bulletin(&hall, &who, &input)
}

/// 初信初访 of the twelve months that end with this one.
pub fn first_months(desk: &Desk, month: String) -> Result<Vec<hall::FirstMonth>> {
    let Seat { hall, who } = desk.seat()?;
    hall.read(&who, |scene| hall::first_months(scene, &month))
}

pub fn bulletin_cases(desk: &Desk, input: BulletinCasesInput) -> Result<BulletinCases> {
    let Seat { hall, who } = desk.seat()?;
    hall.read(&who, |scene| hall::bulletin_cases(scene, &input))
}

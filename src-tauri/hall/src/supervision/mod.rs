//! 督办关: limits and who is late; 催办 and 督办, 对账, 季度报结, 通报.

mod alerts;
mod bulletin;
mod compare;
mod deadlines;
mod extend;
mod ladder;
mod ledger;
mod ledger_file;
mod limits;
mod notice;
mod office_work;
mod reconcile;
mod remind;
mod report_back;
mod sign_month;
mod today;
mod whose;

pub use alerts::{Alerts, Left, Lights, SetColours, SetHours, alerts};
pub use bulletin::{
    Bulletin, BulletinCase, BulletinCases, BulletinCasesInput, BulletinFigure, BulletinKind, FirstLine,
    FirstMonth, PublishBulletin, PublishedLine, RemindedLine, TownshipLine, bulletin, bulletin_cases,
    first_months, published, published_bulletin,
};
pub use deadlines::{Deadline, Extension, LimitView, deadlines_of, limit_view, moved_limits};
pub(crate) use deadlines::{
    NO_ENTRY, count_by, drop_every, drop_limit, end, limit_end, meet, meet_about, move_open_deadlines,
    note_move, open, open_about, open_anew, pause, refresh_next_due, resume, run_on,
};
pub use extend::Extend;
pub use ladder::{Ladder, LadderStep, RemindWay, SetLadder, ladder};
pub use ledger::{LedgerCounts, LedgerRow, LedgerState, month_before};
pub use ledger_file::{LEDGER_LIMIT, TheirLedger, read_ledger, write_ledger};
pub(crate) use limits::length_of;
pub use limits::{ChangeLimit, LimitRule, SetLimits, limit_rules, new_limits};
pub use notice::{DueDays, Notice, due_days};
pub use office_work::{OfficeWork, office_work};
pub use reconcile::{
    CompareLedgers, Correction, Difference, DifferenceKind, ExportLedger, Reconciliation, SettleDifference,
    SettledDifference, reconciliation, reconciliations,
};
pub use remind::{
    AnswerReminder, Concern, LetterFacts, Remind, ToRemind, WaitingReminder, letter_facts, supervises,
    to_remind, waiting_reminders,
};
pub(crate) use remind::{let_reminders_rest, open_reminders, reminders_of_rest};
pub(crate) use report_back::move_report_backs;
pub use report_back::{
    AskReportBack, ChaseReportBack, ClosedLine, ReceiveReportBack, ReportBackRow, ReportBacks,
    ReportDifference, ReportedCase, closed_to_report, quarter_before, report_backs,
};
pub use sign_month::{ConcludeMonth, LedgerSide, MonthSignature, SignMonth, SignatureOpen, SignedHow};
pub use today::{Counts, Daily, DueGroup, Task, TasksInput, Today, WaitingPaper, tasks, today};
#[cfg(test)]
pub(crate) use whose::by_rule;

//! 督办关: limits and who is late; 催办 and 督办, 对账, 季度报结, 通报.

mod bulletin;
mod deadlines;
mod ladder;
mod ledger;
mod ledger_file;
mod limits;
mod reconcile;
mod remind;
mod report_back;
mod today;

pub use bulletin::{
    Bulletin, BulletinCase, BulletinCases, BulletinCasesInput, BulletinFigure, BulletinKind, FirstLine,
    PublishBulletin, PublishedLine, RemindedLine, TownshipLine, bulletin, bulletin_cases, published,
    published_bulletin,
};
pub use deadlines::{Deadline, Left, LimitView, deadlines_of, left, limit_view, moved_limits};
pub(crate) use deadlines::{
    drop_every, drop_limit, end, limit_end, meet, meet_about, meet_every, move_open_deadlines, open,
    open_about, open_anew, refresh_next_due, run_on,
};
pub use ladder::{Ladder, LadderStep, RemindWay, SetLadder, ladder};
pub use ledger::{LedgerCounts, LedgerRow, LedgerState};
pub use ledger_file::{LEDGER_LIMIT, TheirLedger, read_ledger, write_ledger};
pub use limits::{ChangeLimit, LimitRule, SetLimits, limit_rules};
pub use reconcile::{
    CompareLedgers, ConcludeMonth, Correction, Difference, DifferenceKind, ExportLedger, Reconciliation,
    SettleDifference, SettledDifference, SignedHow, reconciliation, reconciliations,
};
pub(crate) use remind::open_reminders;
pub use remind::{
    AnswerReminder, Concern, LetterFacts, Remind, ToRemind, WaitingReminder, letter_facts, supervises,
    to_remind, waiting_reminders,
};
pub use report_back::{
    AskReportBack, ChaseReportBack, ReceiveReportBack, ReportBackRow, ReportBacks, report_backs,
};
pub use today::{Counts, Task, Today, WaitingPaper, today};

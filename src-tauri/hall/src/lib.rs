//! 接待大厅本身：件、记录、规则、期限、身份保管。不识窗口，不识纸。
//!
//! [`Hall::perform`] is the only door through which state changes, [`Hall::read`] the only door out. Everything that
//! anyone does is an [`Act`]; acts stand in the record, and every other table is computed from them by the verbs' `apply`.
//! How fast it is stands in `docs/speed.md`.

mod act;
mod actor;
pub mod assets;
mod case;
pub mod clock;
mod codes;
mod desk_work;
mod door;
mod failure;
mod feedback;
mod figures;
mod hall;
mod handling;
mod identity;
mod ids;
mod intake;
mod leading;
mod outside;
mod paper;
mod reception;
mod record;
mod search;
mod shipped;
mod store;
mod supervision;
mod transfer;
mod workdays;

pub use act::{Act, ActName, Done, Place, Scene, Topic};
pub use actor::{
    Account, AddAccount, AddOffice, ChangeOffice, Chief, CloseAccount, Found, GrantVault, House, MarkDemo,
    NameChief, Office, Recover, Recovery, RenewRecovery, Session, SetIdle, SetPassword, VaultStanding,
    accounts, chief, house, offices, recovery_note,
};
pub use case::{
    Case, CaseFilter, CaseRow, CaseSort, CaseView, Cases, CasesInput, ChangeCode, Code, CodeList,
    CodeListView, CodeTables, DossierLine, Evidence, IdentityStanding, Method, NextAct, Number, OpenMatter,
    PaperChoice, Retract, Series, SetCodes, SetSeries, Station, StationState, Subject, Tag, TimelineItem,
    Tone, all_series, came_as, case, case_view, cases, code_label, code_lists, code_tables, evidence_of,
    next_number, office_name, person, subjects_of,
};
pub use clock::Clock;
pub use codes::*;
pub use desk_work::Draft;
pub use door::{DoorStanding, FoundForm, Login, NewAccountForm, NewPerson, RecoverForm};
pub use failure::{Failure, FailureKind, Result};
pub use feedback::{
    AnswerObjection, AnswerOpinion, Attendance, Ballot, CheckEvidence, Cleared, DropSettlement,
    ExceptOpenFeedback, FeedBack, HangPublicity, Hit, HitKind, HoldMeeting, IdentityHit, PlanOpenFeedback,
    PostNotice, PostPublicity, PublicityOpinion, QuestionAnswer, Settle, SignSettlement, Signature, TakeDown,
    Undertaking, VoidPublicity, WithdrawSettlement, clear, clear_inner_paper, clear_paper, cooling_until,
    find_hits, never_in_agreement, posted_until,
};
pub use figures::{CeasedRate, LightDays, Volume, ceased_rates, light_days, volume};
pub use hall::{Hall, Together};
pub use handling::{
    AcceptAppeal, AllegationFinding, AnswerAppeal, AnswerInquiry, AnswerSuggestion, Archive, Assign, Attempt,
    Close, Criterion, DecideAppeal, DeclineAppeal, Dispose, FastCriteria, Find, GiveBack, HoldTalk,
    InquiryReceipt, JudgeFast, JusticeReceipt, KeepOn, LeaveFast, LiftRecusal, LoseContact, NoteCeased,
    NoteDeath, PassOn, ProposeFast, Reassign, Receive, RecusalProposal, Recuse, Reopen, ReportInquiry,
    ReturnAssigned, ReviewFast, ReviewShelved, SendInquiry, SendToJustice, SetCriteria, Step, SubmitReview,
    WithdrawReport, fast_criteria, findings_of, missing_before_close, overall, recusal_proposals,
    without_decider,
};
pub use identity::{
    BlindIndex, IdNumberFacts, Identity, OpenEvidence, OpenIdentity, OpenedIdentity, SHOWN_SECONDS, Sealed,
    ShredIdentity, Vault, id_number, is_shredded, must_give_reason,
};
pub use ids::{AccountId, CaseId, EntryId, OfficeId, SiteId};
pub use intake::{
    Accept, Alike, AskMaterial, Decline, GetMaterial, Inform, Link, LinkChoice, Register, RegisterForm,
    RegisterInput, RepeatRow, RepeatWhy, Repeats, RepeatsInput, ReportStub, SealStub, SealUp,
    SettleAuthority, Stub, VerifyName, Who, check_register, may_register, may_see_stubs, must_be_sealed,
    repeats, repeats_from, repeats_of, stub, stubs,
};
pub use leading::{
    AddMeasure, Approval, ApprovalMatter, ApprovalStanding, ApprovalView, ArrangeVisit, CallOffVisit,
    ChangeMeasure, ChangeTaskForce, Decide, Decision, DecisionView, DenyApproval, EnterDecision,
    FinishMeasure, LeadWait, LeaderName, Leading, LeadingCounts, LeadingInput, LedCase, Measure, MeasureDue,
    MeasureView, Member, MemberView, PaperApproval, Plan, PlanView, SettleDenial, Submit, TakeLead, Visit,
    VisitKind, VisitView, WaitingDecision, approvals_of, approved, leading, may_see_leading, plan_view,
    visits_of,
};
pub use outside::{
    AskReview, Charge, DecideReview, HandOut, Outside, OutsideAccept, OutsideAnswer, OutsideServe, Review,
    charges_of, outside_of, reviews_of,
};
pub use paper::{
    InstallTemplate, IssuePaper, IssuedPaper, PaperKind, Template, all_issued, issued_paper, issued_papers,
    kept_hash, latest_template, must_be_about, number_series, ready_to_issue, template, templates,
};
pub use reception::{
    Appointment, AppointmentKind, Attended, Board, BoardRow, Book, CallTicket, CancelBooking, Card,
    ChaseInspection, Duty, FlagTicket, Hazard, Inspect, Inspection, InspectionWay, NoteDuty, Photo,
    PlanRoster, PutRight, Queue, ReceptionDay, RosterProposal, Schedule, SetCard, SwapDuty, TakeTicket,
    Ticket, TicketKind, TicketState, Turn, TurnTicket, appointments, board, cards, duties, has_own_door,
    inspections, month_duties, propose_roster, queue, roster,
};
pub use record::{
    AuditInput, AuditPage, AuditPlace, AuditRow, Entry, Stamp, StoreCheck, audit, case_entries, check_chain,
    entry_by_id, hex, latest_of, may_verify, still_holds,
};
pub use search::{FoundCase, find};
pub use store::{BLOB_LIMIT, BlobInfo, Tx, View, computed_digest, computed_tables};
pub use supervision::{
    Alerts, AnswerReminder, AskReportBack, Bulletin, BulletinCase, BulletinCases, BulletinCasesInput,
    BulletinFigure, BulletinKind, ChangeLimit, ChaseReportBack, ClosedLine, CompareLedgers, Concern,
    ConcludeMonth, Correction, Counts, Daily, Deadline, Difference, DifferenceKind, DueDays, DueGroup,
    ExportLedger, Extend, Extension, FirstLine, FirstMonth, LEDGER_LIMIT, Ladder, LadderStep, LedgerCounts,
    LedgerRow, LedgerSide, LedgerState, Left, LetterFacts, Lights, LimitRule, LimitView, MonthSignature,
    Notice, OfficeWork, PublishBulletin, PublishedLine, ReceiveReportBack, Reconciliation, Remind, RemindWay,
    RemindedLine, ReportBackRow, ReportBacks, ReportDifference, ReportedCase, SetColours, SetHours,
    SetLadder, SetLimits, SettleDifference, SettledDifference, SignMonth, SignatureOpen, SignedHow, Task,
    TasksInput, TheirLedger, ToRemind, Today, TownshipLine, WaitingPaper, WaitingReminder, alerts, bulletin,
    bulletin_cases, closed_to_report, deadlines_of, due_days, first_months, ladder, letter_facts,
    limit_rules, limit_view, month_before, moved_limits, new_limits, office_work, published,
    published_bulletin, quarter_before, read_ledger, reconciliation, reconciliations, report_backs,
    supervises, tasks, to_remind, today, waiting_reminders, write_ledger,
};
pub use transfer::{Forward, SendBack, TakeBack, TakeOver, Transfer, transfers_of};
pub use workdays::{
    Calendar, CalendarDay, CalendarYear, ImportCalendar, calendar_years, years_without_table,
};

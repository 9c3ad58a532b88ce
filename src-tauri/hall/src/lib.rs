//! 接待大厅本身：件、记录、规则、期限、身份保管。不识窗口，不识纸。
//!
//! [`Hall::perform`] is the only door through which state changes, [`Hall::read`] the only door out. Everything that
//! anyone does is an [`Act`]; acts stand in the record, and every other table is computed from them by the verbs' `apply`.
//! See `docs/` for the mechanism as a page.

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
mod paper;
mod reception;
mod record;
mod search;
mod store;
mod supervision;
mod workdays;

pub use act::{Act, ActName, Done, Place, Scene, Topic};
pub use actor::{
    Account, AddAccount, AddOffice, ChangeOffice, CloseAccount, Found, GrantVault, House, MarkDemo, Office,
    Recover, Recovery, Session, SetIdle, SetPassword, VaultStanding, accounts, house, offices,
};
pub use case::{
    Case, CaseFilter, CaseRow, CaseSort, CaseView, Cases, CasesInput, Code, CodeList, CodeTables,
    DossierLine, Evidence, IdentityStanding, NextAct, Number, OpenMatter, PaperChoice, Retract, Series,
    SetCodes, SetSeries, Station, StationState, Subject, Tag, TimelineItem, Tone, all_series, case,
    case_view, cases, code_label, code_tables, evidence_of, next_number, office_name, person, subjects_of,
};
pub use clock::Clock;
pub use codes::*;
pub use desk_work::Draft;
pub use door::{DoorStanding, FoundForm, Login, NewAccountForm, NewPerson, RecoverForm};
pub use failure::{Failure, FailureKind, Result};
pub use feedback::{
    AnswerObjection, AnswerOpinion, Attendance, Ballot, CheckEvidence, Cleared, ExceptOpenFeedback, FeedBack,
    Hit, HitKind, HoldMeeting, PlanOpenFeedback, PostNotice, PostPublicity, PublicityOpinion, QuestionAnswer,
    Settle, Signature, TakeDown, Undertaking, WithdrawSettlement, clear, clear_paper, cooling_until,
    find_hits, never_in_agreement, posted_until,
};
pub use figures::{Volume, volume};
pub use hall::{Hall, Together};
pub use handling::{
    AllegationFinding, Archive, Assign, Close, Dispose, Find, LiftRecusal, Reassign, Receive, Recuse, Step,
    findings_of, missing_before_close, overall,
};
pub use identity::{
    BlindIndex, IdNumberFacts, Identity, OpenEvidence, OpenIdentity, OpenedIdentity, SHOWN_SECONDS, Sealed,
    Vault, id_number, must_give_reason,
};
pub use ids::{AccountId, CaseId, EntryId, OfficeId, SiteId};
pub use intake::{
    Accept, AskMaterial, Decline, GetMaterial, Inform, Link, LinkChoice, Register, RegisterForm,
    RegisterInput, RepeatRow, RepeatWhy, Repeats, RepeatsInput, ReportStub, SealStub, Stub, VerifyName, Who,
    check_register, may_see_stubs, must_be_sealed, repeats, stub, stubs,
};
pub use paper::{
    InstallTemplate, IssuePaper, IssuedPaper, PaperKind, Template, all_issued, issued_paper, issued_papers,
    kept_hash, latest_template, number_series, ready_to_issue, template, templates,
};
pub use reception::{
    Appointment, AppointmentKind, Attended, Board, BoardRow, Book, CallTicket, CancelBooking, Card,
    ChaseInspection, Duty, Hazard, Inspect, Inspection, InspectionWay, NoteDuty, PlanRoster, PutRight, Queue,
    ReceptionDay, RosterProposal, Schedule, SetCard, SwapDuty, TakeTicket, Ticket, TicketKind, TicketState,
    Turn, TurnTicket, appointments, board, cards, duties, inspections, month_duties, propose_roster, queue,
    roster,
};
pub use record::{
    AuditInput, AuditPage, AuditPlace, AuditRow, Entry, Stamp, StoreCheck, audit, case_entries, check_chain,
    entry_by_id, hex, latest_of, may_verify,
};
pub use search::{FoundCase, find};
pub use store::{BLOB_LIMIT, BlobInfo, Tx, View, computed_digest, computed_tables};
pub use supervision::{
    Alerts, ChangeLimit, Counts, Daily, Deadline, DueDays, DueGroup, Extend, Extension, Left, Lights,
    LimitRule, LimitView, Notice, SetColours, SetHours, SetLimits, Task, TasksInput, Today, WaitingPaper,
    alerts, deadlines_of, due_days, limit_rules, limit_view, moved_limits, new_limits, tasks, today,
};
pub use workdays::{Calendar, CalendarDay, CalendarYear, ImportCalendar, calendar_years};

// Generated from the desk's table of calls. Do not edit: `make calls` writes it anew.
import { send } from "./send";

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

export type Accept = { on: string, 
/**
 * 小微问题: answered by 双公示.
 */
minor: boolean, 
/**
 * Why it counts as minor; said where `minor` is chosen.
 */
minor_basis: string, };

/**
 * 受理申诉: approved by a leader.
 */
export type AcceptAppeal = { on: string, appeal: AppealKind, 
/**
 * The decision that is appealed against, by name and number.
 */
decision: string, 
/**
 * 收到该决定的日期.
 */
served_on: string, 
/**
 * 原案审查、审理人员, who take no part.
 */
former: Array<string>, approved_by: AccountId, approved_on: string, };

export type Account = { id: AccountId, name: string, post: string, roles: Array<Role>, role_names: Array<string>, office: OfficeId, office_name: string, active: boolean, vault: VaultStanding, 
/**
 * 主要负责人.
 */
chief: boolean, };

export type AccountId = string;

/**
 * What was done: facts only, no derived values. An old act's meaning never changes.
 */
export type Act = { "verb": "found" } & FoundHouse | { "verb": "mark_demo" } & MarkDemo | { "verb": "add_office" } & AddOffice | { "verb": "change_office" } & ChangeOffice | { "verb": "add_account" } & AddAccount | { "verb": "set_password" } & SetPassword | { "verb": "recover" } & Recover | { "verb": "renew_recovery" } & RenewRecovery | { "verb": "close_account" } & CloseAccount | { "verb": "grant_vault" } & GrantVault | { "verb": "name_chief" } & NameChief | { "verb": "set_idle" } & SetIdle | { "verb": "set_codes" } & SetCodes | { "verb": "change_code" } & ChangeCode | { "verb": "set_series" } & SetSeries | { "verb": "set_limits" } & SetLimits | { "verb": "change_limit" } & ChangeLimit | { "verb": "set_criteria" } & SetCriteria | { "verb": "set_ladder" } & SetLadder | { "verb": "set_colours" } & SetColours | { "verb": "set_hours" } & SetHours | { "verb": "import_calendar" } & ImportCalendar | { "verb": "install_template" } & InstallTemplate | { "verb": "schedule" } & Schedule | { "verb": "plan_roster" } & PlanRoster | { "verb": "swap_duty" } & SwapDuty | { "verb": "note_duty" } & NoteDuty | { "verb": "take_ticket" } & TakeTicket | { "verb": "call_ticket" } & CallTicket | { "verb": "flag_ticket" } & FlagTicket | { "verb": "turn_ticket" } & TurnTicket | { "verb": "book" } & Book | { "verb": "cancel_booking" } & CancelBooking | { "verb": "set_card" } & SetCard | { "verb": "inspect" } & Inspect | { "verb": "chase_inspection" } & ChaseInspection | { "verb": "put_right" } & PutRight | { "verb": "export_ledger" } & ExportLedger | { "verb": "compare_ledgers" } & CompareLedgers | { "verb": "settle_difference" } & SettleDifference | { "verb": "sign_month" } & SignMonth | { "verb": "conclude_month" } & ConcludeMonth | { "verb": "ask_report_back" } & AskReportBack | { "verb": "receive_report_back" } & ReceiveReportBack | { "verb": "chase_report_back" } & ChaseReportBack | { "verb": "publish_bulletin" } & PublishBulletin | { "verb": "register" } & Register | { "verb": "seal_stub" } & SealStub | { "verb": "report_stub" } & ReportStub | { "verb": "link" } & Link | { "verb": "accept" } & Accept | { "verb": "settle_authority" } & SettleAuthority | { "verb": "ask_material" } & AskMaterial | { "verb": "get_material" } & GetMaterial | { "verb": "decline" } & Decline | { "verb": "verify_name" } & VerifyName | { "verb": "seal_up" } & SealUp | { "verb": "inform" } & Inform | { "verb": "forward" } & Forward | { "verb": "take_over" } & TakeOver | { "verb": "take_back" } & TakeBack | { "verb": "send_back" } & SendBack | { "verb": "hand_out" } & HandOut | { "verb": "outside_accept" } & OutsideAccept | { "verb": "charge" } & Charge | { "verb": "outside_answer" } & OutsideAnswer | { "verb": "outside_serve" } & OutsideServe | { "verb": "ask_review" } & AskReview | { "verb": "decide_review" } & DecideReview | { "verb": "submit" } & Submit | { "verb": "decide" } & Decide | { "verb": "enter_decision" } & EnterDecision | { "verb": "deny_approval" } & DenyApproval | { "verb": "settle_denial" } & SettleDenial | { "verb": "take_lead" } & TakeLead | { "verb": "plan" } & Plan | { "verb": "change_task_force" } & ChangeTaskForce | { "verb": "add_measure" } & AddMeasure | { "verb": "change_measure" } & ChangeMeasure | { "verb": "finish_measure" } & FinishMeasure | { "verb": "arrange_visit" } & ArrangeVisit | { "verb": "visit" } & Visit | { "verb": "call_off_visit" } & CallOffVisit | { "verb": "assign" } & Assign | { "verb": "reassign" } & Reassign | { "verb": "receive" } & Receive | { "verb": "return_assigned" } & ReturnAssigned | { "verb": "dispose" } & Dispose | { "verb": "send_inquiry" } & SendInquiry | { "verb": "inquiry_receipt" } & InquiryReceipt | { "verb": "answer_inquiry" } & AnswerInquiry | { "verb": "hold_talk" } & HoldTalk | { "verb": "report_inquiry" } & ReportInquiry | { "verb": "review_shelved" } & ReviewShelved | { "verb": "give_back" } & GiveBack | { "verb": "step" } & Step | { "verb": "find" } & Find | { "verb": "extend" } & Extend | { "verb": "propose_fast" } & ProposeFast | { "verb": "judge_fast" } & JudgeFast | { "verb": "submit_review" } & SubmitReview | { "verb": "review_fast" } & ReviewFast | { "verb": "leave_fast" } & LeaveFast | { "verb": "send_to_justice" } & SendToJustice | { "verb": "justice_receipt" } & JusticeReceipt | { "verb": "accept_appeal" } & AcceptAppeal | { "verb": "decline_appeal" } & DeclineAppeal | { "verb": "decide_appeal" } & DecideAppeal | { "verb": "answer_appeal" } & AnswerAppeal | { "verb": "pass_on" } & PassOn | { "verb": "answer_suggestion" } & AnswerSuggestion | { "verb": "withdraw_report" } & WithdrawReport | { "verb": "lose_contact" } & LoseContact | { "verb": "note_death" } & NoteDeath | { "verb": "recuse" } & Recuse | { "verb": "keep_on" } & KeepOn | { "verb": "lift_recusal" } & LiftRecusal | { "verb": "close" } & Close | { "verb": "archive" } & Archive | { "verb": "note_ceased" } & NoteCeased | { "verb": "reopen" } & Reopen | { "verb": "remind" } & Remind | { "verb": "answer_reminder" } & AnswerReminder | { "verb": "feed_back" } & FeedBack | { "verb": "answer_objection" } & AnswerObjection | { "verb": "check_evidence" } & CheckEvidence | { "verb": "plan_open_feedback" } & PlanOpenFeedback | { "verb": "except_open_feedback" } & ExceptOpenFeedback | { "verb": "post_notice" } & PostNotice | { "verb": "hold_meeting" } & HoldMeeting | { "verb": "post_publicity" } & PostPublicity | { "verb": "hang_publicity" } & HangPublicity | { "verb": "void_publicity" } & VoidPublicity | { "verb": "publicity_opinion" } & PublicityOpinion | { "verb": "answer_opinion" } & AnswerOpinion | { "verb": "take_down" } & TakeDown | { "verb": "settle" } & Settle | { "verb": "sign_settlement" } & SignSettlement | { "verb": "drop_settlement" } & DropSettlement | { "verb": "withdraw_settlement" } & WithdrawSettlement | { "verb": "open_identity" } & OpenIdentity | { "verb": "open_evidence" } & OpenEvidence | { "verb": "shred_identity" } & ShredIdentity | { "verb": "identity_hit" } & IdentityHit | { "verb": "issue_paper" } & IssuePaper | { "verb": "retract" } & Retract;

export type AddAccount = { account: AccountId, name: string, post: string, office: OfficeId, roles: Array<Role>, 
/**
 * The account's public key, hex; empty in records of before it was kept.
 */
key: string, };

/**
 * One more, or one that takes the place of another.
 */
export type AddMeasure = { on: string, what: string, owner: AccountId, due: string, reason: string, };

export type AddOffice = { name: string, short: string, kind: OfficeKind, telephone: string, 
/**
 * Reception hours, as posted.
 */
hours: string, };

export type AgainInput = { issued: EntryId, 
/**
 * As in [`PaperInput`].
 */
reason: string, };

/**
 * What is set, and how it came to be so.
 */
export type Alerts = { yellow: number, red: number, hours: Array<string>, notices: boolean, 
/**
 * A sentence for each change of the colours, newest first.
 */
colours_changed: Array<string>, 
/**
 * The same of the hours.
 */
hours_changed: Array<string>, };

export type AllegationFinding = { allegation: string, finding: Finding, reason: string, };

/**
 * 送达申诉决定: handed to the person, who is told what may still be done.
 */
export type AnswerAppeal = { on: string, way: Way, staff: Array<string>, remedy_told: boolean, said: string, };

/**
 * 收函询回复.
 */
export type AnswerInquiry = { on: string, sheets: number, summary: string, };

/**
 * 答复异议: objection is recorded and explained.
 */
export type AnswerObjection = { 
/**
 * Entry of the feedback in which it was raised.
 */
feedback: EntryId, on: string, answer: string, };

export type AnswerOpinion = { 
/**
 * Entry of the opinion.
 */
opinion: EntryId, on: string, answer: string, };

/**
 * 答复催办: by the office that was reminded; what a department answered on paper is entered by whoever sent it the case.
 */
export type AnswerReminder = { reminder: EntryId, on: string, answer: string, 
/**
 * By when it is done, or was.
 */
by: string, };

/**
 * 答复批评建议: whether it is taken up, and why not.
 */
export type AnswerSuggestion = { on: string, way: Way, staff: Array<string>, said: string, taken_up: boolean, };

/**
 * What a 申诉 is against: 党员 against 党纪处分 (复议复查), 监察对象 against a 处理决定 (复审).
 */
export type AppealKind = "party" | "state";

/**
 * Why an appeal is not accepted.
 */
export type AppealRefusal = "late" | "not_own" | "other_organ" | "anonymous";

export type AppealResult = "upheld" | "changed" | "revoked";

export type Appointment = { id: EntryId, 
/**
 * `约03`: what the visitor says instead of a name.
 */
number: string, kind: AppointmentKind, kind_name: string, on: string, from: string, to: string, with: string, place: string, 
/**
 * Its case's number, for whoever may read that case.
 */
case: string, 
/**
 * 待赴约, 已到, 未到, 已取消
 */
standing: string, cancelled: string, 
/**
 * Whether a ticket can be taken for it now.
 */
open: boolean, };

export type AppointmentKind = "visit" | "wait";

/**
 * What a leader is asked to approve.
 */
export type ApprovalMatter = "handling" | "lead" | "plan" | "disposition" | "fast_track" | "return" | "decline" | "transfer" | "justice" | "extension" | "supervise" | "except_open" | "appeal" | "clarify" | "reopen" | "other";

/**
 * How what was put before a leader stands.
 */
export type ApprovalStanding = "waiting" | "agreed" | "changed" | "sent_back" | "replaced";

/**
 * What was put before a leader about a case, as its page and its papers show it.
 */
export type ApprovalView = { id: EntryId, matter: ApprovalMatter, matter_name: string, submitted_on: string, by: string, summary: string, proposal: string, basis: string, 
/**
 * Before whom it lies, or who had the last word.
 */
leader: AccountId, leader_name: string, standing: ApprovalStanding, standing_name: string, tone: Tone, 
/**
 * Each leader's word, the first one first.
 */
decisions: Array<DecisionView>, };

export type Archive = { on: string, 
/**
 * 保管期限 in years: 10 or 30.
 */
years: number, sheets: number, sealed_sheets: number, };

/**
 * 安排走访: which leader goes where, and when.
 */
export type ArrangeVisit = { on: string, kind: VisitKind, leader: AccountId, place: string, purpose: string, };

export type AskMaterial = { on: string, 
/**
 * All that is missing, told at once.
 */
what: string, 
/**
 * How the person was told.
 */
way: Way, staff: Array<string>, 
/**
 * Until when it is waited for.
 */
until: string, };

/**
 * 要求季度报结: of every handling room and township.
 */
export type AskReportBack = { quarter: string, on: string, };

export type AskReview = { on: string, level: ReviewLevel, 
/**
 * The organ above the one whose word is to be reviewed.
 */
organ: string, reason: string, };

export type Assign = { on: string, 
/**
 * 包案领导; empty where no leader takes the case.
 */
lead: AccountId, office: OfficeId, 
/**
 * 首办责任人: 谁首办、谁负责, keeps the case to the end.
 */
first_handler: AccountId, requirement: string, 
/**
 * Who decided on paper that this leader takes the case, and when; empty where none takes it, where a leader assigns it,
 * and in acts of before it was asked.
 */
approved_by: AccountId, approved_on: string, };

/**
 * One attempt to reach the person.
 */
export type Attempt = { on: string, way: Way, what: string, };

/**
 * 出席 by category (村民代表, 党员, 村干部, 部门): numbers, no names.
 */
export type Attendance = { category: string, invited: number, present: number, };

export type Attended = "came" | "stood_in" | "absent";

/**
 * 实名: a true name (or organisation) and a working contact (规则 art. 24).
 */
export type Attribution = "named" | "anonymous";

export type AuditInput = { actor: AccountId | null, verb: Verb | null, from: string | null, 
/**
 * The last day, included.
 */
to: string | null, after: AuditPlace | null, };

export type AuditPage = { rows: Array<AuditRow>, 
/**
 * `None` where there is nothing older.
 */
next: AuditPlace | null, };

/**
 * Where a page ended; the next one begins behind it.
 */
export type AuditPlace = { at: number, pos: number, };

export type AuditRow = { pos: number, 
/**
 * `2026-11-23 09:12`
 */
at: string, actor: string, verb: string, name: string, 
/**
 * The case's number; empty where the act is not about a case.
 */
number: string, 
/**
 * Of acts of the house what was done; of an opened identity the reason; of a denied approval which it is; else empty.
 */
note: string, 
/**
 * Whether an identity was taken from the vault.
 */
identity: boolean, };

/**
 * 测评: unsigned slips.
 */
export type Ballot = { issued: number, returned: number, satisfied: number, mostly: number, dissatisfied: number, };

/**
 * HMAC-SHA256, cut to 128 bits, under a key derived from the vault key.
 */
export type BlindIndex = string;

export type Board = { 
/**
 * Whose door it is.
 */
place: string, 
/**
 * The latest call first.
 */
called: Array<BoardRow>, waiting: number, };

/**
 * A number and a window, and nothing else that could be shown.
 */
export type BoardRow = { number: number, window: number, 
/**
 * Grows with each call, so that the display knows what is new.
 */
calls: number, };

/**
 * 约访: somebody comes at an hour agreed upon. 候访: the staff wait for somebody whom a case is about.
 */
export type Book = { kind: AppointmentKind, on: string, from: string, to: string, 
/**
 * Who receives: a leader, a handler.
 */
with: string, place: string, 
/**
 * The case it is about; none where the matter is not registered yet.
 */
case: CaseId, };

/**
 * The figures of a month.
 */
export type Bulletin = { month: string, month_name: string, 
/**
 * The whole first, then by handling office.
 */
first: Array<FirstLine>, first_means: Array<string>, 
/**
 * By township, most first.
 */
townships: Array<TownshipLine>, repeat_means: Array<string>, reminded: Array<RemindedLine>, };

/**
 * A case behind a figure.
 */
export type BulletinCase = { case_id: CaseId, number: string, title: string, office: string, };

/**
 * The cases of one figure.
 */
export type BulletinCases = { cases: Array<BulletinCase>, 
/**
 * Counted, but not to be seen by this person, who must stand aside in them.
 */
withheld: number, };

export type BulletinCasesInput = { month: string, figure: BulletinFigure, 
/**
 * Handling office or township; empty for all.
 */
office: OfficeId, };

/**
 * A figure of a bulletin, for its cases.
 */
export type BulletinFigure = "accepted" | "closed" | "resolved" | "year_accepted" | "year_closed" | "year_resolved" | "repeat" | "beyond" | "both";

export type BulletinKind = "first" | "repeat";

export type BulletinPaperInput = { month: string, kind: BulletinKind, 
/**
 * A published one; `None` shows a draft from the figures as they stand.
 */
published: EntryId | null, };

export type CalendarDay = { date: string, name: string, 
/**
 * `true`: a make-up working day (调休); `false`: a holiday.
 */
work: boolean, };

export type CalendarYear = { year: number, source: string, rest: number, makeup: number, };

/**
 * 取消走访.
 */
export type CallOffVisit = { arranged: EntryId, reason: string, };

export type CallTicket = { ticket: EntryId, window: number, };

export type CancelBooking = { appointment: EntryId, reason: string, };

export type Card = { hazard: Hazard, name: string, text: string, 
/**
 * Whether the county has worded it.
 */
own: boolean, };

export type CaseFilter = { stage: string | null, attribution: Attribution | null, kind: string | null, 
/**
 * Where it lies, as its row says: see [`Case::with_office`].
 */
office: OfficeId | null, 
/**
 * 收到日期, both days with it.
 */
received_from: string | null, received_to: string | null, 
/**
 * Only what this person's office handles, or what they lead or handle themselves.
 */
mine: boolean, late: boolean, text: string, };

export type CaseId = string;

export type CaseRow = { case_id: CaseId, number: string, title: string, tags: Array<Tag>, stage: string, office: string, received_on: string, due: string | null, due_what: string | null, tone: Tone, left: string | null, };

export type CaseSort = "urgency" | "newest" | "due";

export type CaseView = { case_id: CaseId, number: string, register_number: string, title: string, attribution: Attribution, manner: Manner, minor: boolean, tags: Array<Tag>, holder: string, lead: string, lead_account: AccountId, first_handler: string, loop: Array<Station>, 
/**
 * Earlier cases that may be the same person or matter, about which nobody has decided.
 */
repeats: Array<RepeatRow>, dossier: Array<Dossier>, timeline: Array<TimelineItem>, next: Array<NextAct>, limits: Array<LimitView>, papers: Array<PaperChoice>, issued: Array<IssuedPaper>, 
/**
 * What whoever came is called: 举报人, 申诉人, else 信访人.
 */
came_as: string, identity: IdentityStanding, identity_why: string, feedback_owed: FeedbackStage, objections: Array<OpenMatter>, evidence_to_check: Array<OpenMatter>, opinions: Array<OpenMatter>, 
/**
 * 呈批与批示, the newest first.
 */
approvals: Array<ApprovalView>, 
/**
 * Approvals on paper that a leader denies, until it is settled.
 */
denied: Array<PaperApproval>, 
/**
 * 包案方案 with 专班 and measures.
 */
plan: PlanView | null, visits: Array<VisitView>, 
/**
 * Who might have to stand aside, for those who decide it.
 */
recusals: Array<RecusalProposal>, 
/**
 * What this person may do about one of the things shown: a measure, a visit, a recusal that is proposed.
 */
beside: Array<Verb>, 
/**
 * 催办、督办 that the office has not answered.
 */
reminders: Array<OpenMatter>, 
/**
 * What the finding must answer, proposed from the facts.
 */
allegations: Array<string>, facts: string, demands: string, evidence: Array<Evidence>, subjects: Array<Subject>, };

export type Cases = { 
/**
 * How many there are, counted up to [`COUNTED`].
 */
total: number, 
/**
 * There are more than were counted.
 */
more: boolean, rows: Array<CaseRow>, };

export type CasesInput = { filter: CaseFilter, sort: CaseSort, offset: number, limit: number, };

/**
 * 检举控告 (件) of one attribution that are closed.
 */
export type CeasedRate = { attribution: string, closed: number, 
/**
 * Looked at after the closing.
 */
noted: number, 
/**
 * Noted as 息访, and not reported again since.
 */
ceased: number, 
/**
 * `66.7%` of what was looked at; — where nothing was.
 */
rate: string, };

export type ChangeCode = { list: CodeList, 
/**
 * Digits and Latin letters; a new one stands under the 大类 it begins with. Of 同义说法 the word itself.
 */
code: string, label: string, reason: string, };

/**
 * 改期限: for limits that begin from now on; those that run are not touched.
 */
export type ChangeLimit = { rule: string, days: number, 
/**
 * Absent where an older program made the act: then they stay.
 */
repeat_days: number, above_days: number, extend: number, to_workday: boolean, reason: string, };

export type ChangeMeasure = { 
/**
 * Its number in the plan.
 */
measure: number, what: string, owner: AccountId, due: string, reason: string, };

/**
 * 改机构: papers issued before keep what they said; those to come print what stands here now.
 */
export type ChangeOffice = { office: OfficeId, name: string, short: string, telephone: string, hours: string, };

export type ChangePasswordForm = { old: string, new: string, };

/**
 * 调整专班: the members as they are from now on.
 */
export type ChangeTaskForce = { task_force: Array<Member>, reason: string, };

export type Charge = { on: string, side: Side, 
/**
 * Office, by name: it may have no account here.
 */
office: string, person: string, 
/**
 * The fact by which it was carried out; empty where it is only laid on somebody.
 */
done: string, };

export type ChaseInspection = { inspection: EntryId, on: string, how: string, };

/**
 * 催季度报结: when it is late.
 */
export type ChaseReportBack = { quarter: string, office: OfficeId, on: string, how: string, };

/**
 * 核查新证据: what the person handed in at a feedback must be checked.
 */
export type CheckEvidence = { feedback: EntryId, on: string, result: string, };

export type ClearInput = { case_id: CaseId, text: string, 
/**
 * Which text it is, for the refusal.
 */
what: string, };

/**
 * A public text that the clearance check has passed for one case.
 */
export type Cleared = { text: string, seal: string, };

export type Close = { on: string, 
/**
 * 化解: the complainant accepts the result. An anonymous case is 化解 when reports on the matter cease.
 */
resolved: boolean, summary: string, };

/**
 * 停用账户: who left sits at no desk any more; what they did stays theirs. Their keys leave `keys.json`.
 */
export type CloseAccount = { account: AccountId, };

export type ClosedInQuarter = { quarter: string, office: OfficeId, };

/**
 * A line of what there is to report.
 */
export type ClosedLine = { number: string, title: string, closed_on: string, };

export type Code = { code: string, label: string, parent: string | null, };

export type CodeList = "methods" | "sources" | "kinds" | "categories" | "fields" | "ranks" | "authorities" | "politics" | "same_words";

/**
 * A table as 设置 shows it.
 */
export type CodeListView = { list: CodeList, name: string, 
/**
 * Whether the county may add to it.
 */
grows: boolean, codes: Array<Code>, };

/**
 * What the registration form offers.
 */
export type CodeTables = { methods: Array<Method>, sources: Array<Code>, kinds: Array<Code>, categories: Array<Code>, fields: Array<Code>, ranks: Array<Code>, authorities: Array<Code>, politics: Array<Code>, 
/**
 * Offices of the townships, by id.
 */
townships: Array<Code>, };

/**
 * 对账比对: what two ledgers said of a month. A further comparison takes the place of the one before; what was settled
 * and still stands as it did stays settled.
 */
export type CompareLedgers = { month: string, on: string, ours: LedgerCounts, theirs: LedgerCounts, differences: Array<Difference>, };

/**
 * The three that are supervised (三项督办).
 */
export type Concern = "progress" | "quality" | "duty";

/**
 * 对账办结 as an older program had it: one person entered both names. It is read, and not done any more: see [`SignMonth`].
 */
export type ConcludeMonth = { month: string, on: string, 
/**
 * Who signs for 信访室.
 */
our_signer: string, 
/**
 * Who signs for 案管室.
 */
their_signer: string, signed: SignedHow, };

/**
 * Who puts a difference right.
 */
export type Correction = "ours" | "theirs" | "neither";

export type Counts = { late: number, today: number, 
/**
 * Due within three days after today.
 */
soon: number, feedback: number, receipt: number, };

/**
 * One criterion, in the words that held, and whether the matter meets it.
 */
export type Criterion = { criterion: string, meets: Meets, };

/**
 * The list of the day of a person or an office: how many there are of each, and the most urgent of them.
 */
export type Daily = { late: number, today: number, soon: number, 
/**
 * The last day that is 三日内: what is due without being a limit of a case is put into the same lists.
 */
until: string, tasks: Array<Task>, };

/**
 * By the leader before whom it lies.
 */
export type Decide = { 
/**
 * Entry of the 呈批.
 */
approval: EntryId, decision: Decision, 
/**
 * May be empty where the leader agrees.
 */
opinion: string, 
/**
 * Another leader who is to decide too, such as 报主要领导审定; empty for none.
 */
further: AccountId, };

/**
 * 申诉决定: upheld, changed or revoked, with reasons.
 */
export type DecideAppeal = { on: string, result: AppealResult, reasons: string, approved_by: AccountId, approved_on: string, };

export type DecideReview = { on: string, result: ReviewResult, document: string, opinion: string, 
/**
 * The day on which the opinion reached whoever asked.
 */
served_on: string, files: Array<Evidence>, };

export type Decision = "agree" | "change" | "send_back";

export type DecisionView = { leader: string, post: string, decision_name: string, opinion: string, on: string, 
/**
 * Who entered what the leader had written in ink; empty where the leader decided here.
 */
entered_by: string, };

export type Decline = { on: string, ground: DeclineGround, 
/**
 * What in the matter meets the ground.
 */
basis: string, 
/**
 * Where to go instead; empty for what has no substance.
 */
organ: string, address: string, 
/**
 * Sheets sent on to that organ: a letter is transferred (转送), whoever came or called is told.
 */
sheets: number, };

/**
 * 不予受理申诉: what came too late, is not the person's own or cannot be accepted ends here, approved by a leader; whoever
 * gave a name is told.
 */
export type DeclineAppeal = { on: string, ground: AppealRefusal, 
/**
 * What in the matter meets the ground, and where to go instead.
 */
reason: string, 
/**
 * Against what; only 复审 (监察法 art. 49) can come too late.
 */
appeal: AppealKind, 
/**
 * 收到处理决定的日期, of what came too late; the door leaves it out for the other grounds.
 */
served_on: string, approved_by: AccountId, approved_on: string, };

/**
 * The three grounds for 不予受理; there is no fourth, and want of evidence is none.
 */
export type DeclineGround = "other_procedure" | "other_organ" | "no_substance";

export type DemoReady = { password: string, logins: Array<Login>, };

/**
 * By the leader in whose name it was entered.
 */
export type DenyApproval = { 
/**
 * Entry of the act that names the approval.
 */
entry: EntryId, 
/**
 * What the leader knows of it.
 */
reason: string, };

/**
 * One thing in which the two ledgers do not agree, in the words of both.
 */
export type Difference = { kind: DifferenceKind, number: string, 
/**
 * Empty for what this side does not have.
 */
case: CaseId, handed_on: string | null, office: string, ours: string, theirs: string, };

export type DifferenceKind = "missing_here" | "missing_there" | "state" | "result";

export type Dispose = { on: string, disposition: Disposition, basis: string, approved_by: AccountId, 
/**
 * 批准日期; older acts have none, were approved on their own day and open no limit.
 */
approved_on: string, 
/**
 * 处理情况 of 予以了结, in general words: it is told to the person who came.
 */
told: string, };

/**
 * 规则 art. 17.
 */
export type Disposition = "talk_or_letter" | "preliminary" | "shelved" | "concluded";

/**
 * What the door answers.
 */
export type Done = { entry: EntryId, case_id: CaseId | null, 
/**
 * The number it gave, if it gave one.
 */
number: string | null, changes: Array<Topic>, 
/**
 * What happened, for the window's one line.
 */
say: string, };

export type Door = { kind: DoorKind, 
/**
 * Where the store lies, or will.
 */
place: string, organ: string, 
/**
 * Its people and matters are invented.
 */
demo: boolean, logins: Array<Login>, trouble: Failure | null, version: string, };

export type DoorKind = "absent" | "locked" | "open" | "broken";

export type Dossier = { label: string, text: string, tags: Array<Tag>, };

/**
 * What somebody was typing: who came may stand in it, so that it is never printed.
 */
export type Draft = { key: string, 
/**
 * `2026-11-23 09:13`
 */
saved_at: string, body: Json, };

export type DraftForm = { key: string, body: Json, };

/**
 * 协议未签成: what was drawn up was not signed. Nobody is asked to sign, and no reason is demanded of the complainant.
 */
export type DropSettlement = { reason: string, };

/**
 * The lists of the day.
 */
export type DueGroup = "late" | "today" | "soon" | "later";

/**
 * One leader's reception day, with what became of it.
 */
export type Duty = { day: ReceptionDay, swapped: string, 
/**
 * `None` while nobody has noted it.
 */
attended: Attended | null, attended_name: string, stand_in: string, reason: string, };

/**
 * 补录批示: by the director, from the paper.
 */
export type EnterDecision = { approval: EntryId, 
/**
 * Who wrote it.
 */
leader: AccountId, 
/**
 * The day written beside it.
 */
on: string, decision: Decision, opinion: string, further: AccountId, };

/**
 * An entry in the record; what an act made (a feedback, a posting) bears the id of its entry.
 */
export type EntryId = string;

/**
 * 递交材料.
 */
export type Evidence = { name: string, pages: number, 
/**
 * 原件 or 复印件.
 */
original: boolean, 
/**
 * Address of the file, where one is kept.
 */
blob: string | null, size: number, };

/**
 * 不公开反馈: rests on a leader's decision (呈批、批示) that stands in the record.
 */
export type ExceptOpenFeedback = { on: string, reason: string, };

/**
 * 导出对账表: that a ledger left the store.
 */
export type ExportLedger = { month: string, rows: number, };

/**
 * This side's workbook, base64.
 */
export type ExportedLedger = { name: string, file: string, say: string, changes: Array<Topic>, };

export type Extend = { 
/**
 * The day on which the leader decided.
 */
on: string, 
/**
 * Which limit, as the table calls it.
 */
rule: string, days: number, approved_by: AccountId, reason: string, 
/**
 * How and when the person who came was told; asked where the rule wants it.
 */
notice: string, };

/**
 * A refusal or breakdown: what happened, and what can be done about it. Never holds identity data or a secret.
 */
export type Failure = { kind: FailureKind, message: string, way_out: string, 
/**
 * The field of the form it belongs to, where there is one.
 */
field: string | null, 
/**
 * Seconds to wait before the next try.
 */
wait_seconds: number | null, };

/**
 * A kind exists only where somebody acts on it differently.
 */
export type FailureKind = "refused" | "input" | "locked" | "password" | "first_password" | "door" | "fault";

/**
 * The criteria in force.
 */
export type FastCriteria = { lines: Array<string>, 
/**
 * Whether the county has worded them.
 */
own: boolean, 
/**
 * A sentence for each change, newest first.
 */
changed: Array<string>, };

export type FeedBack = { on: string, stage: FeedbackStage, way: Way, place: string, 
/**
 * Two where possible.
 */
staff: Array<string>, said: string, view: Satisfaction, objection: string | null, new_evidence: string | null, signature: Signature, };

/**
 * 3+N: before, during and after, and any number more.
 */
export type FeedbackStage = "early" | "middle" | "late" | "extra";

/**
 * What is wrong, beside its field.
 */
export type FieldTrouble = { field: string, message: string, 
/**
 * The way out where nothing of it may be entered: 改作密封报送.
 */
seal: SealKind | null, };

export type Find = { on: string, findings: Array<AllegationFinding>, 
/**
 * 处理情况, in general words: it is told to the person who came.
 */
handling: string, 
/**
 * What was decided about the subject, for the figures; never told to whoever came.
 */
sanction: Sanction, };

/**
 * Result of checking. What could not be proved but cannot be ruled out is 无法查实, never 不属实.
 */
export type Finding = "true" | "partly" | "untrue" | "unprovable";

export type FinishMeasure = { measure: number, on: string, 
/**
 * Not done and not to be done any more; then `outcome` says why.
 */
dropped: boolean, outcome: string, };

/**
 * Counts of one office, of the month and of the year to its end.
 */
export type FirstLine = { 
/**
 * Empty for the whole.
 */
office: OfficeId, name: string, accepted: number, closed: number, resolved: number, closed_rate: string, resolved_rate: string, year_accepted: number, year_closed: number, year_resolved: number, year_closed_rate: string, year_resolved_rate: string, };

/**
 * 初信初访 accepted in one month, of the whole, and what had come of them by its end.
 */
export type FirstMonth = { month: string, accepted: number, closed: number, resolved: number, closed_rate: string, resolved_rate: string, };

/**
 * The first password, set by another, and one's own in its place.
 */
export type FirstPasswordForm = { account: AccountId, first: string, own: string, };

/**
 * What is to be looked to with this number, from now on; what was marked by mistake falls away. 集体访 goes by the heads.
 */
export type FlagTicket = { ticket: EntryId, beyond: boolean, weapon: boolean, ill: boolean, despair: boolean, children: boolean, };

export type Forward = { on: string, to: OfficeId, ground: ForwardGround, 
/**
 * What in the matter meets the ground.
 */
basis: string, 
/**
 * 摘要 as the letter prints it, in staff's own words: nothing of who came.
 */
summary: Cleared, 
/**
 * Sheets that travel with it.
 */
sheets: number, };

/**
 * Why a matter goes to another discipline office (规则 art. 16).
 */
export type ForwardGround = "managed" | "territory" | "not_ours";

export type Found = { case_id: CaseId, number: string, title: string, 
/**
 * Why it was found: 编号, 内容 …
 */
hit: string, };

export type FoundForm = { organ: string, region: string, 
/**
 * Of the reception hall, as its papers print it.
 */
telephone: string, administrator: NewPerson, director: NewPerson, };

export type FoundHouse = { 
/**
 * 青山县纪委监委
 */
organ: string, 
/**
 * Administrative division, six digits (GB/T 2260).
 */
region: string, site: SiteId, 
/**
 * By which the vault key is known again, without telling anything of it; empty in records of before it was kept.
 */
vault: string, };

/**
 * 收到补充材料: what came, as files or in words.
 */
export type GetMaterial = { on: string, description: string, evidence: Array<Evidence>, };

export type GiveBack = { on: string, ground: ReturnGround, reason: string, 
/**
 * 分管领导.
 */
approved_by: AccountId, approved_on: string, };

/**
 * 授予开启身份的权限: by one who holds the vault key; the key itself goes into `keys.json`, sealed.
 */
export type GrantVault = { account: AccountId, };

export type HandOut = { on: string, to: OfficeId, 
/**
 * Why it is that department's to handle.
 */
basis: string, 
/**
 * 诉求摘要 as the letter prints it, in staff's own words: nothing of who came.
 */
summary: Cleared, sheets: number, 
/**
 * 属地 that gets a copy; empty for none.
 */
copy_to: OfficeId, 
/**
 * The paper by which the person agreed to be named: its day and where it lies. Without it nothing is told.
 */
consent: string | null, 
/**
 * How many have signed it; asked where several came together, of whom none agrees for another.
 */
consented: number, 
/**
 * What the department may then be told.
 */
share_name: boolean, share_phone: boolean, share_address: boolean, };

/**
 * 双公示张贴: what was drawn up hangs since the day that is printed on it.
 */
export type HangPublicity = { 
/**
 * Photographs of it where it hangs.
 */
files: Array<Evidence>, };

/**
 * What the desk must not overlook about those who came.
 */
export type Hazard = "group" | "beyond" | "weapon" | "ill" | "despair" | "children";

export type Heirs = "silent" | "go_on" | "stop";

export type HoldMeeting = { on: string, from: string, to: string, place: string, host: string, recorder: string, attendance: Array<Attendance>, absent: string, agenda: Array<string>, announced: Cleared, questions: Array<QuestionAnswer>, 
/**
 * The questions and answers as one cleared text; made from `questions` by [`HoldMeeting::questions_text`].
 */
questions_cleared: Cleared, ballot: Ballot, closing: Cleared, };

/**
 * 谈话, by two at least.
 */
export type HoldTalk = { on: string, place: string, staff: Array<string>, summary: string, };

export type IdNumberFacts = { ok: boolean, 
/**
 * What is wrong and what to do; empty where all is well.
 */
message: string, birth: string | null, sex: string | null, };

/**
 * One person as they gave it. Held in memory only while needed; wiped when dropped.
 */
export type Identity = { name: string, sex: string, id_number: string, phone: string, address: string, workplace: string, political: string, };

/**
 * 身份比对命中: words that somebody wrote were refused because of who came. The asking is told, never the words, so that
 * nobody finds out by trying names that nobody notices.
 */
export type IdentityHit = Record<symbol, never>;

export type IdentityStanding = "none" | "sealed" | "shut";

export type ImportCalendar = { year: number, source: string, days: Array<CalendarDay>, };

export type Inform = { on: string, way: Way, staff: Array<string>, note: string, };

/**
 * 函询送达: when a letter that had gone out was received; from that day the reply is due.
 */
export type InquiryReceipt = { on: string, 
/**
 * How that is known.
 */
receipt: string, };

export type Inspect = { township: OfficeId, on: string, way: InspectionWay, place: string, inspectors: Array<string>, findings: string, 
/**
 * Photographs kept with the paper record.
 */
photos: number, 
/**
 * Photographs kept here.
 */
files: Array<Photo>, 
/**
 * 0 to 100.
 */
marks: number, 
/**
 * What is to be put right, and by when; `None` where nothing is.
 */
demand: string | null, due: string, };

export type Inspection = { id: EntryId, township: string, on: string, way_name: string, place: string, inspectors: string, findings: string, photos: number, files: Array<Photo>, marks: number, demand: string, due: string | null, left: string, tone: Tone, chased: number, chased_on: string | null, put_right_on: string | null, put_right: string, 
/**
 * Whether something is still to be put right.
 */
open: boolean, };

export type InspectionWay = "open" | "covert";

export type InstallTemplate = { name: string, text: string, };

export type IssuePaper = { paper: PaperKind, 
/**
 * From its own series; empty text where the paper bears an act's number.
 */
number: Number, 
/**
 * What stands on it as number.
 */
shown_number: string, a3: boolean, template: string, version: number, 
/**
 * The day printed on it.
 */
day: string, 
/**
 * What [`kept_hash`] makes of the SHA-256 of the PDF.
 */
sha256: string, 
/**
 * Why identity data were taken from the vault; empty where the paper shows none.
 */
reason: string, };

export type IssuedPaper = { id: EntryId, paper: PaperKind, name: string, number: string, issued_on: string, by: string, };

/**
 * 快办研判: every criterion answered; only what meets them all goes in.
 */
export type JudgeFast = { on: string, criteria: Array<Criterion>, into: boolean, reason: string, approved_by: AccountId, approved_on: string, };

/**
 * 移送回执.
 */
export type JusticeReceipt = { on: string, receipt: string, };

/**
 * 不须回避: what the program proposed turns out to be nothing. Decided by the director or a leader, never of oneself; it is
 * not proposed again.
 */
export type KeepOn = { account: AccountId, reason: string, };

/**
 * The ladder as 设置 shows it.
 */
export type Ladder = { steps: Array<LadderStep>, 
/**
 * In one line.
 */
text: string, 
/**
 * A sentence for each change, newest first.
 */
changed: Array<string>, };

/**
 * One way at its level; several ways of one level stand for each other.
 */
export type LadderStep = { level: number, way: RemindWay, };

/**
 * One thing that a case waits for.
 */
export type LeadWait = { text: string, tone: Tone, 
/**
 * The act that ends the waiting, where one does.
 */
verb: Verb | null, };

export type LeaderName = { account: AccountId, name: string, post: string, cases: number, };

export type Leading = { 
/**
 * Whose page it is; empty for all leaders'.
 */
leader: AccountId, 
/**
 * Those who can be chosen: a leader sees their own page alone.
 */
leaders: Array<LeaderName>, counts: LeadingCounts, decisions: Array<WaitingDecision>, 
/**
 * What was entered lately as approved by this leader on paper, the newest first.
 */
on_paper: Array<PaperApproval>, 
/**
 * The most urgent first, among those the oldest.
 */
cases: Array<LedCase>, };

export type LeadingCounts = { cases: number, 
/**
 * 等批示
 */
decisions: number, 
/**
 * Cases that wait for a plan or for a visit.
 */
visits: number, 
/**
 * Cases with a measure that is late.
 */
measures: number, 
/**
 * Cases whose feedback is due or late.
 */
feedback: number, };

export type LeadingInput = { 
/**
 * Whose page; empty for one's own, where one is a leader, and else for all.
 */
leader: AccountId, };

/**
 * 退出快办: never without a reason.
 */
export type LeaveFast = { on: string, reason: string, };

export type LedCase = { case_id: CaseId, number: string, title: string, tags: Array<Tag>, stage: string, lead: AccountId, lead_name: string, office: string, first_handler: string, received_on: string, 
/**
 * Days since it was received.
 */
days: number, waits: Array<LeadWait>, visits: number, visited_on: string | null, };

/**
 * 上期末 + 本期 − 办结 = 期末.
 */
export type LedgerCounts = { before: number, came: number, closed: number, };

/**
 * 案管室's workbook, base64.
 */
export type LedgerFile = { month: string, file: string, };

export type LedgerSide = "ours" | "theirs";

/**
 * 解除回避: somebody shut out turns out not to be concerned, such as one who only bears a subject's name. Decided by the
 * director or a leader, never of oneself.
 */
export type LiftRecusal = { account: AccountId, reason: string, };

/**
 * 轻处分 cases (件) that are closed, and the days they took.
 */
export type LightDays = { group: string, cases: number, 
/**
 * To two places; `None` where there is no case.
 */
mean: number | null, median: number | null, };

export type LimitRule = { rule: string, name: string, days: number, unit: Unit, 
/**
 * From which event it is counted, in words.
 */
from: string, source: string, 
/**
 * ◇: local practice, which the county may change.
 */
local: boolean, 
/**
 * Whether a limit in calendar days that ends on a rest day moves to the next working day.
 */
to_workday: boolean, 
/**
 * Days for a repeat (重复重点办); 0 for the same.
 */
repeat_days: number, 
/**
 * Days for what was assigned from above (上级交办马上办); 0 for the same.
 */
above_days: number, 
/**
 * Days of an extension (延期) at the most; 0 where there is none.
 */
extend: number, 
/**
 * It is approved before the limit ends, not afterwards.
 */
extend_before_end: boolean, 
/**
 * The person who came is told of it.
 */
extend_notice: boolean, 
/**
 * Waiting for the person's material stops it (中止计时).
 */
pauses: boolean, 
/**
 * 每月 or 每季度; empty where it runs for a case.
 */
every: string, 
/**
 * A sentence for each change, newest first.
 */
changed: Array<string>, };

/**
 * A limit as a case's page shows it.
 */
export type LimitView = { rule: string, name: string, due: string, first_due: string, left: string, tone: Tone, source: string, met_on: string | null, 
/**
 * Days by which it can yet be extended; 0 for none.
 */
extendable: number, 
/**
 * What moved it, a sentence each: the extension with who approved it, the wait with its days.
 */
notes: Array<string>, };

export type Link = { earlier: CaseId, verdict: Verdict, reason: string, };

export type LinkChoice = { earlier: CaseId, verdict: Verdict, reason: string, };

export type Login = { id: AccountId, name: string, post: string, };

/**
 * 失联: after attempts on three days by two ways. Whoever turns up again is told as before.
 */
export type LoseContact = { on: string, attempts: Array<Attempt>, };

/**
 * How a matter reached the desk, as far as the form and its paper ask: a visitor is seen and signs, a caller is heard,
 * of what was written nobody is there.
 */
export type Manner = "visit" | "letter" | "call" | "message";

/**
 * Said before anything is registered, and never taken back.
 */
export type MarkDemo = Record<symbol, never>;

export type Measure = { what: string, owner: AccountId, due: string, };

/**
 * A measure that is due or late, for 今日.
 */
export type MeasureDue = { case_id: CaseId, number: string, n: number, what: string, owner: string, due: string, left: string, tone: Tone, };

export type MeasureView = { n: number, what: string, owner: AccountId, owner_name: string, set_on: string, due: string, first_due: string, 
/**
 * How often it was changed.
 */
changed: number, done_on: string | null, dropped: boolean, outcome: string, left: string, tone: Tone, open: boolean, };

export type Meets = "yes" | "no";

export type Member = { account: AccountId, duty: string, };

export type MemberView = { account: AccountId, name: string, office: string, duty: string, };

/**
 * A 方式 with what the form asks of it.
 */
export type Method = { code: string, label: string, manner: Manner, 
/**
 * `来访`, as its form is headed.
 */
heading: string, };

/**
 * A side that has signed the 对账单.
 */
export type MonthSignature = { side: LedgerSide, side_name: string, signer: string, on: string, how: SignedHow, how_name: string, };

export type NameChief = { account: AccountId, };

/**
 * What the asking after a name found.
 */
export type NameOutcome = "own" | "false" | "unreachable";

export type NewAccountForm = { name: string, post: string, office: OfficeId, roles: Array<Role>, password: string, };

export type NewPerson = { name: string, post: string, password: string, };

export type NextAct = { verb: Verb, name: string, key: string, 
/**
 * The likeliest one.
 */
main: boolean, 
/**
 * May be done, but is not what the case waits for.
 */
aside: boolean, ready: boolean, 
/**
 * Why not, where it is not.
 */
why: string, 
/**
 * Whose post it is, where it is not this person's.
 */
whose: string | null, };

export type NoteCeased = { on: string, ceased: boolean, 
/**
 * From what it is known.
 */
basis: string, };

/**
 * 死亡 of whoever signed: with its proof, and whether the next of kin want the matter to go on. Nobody is named here.
 */
export type NoteDeath = { on: string, 
/**
 * 死亡证明: which paper.
 */
proof: string, sheets: number, heirs: Heirs, };

export type NoteDuty = { on: string, leader: string, attended: Attended, 
/**
 * Who stood in; empty otherwise.
 */
stand_in: string, reason: string, };

/**
 * A number as it was given: a fact, kept in the act.
 */
export type Number = { series: string, year: number, n: number, text: string, };

export type Office = { id: OfficeId, name: string, short: string, kind: OfficeKind, telephone: string, hours: string, };

export type OfficeId = string;

export type OfficeKind = "hall" | "room" | "township" | "department" | "leadership";

export type OfficeWork = { 
/**
 * The act that meets it.
 */
verb: Verb, 
/**
 * `季度报结`
 */
name: string, 
/**
 * `2026年第三季度`; where several are owed, the oldest and how many: `2026年1月等 3 个月`.
 */
period_name: string, 
/**
 * Of the oldest: `2026-Q3`, `2026-10`
 */
period: string, due: string, left: string, tone: Tone, };

export type OpenEvidence = { 
/**
 * Address of the file.
 */
blob: string, 
/**
 * What it is called in this case; supplied by the door.
 */
name: string, 
/**
 * Asked where the case is 实名.
 */
reason: string, 
/**
 * Whether it was taken out for a copy outside the store.
 */
saved: boolean, };

export type OpenIdentity = { reason: string, };

export type OpenIdentityForm = { case_id: CaseId, reason: string, };

/**
 * An objection, a new piece of evidence or an opinion that waits for an answer.
 */
export type OpenMatter = { id: EntryId, text: string, on: string, };

export type OpenWay = "meeting" | "notice" | "bulletin";

export type OpenedIdentity = { people: Array<Identity>, seconds: number, 
/**
 * The opening stands on the timeline.
 */
changes: Array<Topic>, };

/**
 * 三到位一处理: how the 职能部门 judged the demand.
 */
export type Outcome = "solved" | "persuaded" | "helped" | "unlawful";

export type OutsideAccept = { on: string, 
/**
 * Number of the department's paper.
 */
document: string, files: Array<Evidence>, };

export type OutsideAnswer = { on: string, 
/**
 * Number of the department's answer.
 */
document: string, outcome: Outcome, 
/**
 * 处理意见: what was done about the demand.
 */
answer: string, 
/**
 * What shows that it was done: a list paid, a record signed.
 */
proof: string, 
/**
 * Of 行为违法 alone: the organ that dealt with it, the conduct, and the law.
 */
organ: string, conduct: string, law: string, files: Array<Evidence>, };

export type OutsideServe = { on: string, way: Way, staff: Array<string>, 
/**
 * 送达回证: who signed, or why it was left.
 */
receipt: string, };

export type PaperApproval = { 
/**
 * Entry of the act that rests on it.
 */
id: EntryId, case_id: CaseId, number: string, title: string, 
/**
 * What was approved: the act's name, and what it says.
 */
matter: string, said: string, leader: AccountId, leader_name: string, approved_on: string, entered_by: string, entered_on: string, 
/**
 * When the leader said that it is not theirs, and what they said of it.
 */
denied_on: string | null, denial: string, 
/**
 * What was found out about the denial; empty until then.
 */
outcome: string, };

export type PaperChoice = { paper: PaperKind, 
/**
 * Which of several it is made of; empty for the latest, and for a sheet to be written on.
 */
about: EntryId, name: string, ready: boolean, why: string, a3: boolean, 
/**
 * It shows who the complainant is: a reason is asked.
 */
identity: boolean, };

export type PaperInput = { paper: PaperKind, case_id: CaseId, 
/**
 * See [`hall::PaperChoice`].
 */
about: EntryId, a3: boolean, 
/**
 * Why identity data are taken from the vault; asked where the paper shows them.
 */
reason: string, };

export type PaperKind = "register_form" | "acceptance_notice" | "decline_notice" | "forward_letter" | "hand_out_letter" | "identity_sheet" | "settlement_agreement" | "double_publicity" | "meeting_notice" | "sign_in_sheet" | "ballot_slip" | "meeting_minutes" | "feedback_record" | "service_receipt" | "handling_slip" | "lead_plan" | "reminder_letter" | "supervision_order";

export type PaperPdf = { name: string, number: string, 
/**
 * Base64.
 */
pdf: string, pages: number, 
/**
 * Set on A3, so that it goes to the printer as that.
 */
a3: boolean, issued: IssuedPaper | null, 
/**
 * Seconds for which it may be shown, where it shows who the complainant is.
 */
seconds: number | null, 
/**
 * Views made stale by what was recorded in making it.
 */
changes: Array<Topic>, };

/**
 * The wording in force of one paper.
 */
export type PaperTemplate = { paper: PaperKind, name: string, version: number, since: string, text: string, 
/**
 * As it came with the program.
 */
shipped: string, };

/**
 * 转有关部门.
 */
export type PassOn = { on: string, to: string, 
/**
 * A summary by the staff, never the letter.
 */
summary: string, };

export type PerformForm = { 
/**
 * `null` for acts of the house.
 */
case_id: CaseId | null, act: Act, };

/**
 * One line of the table of acts.
 */
export type PermissionRow = { verb: string, name: string, group: string, roles: Array<Role>, where: string, };

/**
 * A photograph, kept sealed like evidence.
 */
export type Photo = { 
/**
 * What it shows.
 */
name: string, 
/**
 * Address of the file.
 */
blob: string, size: number, };

export type PhotoInput = { inspection: EntryId, blob: string, };

export type Plan = { on: string, 
/**
 * 诉求与症结
 */
crux: string, 
/**
 * 化解路径
 */
way: string, task_force: Array<Member>, measures: Array<Measure>, 
/**
 * 反馈安排
 */
feedback: string, 
/**
 * 风险与应对
 */
risk: string, };

export type PlanOpenFeedback = { on: string, way: OpenWay, what: string, audience: string, place: string, text: Cleared, host: string, answerer: string, due: string, };

export type PlanRoster = { 
/**
 * `2026-12`
 */
month: string, 
/**
 * From today on: what is past stays as it was.
 */
days: Array<ReceptionDay>, 
/**
 * Why somebody else than whoever was planned; empty where nobody goes.
 */
reason: string, };

/**
 * 包案 as a case's page and its paper show it.
 */
export type PlanView = { on: string, crux: string, way: string, feedback: string, risk: string, task_force: Array<MemberView>, measures: Array<MeasureView>, };

export type PostNotice = { on: string, 
/**
 * Where it hangs, or to whom the bulletin went.
 */
places: Array<string>, 
/**
 * As it was made public.
 */
text: Cleared, };

export type PostPublicity = { 
/**
 * The day on which it is put up, from which the printed period counts.
 */
on: string, places: Array<string>, 
/**
 * 乡镇(街道)纪(工)委, whose telephone is posted and who signs.
 */
office: OfficeId, matter: Cleared, result: Cleared, handling: Cleared, telephone: string, hours: string, };

/**
 * What would happen: the refusal, or the limits that would begin or move, and what else would be settled by it.
 */
export type Preview = { refusal: Failure | null, limits: Array<LimitView>, moved: Array<string>, };

/**
 * 提请快办: the office proposes it.
 */
export type ProposeFast = { on: string, why: string, };

/**
 * 公示期意见: what somebody said while it hung. Who said it is not asked.
 */
export type PublicityOpinion = { on: string, opinion: string, 
/**
 * Answered on the spot.
 */
answer: string | null, };

/**
 * 印发通报: with its number and the figures as they stood that day, so that it can be printed again.
 */
export type PublishBulletin = { month: string, kind: BulletinKind, on: string, 
/**
 * 工作要求.
 */
demand: string, };

export type PublishedLine = { id: EntryId, kind: BulletinKind, name: string, number: string, on: string, };

export type PutRight = { inspection: EntryId, on: string, what: string, };

export type QuestionAnswer = { question: string, answer: string, };

export type Queue = { office: OfficeId, office_name: string, 
/**
 * How a matter from this door came (举报方式): 来访, in a township 开门迎访.
 */
method: string, 
/**
 * Those that are called, then those that wait in the order of calling, then those that are through.
 */
tickets: Array<Ticket>, 
/**
 * Whose turn it is.
 */
next: EntryId | null, waiting: number, through: number, missed: number, 
/**
 * Minutes until the first call, in the mean of those called today.
 */
mean_wait: number | null, };

export type Reassign = { on: string, office: OfficeId, first_handler: AccountId, reason: string, };

export type Receive = { on: string, };

/**
 * 收季度报结: case by case, held against the ledger. Each difference has its word.
 */
export type ReceiveReportBack = { quarter: string, office: OfficeId, on: string, cases: Array<ReportedCase>, note: string, };

export type Reception = { queue: Queue, duties: Array<Duty>, appointments: Array<Appointment>, cards: Array<Card>, inspections: Array<Inspection>, may: Array<Verb>, };

/**
 * 领导公开接访日: who, where and when.
 */
export type ReceptionDay = { date: string, leader: string, post: string, place: string, from: string, to: string, };

export type ReconciledMonth = { month: string, concluded_on: string | null, };

/**
 * A month's reconciliation as the page and the 对账单 show it.
 */
export type Reconciliation = { month: string, 
/**
 * `2026年10月`
 */
month_name: string, 
/**
 * When it was compared last; `None` before that.
 */
compared_on: string | null, ours: LedgerCounts, theirs: LedgerCounts, differences: Array<SettledDifference>, 
/**
 * Differences of cases in which this person must stand aside: counted, not shown.
 */
withheld: number, 
/**
 * Not settled yet.
 */
open: number, concluded_on: string | null, signatures: Array<MonthSignature>, 
/**
 * What this person may sign, or enter as signed on paper.
 */
to_sign: Array<SignatureOpen>, };

/**
 * 用恢复码重设密码: done at the door by one who is not let in by it; the entry's actor is who they said they are.
 */
export type Recover = { 
/**
 * Whose password was set.
 */
account: AccountId, 
/**
 * The public key that this account has from now on, hex.
 */
key: string, 
/**
 * Whether the code of the identities was used too.
 */
vault: boolean, };

export type RecoverForm = { 
/**
 * Whose password is set anew.
 */
account: AccountId, 
/**
 * Who does it. For another it is a first password, which its owner must change.
 */
by: AccountId, store_code: string, vault_code: string | null, password: string, };

/**
 * Shown once; the PDF is the page for the sealed envelope, base64.
 */
export type RecoveryCodes = { store_code: string, vault_code: string, pdf: string, };

export type RecusalProposal = { account: AccountId, name: string, office: string, 
/**
 * What is alike, in a sentence.
 */
why: string, };

/**
 * Declared by the person, or by the director or a leader for another.
 */
export type Recuse = { account: AccountId, reason: string, };

export type Register = { number: Number, method: string, source: string, visit_form: VisitForm, heads: number, received_on: string, 
/**
 * Hour of the visit, `9:12`; empty where nobody came.
 */
received_at?: string, place: string, who: Who, subjects: Array<Subject>, kind: string, categories: Array<string>, fields: Array<string>, township: OfficeId, title: string, facts: string, demands: string, evidence: Array<Evidence>, earlier: string, received_by: Array<string>, reply: string, ticket: string, 
/**
 * 越级, as whoever registers it noted: which level was gone past. Empty where nothing was noted.
 */
beyond?: string, };

/**
 * The form as it is typed. Identity is in clear here and is sealed before it becomes an act.
 */
export type RegisterForm = { method: string, source: string, visit_form: VisitForm, heads: number, received_on: string, received_at: string, place: string, attribution: Attribution, verified: Verified, complainants: Array<Identity>, subjects: Array<Subject>, kind: string, categories: Array<string>, fields: Array<string>, township: OfficeId, title: string, facts: string, demands: string, evidence: Array<Evidence>, earlier: string, received_by: Array<string>, reply: string, ticket: string, 
/**
 * 越级: which level was gone past; a ticket that the door marked needs none.
 */
beyond: string, };

export type RegisterInput = { form: RegisterForm, links: Array<LinkChoice>, };

/**
 * 催办 or 督办 of whoever owes the limit that is late, else of the office that has the case.
 */
export type Remind = { on: string, way: RemindWay, concern: Concern, 
/**
 * The limit that is late; empty where it is about none.
 */
rule: string, 
/**
 * What is asked for.
 */
said: string, 
/**
 * 存在问题, one by one (督办函).
 */
issues: Array<string>, 
/**
 * Called number and hour (电话催办).
 */
telephone: string, at: string, 
/**
 * Name and post of whoever was spoken with.
 */
with: string, 
/**
 * What they said.
 */
reply: string, 
/**
 * Where, by whom (现场督办, 约谈).
 */
place: string, staff: Array<string>, photos: Array<Photo>, 
/**
 * The leader in charge who ordered it; empty where it needs none.
 */
approved_by: AccountId, 
/**
 * Why a step of the ladder was passed over.
 */
reason: string, };

/**
 * 电话催办, 发函催办 and 现场督办 of the field book, then what comes when they were in vain.
 */
export type RemindWay = "phone" | "letter" | "on_site" | "order" | "talk" | "bulletin";

/**
 * Reminders sent in the month, by way.
 */
export type RemindedLine = { way: string, times: number, };

/**
 * 换恢复码: after an envelope was opened, lost or seen. Both codes anew, by one who holds both keys.
 */
export type RenewRecovery = Record<symbol, never>;

export type RenewRecoveryForm = { 
/**
 * One's own, once more.
 */
password: string, };

export type Reopen = { on: string, ground: ReopenGround, 
/**
 * What the new evidence is, or what the review found.
 */
reason: string, approved_by: AccountId, approved_on: string, };

/**
 * Why what was closed is handled once more.
 */
export type ReopenGround = "new_evidence" | "review";

export type RepeatRow = { case_id: CaseId, number: string, why: RepeatWhy, 
/**
 * What was found alike, in a sentence.
 */
reason: string, title: string, state: string, received_on: string, 
/**
 * Both bear a name: only then is it asked whether the same person came (规则 art. 47).
 */
both_named: boolean, };

export type RepeatWhy = "same_person" | "same_matter";

export type Repeats = { rows: Array<RepeatRow>, 
/**
 * A matter alike lies where the asker may not look: no more than that is told, and of a person alike not even that,
 * since names typed one after another would else be a question who complained.
 */
elsewhere: boolean, };

export type RepeatsInput = { attribution: Attribution, complainants: Array<Identity>, subjects: Array<Subject>, facts: string, township: OfficeId, };

export type ReportBackRow = { office: OfficeId, office_name: string, asked_on: string, due: string, received_on: string | null, items: number, 
/**
 * Closed in this side's ledger.
 */
ours: number, note: string, 
/**
 * In which the report and the ledger did not agree.
 */
differences: Array<ReportDifference>, 
/**
 * The same in cases in which this person must stand aside: counted, not shown.
 */
withheld: number, left: string, tone: Tone, late: boolean, chased: number, chased_on: string | null, chased_how: string, };

/**
 * One quarter; the last that is over where none is named.
 */
export type ReportBacks = { quarter: string, quarter_name: string, 
/**
 * Empty where it was not asked for yet.
 */
rows: Array<ReportBackRow>, };

/**
 * A case that stands on one side alone.
 */
export type ReportDifference = { number: string, 
/**
 * Empty for what the ledger does not have.
 */
case: CaseId, 
/**
 * `台账有，没有报`
 */
what: string, word: string, };

/**
 * 谈话函询报告: what came of it, and what is proposed.
 */
export type ReportInquiry = { on: string, result: TalkResult, opinion: string, approved_by: AccountId, approved_on: string, };

/**
 * 报上级: it went up, and the receipt came back.
 */
export type ReportStub = { stub: EntryId, on: string, 
/**
 * Name of who brought it.
 */
by: string, receipt: string, };

/**
 * A case as an office reports it, or as it stands in the ledger and was not reported.
 */
export type ReportedCase = { number: string, 
/**
 * The office says that it closed it in the quarter.
 */
reported: boolean, 
/**
 * Why ledger and report differ; empty where they agree.
 */
word: string, };

export type Retract = { entry: EntryId, reason: string, };

export type ReturnAssigned = { on: string, reason: string, };

/**
 * 规则 art. 17: what may be returned to 信访室, and nothing else.
 */
export type ReturnGround = "no_substance" | "other_organ";

/**
 * 快办审理 by 案管 or 审理 (核审合一): it passes, or goes back for a reason and is checked further.
 */
export type ReviewFast = { on: string, passed: boolean, sanction: Sanction, opinion: string, };

/**
 * 复查 by the level above who answered, 复核 by the level above who reviewed (《信访工作条例》 arts. 35, 36).
 */
export type ReviewLevel = "review" | "recheck";

export type ReviewResult = "upheld" | "changed" | "redo";

export type ReviewShelved = { on: string, found: string, 
/**
 * It goes on resting and is looked at again; otherwise a new disposition is due.
 */
keep: boolean, };

/**
 * Who works with the program (field book §1).
 */
export type Role = "receptionist" | "director" | "leader" | "handler" | "supervisor" | "reviewer" | "township" | "administrator" | "auditor";

export type RoleName = { role: Role, name: string, };

export type RosterPaperInput = { 
/**
 * `2026-12`
 */
month: string, 
/**
 * The table for the house instead of the announcement.
 */
internal: boolean, };

/**
 * A month as it would be, and what the calendar moved.
 */
export type RosterProposal = { month: string, days: Array<ReceptionDay>, notes: Array<string>, };

/**
 * 轻处分 and what is not: 政务降级 and above are no 轻处分.
 */
export type Sanction = "none" | "party_warning" | "party_serious" | "state_warning" | "state_demerit" | "state_major" | "heavier";

export type Satisfaction = "satisfied" | "mostly" | "dissatisfied";

/**
 * 排定接访: a later one for the same day takes its place.
 */
export type Schedule = { day: ReceptionDay, 
/**
 * Why somebody else than whoever was planned; empty where nobody goes.
 */
reason: string, };

/**
 * 规则 art. 15: sealed to this office's chief and on to the level above, or straight up.
 */
export type SealKind = "superior" | "own_chief";

export type SealStub = { kind: SealKind, received_on: string, method: string, sheets: number, 
/**
 * Number on the envelope's seal.
 */
seal: string, handed_by: AccountId, 
/**
 * Name of who took it.
 */
handed_to: string, handed_on: string, 
/**
 * `10:20`
 */
handed_at: string, };

/**
 * No field has room for the matter: see [`SealStub`].
 */
export type SealUp = { on: string, kind: SealKind, sheets: number, 
/**
 * Number on the envelope's seal.
 */
seal: string, handed_by: AccountId, 
/**
 * Name of who took it.
 */
handed_to: string, 
/**
 * `10:20`
 */
handed_at: string, };

/**
 * Identity data as they stand in the record: ciphertext. Shredding the case's key shreds them in every copy.
 */
export type Sealed = string;

export type SendBack = { on: string, reason: string, 
/**
 * Number of the letter it came back with, where it came on paper.
 */
document: string, 
/**
 * That letter, scanned.
 */
files: Array<Evidence>, };

/**
 * 发函询.
 */
export type SendInquiry = { on: string, 
/**
 * 收到函询的日期, from which the 15 working days run; none while it is not known.
 */
received_on: string, 
/**
 * Sent, and not known yet to be received: see [`InquiryReceipt`].
 */
awaits_receipt: boolean, 
/**
 * Through whom it went, such as the party committee of the person's unit.
 */
through: string, asks: string, };

export type SendToJustice = { on: string, 
/**
 * Where: 公安机关, 检察机关, 监察机关调查部门.
 */
organ: string, matter: string, sheets: number, approved_by: AccountId, approved_on: string, };

export type Series = { key: string, name: string, format: string, first: number, next: number, sample: string, 
/**
 * Numbers that were given and withdrawn.
 */
voids: Array<string>, };

export type Session = { account: AccountId, name: string, post: string, roles: Array<Role>, role_names: Array<string>, office: OfficeId, organ: string, 
/**
 * Said on every page: nothing real belongs here.
 */
demo: boolean, may_open_identity: boolean, 
/**
 * Whether the post reads cases; the administrator and the auditor read none.
 */
reads_cases: boolean, registers: boolean, 
/**
 * Whether it stands at a township's door (开门迎访) and not at the hall's.
 */
own_door: boolean, 
/**
 * Whether the post sees the leaders' page.
 */
leads: boolean, 
/**
 * Whether the post reads the record of who did what.
 */
audits: boolean, 
/**
 * Whether the post supervises: 信访室主任 and 案管.
 */
supervises: boolean, idle_minutes: number, today: string, weekday: string, 
/**
 * 领导公开接访日, a holiday's name, or empty.
 */
day_note: string, 
/**
 * Said where the year has no official table of working days.
 */
calendar_note: string | null, 
/**
 * Where the password was lately set with a recovery code.
 */
recovery_note: string | null, 
/**
 * Said to whoever opens accounts, where all stand aside who could decide.
 */
without_decider: string | null, };

export type SetCard = { hazard: Hazard, 
/**
 * A line a step.
 */
text: string, };

/**
 * 设定代码表: the codes that come with the program, when the house is founded and when a newer program brings more.
 */
export type SetCodes = { list: CodeList, codes: Array<Code>, };

/**
 * 设定预警: the shares of a limit, in percent, after which it is yellow and red.
 */
export type SetColours = { yellow: number, red: number, reason: string, };

export type SetCriteria = { lines: Array<string>, reason: string, };

/**
 * 设定工作时间: in these hours of working days, and in no others, a desk is told how much is due.
 */
export type SetHours = { 
/**
 * `8:30-12:00`, one a half-day, in order.
 */
hours: Array<string>, 
/**
 * Whether desks are told at all.
 */
notices: boolean, reason: string, };

export type SetIdle = { minutes: number, };

/**
 * 设定督办阶梯.
 */
export type SetLadder = { steps: Array<LadderStep>, reason: string, };

/**
 * 设定期限表: adds rules; used when the house is founded and when the program brings new ones.
 */
export type SetLimits = { limits: Array<LimitRule>, };

/**
 * 设定密码: a password of one's own, in place of the first one or of an earlier one.
 */
export type SetPassword = { 
/**
 * The public key that the account has from now on, hex.
 */
key: string, };

/**
 * 设定编号.
 */
export type SetSeries = { key: string, 
/**
 * {year} {n} {n3} {n5} {region} {method} stand for the parts.
 */
format: string, 
/**
 * The first number of a year; in a year that has begun, the numbers go on.
 */
first: number, };

export type Settings = { organ: string, region: string, offices: Array<Office>, accounts: Array<Account>, permissions: Array<PermissionRow>, roles: Array<RoleName>, series: Array<Series>, limits: Array<LimitRule>, codes: Array<CodeListView>, 
/**
 * 研判标准 of 快办.
 */
criteria: FastCriteria, ladder: Ladder, alerts: Alerts, calendars: Array<CalendarYear>, roster: Array<ReceptionDay>, templates: Array<PaperTemplate>, idle_minutes: number, store: string, };

export type Settle = { 
/**
 * The day of signing, from which the printed cooling-off period counts.
 */
on: string, 
/**
 * 甲方: the organ that can perform (乡镇 or 部门).
 */
party: string, 
/**
 * 见证: the commission.
 */
witness: string, matter: string, found: string, undertakings: Array<Undertaking>, agreed: string, };

export type SettleAuthority = { on: string, 
/**
 * In the table of 管理权限.
 */
authority: string, 
/**
 * How it was found out.
 */
basis: string, };

/**
 * 查清否认的批准: what was found out, by somebody else than whoever entered the approval.
 */
export type SettleDenial = { entry: EntryId, outcome: string, };

/**
 * 核销差异: why the two differ, and who puts it right.
 */
export type SettleDifference = { month: string, 
/**
 * The number under which the case stands in the comparison.
 */
called: string, kind: DifferenceKind, outcome: Correction, reason: string, 
/**
 * 更正责任人; empty where nobody has to.
 */
corrector: string, };

/**
 * A difference and what became of it.
 */
export type SettledDifference = { kind_name: string, settled_on: string | null, outcome: Correction | null, outcome_name: string, reason: string, corrector: string, kind: DifferenceKind, number: string, 
/**
 * Empty for what this side does not have.
 */
case: CaseId, handed_on: string | null, office: string, ours: string, theirs: string, };

export type ShredIdentity = { 
/**
 * The day on which the name was found not to be theirs.
 */
refuted_on: string, };

/**
 * The three responsibilities (三个责任) for a matter outside the office's business.
 */
export type Side = "territory" | "department" | "discipline";

/**
 * 对账签字: one side signs the 对账单, which its own person does here under their own name; for a side that has no account the
 * other enters what was signed on paper. With the second signature the month is concluded.
 */
export type SignMonth = { month: string, side: LedgerSide, on: string, on_paper: boolean, 
/**
 * Who signed; the door's to say where it was not on paper.
 */
signer: string, };

/**
 * 签订协议: both signed the paper that was drawn up, on the day that is printed on it.
 */
export type SignSettlement = { 
/**
 * The person said that it is of free will, and it was read to them.
 */
free_will: boolean, 
/**
 * The reserved rights were read to the person: they stand in the paper whatever is chosen here.
 */
rights_kept: boolean, };

/**
 * Signed by the person, or 拒签 with two witnesses.
 */
export type Signature = { "how": "signed" } | { "how": "by_phone" } | { "how": "refused", witnesses: Array<string>, };

export type SignatureOpen = { side: LedgerSide, side_name: string, 
/**
 * Nobody of that side has an account here.
 */
on_paper: boolean, };

/**
 * How a side signed the 对账单. The first two are of an older program, in which one person entered both names.
 */
export type SignedHow = "typed" | "ink" | "session" | "paper";

/**
 * An office's copy of the store: the county hall, a township.
 */
export type SiteId = string;

export type Station = { name: string, state: StationState, note: string, };

export type StationState = "done" | "now" | "ahead";

export type Step = { on: string, kind: StepKind, persons: string, what: string, };

export type StepKind = "talk" | "documents" | "visit_site" | "joint_session" | "discussion" | "survey" | "carried_visit" | "other";

/**
 * All that is kept of an envelope.
 */
export type Stub = { id: EntryId, number: string, kind: SealKind, kind_name: string, received_on: string, method: string, sheets: number, seal: string, handed_by: string, handed_to: string, handed_on: string, handed_at: string, due: string, first_due: string, left: string, tone: Tone, reported_on: string | null, reported_by: string, receipt: string, };

/**
 * 被反映人: a person or an organisation reported on.
 */
export type Subject = { 
/**
 * Empty where only an organisation is reported on.
 */
name: string, organisation: string, post: string, 
/**
 * Code of 级别.
 */
rank: string, 
/**
 * Code of 管理权限.
 */
authority: string, };

export type Submit = { on: string, matter: ApprovalMatter, 
/**
 * 内容摘要 in the staff's own words, never the letter's.
 */
summary: string, proposal: string, 
/**
 * The rule, the policy or the facts it rests on.
 */
basis: string, 
/**
 * The leader before whom it lies.
 */
leader: AccountId, };

/**
 * 移送审理: what was checked, and which 轻处分 is proposed.
 */
export type SubmitReview = { on: string, checked: string, sanction: Sanction, };

export type Supervision = { month: string, to_remind: Array<ToRemind>, waiting: Array<WaitingReminder>, reconciliation: Reconciliation, reconciled: Array<ReconciledMonth>, report_backs: ReportBacks, bulletin: Bulletin, published: Array<PublishedLine>, may: Array<Verb>, };

export type SupervisionInput = { 
/**
 * `2026-10`; empty for the last month that is over.
 */
month: string, 
/**
 * `2026-Q3`; empty for the last quarter that is over.
 */
quarter: string, };

export type SwapDuty = { leader: string, on: string, other: string, other_on: string, reason: string, };

export type Tag = { text: string, tone: Tone, };

export type TakeBack = { on: string, reason: string, };

/**
 * 公示撤下: not before the period is over, and not while an opinion is unanswered.
 */
export type TakeDown = { on: string, remark: string, };

export type TakeLead = { on: string, lead: AccountId, reason: string, };

export type TakeOver = { on: string, 
/**
 * Who signed, or the number of the receipt: asked where it was signed on paper.
 */
receipt: string, };

export type TakeTicket = { 
/**
 * Whether they ask for the leader whose day it is.
 */
to_leader: boolean, heads: number, 
/**
 * Chosen by a group; 0 for single visitors.
 */
representatives: number, beyond: boolean, weapon: boolean, ill: boolean, despair: boolean, children: boolean, 
/**
 * The appointment that is kept with it; none for a walk-in.
 */
appointment: EntryId, };

/**
 * What came of 谈话 or of the reply to a 函询.
 */
export type TalkResult = "credible" | "reminded" | "again" | "check";

export type Task = { group: DueGroup, case_id: CaseId, number: string, title: string, 
/**
 * What is owed: the limit's name.
 */
what: string, 
/**
 * The act that meets it, where one does.
 */
verb: Verb | null, tone: Tone, left: string, due: string, 
/**
 * The one fact needed to do it without opening the case.
 */
note: string, };

/**
 * Whose tasks are looked at; without either, one's own.
 */
export type TasksInput = { office: OfficeId | null, person: AccountId | null, };

export type TemplateInput = { paper: PaperKind, text: string, };

export type Ticket = { id: EntryId, 
/**
 * `07`
 */
number: string, 
/**
 * Number and hour, as the registration bears it: `07 09:12`
 */
slip: string, kind: TicketKind, kind_name: string, heads: number, representatives: number, hazards: Array<Hazard>, 
/**
 * `09:12`
 */
taken_at: string, 
/**
 * Minutes until the first call, or until now.
 */
waited: number, state: TicketState, state_name: string, window: number, calls: number, passes: number, 
/**
 * Whether a registration bears it.
 */
registered: boolean, };

export type TicketKind = "visit" | "leader" | "appointment" | "group";

export type TicketState = "waiting" | "called" | "missed" | "done";

export type TimelineItem = { entry: EntryId, verb: Verb, name: string, on: string, 
/**
 * `2026-11-23 09:12`
 */
at: string, by: string, text: string, key: boolean, 
/**
 * Why it was withdrawn, where it was.
 */
retracted: string | null, may_retract: boolean, };

/**
 * 待催办: computed, never stored. A person decides and sends.
 */
export type ToRemind = { case_id: CaseId, number: string, title: string, office: string, 
/**
 * The limit that is late; empty for what was urged without one.
 */
rule: string, what: string, left: string, tone: Tone, 
/**
 * What the ladder proposes.
 */
ways: Array<RemindWay>, ways_name: string, 
/**
 * What went before.
 */
note: string, };

export type Today = { counts: Counts, 
/**
 * Who receives today: a day may have several leaders.
 */
reception: Array<ReceptionDay>, 
/**
 * The same of the next day that has any.
 */
next_reception: Array<ReceptionDay>, 
/**
 * One's own lists of the day.
 */
daily: Daily, 
/**
 * Envelopes that wait to go up (规则 art. 15); `None` for whoever may not know of any.
 */
sealed: Array<Stub> | null, 
/**
 * Whether this person may look at the lists of others: see [`tasks`].
 */
others: boolean, papers: Array<WaitingPaper>, 
/**
 * What lies before this person, a leader, for a decision.
 */
decisions: Array<WaitingDecision>, 
/**
 * Approvals on paper that a leader denies; for whoever finds out about it.
 */
denied: Array<PaperApproval>, 
/**
 * 包案措施 that are due or late.
 */
measures: Array<MeasureDue>, 
/**
 * 整改 after 明察暗访 that is late.
 */
inspections: Array<Inspection>, 
/**
 * What is owed by a day without being about a case: 季度报结, 对账, 通报.
 */
office_work: Array<OfficeWork>, 
/**
 * 待催办; `None` for whoever does not supervise.
 */
to_remind: Array<ToRemind> | null, };

/**
 * Colour never speaks alone: a word stands beside it.
 */
export type Tone = "late" | "warn" | "ok" | "info" | "plain";

/**
 * What an act changed: which of the window's views are stale.
 */
export type Topic = "session" | "today" | "cases" | "case" | "papers" | "settings" | "roster" | "leading" | "drafts" | "sealed" | "reception" | "supervision";

export type TownshipLine = { township: OfficeId, name: string, repeat: number, beyond: number, both: number, };

/**
 * What becomes of a ticket that was called.
 */
export type Turn = "pass" | "miss" | "finish" | "back";

export type TurnTicket = { ticket: EntryId, turn: Turn, 
/**
 * Why it goes back though it was finished.
 */
reason: string, };

/**
 * What the office does and by when.
 */
export type Undertaking = { what: string, by: string, };

export type Unit = "working" | "calendar";

export type UnlockForm = { account: AccountId, password: string, };

export type VaultStanding = "not_for_this_post" | "password_not_own" | "grantable" | "granted";

export type Verb = "found" | "mark_demo" | "add_office" | "change_office" | "add_account" | "set_password" | "recover" | "renew_recovery" | "close_account" | "grant_vault" | "name_chief" | "set_idle" | "set_codes" | "change_code" | "set_series" | "set_limits" | "change_limit" | "set_criteria" | "set_ladder" | "set_colours" | "set_hours" | "import_calendar" | "install_template" | "schedule" | "plan_roster" | "swap_duty" | "note_duty" | "take_ticket" | "call_ticket" | "flag_ticket" | "turn_ticket" | "book" | "cancel_booking" | "set_card" | "inspect" | "chase_inspection" | "put_right" | "export_ledger" | "compare_ledgers" | "settle_difference" | "sign_month" | "conclude_month" | "ask_report_back" | "receive_report_back" | "chase_report_back" | "publish_bulletin" | "register" | "seal_stub" | "report_stub" | "link" | "accept" | "settle_authority" | "ask_material" | "get_material" | "decline" | "verify_name" | "seal_up" | "inform" | "forward" | "take_over" | "take_back" | "send_back" | "hand_out" | "outside_accept" | "charge" | "outside_answer" | "outside_serve" | "ask_review" | "decide_review" | "submit" | "decide" | "enter_decision" | "deny_approval" | "settle_denial" | "take_lead" | "plan" | "change_task_force" | "add_measure" | "change_measure" | "finish_measure" | "arrange_visit" | "visit" | "call_off_visit" | "assign" | "reassign" | "receive" | "return_assigned" | "dispose" | "send_inquiry" | "inquiry_receipt" | "answer_inquiry" | "hold_talk" | "report_inquiry" | "review_shelved" | "give_back" | "step" | "find" | "extend" | "propose_fast" | "judge_fast" | "submit_review" | "review_fast" | "leave_fast" | "send_to_justice" | "justice_receipt" | "accept_appeal" | "decline_appeal" | "decide_appeal" | "answer_appeal" | "pass_on" | "answer_suggestion" | "withdraw_report" | "lose_contact" | "note_death" | "recuse" | "keep_on" | "lift_recusal" | "close" | "archive" | "note_ceased" | "reopen" | "remind" | "answer_reminder" | "feed_back" | "answer_objection" | "check_evidence" | "plan_open_feedback" | "except_open_feedback" | "post_notice" | "hold_meeting" | "post_publicity" | "hang_publicity" | "void_publicity" | "publicity_opinion" | "answer_opinion" | "take_down" | "settle" | "sign_settlement" | "drop_settlement" | "withdraw_settlement" | "open_identity" | "open_evidence" | "shred_identity" | "identity_hit" | "issue_paper" | "retract";

export type Verdict = "same_matter" | "same_person" | "different";

/**
 * How a 实名 was checked: in person or by phone.
 */
export type Verified = "in_person" | "phone" | "not_yet";

export type Verify = { entries: number, 
/**
 * Where each site's chain stands; noted on paper it tells later whether the record was cut or made anew.
 */
ends: Array<string>, chain_ok: boolean, rebuild_ok: boolean, integrity_ok: boolean, 
/**
 * Every issued paper made again has the hash it was issued with; judged by `papers`. `None` where nobody looked,
 * since that takes the identity key.
 */
papers: boolean | null, 
/**
 * Issued papers of which nobody could tell, since they are drawn otherwise today or their identity was destroyed; why
 * stands among the findings.
 */
unjudged: number, 
/**
 * A sentence for each thing found.
 */
findings: Array<string>, };

export type VerifyName = { on: string, 
/**
 * By telephone or in person; a letter confirms nothing.
 */
way: Way, staff: Array<string>, outcome: NameOutcome, note: string, };

/**
 * 包案走访: what was done there.
 */
export type Visit = { 
/**
 * Entry of the arrangement; empty where there was none.
 */
arranged: EntryId, on: string, kind: VisitKind, leader: AccountId, place: string, 
/**
 * Offices and staff; whoever came to us is 信访人 here.
 */
persons: string, outcome: string, next_step: string, };

/**
 * 集体访: five persons or more, at most five of them received (条例).
 */
export type VisitForm = "individual" | "group";

export type VisitKind = "survey" | "discussion" | "joint_session" | "carried_visit";

export type VisitView = { id: EntryId, kind: VisitKind, kind_name: string, leader: AccountId, leader_name: string, arranged_on: string | null, visited_on: string | null, place: string, purpose: string, persons: string, outcome: string, next_step: string, 
/**
 * How it stands: 待走访, 已走访, 已取消 with the reason.
 */
standing: string, tone: Tone, 
/**
 * Arranged and neither made nor called off.
 */
waits: boolean, };

/**
 * 公示作废: it was not put up on its day, or what hangs is wrong. Another one is due; what was said of this one is answered
 * all the same.
 */
export type VoidPublicity = { on: string, reason: string, };

/**
 * What lies before a leader.
 */
export type WaitingDecision = { approval: EntryId, case_id: CaseId, number: string, title: string, matter_name: string, proposal: string, by: string, leader_name: string, submitted_on: string, };

/**
 * A paper that can be made and was not issued yet.
 */
export type WaitingPaper = { paper: PaperKind, case_id: CaseId, name: string, note: string, };

/**
 * What waits for an answer.
 */
export type WaitingReminder = { id: EntryId, case_id: CaseId, number: string, title: string, office: string, way: RemindWay, way_name: string, what: string, said: string, letter: string, sent_on: string, left: string, tone: Tone, };

export type Way = "face" | "phone" | "written";

/**
 * Who came. 匿名 has no identity at all, so nothing can be filled in or guessed.
 */
export type Who = { "attribution": "named", verified: Verified, people: number, sealed: Sealed, keys: Array<BlindIndex>, } | { "attribution": "anonymous" };

/**
 * 撤诉: in writing and of one's own will. The checking of a 检举控告 goes on, and its result is still told.
 */
export type WithdrawReport = { on: string, 
/**
 * 撤诉书 in the file.
 */
sheets: number, own_will: boolean, reason: string, };

/**
 * 撤回协议: the complainant changes their mind within the cooling-off period. No reason is demanded of them.
 */
export type WithdrawSettlement = { on: string, reason: string, };

export const calls = {
  echo: (input: Json) => send<Json>("echo", input),
  door: (input: null) => send<Door>("door", input),
  found: (input: FoundForm) => send<RecoveryCodes>("found", input),
  demo: (input: null) => send<DemoReady>("demo", input),
  unlock: (input: UnlockForm) => send<Session>("unlock", input),
  first_password: (input: FirstPasswordForm) => send<Session>("first_password", input),
  recover: (input: RecoverForm) => send<Session | null>("recover", input),
  lock: (input: null) => send<null>("lock", input),
  present: (input: null) => send<null>("present", input),
  session: (input: null) => send<Session>("session", input),
  renew_recovery: (input: RenewRecoveryForm) => send<RecoveryCodes>("renew_recovery", input),
  notices: (input: boolean) => send<null>("notices", input),
  change_password: (input: ChangePasswordForm) => send<null>("change_password", input),
  today: (input: null) => send<Today>("today", input),
  tasks: (input: TasksInput) => send<Daily>("tasks", input),
  code_tables: (input: null) => send<CodeTables>("code_tables", input),
  id_number: (input: string) => send<IdNumberFacts>("id_number", input),
  check_register: (input: RegisterForm) => send<Array<FieldTrouble>>("check_register", input),
  repeats: (input: RepeatsInput) => send<Repeats>("repeats", input),
  stubs: (input: null) => send<Array<Stub>>("stubs", input),
  seal_draft: (input: SealStub) => send<Done>("seal_draft", input),
  register: (input: RegisterInput) => send<Done>("register", input),
  draft_save: (input: DraftForm) => send<string>("draft_save", input),
  draft_load: (input: string) => send<Draft | null>("draft_load", input),
  draft_drop: (input: string) => send<null>("draft_drop", input),
  cases: (input: CasesInput) => send<Cases>("cases", input),
  find: (input: string) => send<Array<Found>>("find", input),
  case_view: (input: CaseId) => send<CaseView>("case_view", input),
  preview: (input: PerformForm) => send<Preview>("preview", input),
  perform: (input: PerformForm) => send<Done>("perform", input),
  clear: (input: ClearInput) => send<Cleared>("clear", input),
  open_identity: (input: OpenIdentityForm) => send<OpenedIdentity>("open_identity", input),
  paper_preview: (input: PaperInput) => send<PaperPdf>("paper_preview", input),
  paper_issue: (input: PaperInput) => send<PaperPdf>("paper_issue", input),
  paper_again: (input: AgainInput) => send<PaperPdf>("paper_again", input),
  superior_report: (input: EntryId) => send<PaperPdf>("superior_report", input),
  leading: (input: LeadingInput) => send<Leading>("leading", input),
  reception: (input: null) => send<Reception>("reception", input),
  inspection_photo: (input: PhotoInput) => send<string>("inspection_photo", input),
  propose_roster: (input: string) => send<RosterProposal>("propose_roster", input),
  ticket_slip: (input: EntryId) => send<PaperPdf>("ticket_slip", input),
  roster_paper: (input: RosterPaperInput) => send<PaperPdf>("roster_paper", input),
  supervision: (input: SupervisionInput) => send<Supervision>("supervision", input),
  closed_to_report: (input: ClosedInQuarter) => send<Array<ClosedLine>>("closed_to_report", input),
  ceased_rates: (input: null) => send<Array<CeasedRate>>("ceased_rates", input),
  light_days: (input: null) => send<Array<LightDays>>("light_days", input),
  compare_ledgers: (input: LedgerFile) => send<Done>("compare_ledgers", input),
  export_ledger: (input: string) => send<ExportedLedger>("export_ledger", input),
  reconciliation_paper: (input: string) => send<PaperPdf>("reconciliation_paper", input),
  bulletin_paper: (input: BulletinPaperInput) => send<PaperPdf>("bulletin_paper", input),
  first_months: (input: string) => send<Array<FirstMonth>>("first_months", input),
  bulletin_cases: (input: BulletinCasesInput) => send<BulletinCases>("bulletin_cases", input),
  audit: (input: AuditInput) => send<AuditPage>("audit", input),
  settings: (input: null) => send<Settings>("settings", input),
  template_sample: (input: TemplateInput) => send<PaperPdf>("template_sample", input),
  add_account: (input: NewAccountForm) => send<Done>("add_account", input),
  close_account: (input: AccountId) => send<Done>("close_account", input),
  grant_vault: (input: AccountId) => send<Done>("grant_vault", input),
  verify: (input: null) => send<Verify>("verify", input),
};

// Generated from the desk's table of calls. Do not edit: `make calls` writes it anew.
import { send } from "./send";

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

// ── failures ────────────────────────────────────────────────────────────────
/** What went wrong, in words for the person at the desk. A kind exists only where the window acts on it. */
export type FailureKind = "refused" | "input" | "locked" | "password" | "door" | "fault";
export type Failure = { kind: FailureKind; message: string; way_out: string; field: string | null; wait_seconds: number | null };

// ── the door ────────────────────────────────────────────────────────────────
export type Role =
  | "receptionist" | "director" | "leader" | "handler" | "supervisor" | "reviewer" | "township" | "administrator" | "auditor";
export type Login = { id: string; name: string; post: string };
export type Door = { kind: "absent" | "locked" | "open" | "broken"; place: string; organ: string; logins: Login[]; trouble: Failure | null; version: string };
export type NewPerson = { name: string; post: string; password: string };
export type FoundForm = { organ: string; region: string; administrator: NewPerson; director: NewPerson };
export type RecoveryCodes = { store_code: string; vault_code: string; pdf: string };
export type DemoReady = { password: string; logins: Login[] };
export type UnlockForm = { account: string; password: string };
export type RecoverForm = { account: string; store_code: string; vault_code: string | null; password: string };
export type ChangePasswordForm = { old: string; new: string };
export type Session = {
  account: string; name: string; post: string; roles: Role[]; role_names: string[]; office: string; organ: string;
  may_open_identity: boolean; idle_minutes: number; today: string; weekday: string; day_note: string; calendar_note: string | null;
};

// ── the acts (what `perform` takes; case_id is given beside) ─────────────────
export type Way = "face" | "phone" | "written";
export type View = "satisfied" | "mostly" | "dissatisfied";
export type Stage = "early" | "middle" | "late" | "extra";
export type Finding = "true" | "partly" | "untrue" | "unprovable";
export type Disposition = "talk_or_letter" | "preliminary" | "shelved" | "concluded";
export type StepKind = "talk" | "documents" | "visit_site" | "joint_session" | "discussion" | "survey" | "carried_visit" | "other";
export type OpenWay = "meeting" | "notice" | "bulletin";
export type Signature = { how: "signed" } | { how: "refused"; witnesses: string[] };
export type Verdict = "same_matter" | "same_person" | "different";
/** A public text that the clearance check has passed. Only `clear` makes one. */
export type Cleared = { text: string; seal: string };
export type AllegationFinding = { allegation: string; finding: Finding; reason: string };
export type Attendance = { category: string; invited: number; present: number };
export type QuestionAnswer = { question: string; answer: string };
export type Ballot = { issued: number; returned: number; satisfied: number; mostly: number; dissatisfied: number };
export type Undertaking = { what: string; by: string };
export type ReceptionDay = { date: string; leader: string; post: string; place: string; from: string; to: string };

export type Act =
  | { verb: "accept"; on: string; minor: boolean; minor_basis: string }
  | { verb: "inform"; on: string; way: Way; staff: string[]; note: string }
  | { verb: "assign"; on: string; lead: string; office: string; first_handler: string; requirement: string }
  | { verb: "receive"; on: string }
  | { verb: "dispose"; on: string; disposition: Disposition; basis: string; approved_by: string }
  | { verb: "step"; on: string; kind: StepKind; persons: string; what: string }
  | { verb: "find"; on: string; findings: AllegationFinding[]; handling: string }
  | { verb: "feed_back"; on: string; stage: Stage; way: Way; place: string; staff: string[]; said: string; view: View; objection: string | null; new_evidence: string | null; signature: Signature }
  | { verb: "answer_objection"; feedback: string; on: string; answer: string }
  | { verb: "check_evidence"; feedback: string; on: string; result: string }
  | { verb: "plan_open_feedback"; on: string; way: OpenWay; what: string; audience: string; place: string; text: Cleared; host: string; answerer: string; due: string }
  | { verb: "except_open_feedback"; on: string; reason: string; approved_by: string }
  | { verb: "hold_meeting"; on: string; from: string; to: string; place: string; host: string; recorder: string; attendance: Attendance[]; absent: string; agenda: string[]; announced: Cleared; questions: QuestionAnswer[]; ballot: Ballot; closing: Cleared }
  | { verb: "post_publicity"; on: string; places: string[]; office: string; matter: Cleared; result: Cleared; handling: Cleared; telephone: string; hours: string }
  | { verb: "publicity_opinion"; on: string; opinion: string; answer: string | null }
  | { verb: "answer_opinion"; opinion: string; on: string; answer: string }
  | { verb: "take_down"; on: string; remark: string }
  | { verb: "settle"; on: string; party: string; witness: string; matter: string; found: string; undertakings: Undertaking[]; agreed: string; free_will: boolean; rights_kept: boolean }
  | { verb: "withdraw_settlement"; on: string; reason: string }
  | { verb: "close"; on: string; resolved: boolean; summary: string }
  | { verb: "archive"; on: string; years: number; sheets: number; sealed_sheets: number }
  | { verb: "recuse"; account: string; reason: string }
  | { verb: "link"; earlier: string; verdict: Verdict; reason: string }
  | { verb: "retract"; entry: string; reason: string }
  | { verb: "schedule"; day: ReceptionDay }
  | { verb: "add_office"; name: string; short: string; kind: OfficeKind; telephone: string; hours: string }
  | { verb: "set_series"; key: string; format: string; first: number }
  | { verb: "change_limit"; rule: string; days: number; reason: string }
  | { verb: "import_calendar"; year: number; source: string; days: CalendarDay[] };
export type Verb = Act["verb"];
export type OfficeKind = "hall" | "room" | "township" | "department" | "leadership";
export type CalendarDay = { date: string; name: string; work: boolean };

export type PerformForm = { case_id: string | null; act: Act };
export type Done = { entry: string; case_id: string | null; number: string | null; changes: Topic[]; say: string };
export type Preview = { refusal: Failure | null; limits: LimitView[]; moved: string[] };

// ── registration ────────────────────────────────────────────────────────────
export type Identity = { name: string; sex: string; id_number: string; phone: string; address: string; workplace: string; political: string };
export type Subject = { name: string; organisation: string; post: string; rank: string; authority: string };
export type Evidence = { name: string; pages: number; original: boolean; blob: string | null; size: number };
export type VisitForm = "individual" | "group";
export type Attribution = "named" | "anonymous";
export type Verified = "in_person" | "phone" | "not_yet";
export type RegisterForm = {
  method: string; source: string; visit_form: VisitForm; heads: number; received_on: string; place: string;
  attribution: Attribution; verified: Verified; complainants: Identity[]; subjects: Subject[];
  kind: string; categories: string[]; fields: string[]; township: string; title: string; facts: string; demands: string;
  evidence: Evidence[]; earlier: string; received_by: string[]; reply: string; ticket: string;
};
export type RegisterInput = { form: RegisterForm; links: { earlier: string; verdict: Verdict; reason: string }[] };
export type FieldTrouble = { field: string; message: string };
export type IdNumberFacts = { ok: boolean; message: string; birth: string | null; sex: string | null };
export type RepeatsInput = { attribution: Attribution; complainants: Identity[]; subjects: Subject[]; facts: string; township: string };
export type RepeatRow = { case_id: string; number: string; why: "same_person" | "same_matter"; reason: string; title: string; state: string; received_on: string };
export type Code = { code: string; label: string; parent: string | null };
export type CodeTables = { methods: Code[]; sources: Code[]; kinds: Code[]; categories: Code[]; fields: Code[]; ranks: Code[]; authorities: Code[]; townships: Code[] };

// ── reading ─────────────────────────────────────────────────────────────────
export type Topic = "session" | "today" | "cases" | "case" | "papers" | "settings" | "roster" | "drafts";
export type Tone = "late" | "warn" | "ok" | "info" | "plain";
export type Tag = { text: string; tone: Tone };
export type Task = { case_id: string; number: string; title: string; what: string; verb: Verb | null; tone: Tone; left: string; due: string; note: string };
export type WaitingPaper = { paper: PaperKind; case_id: string; name: string; note: string };
export type Today = {
  counts: { late: number; today: number; feedback: number; receipt: number };
  reception: ReceptionDay | null; next_reception: ReceptionDay | null; tasks: Task[]; papers: WaitingPaper[];
};
export type CaseFilter = { stage: string | null; attribution: Attribution | null; kind: string | null; office: string | null; mine: boolean; late: boolean; text: string };
export type CaseSort = "urgency" | "newest" | "due";
export type CasesInput = { filter: CaseFilter; sort: CaseSort; offset: number; limit: number };
export type CaseRow = { case_id: string; number: string; title: string; tags: Tag[]; stage: string; office: string; received_on: string; due: string | null; due_what: string | null; tone: Tone; left: string | null };
export type Cases = { total: number; rows: CaseRow[] };
export type Found = { case_id: string; number: string; title: string; hit: string };
export type Station = { name: string; state: "done" | "now" | "ahead"; note: string };
export type LimitView = { rule: string; name: string; due: string; first_due: string; left: string; tone: Tone; source: string; met_on: string | null };
export type TimelineItem = { entry: string; verb: string; name: string; on: string; at: string; by: string; text: string; key: boolean; retracted: string | null; may_retract: boolean };
export type NextAct = { verb: Verb; name: string; key: string; main: boolean; ready: boolean; why: string; hint: string };
export type Dossier = { label: string; text: string; tags: Tag[] };
export type OpenMatter = { id: string; text: string; on: string };
export type CaseView = {
  case_id: string; number: string; register_number: string; title: string; attribution: Attribution; minor: boolean; tags: Tag[];
  holder: string; lead: string; first_handler: string; loop: Station[]; dossier: Dossier[];
  timeline: TimelineItem[]; next: NextAct[]; limits: LimitView[]; papers: PaperChoice[]; issued: IssuedPaper[];
  identity: "none" | "sealed" | "shut"; identity_why: string; objections: OpenMatter[]; evidence_to_check: OpenMatter[]; opinions: OpenMatter[];
  allegations: string[]; facts: string; demands: string; evidence: Evidence[]; subjects: Subject[];
};
export type OpenIdentityForm = { case_id: string; reason: string };
export type OpenedIdentity = { people: Identity[]; seconds: number };
export type ClearInput = { case_id: string; text: string; what: string };

// ── papers ──────────────────────────────────────────────────────────────────
export type PaperKind = "register_form" | "acceptance_notice" | "settlement_agreement" | "double_publicity" | "meeting_minutes";
export type PaperChoice = { paper: PaperKind; name: string; ready: boolean; why: string; a3: boolean; identity: boolean };
export type IssuedPaper = { id: string; paper: PaperKind; name: string; number: string; issued_on: string; by: string; sha256: string };
export type PaperInput = { paper: PaperKind; case_id: string; a3: boolean; reason: string };
export type PaperPdf = { name: string; number: string; pdf: string; pages: number; issued: IssuedPaper | null };

// ── settings ────────────────────────────────────────────────────────────────
export type Office = { id: string; name: string; short: string; kind: OfficeKind; telephone: string; hours: string };
export type Account = { id: string; name: string; post: string; roles: Role[]; role_names: string[]; office: string; office_name: string; active: boolean; vault: "none" | "waiting" | "granted" };
export type NewAccountForm = { name: string; post: string; office: string; roles: Role[]; password: string };
export type PermissionRow = { verb: string; name: string; group: string; roles: Role[]; where: string };
export type Series = { key: string; name: string; format: string; next: number; sample: string; voids: string[] };
export type LimitRule = { rule: string; name: string; days: number; unit: "working" | "calendar"; from: string; source: string; local: boolean; changed: string[] };
export type CalendarYear = { year: number; source: string; rest: number; makeup: number };
export type Settings = {
  organ: string; region: string; offices: Office[]; accounts: Account[]; permissions: PermissionRow[]; roles: { role: Role; name: string }[]; series: Series[]; limits: LimitRule[];
  calendars: CalendarYear[]; roster: ReceptionDay[]; idle_minutes: number; store: string;
};
export type Draft = { key: string; saved_at: string; body: Json };
export type Verify = { entries: number; chain_ok: boolean; rebuild_ok: boolean; integrity_ok: boolean; papers_ok: boolean; findings: string[] };

// ── the calls ───────────────────────────────────────────────────────────────
export const calls = {
  door: (input: null) => send<Door>("door", input),
  found: (input: FoundForm) => send<RecoveryCodes>("found", input),
  demo: (input: null) => send<DemoReady>("demo", input),
  unlock: (input: UnlockForm) => send<Session>("unlock", input),
  recover: (input: RecoverForm) => send<Session>("recover", input),
  lock: (input: null) => send<null>("lock", input),
  session: (input: null) => send<Session>("session", input),
  change_password: (input: ChangePasswordForm) => send<null>("change_password", input),
  today: (input: null) => send<Today>("today", input),
  code_tables: (input: null) => send<CodeTables>("code_tables", input),
  id_number: (input: string) => send<IdNumberFacts>("id_number", input),
  check_register: (input: RegisterForm) => send<FieldTrouble[]>("check_register", input),
  repeats: (input: RepeatsInput) => send<RepeatRow[]>("repeats", input),
  register: (input: RegisterInput) => send<Done>("register", input),
  draft_save: (input: { key: string; body: Json }) => send<string>("draft_save", input),
  draft_load: (input: string) => send<Draft | null>("draft_load", input),
  draft_drop: (input: string) => send<null>("draft_drop", input),
  cases: (input: CasesInput) => send<Cases>("cases", input),
  find: (input: string) => send<Found[]>("find", input),
  case_view: (input: string) => send<CaseView>("case_view", input),
  preview: (input: PerformForm) => send<Preview>("preview", input),
  perform: (input: PerformForm) => send<Done>("perform", input),
  clear: (input: ClearInput) => send<Cleared>("clear", input),
  open_identity: (input: OpenIdentityForm) => send<OpenedIdentity>("open_identity", input),
  paper_preview: (input: PaperInput) => send<PaperPdf>("paper_preview", input),
  paper_issue: (input: PaperInput) => send<PaperPdf>("paper_issue", input),
  paper_again: (input: string) => send<PaperPdf>("paper_again", input),
  settings: (input: null) => send<Settings>("settings", input),
  add_account: (input: NewAccountForm) => send<Done>("add_account", input),
  grant_vault: (input: string) => send<Done>("grant_vault", input),
  verify: (input: null) => send<Verify>("verify", input),
};

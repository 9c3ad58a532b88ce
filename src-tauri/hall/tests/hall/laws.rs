//! Laws of the hall: what holds after any sequence of acts by any persons, lawful or not.

use std::cell::RefCell;
use std::collections::BTreeMap;

use crate::county::{County, seal_up};
use chrono::{Datelike, Days, NaiveDate};
use hall::*;
use proptest::prelude::*;
use proptest::test_runner::{TestCaseError, TestRunner};

/// What somebody tries. `who`, `case` and `pick` are taken modulo what there is.
#[derive(Debug, Clone)]
struct Try {
    what: What,
    who: usize,
    case: usize,
    pick: usize,
    flaw: Flaw,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum What {
    /// One of the acts that the case's page offers to this person, or to the next one to whom it offers any.
    Offered,
    /// Any act at all, whether offered or not.
    Any,
    Undo,
    /// Days pass.
    Wait,
    ImportCalendar,
    ChangeLimit,
    /// Numbers at the door, the roster, appointments, inspections.
    AtTheDoor,
}

/// What is wrong with how it is typed.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Flaw {
    None,
    /// Dated tomorrow.
    Tomorrow,
    /// A text is left empty.
    Empty,
}

fn one_try() -> impl Strategy<Value = Try> {
    let what = prop_oneof![
        16 => Just(What::Offered),
        5 => Just(What::Any),
        2 => Just(What::Undo),
        2 => Just(What::Wait),
        1 => Just(What::ImportCalendar),
        1 => Just(What::ChangeLimit),
        8 => Just(What::AtTheDoor),
    ];
    let flaw = prop_oneof![8 => Just(Flaw::None), 1 => Just(Flaw::Tomorrow), 1 => Just(Flaw::Empty)];
    (what, 0_usize..8, 0_usize..3, 0_usize..1000, flaw).prop_map(|(what, who, case, pick, flaw)| Try {
        what,
        who,
        case,
        pick,
        flaw,
    })
}

fn tries() -> impl Strategy<Value = Vec<Try>> {
    proptest::collection::vec(one_try(), 20..80)
}

/// What is tried afterwards with one more case, which is not the office's business; often there is none. It is drawn last,
/// so that the seeds that are kept still mean the same walks.
fn outside() -> impl Strategy<Value = Vec<Try>> {
    prop_oneof![2 => Just(vec![]), 1 => proptest::collection::vec(one_try(), 20..50)]
}

/// Which cases there are: 实名, 匿名, mostly 检举控告, some 申诉 and 批评建议; the second and third may be 小微 when accepted.
fn cases_of() -> impl Strategy<Value = Vec<(Attribution, &'static str)>> {
    let attribution = prop_oneof![Just(Attribution::Named), Just(Attribution::Anonymous)];
    let kind = prop_oneof![4 => Just("1"), 1 => Just("2"), 1 => Just("3")];
    proptest::collection::vec((attribution, kind), 1..4)
}

/// A limit: case, rule, and the objection or opinion it is about.
type LimitKey = (String, String, String);

/// Start, days and first date of a limit: what nothing may change.
type LimitBirth = (String, u32, String);

/// What an act that may yet be withdrawn found before it.
struct Before {
    case: String,
    limits: BTreeMap<LimitKey, LimitBirth>,
}

/// What leads a case on, the most urgent first.
const WAY_ON: [ActName; 38] = [
    ActName::AcceptAppeal,
    ActName::PassOn,
    ActName::AnswerSuggestion,
    ActName::DecideAppeal,
    ActName::AnswerAppeal,
    ActName::JusticeReceipt,
    ActName::JudgeFast,
    ActName::SubmitReview,
    ActName::ReviewFast,
    ActName::InquiryReceipt,
    ActName::AnswerInquiry,
    ActName::ReportInquiry,
    ActName::AnswerObjection,
    ActName::CheckEvidence,
    ActName::AnswerOpinion,
    ActName::TakeDown,
    ActName::TakeOver,
    ActName::Accept,
    ActName::Assign,
    ActName::Receive,
    ActName::Inform,
    ActName::Find,
    ActName::Dispose,
    ActName::Close,
    ActName::Archive,
    ActName::HangPublicity,
    ActName::PostPublicity,
    ActName::SignSettlement,
    ActName::HoldMeeting,
    ActName::PostNotice,
    ActName::PlanOpenFeedback,
    ActName::FeedBack,
    ActName::OutsideServe,
    ActName::DecideReview,
    ActName::OutsideAnswer,
    ActName::OutsideAccept,
    ActName::HandOut,
    ActName::Charge,
];

struct Walk {
    c: County,
    /// A 职能部门.
    department: OfficeId,
    cases: Vec<CaseId>,
    limits: BTreeMap<LimitKey, LimitBirth>,
    /// Those that are met or ended, and on which day.
    met: BTreeMap<LimitKey, String>,
    before: BTreeMap<EntryId, Before>,
    done: Vec<ActName>,
}

type Checked<T = ()> = std::result::Result<T, TestCaseError>;

impl Walk {
    fn new(c: County, cases: &[(Attribution, &str)]) -> Self {
        let cases = cases
            .iter()
            .enumerate()
            .map(|(n, (attribution, kind))| {
                let form = match attribution {
                    Attribution::Named if n % 2 == 1 && *kind == "1" => {
                        RegisterForm { verified: Verified::NotYet, ..c.named() }
                    }
                    Attribution::Named => c.named(),
                    Attribution::Anonymous => c.anonymous(),
                };
                c.registered(RegisterForm { kind: (*kind).to_owned(), ..form })
            })
            .collect();
        let department = c.office("青山县民政局", OfficeKind::Department);
        let mut walk = Self {
            c,
            department,
            cases,
            limits: BTreeMap::new(),
            met: BTreeMap::new(),
            before: BTreeMap::new(),
            done: Vec::new(),
        };
        walk.limits = walk.limits_now();
        walk.met = walk.met_now();
        walk
    }

    /// One more case, no business of the office; its place among the cases.
    fn adds_what_is_outside(&mut self, cases: &[(Attribution, &str)]) -> usize {
        let c = &self.c;
        let form = match cases.first() {
            Some((Attribution::Named, _)) => c.named(),
            _ => c.anonymous(),
        };
        let form = RegisterForm { kind: "4".into(), categories: vec![], ..form };
        self.cases.push(c.registered(RegisterForm { received_on: c.today(), ..form }));
        self.limits = self.limits_now();
        self.cases.len() - 1
    }

    fn people(&self) -> [&Session; 8] {
        let c = &self.c;
        [&c.director, &c.handler, &c.desk, &c.leader, &c.township, &c.supervisor, &c.reviewer, &c.admin]
    }

    fn reads<T>(&self, look: impl FnOnce(&Scene<'_>) -> Result<T>) -> T {
        self.c.hall.read(&self.c.director, look).unwrap()
    }

    /// Length of the record, and the digest of every computed table.
    fn standing(&self) -> (u32, BTreeMap<String, String>) {
        self.reads(|scene| {
            Ok((scene.view.count("SELECT count(*) FROM record", [])?, computed_digest(scene.view)?))
        })
    }

    fn limits_now(&self) -> BTreeMap<LimitKey, LimitBirth> {
        let sql = "SELECT case_id, rule, about, started, days, first_due FROM deadlines";
        let rows = self.reads(|scene| {
            scene.view.all(sql, [], |row| {
                Ok(((row.get(0)?, row.get(1)?, row.get(2)?), (row.get(3)?, row.get(4)?, row.get(5)?)))
            })
        });
        rows.into_iter().collect()
    }

    fn met_now(&self) -> BTreeMap<LimitKey, String> {
        let sql = "SELECT case_id, rule, about, met_on || ' ' || ended FROM deadlines WHERE met_on<>''";
        let rows = self.reads(|scene| {
            scene
                .view
                .all(sql, [], |row| Ok(((row.get(0)?, row.get(1)?, row.get(2)?), row.get::<_, String>(3)?)))
        });
        rows.into_iter().collect()
    }

    /// A case in words, and the days until which its posting hangs and its agreement can be withdrawn: everything a
    /// withdrawn act must leave as it found it.
    fn case_in_words(&self, id: &CaseId) -> String {
        self.reads(|scene| {
            // How urgent it is goes by what is linked to it, too, which may have changed meanwhile.
            let case = Case { last_pos: 0, urgency: Urgency::Timely, ..case(scene.view, id)? };
            let until = (posted_until(scene.view, id)?, cooling_until(scene.view, id)?);
            let mut met: Vec<(String, Option<NaiveDate>)> =
                deadlines_of(scene.view, id)?.into_iter().map(|limit| (limit.rule, limit.met_on)).collect();
            // Which is due first may change meanwhile, with the calendar.
            met.sort();
            Ok(format!("{case:?} {until:?} {met:?}"))
        })
    }

    fn view_of(&self, who: &Session, id: &CaseId) -> Option<CaseView> {
        self.c.hall.read_case(who, id, case_view).ok()
    }

    fn anybody_recused(&self, id: &CaseId) -> bool {
        // Declared, of a linked case, or bearing the name of who is reported.
        let sql = "SELECT 1 FROM recusals WHERE case_id=?1 UNION SELECT 1 FROM shut_out WHERE case_id=?1";
        self.reads(
            |scene| Ok(scene.view.exists(sql, [id])? || !recusal_proposals(scene.view, id)?.is_empty()),
        )
    }

    fn takes(&mut self, step: &Try) -> Checked {
        let people = self.people();
        let who = people[step.who % people.len()];
        let id = self.cases[step.case % self.cases.len()].clone();
        match step.what {
            What::Wait => {
                let days = Days::new(step.pick as u64 % 12);
                self.c.hall.clock().move_to(self.c.today() + days);
                Ok(())
            }
            What::ImportCalendar => {
                let act = self.calendar(step);
                let expected = (step.flaw == Flaw::None).then(|| may(who, ActName::ImportCalendar));
                let account = who.account.clone();
                self.performs(&account, None, act, expected)
            }
            What::ChangeLimit => {
                let act = self.limit(step);
                let account = who.account.clone();
                self.performs(&account, None, act, (!may(who, ActName::ChangeLimit)).then_some(false))
            }
            What::AtTheDoor => {
                // Mostly whoever stands at a door.
                let at_doors = [&self.c.desk, &self.c.director, &self.c.township];
                let who = if step.who < 5 { at_doors[step.who % 3] } else { who };
                let Some(act) = self.at_the_door(step, who) else { return Ok(()) };
                let (act, _) = with_flaw(act, step.flaw, self.c.today());
                let account = who.account.clone();
                let allowed = may(who, act.verb());
                self.performs(&account, None, act, (!allowed).then_some(false))
            }
            What::Undo => {
                let who = self.author_of_last(&id).unwrap_or_else(|| who.account.clone());
                let Some(view) = self.view_of(self.person(&who), &id) else { return Ok(()) };
                let offered =
                    view.timeline.iter().find(|item| item.may_retract).map(|item| item.entry.clone());
                let entry = offered
                    .clone()
                    .unwrap_or_else(|| view.timeline[step.pick % view.timeline.len()].entry.clone());
                let reason = if step.flaw == Flaw::Empty { "" } else { "填错了" };
                let expected = offered.is_some() && step.flaw != Flaw::Empty;
                self.performs(
                    &who,
                    Some(&id),
                    Retract { entry, reason: reason.into() }.into(),
                    Some(expected),
                )
            }
            What::Offered => {
                let Some((who, verb)) = self.offered(step, &id) else { return Ok(()) };
                self.tries(&who, &id, verb, step, true)
            }
            What::Any => {
                let verbs: Vec<ActName> =
                    ActName::ALL.iter().copied().filter(|verb| is_tried(*verb)).collect();
                let verb = verbs[step.pick % verbs.len()];
                let offered = self
                    .view_of(who, &id)
                    .is_some_and(|view| view.next.iter().any(|next| next.verb == verb && next.ready));
                let account = who.account.clone();
                self.tries(&account, &id, verb, step, offered)
            }
        }
    }

    fn person(&self, account: &AccountId) -> &Session {
        self.people().into_iter().find(|who| &who.account == account).unwrap()
    }

    fn author_of_last(&self, id: &CaseId) -> Option<AccountId> {
        let entries = self.reads(|scene| case_entries(scene.view, id));
        let undone: Vec<EntryId> = entries
            .iter()
            .filter_map(|entry| match &entry.act {
                Act::Retract(act) => Some(act.entry.clone()),
                _ => None,
            })
            .collect();
        let counts =
            |entry: &&Entry| !matches!(entry.act, Act::Retract(_)) && !undone.contains(&entry.stamp.id);
        entries.iter().rev().find(counts).map(|entry| entry.stamp.actor.clone())
    }

    /// What the case's page offers: mostly what leads on, by whoever may do it, so that cases come to their end; else any of
    /// what it offers to the first person from `step.who` on.
    fn offered(&self, step: &Try, id: &CaseId) -> Option<(AccountId, ActName)> {
        let people = self.people();
        let offers: Vec<(AccountId, Vec<ActName>)> = (0..people.len())
            .map(|n| people[(step.who + n) % people.len()])
            .filter_map(|who| {
                let next = self.view_of(who, id)?.next;
                let ready: Vec<ActName> =
                    next.iter().filter(|next| next.ready).map(|next| next.verb).collect();
                (!ready.is_empty()).then(|| (who.account.clone(), ready))
            })
            .collect();
        if step.pick % 4 != 3 {
            let by = |verb: &ActName| offers.iter().find(|(_, ready)| ready.contains(verb));
            return WAY_ON.iter().find_map(|verb| Some((by(verb)?.0.clone(), *verb)));
        }
        let (who, ready) = offers.first()?;
        Some((who.clone(), ready[(step.pick / 4) % ready.len()]))
    }

    /// `ready`: what the page said of it.
    fn tries(&mut self, who: &AccountId, id: &CaseId, verb: ActName, step: &Try, ready: bool) -> Checked {
        let Some(act) = self.act(verb, id, who, step) else { return Ok(()) };
        let (act, flawed) = with_flaw(act, step.flaw, self.c.today());
        let of_page = verb.of_case();
        // Whom, which case or which limit these name decides.
        let named_in_it = matches!(
            verb,
            ActName::Link
                | ActName::LoseContact
                | ActName::Recuse
                | ActName::LiftRecusal
                | ActName::Reassign
                | ActName::Forward
                | ActName::Extend
                | ActName::AskReview
                | ActName::TakeLead
                | ActName::SettleAuthority
        );
        // Drawn up or arranged for a day to come, or for the day that stands on the paper.
        let ahead = matches!(
            verb,
            ActName::Settle
                | ActName::SignSettlement
                | ActName::PostPublicity
                | ActName::HangPublicity
                | ActName::ArrangeVisit
        );
        let expected = match step.flaw {
            Flaw::Tomorrow if flawed && !ahead => Some(false),
            _ if of_page && !ready => Some(false),
            _ if flawed || named_in_it || self.anybody_recused(id) => None,
            _ if of_page => Some(true),
            _ => None,
        };
        self.performs(who, Some(id), act, expected)
    }

    /// Attempts an act; `expected` says whether it must succeed, where that is known beforehand.
    fn performs(
        &mut self,
        who: &AccountId,
        about: Option<&CaseId>,
        act: Act,
        expected: Option<bool>,
    ) -> Checked {
        let (before, was) = (self.standing(), about.map(|id| self.case_in_words(id)));
        let who = self.person(who);
        let told = format!("{} {:?}", who.name, act);
        let looked = self.c.hall.preview(who, about, act.clone(), |_| Ok(()));
        prop_assert_eq!(&self.standing(), &before, "a look changes nothing: {}", told);
        let done = self.c.hall.perform(who, about, act.clone());
        prop_assert_eq!(looked.is_ok(), done.is_ok(), "a look says what will be: {}", told);
        if let Some(expected) = expected {
            prop_assert_eq!(done.is_ok(), expected, "{}: {:?}", told, done.as_ref().err());
        }
        let done = match done {
            Err(failure) => {
                let kind = failure.kind;
                prop_assert!(
                    matches!(kind, FailureKind::Refused | FailureKind::Input),
                    "{told}: {failure:?}"
                );
                prop_assert_eq!(&self.standing(), &before, "refused, yet something changed: {}", told);
                return Ok(());
            }
            Ok(done) => done,
        };
        self.done.push(act.verb());
        prop_assert_eq!(self.standing().0, before.0 + 1, "one act, one entry: {}", told);
        self.check_limits(&act, &done.entry, about, was, &told)
    }

    /// No limit vanishes and its first date stays, unless the act that opened it was withdrawn; and a withdrawn act
    /// leaves the case as it found it.
    fn check_limits(
        &mut self,
        act: &Act,
        entry: &EntryId,
        about: Option<&CaseId>,
        was: Option<String>,
        told: &str,
    ) -> Checked {
        let now = self.limits_now();
        if let (Act::Retract(retract), Some(id)) = (act, about) {
            let Some(before) = self.before.remove(&retract.entry) else {
                return Err(TestCaseError::fail(format!("{told}: withdrew what was not seen done")));
            };
            prop_assert_eq!(self.case_in_words(id), before.case, "withdrawn, yet a trace is left: {}", told);
            self.met = self.met_now();
            let of_case = |limits: &BTreeMap<LimitKey, LimitBirth>| -> BTreeMap<LimitKey, LimitBirth> {
                limits.iter().filter(|(key, _)| key.0 == id.0).map(|(k, v)| (k.clone(), v.clone())).collect()
            };
            prop_assert_eq!(of_case(&now), of_case(&before.limits), "limits after a withdrawal: {}", told);
        } else {
            // What is owed no more: filing a case led back from its closing or to be handled again, the receipt of whoever has it no longer,
            // telling somebody who did not sign.
            let dropped: &[&str] = match act {
                Act::WithdrawSettlement(_) | Act::DecideReview(_) => &["archive"],
                Act::Reassign(_) => &["receive"],
                Act::TakeBack(_) => &["take_over"],
                Act::VerifyName(_) => {
                    &["inform", "feedback_early", "feedback_middle", "feedback_late", "outside_serve"]
                }
                _ => &[],
            };
            // What met it came to nothing, so that it runs on from where it began: a letter that was taken back before
            // anybody signed, a matter that was held to be the same and is not.
            let runs_on: &[&str] = match act {
                Act::TakeBack(_) => &["decide", "township_decide"],
                Act::Link(_) => &["decide", "township_decide", "inform"],
                _ => &[],
            };
            let of_this = |key: &LimitKey, rules: &[&str]| {
                rules.contains(&key.1.as_str()) && about.is_some_and(|id| id.0 == key.0)
            };
            for (key, birth) in self.limits.iter().filter(|(key, _)| !of_this(key, dropped)) {
                prop_assert_eq!(now.get(key), Some(birth), "{:?} after {}", key, told);
            }
            let met = self.met_now();
            for (key, day) in self.met.iter().filter(|(key, _)| !of_this(key, dropped)) {
                let open_again = of_this(key, runs_on) && !met.contains_key(key);
                prop_assert!(
                    open_again || met.get(key) == Some(day),
                    "closed, then not: {key:?} after {told}"
                );
            }
            self.met = met;
            if let Some(case) = was {
                self.before.insert(entry.clone(), Before { case, limits: self.limits.clone() });
            }
        }
        self.limits = now;
        Ok(())
    }

    fn calendar(&self, step: &Try) -> Act {
        let year = self.c.today().year() + (step.pick % 2) as i32;
        let first = NaiveDate::from_ymd_opt(year, 12, 1).unwrap() + Days::new(step.pick as u64 % 20);
        let rest = |n| CalendarDay { date: first + Days::new(n), name: "试".into(), work: false };
        let days =
            if step.flaw == Flaw::Empty { vec![] } else { (0..step.pick as u64 % 9 + 1).map(rest).collect() };
        let year = if step.flaw == Flaw::Tomorrow { year + 1 } else { year };
        ImportCalendar { year, source: "试".into(), days }.into()
    }

    fn limit(&self, step: &Try) -> Act {
        let rules = self.reads(|scene| limit_rules(scene.view));
        let rule = &rules[step.pick % rules.len()];
        let reason = if step.flaw == Flaw::Empty { String::new() } else { "本县通知".into() };
        let days = step.pick as u32 % 40;
        let (repeat_days, above_days, extend) = (Some(days / 2), None, None);
        let to_workday = (rule.local && rule.unit == Unit::Calendar).then_some(step.pick.is_multiple_of(2));
        let rule = rule.rule.clone();
        ChangeLimit { rule, days, repeat_days, above_days, extend, to_workday, reason }.into()
    }

    /// An act at this person's door, about what there is; `None` where there is nothing yet.
    fn at_the_door(&self, step: &Try, who: &Session) -> Option<Act> {
        let (c, pick, on) = (&self.c, step.pick, self.c.today());
        let asked = |look: fn(&Scene<'_>) -> Result<Vec<EntryId>>| {
            let found = c.hall.read(who, look).unwrap_or_default();
            (!found.is_empty()).then(|| found[(pick / 12) % found.len()].clone())
        };
        let tickets = c.hall.read(who, queue).map(|queue| queue.tickets).unwrap_or_default();
        let inspection = || asked(|scene| Ok(inspections(scene)?.into_iter().map(|one| one.id).collect()));
        let appointment = || asked(|scene| Ok(appointments(scene)?.into_iter().map(|one| one.id).collect()));
        let (leader, reason) = ("陈志远".to_owned(), "县里开会".to_owned());
        let heads = 1 + pick as u32 % 8;
        Some(match pick % 12 {
            0 | 1 => TakeTicket {
                heads,
                representatives: heads / 5,
                weapon: pick % 7 == 0,
                appointment: appointment().filter(|_| pick % 2 == 0).unwrap_or_default(),
                ..TakeTicket::default()
            }
            .into(),
            2..6 => {
                // The first of the queue are those that are called.
                let one = tickets.get((pick / 12) % tickets.len().clamp(1, 3))?;
                let (ticket, state) = (one.id.clone(), one.state);
                let reason = if pick % 3 == 0 { reason } else { String::new() };
                match state {
                    TicketState::Waiting if pick % 5 > 0 => {
                        CallTicket { ticket, window: pick as u32 % 20 }.into()
                    }
                    _ => TurnTicket { ticket, turn: Turn::ALL[(pick / 5) % Turn::ALL.len()], reason }.into(),
                }
            }
            6 => Book {
                office: OfficeId::default(),
                n: 0,
                kind: AppointmentKind::ALL[pick % 2],
                on,
                from: format!("{:02}:00", 8 + pick % 3),
                to: format!("{:02}:30", 8 + pick % 3),
                with: leader,
                place: "一楼 2 号室".into(),
                case: self.cases[pick % self.cases.len()].clone(),
            }
            .into(),
            7 => CancelBooking { appointment: appointment()?, reason }.into(),
            8 => {
                let month = on.format("%Y-%m").to_string();
                let days = self.reads(|scene| propose_roster(scene, &month)).days;
                PlanRoster { office: OfficeId::default(), month, days, reason: String::new() }.into()
            }
            9 => {
                let first = NaiveDate::MIN;
                let on = self.reads(|scene| roster(scene, first, 60)).first()?.date;
                let attended = Attended::ALL[pick % Attended::ALL.len()];
                NoteDuty {
                    office: OfficeId::default(),
                    on,
                    leader,
                    attended,
                    stand_in: String::new(),
                    reason,
                }
                .into()
            }
            10 => Inspect {
                township: c.village.clone(),
                on,
                way: InspectionWay::ALL[pick % 2],
                place: "镇接待室".into(),
                inspectors: vec!["周敏".into()],
                findings: "无人值守".into(),
                photos: 0,
                files: Vec::new(),
                marks: heads * 12,
                demand: (pick % 2 == 0).then(|| "值守".to_owned()),
                due: on + Days::new(3),
            }
            .into(),
            _ if pick % 2 == 0 => {
                ChaseInspection { inspection: inspection()?, on, how: "电话催".into() }.into()
            }
            _ => PutRight { inspection: inspection()?, on, what: "已值守".into() }.into(),
        })
    }

    /// A visit of this case, or none.
    fn arranged(&self, id: &CaseId, pick: usize) -> EntryId {
        let all = self.reads(|scene| visits_of(scene, id));
        if all.is_empty() { EntryId::from("没有这一次") } else { all[pick % all.len()].id.clone() }
    }

    /// What was entered as approved on paper, denied or not, or what was not.
    fn on_paper(&self, id: &CaseId, denied: bool) -> EntryId {
        let sql = "SELECT entry FROM paper_approvals WHERE case_id=?1 AND (denied_on<>'')=?2 AND outcome=''";
        let found: Option<EntryId> = self.reads(|scene| scene.view.value(sql, (id, denied)));
        found.unwrap_or_else(|| EntryId::from("没有这一条"))
    }

    /// What lies before a leader about this case, or what does not.
    fn waiting(&self, id: &CaseId) -> EntryId {
        let all = self.reads(|scene| approvals_of(scene.view, id));
        let waiting = all.into_iter().find(|one| one.standing == ApprovalStanding::Waiting);
        waiting.map_or_else(|| EntryId::from("没有这一份"), |one| one.id)
    }

    /// An act as a careful person would type it today; `None` where there is no way even to try.
    fn act(&self, verb: ActName, id: &CaseId, who: &AccountId, step: &Try) -> Option<Act> {
        let (c, pick, on) = (&self.c, step.pick, self.c.today());
        let (facts, view) = (self.reads(|scene| case(scene.view, id)), self.view_of(self.person(who), id));
        let cleared = |text: &str| {
            c.hall.read_case(&c.director, id, |scene| clear(scene.view, scene.who, id, text)).ok()
        };
        // Something that waits for an answer, or else something that does not.
        let one_of = |list: fn(&CaseView) -> &Vec<OpenMatter>| {
            let open = view.as_ref().map(list).filter(|open| !open.is_empty());
            open.map_or_else(|| EntryId::from("没有这一条"), |open| open[pick % open.len()].id.clone())
        };
        Some(match verb {
            ActName::Accept => {
                let minor = pick % 3 == 0;
                let minor_basis = if minor { "金额小、事实单一" } else { "" };
                Accept { number: Number::default(), on, minor, minor_basis: minor_basis.into() }.into()
            }
            ActName::Inform => c.inform().into(),
            ActName::Assign if facts.course.is_appeal() => Assign {
                office: c.reviewer.office.clone(),
                first_handler: c.reviewer.account.clone(),
                ..c.assign()
            }
            .into(),
            ActName::Forward => Forward {
                number: Number::default(),
                on,
                to: c.village.clone(),
                ground: ForwardGround::Territory,
                basis: "事项由属地受理".into(),
                summary: cleared("某村名单没有公示。")?,
                sheets: 1,
            }
            .into(),
            ActName::HandOut => {
                let agreed = facts.attribution == Attribution::Named && pick % 3 == 0;
                HandOut {
                    number: Number::default(),
                    on,
                    to: self.department.clone(),
                    basis: "由民政部门负责".into(),
                    summary: cleared("要求核实某户低保资格。")?,
                    sheets: 1,
                    copy_to: if pick % 2 == 0 { c.village.clone() } else { OfficeId::default() },
                    consent: agreed.then(|| "同意书第 3 页".to_owned()),
                    consented: 1,
                    share_name: agreed,
                    share_phone: false,
                    share_address: false,
                }
                .into()
            }
            ActName::OutsideAccept => {
                OutsideAccept { on, document: "青民受〔2026〕8号".into(), files: vec![] }.into()
            }
            ActName::Charge => {
                let recorded = self.reads(|scene| charges_of(scene.view, id));
                let is_done = |side: &&Side| recorded.iter().any(|one| one.side == **side && !one.is_open());
                let open = Side::ALL.iter().find(|side| !is_done(side));
                Charge {
                    on,
                    side: *open.unwrap_or(&Side::ALL[pick % Side::ALL.len()]),
                    office: "石桥村委会".into(),
                    person: "李明".into(),
                    done: if pick % 3 == 0 && open.is_some() { String::new() } else { "入户核实".into() },
                }
                .into()
            }
            ActName::OutsideAnswer => OutsideAnswer {
                on,
                document: "青民函〔2026〕12号".into(),
                outcome: [Outcome::Solved, Outcome::Persuaded, Outcome::Helped][pick % 3],
                answer: "已停发".into(),
                proof: "审批表".into(),
                organ: String::new(),
                conduct: String::new(),
                law: String::new(),
                files: vec![],
            }
            .into(),
            ActName::OutsideServe => OutsideServe {
                on,
                way: Way::Face,
                staff: vec!["周敏".into(), "赵凯".into()],
                receipt: "本人签收".into(),
            }
            .into(),
            ActName::AskReview => {
                let asked = self.reads(|scene| reviews_of(scene.view, id));
                let (level, organ) = match asked.last() {
                    Some(Review { level: ReviewLevel::Review, result: Some(result), .. })
                        if *result != ReviewResult::Redo =>
                    {
                        (ReviewLevel::Recheck, "某某市人民政府")
                    }
                    _ => (ReviewLevel::Review, "青山县人民政府"),
                };
                AskReview { on, level, organ: organ.into(), reason: "计算有误".into() }.into()
            }
            ActName::DecideReview => DecideReview {
                on,
                result: ReviewResult::ALL[pick % ReviewResult::ALL.len()],
                document: "青政复查〔2026〕3号".into(),
                opinion: "符合规定".into(),
                served_on: on,
                files: vec![],
            }
            .into(),
            // A department has no account here: somebody there signs on paper.
            ActName::TakeOver if facts.stage == Stage::Outside => c.take_over("张科长").into(),
            ActName::TakeOver => c.take_over("").into(),
            ActName::SettleAuthority => {
                SettleAuthority {
                    on, subject: 0, authority: "township".into(), basis: "查任职文件".into()
                }
                .into()
            }
            ActName::TakeLead => TakeLead {
                on,
                lead: c.leader.account.clone(),
                reason: "群众反映集中".into(),
                approval: EntryId::default(),
            }
            .into(),
            ActName::ArrangeVisit => ArrangeVisit {
                on: on + Days::new(pick as u64 % 3),
                kind: VisitKind::ALL[pick % VisitKind::ALL.len()],
                leader: c.leader.account.clone(),
                place: "石桥村".into(),
                purpose: "当面听意见".into(),
            }
            .into(),
            ActName::CallOffVisit => {
                CallOffVisit { arranged: self.arranged(id, pick), reason: "防汛值守".into() }.into()
            }
            ActName::ChangeMeasure => ChangeMeasure {
                measure: 1 + pick as u32 % 2,
                what: "走访全部住户".into(),
                owner: facts.first_handler.clone(),
                due: on + Days::new(pick as u64 % 9),
                reason: "住户外出".into(),
            }
            .into(),
            ActName::FinishMeasure => {
                let (measure, dropped) = (1 + pick as u32 % 2, pick % 3 == 0);
                FinishMeasure { measure, on, dropped, outcome: "名单已调取".into() }.into()
            }
            ActName::KeepOn => KeepOn {
                account: self.people()[(pick / 7) % 6].account.clone(),
                reason: "同名不同人".into(),
            }
            .into(),
            ActName::TakeBack => {
                TakeBack { transfer: EntryId::default(), on, reason: "改由县里办".into() }.into()
            }
            ActName::SendBack => c.send_back().into(),
            ActName::Assign if facts.keeper == c.village => {
                Assign { office: c.village.clone(), first_handler: c.township.account.clone(), ..c.assign() }
                    .into()
            }
            ActName::AskMaterial => AskMaterial {
                on,
                what: "名单照片".into(),
                way: Way::Phone,
                staff: vec!["周敏".into()],
                until: on + Days::new(1),
            }
            .into(),
            ActName::GetMaterial => {
                GetMaterial { on, description: "送来照片".into(), evidence: vec![] }.into()
            }
            ActName::Extend => {
                let open = view.as_ref().and_then(|view| {
                    view.limits.iter().find(|limit| limit.extendable > 0).map(|limit| limit.rule.clone())
                });
                Extend {
                    on,
                    rule: open.unwrap_or_else(|| "propose".into()),
                    days: 1 + pick as u32 % 40,
                    approved_by: c.leader.account.clone(),
                    reason: "涉及多个村组".into(),
                    notice: "电话告知".into(),
                    approval: EntryId::default(),
                }
                .into()
            }
            ActName::Assign if pick % 4 == 0 => Assign {
                office: c.village.clone(),
                first_handler: c.township.account.clone(),
                lead: AccountId::default(),
                ..c.assign()
            }
            .into(),
            ActName::Assign => c.assign().into(),
            ActName::Receive => Receive { on }.into(),
            ActName::Decline => {
                Decline { sheets: if facts.method == "1" { 2 } else { 0 }, ..c.decline() }.into()
            }
            ActName::Dispose => {
                let disposition = Disposition::ALL[pick % Disposition::ALL.len()];
                Dispose { disposition, told: "已批评教育".into(), ..c.dispose() }.into()
            }
            ActName::SendInquiry => SendInquiry {
                on,
                received_on: Some(on),
                awaits_receipt: pick % 2 == 0,
                through: "镇党委".into(),
                asks: "怎样确定的".into(),
            }
            .into(),
            ActName::NoteCeased => NoteCeased { on, ceased: pick % 2 == 0, basis: "走访村里".into() }.into(),
            ActName::InquiryReceipt => InquiryReceipt { on, receipt: "邮政回执".into() }.into(),
            ActName::AnswerInquiry => AnswerInquiry { on, sheets: 2, summary: "已说明".into() }.into(),
            ActName::HoldTalk => HoldTalk {
                on,
                place: "谈话室".into(),
                staff: vec!["王海燕".into(), "周敏".into()],
                summary: "已说明".into(),
            }
            .into(),
            ActName::ReportInquiry => ReportInquiry {
                on,
                result: TalkResult::ALL[pick % TalkResult::ALL.len()],
                opinion: "可采信".into(),
                approved_by: c.leader.account.clone(),
                approved_on: on,
            }
            .into(),
            ActName::ReviewShelved => {
                ReviewShelved { on, found: "仍在外地".into(), keep: pick % 2 == 0 }.into()
            }
            ActName::GiveBack => c.give_back().into(),
            ActName::Reopen => c.reopen().into(),
            ActName::ProposeFast => c.propose_fast().into(),
            ActName::JudgeFast => {
                JudgeFast { into: pick % 4 > 0, reason: "研判".into(), ..c.judge_fast() }.into()
            }
            ActName::SubmitReview => c.submit_review().into(),
            ActName::ReviewFast => ReviewFast { passed: pick % 3 > 0, ..c.review_fast() }.into(),
            ActName::LeaveFast => LeaveFast { on, reason: "情节较重".into() }.into(),
            ActName::SendToJustice => c.send_to_justice().into(),
            ActName::JusticeReceipt => JusticeReceipt { on, receipt: "回执".into() }.into(),
            ActName::AcceptAppeal => AcceptAppeal {
                served_on: facts.received_on,
                ..c.accept_appeal(AppealKind::ALL[pick % AppealKind::ALL.len()])
            }
            .into(),
            ActName::DeclineAppeal => c.decline_appeal(AppealRefusal::OtherOrgan).into(),
            ActName::DecideAppeal => c.decide_appeal().into(),
            ActName::AnswerAppeal => c.answer_appeal().into(),
            ActName::PassOn => c.pass_on().into(),
            ActName::AnswerSuggestion => c.answer_suggestion().into(),
            ActName::WithdrawReport => c.withdraw_report().into(),
            ActName::LoseContact => {
                let ago = |days| (on - Days::new(days)).to_string();
                c.lose_contact([&ago(4), &ago(2), &ago(0)]).into()
            }
            ActName::NoteDeath => c.note_death(Heirs::ALL[pick % Heirs::ALL.len()]).into(),
            ActName::Step => Step {
                on,
                kind: [StepKind::Talk, StepKind::Documents, StepKind::VisitSite, StepKind::Other][pick % 4],
                persons: String::new(),
                what: "走访村民".into(),
            }
            .into(),
            ActName::Find => {
                let finding = c.find(Finding::ALL[pick % Finding::ALL.len()]);
                Find { sanction: facts.sanction, ..finding }.into()
            }
            ActName::Recuse => Recuse {
                account: self.people()[(pick / 7) % 6].account.clone(),
                reason: "与被反映人系同学".into(),
            }
            .into(),
            ActName::LiftRecusal => LiftRecusal {
                account: self.people()[(pick / 7) % 6].account.clone(),
                reason: "并非同学".into(),
            }
            .into(),
            ActName::Reassign if pick % 2 == 0 => c.reassign(&c.township, &c.village).into(),
            ActName::Reassign => c.reassign(&c.handler, &c.room).into(),
            ActName::ReturnAssigned => ReturnAssigned { on, reason: "不属本室".into() }.into(),
            ActName::VerifyName => c.verify_name(NameOutcome::ALL[pick % NameOutcome::ALL.len()]).into(),
            ActName::PostNotice => PostNotice {
                on,
                places: vec!["石桥村公开栏".into()],
                text: cleared("经核查，名单公示不及时，已责令整改。")?,
            }
            .into(),
            ActName::Close => Close { resolved: pick % 2 == 0, ..c.close() }.into(),
            ActName::Archive => Archive { on, years: 10, sheets: 12, sealed_sheets: 1 }.into(),
            ActName::FeedBack => {
                let owed = view.as_ref().map(|view| view.feedback_owed);
                let stage = match (facts.found_on, pick % 4) {
                    (_, 0..3) if owed.is_some() => owed?,
                    (Some(_), 3) => FeedbackStage::Late,
                    _ => FeedbackStage::Early,
                };
                let said = |yes: bool, text: &str| yes.then(|| text.to_owned());
                let refused = Signature::Refused { witnesses: vec!["村民甲".into(), "村民乙".into()] };
                let signature = if pick % 5 == 0 { refused } else { Signature::Signed };
                FeedBack {
                    objection: said(pick % 6 == 1, "公示期太短"),
                    new_evidence: said(pick % 6 == 2, "一张照片"),
                    signature,
                    ..c.feedback(stage)
                }
                .into()
            }
            ActName::AnswerObjection => {
                AnswerObjection {
                    feedback: one_of(|view| &view.objections), on, answer: "延长公示".into()
                }
                .into()
            }
            ActName::CheckEvidence => {
                let feedback = one_of(|view| &view.evidence_to_check);
                CheckEvidence { feedback, on, result: "已核对".into() }.into()
            }
            ActName::AnswerOpinion => {
                AnswerOpinion { opinion: one_of(|view| &view.opinions), on, answer: "已补上".into() }.into()
            }
            ActName::PlanOpenFeedback => PlanOpenFeedback {
                on,
                way: OpenWay::ALL[pick % OpenWay::ALL.len()],
                what: "核查结果".into(),
                audience: "村民代表".into(),
                place: "村委会".into(),
                text: cleared("经核查，名单公示不及时，已责令整改。")?,
                host: "陈志远".into(),
                answerer: "王海燕".into(),
                due: on,
            }
            .into(),
            ActName::ExceptOpenFeedback => {
                let (approved_by, approval) = (AccountId::default(), EntryId::default());
                ExceptOpenFeedback { on, reason: "涉及未成年人".into(), approved_by, approval }.into()
            }
            ActName::Plan => Plan {
                on,
                crux: "名单没有公示".into(),
                way: "重新评议".into(),
                task_force: vec![],
                measures: vec![Measure {
                    what: "调取名单".into(),
                    owner: facts.first_handler.clone(),
                    due: on + Days::new(pick as u64 % 9),
                }],
                feedback: "每两周一次".into(),
                risk: String::new(),
            }
            .into(),
            ActName::ChangeTaskForce => ChangeTaskForce {
                task_force: vec![Member {
                    account: self.people()[(pick / 7) % 6].account.clone(),
                    duty: "核对账目".into(),
                }],
                reason: "换人协助".into(),
            }
            .into(),
            ActName::AddMeasure => AddMeasure {
                on,
                what: "走访住户".into(),
                owner: facts.first_handler.clone(),
                due: on,
                reason: "又有线索".into(),
            }
            .into(),
            ActName::Visit => Visit {
                arranged: EntryId::default(),
                on,
                kind: VisitKind::ALL[pick % VisitKind::ALL.len()],
                leader: c.leader.account.clone(),
                place: "石桥村".into(),
                persons: "镇政府".into(),
                outcome: "议定公示".into(),
                next_step: "下周公示".into(),
            }
            .into(),
            ActName::Submit => {
                Submit { matter: ApprovalMatter::ALL[pick % ApprovalMatter::ALL.len()], ..c.submit() }.into()
            }
            ActName::Decide => {
                Decide { decision: Decision::ALL[pick % 3], ..c.decide(&self.waiting(id)) }.into()
            }
            ActName::EnterDecision => EnterDecision {
                approval: self.waiting(id),
                leader: c.leader.account.clone(),
                on,
                decision: Decision::ALL[pick % 3],
                opinion: "照此办理".into(),
                further: AccountId::default(),
            }
            .into(),
            ActName::DenyApproval => {
                DenyApproval { entry: self.on_paper(id, false), reason: "没有见过".into() }.into()
            }
            ActName::SettleDenial => {
                SettleDenial { entry: self.on_paper(id, true), outcome: "已重新报批".into() }.into()
            }
            ActName::HoldMeeting => {
                c.try_clear(id, "试").ok()?;
                c.meeting(id).into()
            }
            ActName::PostPublicity => PostPublicity {
                number: Number::default(),
                on: on + Days::new(pick as u64 % 2),
                drawn: true,
                places: vec!["石桥村公开栏".into()],
                office: c.village.clone(),
                matter: cleared("石桥村危房改造名单公示情况")?,
                result: cleared("名单公示不及时，问题部分属实")?,
                handling: cleared("已责令重新公示")?,
                telephone: "0999-6123456".into(),
                hours: "工作日 8:30–11:30".into(),
            }
            .into(),
            ActName::PublicityOpinion => {
                let answer = (pick % 2 == 0).then(|| "当场说明".to_owned());
                PublicityOpinion { on, opinion: "名单还少一户".into(), answer }.into()
            }
            ActName::HangPublicity => HangPublicity { on, files: vec![] }.into(),
            ActName::VoidPublicity => VoidPublicity { on, reason: "电话印错".into() }.into(),
            ActName::TakeDown => TakeDown { on, remark: String::new() }.into(),
            ActName::Settle => {
                let by = on + Days::new(30);
                Settle {
                    on: on + Days::new(pick as u64 % 2),
                    undertakings: vec![Undertaking { what: "重新公示名单".into(), by }],
                    ..c.settle()
                }
                .into()
            }
            ActName::SignSettlement => c.sign().into(),
            ActName::DropSettlement => DropSettlement { reason: String::new() }.into(),
            ActName::WithdrawSettlement => {
                let until = self.reads(|scene| cooling_until(scene.view, id));
                let on = until.map_or(on, |until| on.min(until));
                WithdrawSettlement { on, reason: String::new() }.into()
            }
            ActName::Link => Link {
                earlier: self.cases[pick % self.cases.len()].clone(),
                verdict: Verdict::ALL[pick % Verdict::ALL.len()],
                reason: "同一人、同一事".into(),
            }
            .into(),
            ActName::Remind => {
                let not_the_offices = ["inform", "decide", "assign", "answer_reminder", "answer_order"];
                let late = view.as_ref().and_then(|view| {
                    view.limits.iter().find(|one| {
                        one.met_on.is_none() && one.due < on && !not_the_offices.contains(&one.rule.as_str())
                    })
                });
                let ways: Vec<_> =
                    RemindWay::ALL.iter().filter(|way| !way.by_leader() || self.leads(id)).collect();
                Remind {
                    number: Number::default(),
                    on,
                    way: *ways[(pick / 3) % ways.len()],
                    concern: if late.is_some() { Concern::Progress } else { Concern::Quality },
                    rule: late.map_or_else(String::new, |one| one.rule.clone()),
                    said: "抓紧办理".into(),
                    issues: vec!["超期".into()],
                    telephone: "0999-6123430".into(),
                    at: "09:30".into(),
                    with: "第三室 王海燕".into(),
                    reply: "本周报".into(),
                    place: "第三室".into(),
                    staff: vec!["周敏".into()],
                    photos: vec![],
                    approved_by: c.leader.account.clone(),
                    reason: "限期要结果".into(),
                    to: OfficeId::default(),
                    organ: String::new(),
                }
                .into()
            }
            ActName::AnswerReminder => AnswerReminder {
                reminder: one_of(|view| &view.reminders),
                on,
                answer: "尚差笔录".into(),
                by: on,
            }
            .into(),
            ActName::OpenIdentity => OpenIdentity { reason: "联系信访人约定见面反馈".into() }.into(),
            ActName::SealUp => seal_up(c, SealKind::ALL[pick % SealKind::ALL.len()], "江南").into(),
            _ => return None,
        })
    }

    /// A case stands where some rule knows it.
    fn stands_by_the_rules(&self, case: &Case) -> Checked {
        let known = match case.course {
            Course::Report => case.answered_on.is_none(),
            Course::PartyAppeal | Course::StateAppeal => {
                case.kind == "2" && case.disposition.is_empty() && case.fast == Fast::None
            }
            Course::Suggestion => {
                case.kind == "3"
                    && case.disposition.is_empty()
                    && (case.found_on == case.closed_on || case.gone != Gone::No)
            }
        };
        prop_assert!(known, "{:?} {:?}", case.course, case);
        // In the fast way only what is checked there; after its finding only what was reviewed.
        let in_place = match case.fast {
            Fast::Proposed | Fast::Checking | Fast::Reviewing => case.stage == Stage::Handling,
            Fast::Passed => case.stage >= Stage::Handling && case.sanction != Sanction::Heavier,
            Fast::None | Fast::Refused | Fast::Left => true,
        };
        prop_assert!(in_place, "{:?} at {:?}", case.fast, case.stage);
        prop_assert!(case.attribution == Attribution::Named || case.gone == Gone::No, "nobody signed it");
        let last = "SELECT disposition FROM dispositions WHERE case_id=?1 ORDER BY entry DESC LIMIT 1";
        let last: Option<String> = self.reads(|scene| scene.view.value(last, [&case.id]));
        prop_assert!(
            case.disposition.is_empty() || last.as_ref() == Some(&case.disposition),
            "the latest disposition is in force"
        );
        // Filed away, nothing is owed any more but the signature of whoever took it over last.
        let open = "SELECT group_concat(rule) FROM deadlines
                    WHERE case_id=?1 AND met_on='' AND rule<>'receive'";
        let open: Option<String> = self.reads(|scene| scene.view.value(open, [&case.id]));
        prop_assert!(case.stage != Stage::Archived || open.is_none(), "archived, yet owed: {open:?}");
        Ok(())
    }

    /// 三到位一处理: no result without somebody on each of the three sides; no service without a result.
    fn outside_by_the_rules(&self, id: &CaseId, outside: &Outside) -> Checked {
        let charges = self.reads(|scene| charges_of(scene.view, id));
        let sides = charges.iter().filter(|one| !one.is_open()).count();
        prop_assert!(outside.answered_on.is_none() || sides == Side::ALL.len(), "only {sides} sides");
        let days = [outside.accepted_on, outside.answered_on, outside.served_on];
        let passed: Vec<NaiveDate> = days.iter().map_while(|day| *day).collect();
        prop_assert!(passed.len() == days.iter().flatten().count() && passed.is_sorted(), "{days:?}");
        for review in self.reads(|scene| reviews_of(scene.view, id)) {
            prop_assert!(review.decided_on.is_some() == review.result.is_some(), "{review:?}");
        }
        Ok(())
    }

    /// 规则 art. 15: of what went up sealed nothing is known but how and when it came, and nothing is owed but telling whoever
    /// signed; what is known of it no longer leads on.
    fn is_sealed(&self, case: &Case) -> Checked {
        let known =
            "SELECT facts || demands || township || office || found_on || closed_on FROM cases WHERE id=?1";
        let about = "SELECT (SELECT count(*) FROM subjects WHERE case_id=?1) + (SELECT count(*) FROM findings WHERE case_id=?1)
            + (SELECT count(*) FROM steps WHERE case_id=?1) + (SELECT count(*) FROM blind_indexes WHERE case_id=?1)";
        let open =
            "SELECT group_concat(rule) FROM deadlines WHERE case_id=?1 AND met_on='' AND rule<>'inform'";
        let (known, about, open): (Option<String>, u32, Option<String>) = self.reads(|scene| {
            let view = scene.view;
            Ok((
                view.value(known, [&case.id])?,
                view.count(about, [&case.id])?,
                view.value(open, [&case.id])?,
            ))
        });
        prop_assert_eq!(
            (known.as_deref(), about, open),
            (Some(""), 0, None),
            "sealed, yet known: {:?}",
            case
        );
        for who in self.people() {
            let offers = self.view_of(who, &case.id).map(|view| view.next).unwrap_or_default();
            let ready: Vec<ActName> = offers.iter().filter(|next| next.ready).map(|next| next.verb).collect();
            let inform_alone = ready
                .iter()
                .all(|verb| matches!(verb, ActName::Inform | ActName::VerifyName | ActName::Recuse));
            prop_assert!(inform_alone, "{}: {:?}", who.name, ready);
        }
        Ok(())
    }

    /// Whether the leader need not stand aside and so may order something.
    fn leads(&self, id: &CaseId) -> bool {
        let shut = "SELECT 1 FROM shut_out WHERE case_id=?1 AND account=?2";
        let leader = &self.c.leader.account;
        self.reads(|scene| Ok(!scene.view.exists(shut, (id, leader))?))
    }

    /// What must hold at the end of any walk.
    fn ends(&self) -> Checked {
        let verified = self.c.hall.verify().unwrap();
        prop_assert!(verified.all_ok(), "{:#?}", verified.findings);
        for id in &self.cases {
            let case = self.reads(|scene| case(scene.view, id));
            let outside = self.reads(|scene| outside_of(scene.view, id));
            let stage = match &case {
                Case { stage: Stage::ReportedUp, .. } => {
                    self.is_sealed(&case)?;
                    continue;
                }
                Case { archived_on: Some(_), .. } => Stage::Archived,
                Case { declined_on: Some(_), .. } => Stage::Declined,
                Case { closed_on: Some(_), .. } => Stage::Closed,
                Case { found_on: Some(_), .. } => Stage::Found,
                Case { taken_on: Some(_), .. } => Stage::Handling,
                Case { assigned_on: Some(_), .. } => Stage::Assigned,
                Case { accepted_on: Some(_), .. } => Stage::Accepted,
                _ if outside.is_some() => Stage::Outside,
                _ => Stage::Registered,
            };
            prop_assert_eq!(case.stage, stage, "the stage is what the dates say");
            let days = [
                Some(case.received_on),
                case.accepted_on,
                case.assigned_on,
                case.taken_on,
                case.found_on,
                case.closed_on,
                case.archived_on,
            ];
            let passed: Vec<NaiveDate> = days.iter().map_while(|day| *day).collect();
            // Only what was its author's own ends before its way is over; the answer to a 批评建议 is its finding too.
            let ended_early = case.kind != "1" && case.gone != Gone::No;
            let ended_early = ended_early || (case.kind == "3" && case.closed_on.is_some());
            // A department's answer is its finding and its end.
            let ended_early = ended_early || outside.is_some();
            // What was declined or kept as a repeat is filed without having run.
            let ended_early = ended_early || (case.archived_on.is_some() && case.closed_on.is_none());
            prop_assert!(
                ended_early || passed.len() == days.iter().flatten().count(),
                "no station was left out: {days:?}"
            );
            self.stands_by_the_rules(&case)?;
            if let Some(outside) = &outside {
                self.outside_by_the_rules(id, outside)?;
            }
            prop_assert!(passed.is_sorted(), "a case goes forward in time: {days:?}");
            let sealed = self
                .reads(|scene| scene.view.count("SELECT count(*) FROM complainants WHERE case_id=?1", [id]));
            // A name that was not confirmed is kept sealed, and opened no more.
            let signed = self
                .reads(|scene| case_entries(scene.view, id))
                .into_iter()
                .any(|entry| matches!(entry.act, Act::Register(Register { who: Who::Named { .. }, .. })));
            prop_assert_eq!(sealed, u32::from(signed), "匿名件没有身份");
        }
        let numbers: Vec<(String, i32, u32)> = self.reads(|scene| {
            scene.view.all("SELECT series, year, n FROM numbers ORDER BY series, year, n", [], |row| {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?))
            })
        });
        let mut next: BTreeMap<(String, i32), u32> = BTreeMap::new();
        for (series, year, n) in numbers {
            let next = next.entry((series, year)).or_insert(1);
            prop_assert_eq!(n, *next, "numbers without a gap");
            *next += 1;
        }
        Ok(())
    }
}

/// What is done in a case through the door: from its page's list, beside one of several things, or to look.
fn is_tried(verb: ActName) -> bool {
    use ActName::*;
    verb.of_case()
        || matches!(
            verb,
            OpenIdentity
                | ChangeTaskForce
                | ChangeMeasure
                | FinishMeasure
                | CallOffVisit
                | KeepOn
                | DenyApproval
                | SettleDenial
        )
}

/// A walk that knows no way to type an act would never try it.
#[test]
fn there_is_no_act_of_a_case_that_no_walk_tries() {
    let walk = Walk::new(County::on("2026-11-23"), &[(Attribution::Named, "1")]);
    let (id, who) = (walk.c.found(walk.c.named(), true), walk.c.director.account.clone());
    let step = Try { what: What::Any, who: 0, case: 0, pick: 0, flaw: Flaw::None };
    let untried: Vec<ActName> = ActName::ALL
        .iter()
        .copied()
        .filter(|verb| is_tried(*verb) && walk.act(*verb, &id, &who, &step).is_none())
        .collect();
    assert_eq!(untried, []);
}

fn may(who: &Session, verb: ActName) -> bool {
    verb.roles().iter().any(|role| who.has(*role))
}

/// Spoils how an act was typed; whether there was anything to spoil.
fn with_flaw(act: Act, flaw: Flaw, today: NaiveDate) -> (Act, bool) {
    let mut typed = serde_json::to_value(&act).unwrap();
    let texts =
        ["said", "what", "summary", "basis", "answer", "result", "handling", "opinion", "party", "place"];
    let (field, value) = match flaw {
        Flaw::None => return (act, false),
        Flaw::Tomorrow => ("on", (today + Days::new(1)).to_string()),
        Flaw::Empty => {
            match texts.into_iter().find(|field| typed.get(*field).is_some_and(|text| text.is_string())) {
                Some(field) => (field, String::new()),
                None => return (act, false),
            }
        }
    };
    match typed.get_mut(field) {
        Some(old) => {
            *old = value.into();
            // What is chosen from a list cannot be left empty.
            serde_json::from_value(typed).map_or((act, false), |act| (act, true))
        }
        None => (act, false),
    }
}

/// Any sequence of acts by any persons: lawful ones are done, unlawful ones refused without a trace, and the record
/// rebuilds to equal tables.
#[test]
fn any_sequence_of_acts_rebuilds_to_equal_tables() {
    let asked = std::env::var_os("PROPTEST_CASES").is_some();
    let config = ProptestConfig::with_source_file(file!());
    let config = ProptestConfig { cases: if asked { config.cases } else { 24 }, ..config };
    let done: RefCell<BTreeMap<ActName, u32>> = RefCell::default();
    let ran = TestRunner::new(config).run(&(cases_of(), tries(), outside()), |(cases, tries, outside)| {
        let mut walk = Walk::new(County::on("2026-11-23"), &cases);
        for step in &tries {
            walk.takes(step)?;
        }
        if !outside.is_empty() {
            let case = walk.adds_what_is_outside(&cases);
            for step in outside {
                walk.takes(&Try { case, ..step })?;
            }
        }
        for verb in &walk.done {
            *done.borrow_mut().entry(*verb).or_default() += 1;
        }
        walk.ends()
    });
    if let Err(found) = ran {
        panic!("{found}");
    }
    // Walks that go nowhere would prove nothing. What any two dozen of them come to, whatever chance brings:
    let done = done.borrow();
    for verb in [
        ActName::TakeTicket,
        ActName::Accept,
        ActName::Assign,
        ActName::Receive,
        ActName::Find,
        ActName::Close,
        ActName::Archive,
        ActName::Retract,
    ] {
        assert!(done.contains_key(&verb), "no walk came to {}: {done:?}", verb.name());
    }
    assert!(done.len() >= 30, "only {} kinds of acts: {done:?}", done.len());
}

//! 期限: the table, extension, the wait for material, colours, the day's lists, notices and urgency; one test a rule.

use crate::county::{County, day, limits};
use chrono::{Days, NaiveDate};
use hall::*;
use proptest::prelude::*;

fn limit(c: &County, case: &CaseId, rule: &str) -> Deadline {
    limits(c, case).into_iter().find(|limit| limit.rule == rule).unwrap()
}

fn shown(c: &County, case: &CaseId, rule: &str) -> LimitView {
    let view = c.hall.read_case(&c.director, case, case_view).unwrap();
    view.limits.into_iter().find(|limit| limit.rule == rule).unwrap()
}

fn rules(c: &County) -> Vec<LimitRule> {
    c.hall.read(&c.director, |scene| limit_rules(scene.view)).unwrap()
}

fn does(c: &County, act: impl Into<Act>) -> Result<Done> {
    c.hall.perform(&c.director, None, act.into())
}

fn extend(c: &County) -> Extend {
    Extend {
        on: c.today(),
        rule: "find".into(),
        days: 30,
        approved_by: c.leader.account.clone(),
        reason: "涉及多个村组".into(),
        notice: String::new(),
        approval: EntryId::default(),
    }
}

fn ask(c: &County, until: &str) -> AskMaterial {
    AskMaterial {
        on: c.today(),
        what: "名单照片".into(),
        way: Way::Phone,
        staff: vec!["周敏".into()],
        until: day(until),
    }
}

fn got(c: &County) -> GetMaterial {
    GetMaterial { on: c.today(), description: "本人送来照片两张".into(), evidence: vec![] }
}

/// The table of the field book, each with its days and the rule it comes from.
#[test]
fn the_table_holds_every_limit_of_the_field_with_its_source() {
    let c = County::on("2026-11-23");
    let table = rules(&c);
    let (working, calendar) = (Unit::Working, Unit::Calendar);
    for (rule, days, unit, source) in [
        ("inform", 15, working, "处理检举控告工作规则"),
        ("report_up", 5, working, "第十五条"),
        ("township_decide", 5, working, "第十六条"),
        ("propose", 30, calendar, "监督执纪工作规则"),
        ("feedback_late", 15, working, "处理检举控告工作规则"),
        ("inquiry_reply", 15, working, "监督执纪工作规则"),
        ("inquiry_report", 30, calendar, "监督执纪工作规则"),
        ("outside_decide", 15, calendar, "信访工作条例"),
        ("outside_handle", 60, calendar, "信访工作条例"),
        ("review_apply", 30, calendar, "信访工作条例"),
        ("review_decide", 30, calendar, "信访工作条例"),
        ("fast_judge", 3, working, "本县规定"),
        ("fast_check", 10, working, "本县规定"),
        ("fast_review", 5, working, "本县规定"),
        ("fast_feedback", 3, working, "本县规定"),
        ("take_down", 7, calendar, "本县规定"),
        ("cooling_off", 7, calendar, "本县规定"),
        ("shred_identity", 30, calendar, "本县规定"),
    ] {
        let held = table.iter().find(|held| held.rule == rule).unwrap_or_else(|| panic!("no {rule}"));
        assert_eq!((held.days, held.unit), (days, unit), "{rule}");
        assert!(held.source.contains(source), "{rule}: {}", held.source);
        assert_eq!(held.local, source == "本县规定", "{rule}");
    }
    for (rule, every) in [("reconcile", "每月"), ("bulletin", "每月"), ("report_back", "每季度")] {
        assert_eq!(table.iter().find(|held| held.rule == rule).unwrap().every, every);
    }
    // 条例: 60 days, 30 more once, approved before the end, and the person told.
    let outside = table.iter().find(|held| held.rule == "outside_handle").unwrap();
    assert_eq!((outside.extend, outside.extend_before_end, outside.extend_notice), (30, true, true));
    // Two limits are not called the same, nothing is shown by which nothing is counted, and where a rule above the county
    // knows no 重点办 it says whose the shorter days are.
    let names: std::collections::BTreeSet<_> = table.iter().map(|held| &held.name).collect();
    assert_eq!(names.len(), table.len());
    assert!(table.iter().all(|held| held.rule != "appraisal"));
    for held in table.iter().filter(|held| held.repeat_days + held.above_days > 0) {
        assert!(held.local || held.source.contains("重点办、马上办的天数由本县规定"), "{}", held.rule);
    }
    // No rule above the county lets a limit stop.
    assert!(table.iter().all(|held| !held.pauses || held.local));
}

/// A county's edit says what it was, who changed it and why; a rule above the county is not loosened by way of extension.
#[test]
fn a_change_of_the_table_is_kept_with_who_and_why() {
    let c = County::on("2026-11-23");
    let change = |rule: &str, extend: Option<u32>| ChangeLimit {
        rule: rule.into(),
        days: 4,
        repeat_days: Some(2),
        above_days: None,
        extend,
        to_workday: None,
        reason: "县纪委会议".into(),
    };
    does(&c, change("decide", Some(3))).unwrap();
    let decide = rules(&c).into_iter().find(|limit| limit.rule == "decide").unwrap();
    assert_eq!((decide.days, decide.repeat_days, decide.above_days, decide.extend), (4, 2, 1, 3));
    assert_eq!(decide.changed, ["2026年11月23日 林静：5 → 4；重点办 3 → 2；延期 0 → 3，县纪委会议"]);
    let refused = does(&c, change("inform", Some(5))).unwrap_err();
    assert!(refused.message.contains("县里不能改"), "{refused}");
    let longer = ChangeLimit { repeat_days: Some(6), ..change("decide", None) };
    assert_eq!(does(&c, longer).unwrap_err().field.as_deref(), Some("repeat_days"));
    let inform = rules(&c).into_iter().find(|limit| limit.rule == "inform").unwrap();
    for spoilt in [LimitRule { extend: 10, ..inform.clone() }, LimitRule { pauses: true, ..inform.clone() }] {
        let refused = does(&c, SetLimits { limits: vec![spoilt] }).unwrap_err();
        assert!(refused.message.contains("不能改"), "{refused}");
    }
    c.verified();
}

/// A limit in calendar days that ends on a rest day moves to the next working day where the county chooses so ◇: its own limits,
/// and those that begin from then on.
#[test]
fn a_county_chooses_whether_a_limit_of_its_own_moves_to_a_working_day() {
    let c = County::on("2026-11-23");
    let change = |rule: &str, days: u32, to_workday: Option<bool>| {
        let reason = "县纪委会议".into();
        does(&c, ChangeLimit { rule: rule.into(), days, to_workday, reason, ..ChangeLimit::default() })
    };
    let at = |rule: &str| rules(&c).into_iter().find(|limit| limit.rule == rule).unwrap();
    assert!(!at("cooling_off").to_workday);
    change("cooling_off", 7, Some(true)).unwrap();
    assert!(at("cooling_off").to_workday);
    assert_eq!(at("cooling_off").changed, ["2026年11月23日 林静：仍为 7；遇休息日改为顺延，县纪委会议"]);
    // An older program's act says nothing of it.
    change("cooling_off", 6, None).unwrap();
    assert!(at("cooling_off").to_workday);
    let national = change("outside_handle", 60, Some(true)).unwrap_err();
    assert!(national.message.contains("县里不能改"), "{national}");
    change("outside_handle", 50, Some(false)).unwrap();
    let working = change("decide", 5, Some(true)).unwrap_err();
    assert_eq!(working.field.as_deref(), Some("to_workday"), "{working}");
    c.verified();
}

/// A store that an older program founded takes over what the table says better now, and keeps its own days.
#[test]
fn an_older_table_takes_over_better_words_and_keeps_its_days() {
    let c = County::on("2026-11-23");
    assert_eq!(c.hall.read(&c.director, |scene| new_limits(scene.view)).unwrap(), []);
    let at = |rule: &str| rules(&c).into_iter().find(|limit| limit.rule == rule).unwrap();
    let older = LimitRule { name: "双公示张贴".into(), days: 5, changed: vec![], ..at("take_down") };
    does(&c, SetLimits { limits: vec![older] }).unwrap();
    let brought = c.hall.read(&c.director, |scene| new_limits(scene.view)).unwrap();
    assert_eq!((brought.len(), brought[0].name.as_str(), brought[0].days), (1, "双公示公示期", 5));
    does(&c, SetLimits { limits: brought }).unwrap();
    assert_eq!((at("take_down").name.as_str(), at("take_down").days), ("双公示公示期", 5));
    // Of a rule above the county nobody changes a word but the program that came with it.
    let worse = LimitRule { source: "本县规定".into(), changed: vec![], ..at("propose") };
    assert!(does(&c, SetLimits { limits: vec![worse] }).unwrap_err().message.contains("不能改"));
    does(&c, SetLimits { limits: vec![LimitRule { changed: vec![], ..at("propose") }] }).unwrap();
    c.verified();
}

/// A year without an official table is said to be one: that of today, of any limit that is open, and of what begins soon.
#[test]
fn years_that_limits_reach_into_without_a_table_are_told() {
    let c = County::on("2026-01-12");
    let years = || c.hall.read(&c.director, years_without_table).unwrap();
    assert_eq!(years(), Vec::<i32>::new());
    c.hall.clock().move_to(day("2026-11-01"));
    assert_eq!(years(), Vec::<i32>::new(), "sixty days reach to 12-31");
    c.hall.clock().move_to(day("2026-11-02"));
    assert_eq!(years(), [2027]);
    let rest = CalendarDay { date: day("2027-01-01"), name: "元旦".into(), work: false };
    does(&c, ImportCalendar { year: 2027, source: "试".into(), days: vec![rest] }).unwrap();
    assert_eq!(years(), Vec::<i32>::new());
    // 复看 of what is shelved falls due after half a year.
    c.hall.clock().move_to(day("2027-10-11"));
    let rest = CalendarDay { date: day("2028-01-01"), name: "元旦".into(), work: false };
    assert_eq!(years(), Vec::<i32>::new());
    let case = c.taken(c.anonymous(), false);
    let shelved = Dispose { disposition: Disposition::Shelved, ..c.dispose() };
    c.does(&c.handler, &case, shelved);
    assert_eq!(years(), [2028]);
    does(&c, ImportCalendar { year: 2028, source: "试".into(), days: vec![rest] }).unwrap();
    assert_eq!(years(), Vec::<i32>::new());
    c.verified();
}

/// 信访人申请复查、复核的三十日 is the person's own, by a national rule: the county takes no day of it.
#[test]
fn the_days_within_which_a_person_may_ask_are_not_the_countys_to_shorten() {
    let c = County::on("2026-11-23");
    let change = |days: u32, repeat: u32| ChangeLimit {
        rule: "review_apply".into(),
        days,
        repeat_days: Some(repeat),
        above_days: None,
        extend: None,
        to_workday: None,
        reason: "县纪委会议".into(),
    };
    for (days, repeat) in [(10, 0), (29, 0), (31, 0), (30, 5)] {
        let refused = does(&c, change(days, repeat)).unwrap_err();
        assert!(refused.message.contains("信访人申请的期限"), "{refused}");
    }
    let apply = rules(&c).into_iter().find(|limit| limit.rule == "review_apply").unwrap();
    let shorter = LimitRule { days: 10, ..apply };
    assert!(does(&c, SetLimits { limits: vec![shorter] }).is_err());
    c.verified();
}

/// A store founded before has what the program brings once the director takes it; the county's own days stay.
#[test]
fn what_the_program_brings_is_taken_with_the_countys_own_days() {
    let c = County::on("2026-11-23");
    let brought = || c.hall.read(&c.director, |scene| new_limits(scene.view)).unwrap();
    assert_eq!(brought(), []);
    let decide = rules(&c).into_iter().find(|limit| limit.rule == "decide").unwrap();
    let old = LimitRule { days: 2, repeat_days: 0, above_days: 0, pauses: false, ..decide };
    does(&c, SetLimits { limits: vec![old] }).unwrap();
    let mut came = brought();
    assert_eq!((came.len(), came[0].days, came[0].repeat_days, came[0].above_days), (1, 2, 0, 1));
    assert!(came[0].pauses);
    does(&c, SetLimits { limits: vec![came.remove(0)] }).unwrap();
    assert_eq!(brought(), []);
    c.verified();
}

/// 延期: once, for a limit whose rule allows it, before it ends, with a leader's approval; the first date stays.
#[test]
fn a_limit_is_extended_once_with_approval_and_its_first_date_stays() {
    let c = County::on("2026-11-23");
    let case = c.taken(c.named(), false);
    let first = limit(&c, &case, "find");
    assert_eq!(first.due, day("2027-01-22"));
    c.hall.clock().move_to(day("2027-01-20"));
    for (field, act) in [
        ("rule", Extend { rule: "archive".into(), ..extend(&c) }),
        ("days", Extend { days: 31, ..extend(&c) }),
        ("days", Extend { days: 0, ..extend(&c) }),
        ("approved_by", Extend { approved_by: c.director.account.clone(), ..extend(&c) }),
        ("reason", Extend { reason: " ".into(), ..extend(&c) }),
        ("on", Extend { on: day("2026-11-22"), ..extend(&c) }),
    ] {
        assert_eq!(c.refused(&c.handler, &case, act).field.as_deref(), Some(field));
    }
    let propose = Extend { rule: "propose".into(), ..extend(&c) };
    assert!(c.refused(&c.handler, &case, propose).message.contains("不能延期"));
    assert_eq!(shown(&c, &case, "find").extendable, 30);

    let done = c.does(&c.handler, &case, extend(&c));
    let now = limit(&c, &case, "find");
    // 60 and 30 days from 23 November, and Sunday 21 February 2027 moves to the Monday.
    assert_eq!((now.due, now.first_due), (day("2027-02-22"), day("2027-01-22")));
    let note = shown(&c, &case, "find").notes.remove(0);
    assert_eq!(note, "延期 30 天：陈志远1月20日批准，涉及多个村组");
    let again = c.refused(&c.handler, &case, Extend { days: 1, ..extend(&c) });
    assert!(again.message.contains("都不能延期，或者已经延过一次"), "{again}");
    c.does(&c.handler, &case, Retract { entry: done.entry, reason: "天数填错".into() });
    assert_eq!(limit(&c, &case, "find").due, day("2027-01-22"));
    c.verified();
}

/// 延期 rests on what the leader decided in the program: neither name nor day is typed, what waits holds it up, and one
/// decision bears one extension.
#[test]
fn an_extension_rests_on_the_leaders_decision() {
    let c = County::on("2026-11-23");
    let case = c.taken(c.named(), false);
    let matter = ApprovalMatter::Extension;
    let asked = c.does(&c.director, &case, Submit { matter, ..c.submit() }).entry;
    let typed = Extend { approved_by: AccountId::default(), on: day("2026-11-01"), ..extend(&c) };
    let waits = c.refused(&c.handler, &case, typed.clone());
    assert!(waits.message.contains("现在待批"), "{waits}");
    c.hall.clock().move_to(day("2026-11-25"));
    c.does(&c.leader, &case, c.decide(&asked));
    c.does(&c.handler, &case, typed);
    let note = shown(&c, &case, "find").notes.remove(0);
    assert_eq!(note, "延期 30 天：陈志远11月25日批准，涉及多个村组");
    let used = c.hall.read(&c.director, |scene| approved(scene.view, &case, matter)).unwrap();
    assert!(used.is_none(), "one decision bears one extension");
    c.verified();
}

/// 延期要在届满前批准: a limit that has passed is not extended any more.
#[test]
fn a_limit_that_has_passed_is_not_extended() {
    let c = County::on("2026-11-23");
    let case = c.taken(c.named(), false);
    c.hall.clock().move_to(day("2027-01-25"));
    let late = c.refused(&c.handler, &case, extend(&c));
    assert!(late.message.contains("已于1月22日届满"), "{late}");
    // Approved in time and written down later, it counts.
    c.does(&c.handler, &case, Extend { on: day("2027-01-22"), ..extend(&c) });
    c.verified();
}

/// Where the rule asks it, the extension is told to the person; 匿名 has nobody to be told.
#[test]
fn the_person_is_told_of_an_extension_where_the_rule_asks_it() {
    let c = County::on("2026-11-23");
    let find = rules(&c).into_iter().find(|limit| limit.rule == "find").unwrap();
    does(&c, SetLimits { limits: vec![LimitRule { extend_notice: true, ..find }] }).unwrap();
    let (named, nameless) = (c.taken(c.named(), false), c.taken(c.anonymous(), false));
    assert_eq!(c.refused(&c.handler, &named, extend(&c)).field.as_deref(), Some("notice"));
    let notice = "11月23日电话告知，王海燕".to_owned();
    let done = c.does(&c.handler, &named, Extend { notice, ..extend(&c) });
    assert!(done.say.contains("告知：11月23日电话告知"), "{}", done.say);
    c.does(&c.handler, &nameless, extend(&c));
    c.verified();
}

/// 补充材料: the limit whose rule allows it waits, and only that one; what came is with the case; both dates are shown.
#[test]
fn waiting_for_material_stops_the_decision_and_nothing_else() {
    let c = County::on("2026-11-23");
    let case = c.registered(c.named());
    let before = limits(&c, &case);
    c.hall.clock().move_to(day("2026-11-24"));
    for (field, act) in [
        ("what", AskMaterial { what: " ".into(), ..ask(&c, "2026-12-01") }),
        ("staff", AskMaterial { staff: vec![], ..ask(&c, "2026-12-01") }),
        ("until", ask(&c, "2026-11-24")),
        ("until", ask(&c, "2026-12-10")),
    ] {
        assert_eq!(c.refused(&c.desk, &case, act).field.as_deref(), Some(field));
    }
    c.does(&c.desk, &case, ask(&c, "2026-12-01"));
    // At the longest the five working days from 25 November to 1 December are not counted.
    assert_eq!(
        (limit(&c, &case, "decide").due, limit(&c, &case, "inform").due),
        (day("2026-12-07"), before[1].due)
    );
    let waits = shown(&c, &case, "decide");
    assert_eq!((waits.left.as_str(), waits.tone), ("中止计时", Tone::Info));
    assert_eq!(waits.notes, ["11月24日起等信访人补充材料，中止计时，最迟12月1日恢复"]);
    assert!(c.refused(&c.desk, &case, ask(&c, "2026-12-01")).message.contains("已经要求补充材料"));
    let next = c.hall.read_case(&c.desk, &case, case_view).unwrap().next;
    assert!(next.iter().any(|act| act.verb == ActName::GetMaterial && act.ready));

    c.hall.clock().move_to(day("2026-11-26"));
    let nothing = GetMaterial { description: String::new(), ..got(&c) };
    assert_eq!(c.refused(&c.desk, &case, nothing).field.as_deref(), Some("description"));
    let photo = Evidence { name: "名单照片".into(), pages: 2, original: false, blob: None, size: 0 };
    c.does(&c.desk, &case, GetMaterial { evidence: vec![photo], ..got(&c) });
    let now = shown(&c, &case, "decide");
    assert_eq!((now.first_due, now.due), (day("2026-11-30"), day("2026-12-02")));
    assert_eq!(now.notes, ["11月24日至11月26日等信访人补充材料，2 个工作日不计"]);
    let view = c.hall.read_case(&c.desk, &case, case_view).unwrap();
    assert_eq!(view.evidence.last().unwrap().name, "名单照片");
    let line = view.dossier.iter().find(|line| line.label == "补充材料").unwrap();
    assert!(line.text.contains("11月24日电话告知：名单照片。11月26日收到"), "{}", line.text);

    // Asked once more, the clock does not stop again.
    c.does(&c.desk, &case, ask(&c, "2026-12-03"));
    assert_eq!(limit(&c, &case, "decide").due, day("2026-12-02"));
    c.does(&c.director, &case, c.accept());
    assert_eq!(limit(&c, &case, "decide").met_on, Some(day("2026-11-26")));
    c.verified();
}

/// Material is asked of somebody who can be found, before it is decided; what had passed is not mended by it.
#[test]
fn nobody_is_asked_for_material_who_cannot_be_or_too_late() {
    let c = County::on("2026-11-23");
    let nameless = c.registered(c.anonymous());
    assert!(c.refused(&c.desk, &nameless, ask(&c, "2026-12-01")).message.contains("匿名件"));
    let unsure = c.registered(RegisterForm { verified: Verified::NotYet, ..c.named() });
    assert!(c.refused(&c.desk, &unsure, ask(&c, "2026-12-01")).message.contains("署名还没有核实"));
    let accepted = c.registered(c.named());
    c.does(&c.director, &accepted, c.accept());
    assert!(c.refused(&c.desk, &accepted, ask(&c, "2026-12-01")).message.contains("不能再要求补充材料"));
    assert!(c.refused(&c.desk, &accepted, got(&c)).message.contains("没有要求过"));
    let late = c.registered(c.named());
    c.hall.clock().move_to(day("2026-12-02"));
    c.does(&c.desk, &late, ask(&c, "2026-12-10"));
    let stands = limit(&c, &late, "decide");
    assert_eq!((stands.due, stands.pause), (day("2026-11-30"), None), "late stays late");
    c.verified();
}

/// When the time given is over the limit runs on by itself; material that comes after that changes nothing.
#[test]
fn a_limit_runs_on_when_nothing_came_in_the_time_given() {
    let c = County::on("2026-11-23");
    let case = c.registered(c.named());
    c.does(&c.desk, &case, ask(&c, "2026-11-25"));
    c.hall.clock().move_to(day("2026-12-01"));
    let waited = shown(&c, &case, "decide");
    assert_eq!((waited.due, waited.left.as_str()), (day("2026-12-02"), "剩 1 个工作日"));
    c.does(&c.desk, &case, got(&c));
    assert_eq!(limit(&c, &case, "decide").due, day("2026-12-02"));
    c.verified();
}

/// A new calendar recomputes what runs, what was extended and what waited, and lists what moved.
#[test]
fn a_new_calendar_moves_extended_and_stopped_limits_too() {
    let c = County::on("2026-11-23");
    let (waiting, extended) = (c.registered(c.named()), c.taken(c.named(), false));
    c.does(&c.desk, &waiting, ask(&c, "2026-11-30"));
    c.does(&c.handler, &extended, Extend { days: 2, ..extend(&c) });
    // 60 and 2 days end on Sunday 24 January.
    assert_eq!(limit(&c, &extended, "find").due, day("2027-01-25"));
    assert_eq!(limit(&c, &waiting, "decide").due, day("2026-12-07"));
    let rest = |date: &str| CalendarDay { date: day(date), name: "试".into(), work: false };
    let import = |year, days| ImportCalendar { year, source: "试".into(), days };
    let moved =
        |act: ImportCalendar| c.hall.preview(&c.director, None, act.into(), moved_limits).unwrap().join("\n");
    // A rest day while it waits is no day that was waited; the limit ends on the same day.
    let lists = moved(import(2026, vec![rest("2026-11-26")]));
    assert!(!lists.contains("决定是否受理"), "{lists}");
    let lists = moved(import(2026, vec![rest("2026-12-03")]));
    assert!(lists.contains("决定是否受理：12月7日 → 12月8日"), "{lists}");
    let lists = moved(import(2027, vec![rest("2027-01-25")]));
    assert!(lists.contains("作出核查结论：1月25日 → 1月26日"), "{lists}");
    does(&c, import(2026, vec![rest("2026-12-03")])).unwrap();
    does(&c, import(2027, vec![rest("2027-01-25")])).unwrap();
    assert_eq!(limit(&c, &waiting, "decide").due, day("2026-12-08"));
    let find = limit(&c, &extended, "find");
    assert_eq!((find.due, find.first_due), (day("2027-01-26"), day("2027-01-22")));
    c.verified();
}

/// A new calendar moves too what is owed by a day without being about a case: 季度报结 that is asked for, and envelopes that wait
/// to go up, of which nobody learns who may not know of them.
#[test]
fn a_new_calendar_moves_reports_and_envelopes_and_lists_them() {
    let c = County::on("2026-10-08");
    does(&c, AskReportBack { quarter: "2026-Q3".into(), on: c.today() }).unwrap();
    let received = |office: &OfficeId| ReceiveReportBack {
        quarter: "2026-Q3".into(),
        office: office.clone(),
        on: c.today(),
        items: 0,
        cases: vec![],
        note: String::new(),
    };
    does(&c, received(&c.village)).unwrap();
    let stub = SealStub {
        number: Number::default(),
        kind: SealKind::Superior,
        received_on: c.today(),
        method: "1".into(),
        sheets: 4,
        seal: "0000231".into(),
        handed_by: c.desk.account.clone(),
        handed_to: c.leader.name.clone(),
        handed_on: c.today(),
        handed_at: "10:20".into(),
    };
    c.hall.perform(&c.desk, None, stub.into()).unwrap();
    let report = |office: &OfficeId| {
        let all = c.hall.read(&c.director, |scene| report_backs(scene, "2026-Q3")).unwrap().rows;
        all.into_iter().find(|row| row.office == *office).unwrap().due
    };
    let envelope = || c.hall.read(&c.desk, stubs).unwrap().remove(0);
    let (report_was, envelope_was) = (report(&c.room), envelope().due);
    let holiday = CalendarDay { date: day("2026-10-13"), name: "试".into(), work: false };
    let import = ImportCalendar { year: 2026, source: "试".into(), days: vec![holiday] };
    let moved = c.hall.preview(&c.director, None, import.clone().into(), moved_limits).unwrap();
    let line = |what: &str, was: NaiveDate, now: NaiveDate| {
        format!("{what}：{} → {}", clock::short_date(was), clock::short_date(now))
    };
    does(&c, import.clone()).unwrap();
    let (report_now, envelope_now) = (report(&c.room), envelope().due);
    assert_eq!(report(&c.village), report_was, "what came in is not moved any more");
    assert_ne!((report_was, envelope_was), (report_now, envelope_now));
    assert_eq!(
        moved,
        [
            line("信报〔2026〕1号　密封件报上级", envelope_was, envelope_now),
            line("第三纪检监察室 2026年第3季度　季度报结", report_was, report_now),
        ]
    );
    assert_eq!(envelope().first_due, envelope_was);
    let again = ImportCalendar { days: vec![CalendarDay { work: true, ..import.days[0].clone() }], ..import };
    let told = c.hall.preview(&c.admin, None, again.into(), moved_limits).unwrap();
    assert_eq!(told, ["共 1 个期限改动"], "the envelope is not even counted");
    c.verified();
}

/// Green, yellow and red by the share that has passed; the shares are the county's, with history; a word stands by each.
#[test]
fn a_limit_turns_yellow_and_red_by_the_share_that_has_passed() {
    let c = County::on("2026-11-23");
    let case = c.registered(c.named());
    let stands = |on: &str| {
        c.hall.clock().move_to(day(on));
        let decide = shown(&c, &case, "decide");
        let input = CasesInput { limit: 1, ..CasesInput::default() };
        let row = c.hall.read(&c.director, |scene| cases(scene, &input)).unwrap().rows.remove(0);
        assert_eq!((row.tone, row.left.as_deref()), (decide.tone, Some(decide.left.as_str())), "{on}");
        (decide.left, decide.tone)
    };
    let is = |text: &str, tone| (text.to_owned(), tone);
    assert_eq!(stands("2026-11-23"), is("剩 5 个工作日", Tone::Ok));
    assert_eq!(stands("2026-11-25"), is("剩 3 个工作日", Tone::Ok));
    assert_eq!(stands("2026-11-26"), is("剩 2 个工作日", Tone::Warn));
    let set = |yellow, red| SetColours { yellow, red, reason: "从严".into() };
    assert_eq!(does(&c, set(80, 80)).unwrap_err().field.as_deref(), Some("red"));
    assert_eq!(does(&c, set(0, 80)).unwrap_err().field.as_deref(), Some("yellow"));
    let by_desk = c.hall.perform(&c.desk, None, set(50, 80).into()).unwrap_err();
    assert!(by_desk.message.contains("信访室主任"), "{by_desk}");
    does(&c, set(40, 80)).unwrap();
    assert_eq!(stands("2026-11-27"), is("剩 1 个工作日", Tone::Late));
    assert_eq!(stands("2026-11-30"), is("今日到期", Tone::Late));
    assert_eq!(stands("2026-12-01"), is("超期 1 个工作日", Tone::Late));
    let changed = c.hall.read(&c.director, |scene| alerts(scene.view)).unwrap().colours_changed;
    assert_eq!(changed, ["2026年11月26日 林静：黄 60 → 40；红 90 → 80，从严"]);
    c.verified();
}

/// A limit that ended before days of rest is over on them, by no working day that could be named.
#[test]
fn a_limit_over_on_a_day_of_rest_is_late_by_no_number() {
    let c = County::on("2026-11-20");
    let case = c.registered(c.named());
    assert_eq!(limit(&c, &case, "decide").due, day("2026-11-27"), "a Friday");
    for (on, says) in [
        ("2026-11-28", "已超期"),
        ("2026-11-29", "已超期"),
        ("2026-11-30", "超期 1 个工作日"),
        ("2026-12-01", "超期 2 个工作日"),
    ] {
        c.hall.clock().move_to(day(on));
        let stands = shown(&c, &case, "decide");
        assert_eq!((stands.left.as_str(), stands.tone), (says, Tone::Late), "{on}");
    }
}

/// 超期, 今日到期, 三日内到期: for everybody their own, by person and office for the director and the case supervisor.
#[test]
fn the_days_lists_are_everybodys_own_and_the_directors_by_person_and_office() {
    let c = County::on("2026-11-23");
    let case = c.taken(c.named(), false);
    let fresh = c.registered(c.anonymous());
    let list = |who: &Session, input: TasksInput| c.hall.read(who, |scene| tasks(scene, &input));
    let own = |who: &Session| list(who, TasksInput::default()).unwrap();
    // 前期反馈 ends on Monday 30 November: three working days before it is the 25th.
    c.hall.clock().move_to(day("2026-11-24"));
    assert_eq!((own(&c.handler).late, own(&c.handler).today, own(&c.handler).soon), (0, 0, 0));
    c.hall.clock().move_to(day("2026-11-25"));
    let soon = own(&c.handler);
    assert_eq!(
        (soon.soon, soon.tasks[0].group, soon.tasks[0].what.as_str()),
        (1, DueGroup::Soon, "前期反馈")
    );
    c.hall.clock().move_to(day("2026-11-30"));
    assert_eq!((own(&c.handler).today, own(&c.leader).today, own(&c.township).today), (1, 1, 0));
    c.hall.clock().move_to(day("2026-12-01"));
    let late = own(&c.director);
    assert_eq!((late.late, late.tasks[0].group), (2, DueGroup::Late));
    let refused = list(&c.handler, TasksInput { office: Some(c.village.clone()), person: None }).unwrap_err();
    assert!(refused.message.contains("信访室主任和案管"), "{refused}");
    let of = |office: Option<&OfficeId>, person: Option<&Session>| {
        let person = person.map(|who| who.account.clone());
        let found = list(&c.director, TasksInput { office: office.cloned(), person }).unwrap();
        found.tasks.into_iter().map(|task| task.case_id).collect::<Vec<_>>()
    };
    assert!(of(Some(&c.room), None).iter().all(|id| *id == case));
    assert!(of(None, Some(&c.handler)).contains(&case) && !of(None, Some(&c.handler)).contains(&fresh));
    // Before it is assigned, what is owed is owed by the hall.
    assert!(of(Some(&c.desk.office), None).contains(&fresh));
    assert!(of(Some(&c.village), None).is_empty());
    let counted = c.hall.read(&c.director, today).unwrap();
    assert!(counted.others && !c.hall.read(&c.handler, today).unwrap().others);
    // What the house owes for its months is counted beside the cases.
    let months = counted.office_work.iter().filter(|one| one.due < c.today()).count();
    assert_eq!(counted.counts.late, late.late + u32::try_from(months).unwrap());
}

/// 今日 leads to the act that meets the limit: each kind is decided on in its own way, an anonymous case is answered openly, a
/// notice that has hung long enough is taken down, and a repeat that is kept with its earlier case waits for nothing.
#[test]
fn each_limit_of_the_day_leads_to_the_act_that_meets_it() {
    let verb_of = |c: &County, case: &CaseId, what: &str| {
        let listed = c.hall.read(&c.director, |scene| tasks(scene, &TasksInput::default())).unwrap().tasks;
        let found = listed.into_iter().find(|task| task.case_id == *case && task.what == what);
        found.and_then(|task| task.verb)
    };
    let c = County::on("2026-11-02");
    let own_way = [
        ("1", ActName::Accept),
        ("2", ActName::AcceptAppeal),
        ("3", ActName::PassOn),
        ("4", ActName::HandOut),
        ("5", ActName::Decline),
    ];
    for (kind, verb) in own_way {
        let categories = if kind <= "2" { c.named().categories } else { vec![] };
        let case = c.registered(RegisterForm { kind: kind.into(), categories, ..c.named() });
        assert_eq!(verb_of(&c, &case, "决定是否受理"), Some(verb), "{kind}");
    }
    let (earlier, repeat) = (c.registered(c.anonymous()), c.registered(c.anonymous()));
    let link = Link { earlier, verdict: Verdict::SameMatter, reason: "同一事项".into() };
    c.does(&c.desk, &repeat, link);
    assert_eq!(verb_of(&c, &repeat, "决定是否受理"), None);

    for (form, verb) in [(c.named(), ActName::FeedBack), (c.anonymous(), ActName::PlanOpenFeedback)] {
        let case = c.taken(form, false);
        c.does(&c.handler, &case, c.propose_fast());
        c.does(&c.handler, &case, c.dispose());
        c.does(&c.supervisor, &case, c.judge_fast());
        c.does(&c.handler, &case, c.submit_review());
        c.does(&c.reviewer, &case, c.review_fast());
        assert_eq!(verb_of(&c, &case, "快办反馈"), Some(verb));
    }

    let posted = c.found(c.anonymous(), true);
    c.posts(&posted);
    assert_eq!(verb_of(&c, &posted, "撤下双公示"), Some(ActName::TakeDown));
}

/// A limit stands with whom it falls to, in the lists, the counts and the notices alike: what a township keeps is the
/// township's, what is on its way the receiver's, 快办研判 the reviewers'.
#[test]
fn a_limit_stands_with_whom_it_falls_to_in_lists_counts_and_notices() {
    let c = County::on("2026-11-20");
    let owed = |input: TasksInput| {
        let found = c.hall.read(&c.director, |scene| tasks(scene, &input)).unwrap().tasks;
        found.into_iter().filter_map(|task| task.verb).collect::<Vec<_>>()
    };
    let of = |office: &OfficeId| owed(TasksInput { office: Some(office.clone()), person: None });
    let by = |who: &Session| owed(TasksInput { office: None, person: Some(who.account.clone()) });
    let own = |who: &Session| {
        let seen = c.hall.read(who, today).unwrap();
        let late = c
            .hall
            .read(who, due_days)
            .unwrap()
            .notice(clock::instant(c.today().and_hms_opt(9, 0, 0).unwrap()));
        let verbs: Vec<_> = seen.daily.tasks.iter().filter_map(|task| task.verb).collect();
        (verbs, seen.counts.late, late.map_or(0, |told| told.late))
    };
    let hall = &c.desk.office;

    let case = c.registered(c.anonymous());
    assert_eq!((of(hall), by(&c.desk)), (vec![ActName::Accept], vec![ActName::Accept]));
    c.does(&c.director, &case, c.forward(&case));
    c.hall.clock().move_to(day("2026-11-25"));
    // In transit, and late: the receiver is told.
    assert_eq!(
        (of(&c.village), by(&c.township), of(hall)),
        (vec![ActName::TakeOver], vec![ActName::TakeOver], vec![])
    );
    assert_eq!(own(&c.township), (vec![ActName::TakeOver], 1, 1));
    assert_eq!(own(&c.desk), (vec![], 0, 0));
    c.does(&c.township, &case, c.take_over(""));
    c.does(&c.township, &case, c.accept());
    // What the township keeps, the township assigns.
    assert_eq!((of(&c.village), of(hall)), (vec![ActName::Assign], vec![]));
    c.hall.clock().move_to(day("2026-12-01"));
    assert_eq!(own(&c.township), (vec![ActName::Assign], 1, 1));
    assert_eq!(own(&c.desk), (vec![], 0, 0));

    // 快办研判 of another office's case comes before the reviewers.
    let fast = c.taken(c.anonymous(), true);
    c.does(&c.handler, &fast, c.dispose());
    c.does(&c.handler, &fast, c.propose_fast());
    let review = &c.reviewer.office;
    assert_eq!((of(review), by(&c.reviewer)), (vec![ActName::JudgeFast], vec![ActName::JudgeFast]));
    assert!(!of(&c.room).contains(&ActName::JudgeFast));
    c.hall.clock().move_to(day("2026-12-07"));
    assert_eq!(own(&c.reviewer), (vec![ActName::JudgeFast], 1, 1));
    c.verified();
}

/// 桌面提醒: two numbers, in the hours the county set on working days by the official calendar, and at no other time.
#[test]
fn a_desk_is_told_two_numbers_in_working_hours_and_nothing_outside() {
    let c = County::on("2026-11-23");
    let (first, _second) = (c.registered(c.anonymous()), c.registered(c.named()));
    c.hall.clock().move_to(day("2026-11-30"));
    c.does(&c.director, &first, c.accept());
    let at = |who: &Session, date: &str, hour: u32, minute: u32| {
        let due = c.hall.read(who, due_days).unwrap();
        let moment = day(date).and_hms_opt(hour, minute, 0).unwrap();
        due.notice(clock::instant(moment)).map(|notice| notice.to_string())
    };
    let says = |text: &str| Some(text.to_owned());
    assert_eq!(at(&c.director, "2026-11-30", 9, 0), says("今日到期 1 件"));
    // What was counted once is told by the day, also behind the lock: on Thursday the assignment is late too.
    assert_eq!(at(&c.director, "2026-12-03", 9, 0), says("今日到期 1 件，超期 1 件"));
    assert_eq!(at(&c.director, "2026-12-04", 15, 0), says("超期 2 件"));
    for (date, hour, minute) in
        [("2026-11-30", 8, 29), ("2026-11-30", 12, 0), ("2026-11-30", 13, 0), ("2026-11-30", 17, 30)]
    {
        assert_eq!(at(&c.director, date, hour, minute), None, "{date} {hour}:{minute}");
    }
    assert_eq!(at(&c.director, "2026-12-05", 9, 0), None, "Saturday");
    assert_eq!(at(&c.handler, "2026-11-30", 9, 0), None, "nothing is due there");
    assert_eq!(c.hall.read(&c.admin, due_days).unwrap_err().kind, FailureKind::Refused);

    let set = |hours: &[&str], notices| SetHours {
        hours: hours.iter().map(|&part| part.to_owned()).collect(),
        notices,
        reason: "夏令时".into(),
    };
    for wrong in [&["上午"][..], &["12:00-8:00"], &["8:00-12:00", "11:00-17:00"], &[]] {
        assert_eq!(does(&c, set(wrong, true)).unwrap_err().field.as_deref(), Some("hours"), "{wrong:?}");
    }
    does(&c, set(&["8:00-12:00", "15：00–18：00"], true)).unwrap();
    assert_eq!(at(&c.director, "2026-11-30", 17, 45), says("今日到期 1 件"));
    does(&c, set(&["8:00-12:00"], false)).unwrap();
    assert_eq!(at(&c.director, "2026-11-30", 9, 0), None, "switched off");
    c.verified();
}

fn from_above(c: &County) -> RegisterForm {
    RegisterForm { source: "0202".into(), ..c.named() }
}

/// What is closed and waits for the archive stands behind all that is open, however urgent it was, before what waits for
/// nothing; taken up again, it stands where its urgency has it.
#[test]
fn a_closed_case_stands_behind_every_open_one() {
    let c = County::on("2026-11-20");
    let closed = c.found(RegisterForm { source: "0202".into(), ..c.anonymous() }, false);
    let open = c.registered(c.named());
    let listed = || {
        let input = CasesInput { limit: 9, ..CasesInput::default() };
        let rows = c.hall.read(&c.director, |scene| cases(scene, &input)).unwrap().rows;
        rows.into_iter().map(|row| row.case_id).collect::<Vec<_>>()
    };
    assert_eq!(listed(), [closed.clone(), open.clone()]);
    c.does(&c.handler, &closed, c.plan(&closed));
    c.does(&c.handler, &closed, c.meeting(&closed));
    c.does(&c.director, &closed, c.close());
    assert_eq!(limit(&c, &closed, "archive").met_on, None);
    assert_eq!(listed(), [open.clone(), closed.clone()]);
    let waits_for_nothing = c.registered(c.named());
    c.does(&c.director, &waits_for_nothing, c.decline());
    c.does(&c.desk, &waits_for_nothing, c.inform());
    assert_eq!(listed(), [open.clone(), closed.clone(), waits_for_nothing.clone()]);
    c.does(&c.director, &closed, c.reopen());
    assert_eq!(listed(), [closed, open, waits_for_nothing]);
    c.verified();
}

/// 初次及时办，重复重点办，上级交办马上办: computed, with its reason; it picks the days and orders the lists.
#[test]
fn what_is_more_urgent_stands_first_and_has_shorter_limits() {
    let c = County::on("2026-11-23");
    let first = c.registered(c.named());
    let repeat = c.registered(c.named());
    let above = c.registered(from_above(&c));
    let due = |case: &CaseId| limit(&c, case, "decide").due;
    assert_eq!(
        (due(&first), due(&repeat), due(&above)),
        (day("2026-11-30"), day("2026-11-30"), day("2026-11-24"))
    );
    let link = |verdict| Link { earlier: first.clone(), verdict, reason: "同一证件号".into() };
    c.does(&c.desk, &repeat, link(Verdict::SamePerson));
    assert_eq!(due(&repeat), day("2026-11-26"), "重点办: three working days");
    assert_eq!(limit(&c, &repeat, "decide").first_due, day("2026-11-30"));

    let listed = |sort| {
        let input = CasesInput { sort, limit: 9, ..CasesInput::default() };
        let rows = c.hall.read(&c.director, |scene| cases(scene, &input)).unwrap().rows;
        rows.into_iter().map(|row| row.case_id).collect::<Vec<_>>()
    };
    assert_eq!(listed(CaseSort::Urgency), [above.clone(), repeat.clone(), first.clone()]);
    let why = |case: &CaseId| {
        let view = c.hall.read_case(&c.director, case, case_view).unwrap();
        view.dossier.into_iter().find(|line| line.label == "紧急程度").unwrap().text
    };
    assert_eq!(why(&above), "上级交办马上办：来源为上级交办");
    assert_eq!(why(&first), "初次举报及时办：没有关联到以前的件");
    assert!(why(&repeat).starts_with("重复举报重点办：与999999") && why(&repeat).ends_with("（同一证件号）"));

    // What waits for nothing stands behind, however urgent it was; the lists by due day know no urgency.
    c.does(&c.director, &above, c.decline());
    c.does(&c.desk, &above, c.inform());
    assert_eq!(listed(CaseSort::Urgency), [repeat.clone(), first.clone(), above]);
    // Taken for another matter after all, it has the usual days again, from wherever it comes back.
    for taken_for in [Verdict::SamePerson, Verdict::SameMatter] {
        c.does(&c.desk, &repeat, link(taken_for));
        c.does(&c.desk, &repeat, link(Verdict::Different));
        let back = limit(&c, &repeat, "decide");
        assert_eq!((back.due, back.met_on), (day("2026-11-30"), None), "{taken_for:?}");
    }
    c.verified();
}

/// 马上办 before 重点办 before 及时办 in every list of work, whatever else orders it.
#[test]
fn every_list_of_work_begins_with_the_most_urgent() {
    let c = County::on("2026-09-01");
    let early = c.taken(c.named(), false);
    c.hall.clock().move_to(day("2026-09-21"));
    let (above, newest) = (c.taken(from_above(&c), false), c.taken(c.named(), false));
    for case in [&early, &above] {
        c.does(&c.director, case, c.submit());
    }
    let first = |found: Vec<CaseId>, what: &str| assert_eq!(found.first(), Some(&above), "{what}");
    let seen = c.hall.read(&c.leader, today).unwrap();
    first(seen.decisions.into_iter().map(|one| one.case_id).collect(), "等批示, by the day of submitting");
    let led = c.hall.read(&c.leader, |scene| leading(scene, &LeadingInput::default())).unwrap();
    first(led.cases.into_iter().map(|one| one.case_id).collect(), "包案, the oldest first");
    let found = c.hall.read(&c.director, |scene| find(scene, "危房改造")).unwrap();
    first(found.into_iter().map(|one| one.case_id).collect(), "found, the newest first");
    let papers = c.hall.read(&c.director, today).unwrap().papers;
    assert!(papers.iter().any(|one| one.case_id == newest));
    first(papers.into_iter().map(|one| one.case_id).collect(), "papers, the newest first");
    c.hall.clock().move_to(day("2026-12-21"));
    let late = c.hall.read(&c.director, to_remind).unwrap();
    first(late.into_iter().map(|one| one.case_id).collect(), "待催办, by the day it was due");
    for case in [&early, &above] {
        let urge = Remind { rule: "find".into(), ..c.remind() };
        c.does(&c.director, case, urge);
    }
    let waiting = c.hall.read(&c.director, waiting_reminders).unwrap();
    first(waiting.into_iter().map(|one| one.case_id).collect(), "待答复, by the day it was sent");
    c.verified();
}

/// A case found to be a repeat when its shorter limit would have passed already keeps the longer one.
#[test]
fn no_limit_is_cut_to_a_day_that_has_passed() {
    let c = County::on("2026-11-23");
    let (first, repeat) = (c.registered(c.named()), c.registered(c.named()));
    c.hall.clock().move_to(day("2026-11-27"));
    let link = Link { earlier: first, verdict: Verdict::SamePerson, reason: "同一证件号".into() };
    c.does(&c.desk, &repeat, link);
    assert_eq!(limit(&c, &repeat, "decide").due, day("2026-11-30"));
    c.verified();
}

/// 越级: marked with its reason where the door said so, or a township's matter came by way of the level above.
#[test]
fn a_case_that_went_past_its_level_is_marked_with_the_reason() {
    let c = County::on("2026-11-23");
    let tags = |case: &CaseId| {
        let view = c.hall.read_case(&c.director, case, case_view).unwrap();
        let why = view.dossier.into_iter().find(|line| line.label == "越级").map(|line| line.text);
        (view.tags.iter().any(|tag| tag.text == "越级"), why.unwrap_or_default())
    };
    assert_eq!(tags(&c.registered(c.named())), (false, String::new()));
    let (marked, why) = tags(&c.registered(from_above(&c)));
    assert!(marked && why.contains("反映到上级"), "{why}");
    let take = TakeTicket { heads: 1, beyond: true, ..TakeTicket::default() };
    c.hall.perform(&c.desk, None, take.into()).unwrap();
    let ticket = c.hall.read(&c.desk, queue).unwrap().tickets.remove(0);
    let form = RegisterForm { ticket: ticket.slip, ..c.named() };
    assert_eq!(tags(&c.registered(form)), (true, "取号时标明越级来访".to_owned()));
    c.verified();
}

/// 越级 of a letter, a call or a visitor without a ticket is noted by whoever registers it, with the level that was gone past;
/// the bulletin counts it by its township, and a matter from above that went past nobody is not counted.
#[test]
fn what_went_past_its_level_is_noted_at_registration_and_counted_by_township() {
    let c = County::on("2026-11-23");
    let past = RegisterForm { beyond: "没有到青山镇反映，直接来县".into(), ..c.letter() };
    let case = c.registered(past.clone());
    let why = c.hall.read_case(&c.director, &case, case_view).unwrap();
    let why = why.dossier.into_iter().find(|line| line.label == "越级").unwrap().text;
    assert_eq!(why, "登记时注明：没有到青山镇反映，直接来县");
    let county = Subject { authority: "county".into(), ..c.named().subjects.remove(0) };
    c.registered(RegisterForm { source: "0201".into(), subjects: vec![county], ..c.letter() });
    let figures = c.hall.read(&c.director, |scene| bulletin(scene, "2026-11")).unwrap();
    let line = &figures.townships[0];
    assert_eq!((line.name.as_str(), line.repeat, line.beyond, line.both), ("青山镇", 0, 1, 0));
    assert!(figures.repeat_means.iter().any(|means| means.contains("登记时注明越级")));
    // It is read by everybody: nothing of who came stands in it.
    let naming = RegisterForm { beyond: "杨𬱖直接来县".into(), ..past };
    let found = c.hall.read(&c.desk, |scene| check_register(scene, &naming)).unwrap();
    assert!(found.iter().any(|one| one.field.as_deref() == Some("beyond")), "{found:?}");
    c.verified();
}

fn weekdays_after(from: NaiveDate, to: NaiveDate) -> u32 {
    Calendar::of([], []).workdays_between(from, to)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::with_source_file(file!()) })]

    /// A limit that waited ends later by exactly the days it waited, in its own unit; it never vanishes, waiting or met.
    #[test]
    fn resuming_moves_the_due_date_by_exactly_the_days_waited(
        days in 2_u32..30,
        working in any::<bool>(),
        asked in 0_u64..6,
        given in 1_u64..15,
        came in 1_u64..20,
    ) {
        // 2027 has no official table in the store: Monday to Friday.
        let c = County::on("2027-03-01");
        let decide = rules(&c).into_iter().find(|limit| limit.rule == "decide").unwrap();
        let unit = if working { Unit::Working } else { Unit::Calendar };
        let rule = LimitRule { days, unit, repeat_days: 0, above_days: 0, ..decide };
        does(&c, SetLimits { limits: vec![rule] }).unwrap();
        let case = c.registered(c.named());
        let before = limit(&c, &case, "decide");
        let on = c.today() + Days::new(asked);
        c.hall.clock().move_to(on);
        let until = on + Days::new(given);
        c.does(&c.desk, &case, ask(&c, &until.to_string()));
        prop_assert_eq!(limit(&c, &case, "decide").first_due, before.due);
        let back = on + Days::new(came);
        c.hall.clock().move_to(back);
        c.does(&c.desk, &case, got(&c));
        let after = limit(&c, &case, "decide");
        let stopped = if before.due >= on { back.min(until) } else { on };
        match unit {
            Unit::Calendar => prop_assert_eq!(after.due - before.due, stopped - on),
            Unit::Working => {
                prop_assert_eq!(weekdays_after(before.due, after.due), weekdays_after(on, stopped));
            }
        }
        c.does(&c.director, &case, c.accept());
        let met = limit(&c, &case, "decide");
        prop_assert_eq!((met.due, met.first_due, met.met_on), (after.due, before.due, Some(back)));
        c.verified();
    }
}

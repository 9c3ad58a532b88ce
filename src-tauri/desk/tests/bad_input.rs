//! Whatever comes over the window's wire: a refusal in words, never a panic, and a store that still verifies.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on says so by stopping"
)]

use std::cell::RefCell;

use desk::calls::CALLS;
use desk::{Desk, Failure, FailureKind};
use hall::Clock;
use proptest::prelude::*;
use proptest::test_runner::{TestCaseError, TestRunner};
use serde_json::{Value, json};

const PASSWORD: &str = "一句容易记的话就好";
/// 系统管理员's, which must be another.
const KEEPERS: &str = "管账户的另一句话";

/// A founded store with the director at the desk, an office of each kind, and one case.
struct Room {
    _dir: tempfile::TempDir,
    clock: Clock,
    desk: Desk,
    director: Value,
    /// One body for each call as the window would send it; several for those that take acts.
    bodies: Vec<(&'static str, Value)>,
}

impl Room {
    fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let clock = Clock::set_to("2026-11-23".parse().unwrap());
        let desk = Desk::with_clock(dir.path().join("库"), clock.clone());
        let found = json!({
            "organ": "青山县纪委监委", "region": "999999",
            "administrator": {"name": "孙文", "post": "系统管理员", "password": KEEPERS},
            "director": {"name": "林静", "post": "信访室主任", "password": PASSWORD},
        });
        desk.call("found", found.clone()).unwrap();
        let door = desk.call("door", Value::Null).unwrap();
        let logins = door["logins"].as_array().unwrap().clone();
        let director = logins.iter().find(|login| login["name"] == "林静").unwrap()["id"].clone();
        let room = Self { _dir: dir, clock, desk, director, bodies: Vec::new() };
        room.sit();
        let does = |act: Value| {
            room.desk.call("perform", json!({"case_id": null, "act": act})).unwrap()["entry"].clone()
        };
        let village =
            does(json!({"verb": "add_office", "name": "青山镇纪委", "short": "青山镇", "kind": "township",
            "telephone": "0999-6123456", "hours": ""}));
        let form = form(&village);
        let case = room.desk.call("register", json!({"form": form, "links": []})).unwrap()["case_id"].clone();
        let bodies = bodies(&room.director, &village, &case, &form, &found);
        Self { bodies, ..room }
    }

    /// Sits the director down again, on the morrow should the door make anybody wait.
    fn sit(&self) {
        self.clock.move_to(self.clock.today().succ_opt().unwrap());
        self.desk.call("unlock", json!({"account": self.director, "password": PASSWORD})).unwrap();
    }
}

fn form(village: &Value) -> Value {
    json!({
        "method": "2", "source": "0101", "visit_form": "individual", "heads": 1, "received_on": "2026-11-23",
        "place": "一楼 2 号室", "attribution": "named", "verified": "in_person",
        "complainants": [{"name": "杨𬱖", "phone": "199 0000 1234"}],
        "subjects": [{"name": "刘某", "organisation": "石桥村村委会", "post": "副主任", "rank": "0904", "authority": "township"}],
        "kind": "1", "categories": ["0401"], "fields": ["04"], "township": village,
        "title": "反映石桥村危房改造名单问题", "facts": "反映石桥村2025年危房改造名单未公示。", "demands": "核查名单",
        "evidence": [{"name": "照片", "pages": 2, "original": false, "blob": null, "size": 0}],
        "earlier": "", "received_by": ["周敏"], "reply": "", "ticket": "07",
    })
}

fn bodies(
    director: &Value,
    village: &Value,
    case: &Value,
    form: &Value,
    found: &Value,
) -> Vec<(&'static str, Value)> {
    let day = json!("2026-11-23");
    let cleared = json!({"text": "名单公示不及时", "seal": "AAAA"});
    let number = json!({"series": "case", "year": 2026, "n": 1, "text": "信访〔2026〕1号"});
    let of_case = [
        json!({"verb": "accept", "number": number, "on": day, "minor": true, "minor_basis": "事实单一"}),
        json!({"verb": "inform", "on": day, "way": "face", "staff": ["周敏"], "note": ""}),
        json!({"verb": "assign", "on": day, "lead": "", "office": village, "first_handler": director, "requirement": ""}),
        json!({"verb": "receive", "on": day}),
        json!({"verb": "step", "on": day, "kind": "talk", "persons": "", "what": "谈话"}),
        json!({"verb": "recuse", "account": director, "reason": "同学"}),
        json!({"verb": "find", "on": day, "findings": [{"allegation": "未公示", "finding": "true", "reason": "查阅"}], "handling": "整改"}),
        json!({"verb": "feed_back", "on": day, "stage": "early", "way": "face", "place": "村委会", "staff": ["周敏", "赵凯"],
            "said": "说明", "view": "mostly", "objection": "太短", "new_evidence": null, "signature": {"how": "refused", "witnesses": ["甲", "乙"]}}),
        json!({"verb": "hold_meeting", "on": day, "from": "15:00", "to": "16:00", "place": "村委会", "host": "陈志远", "recorder": "周敏",
            "attendance": [{"category": "村民", "invited": 20, "present": 17}], "agenda": ["通报"], "announced": cleared,
            "questions": [], "questions_cleared": cleared, "closing": cleared,
            "ballot": {"issued": 17, "returned": 17, "satisfied": 17, "mostly": 0, "dissatisfied": 0}}),
        json!({"verb": "post_publicity", "on": day, "places": ["公开栏"], "office": village, "matter": cleared, "result": cleared,
            "handling": cleared, "telephone": "0999-6123456", "hours": "工作日"}),
        json!({"verb": "settle", "on": day, "party": "镇政府", "witness": "县纪委", "matter": "名单", "found": "已整改",
            "undertakings": [{"what": "公示", "by": "2026-12-31"}], "agreed": "认可", "free_will": true, "rights_kept": true}),
        json!({"verb": "submit", "on": day, "matter": "lead", "summary": "一名村干部照顾亲属", "proposal": "拟包案", "basis": "规则第十七条",
            "leader": director}),
        json!({"verb": "decide", "approval": "x", "decision": "change", "opinion": "延长十日", "further": ""}),
        json!({"verb": "enter_decision", "approval": "x", "leader": director, "on": day, "decision": "agree", "opinion": "", "further": ""}),
        json!({"verb": "take_lead", "on": day, "lead": director, "reason": "重复反映"}),
        json!({"verb": "plan", "on": day, "crux": "没有公示", "way": "重新评议", "task_force": [{"account": director, "duty": "协调"}],
            "measures": [{"what": "调取名单", "owner": director, "due": "2026-12-31"}], "feedback": "每周一次", "risk": ""}),
        json!({"verb": "change_task_force", "task_force": [{"account": director, "duty": "协调"}], "reason": "换人"}),
        json!({"verb": "add_measure", "on": day, "what": "走访", "owner": director, "due": "2026-12-31", "reason": "新线索"}),
        json!({"verb": "change_measure", "measure": 1, "what": "走访", "owner": director, "due": "2026-12-31", "reason": "档案在县局"}),
        json!({"verb": "finish_measure", "measure": 1, "on": day, "dropped": false, "outcome": "已调取"}),
        json!({"verb": "arrange_visit", "on": "2026-12-31", "kind": "survey", "leader": director, "place": "石桥村", "purpose": "听取意见"}),
        json!({"verb": "visit", "arranged": "", "on": day, "kind": "survey", "leader": director, "place": "石桥村", "persons": "镇政府",
            "outcome": "议定公示", "next_step": "月底公示"}),
        json!({"verb": "call_off_visit", "arranged": "x", "reason": "外出"}),
        json!({"verb": "deny_approval", "entry": director, "reason": "没有见过"}),
        json!({"verb": "settle_denial", "entry": director, "outcome": "已重新报批"}),
        json!({"verb": "keep_on", "account": director, "reason": "同姓不同宗"}),
        json!({"verb": "link", "earlier": case, "verdict": "same_matter", "reason": "同一事"}),
        json!({"verb": "remind", "on": day, "way": "phone", "concern": "quality", "rule": "", "said": "抓紧", "issues": [], "telephone": "0999-6123430",
            "at": "09:30", "with": "第三室", "reply": "本周报", "place": "", "staff": [], "photos": [], "approved_by": "", "reason": ""}),
        json!({"verb": "answer_reminder", "reminder": "x", "on": day, "answer": "尚差笔录", "by": day}),
        json!({"verb": "decline_appeal", "on": day, "ground": "late", "reason": "收到决定已过一个月", "served_on": "2026-01-05",
            "approved_by": director, "approved_on": day}),
        json!({"verb": "retract", "entry": "x", "reason": "错了"}),
        json!({"verb": "issue_paper", "paper": "acceptance_notice", "number": number, "shown_number": "1", "a3": false,
            "template": "acceptance_notice", "version": 1, "day": "2026-11-23", "sha256": "00", "reason": "打印"}),
    ];
    let of_house = [
        json!({"verb": "found", "organ": "青山县纪委监委", "region": "999999", "site": "x"}),
        json!({"verb": "add_office", "name": "第三室", "short": "三室", "kind": "room", "telephone": "", "hours": ""}),
        json!({"verb": "change_office", "office": village, "name": "青山镇纪委", "short": "青山镇", "telephone": "0999-6123456", "hours": ""}),
        json!({"verb": "add_account", "account": "x", "name": "吴敏", "post": "", "office": village, "roles": ["handler"]}),
        json!({"verb": "grant_vault", "account": director}),
        json!({"verb": "close_account", "account": director}),
        json!({"verb": "set_codes", "list": "methods", "codes": [{"code": "9", "label": "其他", "parent": null}]}),
        json!({"verb": "change_code", "list": "methods", "code": "9", "label": "其他方式", "reason": "本县定"}),
        json!({"verb": "set_series", "key": "case", "format": "信访〔{year}〕{n}号", "first": 1}),
        json!({"verb": "set_limits", "limits": [{"rule": "decide", "name": "决定", "days": 5, "unit": "working", "from": "收到",
            "source": "本县", "local": true}]}),
        json!({"verb": "change_limit", "rule": "decide", "days": 4, "reason": "本县通知"}),
        json!({"verb": "import_calendar", "year": 2027, "source": "试", "days": [{"date": "2027-01-01", "name": "元旦", "work": false}]}),
        json!({"verb": "install_template", "name": "register_form", "text": "# 来访登记表\n\n记录无误。\n"}),
        json!({"verb": "set_idle", "minutes": 10}),
        json!({"verb": "schedule", "day": {"date": "2026-11-30", "leader": "陈志远", "post": "", "place": "大厅", "from": "9:00", "to": "11:30"}}),
        json!({"verb": "plan_roster", "month": "2026-11", "days": [{"date": "2026-11-30", "leader": "陈志远", "post": "",
            "place": "大厅", "from": "09:00", "to": "11:30"}]}),
        json!({"verb": "swap_duty", "leader": "陈志远", "on": "2026-11-30", "other": "李建国", "other_on": "2026-12-07", "reason": "开会"}),
        json!({"verb": "note_duty", "on": day, "leader": "陈志远", "attended": "absent", "stand_in": "", "reason": "开会"}),
        json!({"verb": "take_ticket", "to_leader": false, "heads": 1, "representatives": 0, "beyond": false, "weapon": false,
            "ill": false, "despair": false, "children": false, "appointment": ""}),
        json!({"verb": "call_ticket", "ticket": "x", "window": 1}),
        json!({"verb": "turn_ticket", "ticket": "x", "turn": "pass", "reason": ""}),
        json!({"verb": "book", "kind": "visit", "on": "2026-11-30", "from": "09:00", "to": "09:30", "with": "陈志远",
            "place": "大厅", "case": case}),
        json!({"verb": "cancel_booking", "appointment": "x", "reason": "外出"}),
        json!({"verb": "set_card", "hazard": "ill", "text": "拨 120"}),
        json!({"verb": "inspect", "township": village, "on": day, "way": "open", "place": "镇接待室", "inspectors": ["周敏"],
            "findings": "有人值守", "files": [{"name": "大厅", "blob": "00", "size": 1}], "photos": 0, "marks": 95, "demand": null, "due": "2026-12-01"}),
        json!({"verb": "chase_inspection", "inspection": "x", "on": day, "how": "电话"}),
        json!({"verb": "set_ladder", "steps": [{"level": 1, "way": "phone"}], "reason": "议定"}),
        json!({"verb": "settle_difference", "month": "2026-10", "called": "信访〔2026〕1号", "kind": "state", "outcome": "ours", "reason": "漏录",
            "corrector": "周敏"}),
        json!({"verb": "sign_month", "month": "2026-10", "side": "ours", "on": day, "on_paper": false, "signer": ""}),
        json!({"verb": "conclude_month", "month": "2026-10", "on": day, "our_signer": "林静", "their_signer": "方正", "signed": "ink"}),
        json!({"verb": "ask_report_back", "quarter": "2026-Q3", "on": day}),
        json!({"verb": "receive_report_back", "quarter": "2026-Q3", "office": village, "on": day, "cases": [{"number": "信访〔2026〕1号", "reported": true, "word": "上年遗留"}], "note": ""}),
        json!({"verb": "chase_report_back", "quarter": "2026-Q3", "office": village, "on": day, "how": "电话"}),
        json!({"verb": "publish_bulletin", "month": "2026-10", "kind": "first", "on": day, "demand": "逐件说明"}),
        json!({"verb": "put_right", "inspection": "x", "on": day, "what": "已值守"}),
    ];
    let input = json!({"form": form, "links": [{"earlier": case, "verdict": "different", "reason": ""}]});
    let paper = json!({"paper": "register_form", "case_id": case, "about": "", "a3": false, "reason": "打印，请来访人签字"});
    let mut bodies = vec![
        ("echo", json!({"甲": ["𠮷", "❶"]})),
        ("found", found.clone()),
        ("unlock", json!({"account": director, "password": PASSWORD})),
        ("first_password", json!({"account": "x", "first": PASSWORD, "own": "门前大桥下游过"})),
        (
            "recover",
            json!({"account": director, "by": director, "store_code": "AAAAA", "vault_code": null, "password": PASSWORD}),
        ),
        // With the right old password a spoiled new one would be taken.
        ("notices", json!(true)),
        ("tasks", json!({"office": null, "person": null})),
        ("renew_recovery", json!({"password": "猜一个密码试试看"})),
        ("change_password", json!({"old": "猜一个密码试试看", "new": PASSWORD})),
        ("id_number", json!("11010519491231002X")),
        ("check_register", form.clone()),
        (
            "repeats",
            json!({"attribution": "named", "complainants": form["complainants"], "subjects": form["subjects"],
            "facts": form["facts"], "township": village}),
        ),
        ("register", input),
        ("draft_save", json!({"key": "register", "body": form})),
        ("draft_load", json!("register")),
        ("draft_drop", json!("register")),
        (
            "cases",
            json!({"filter": {"stage": null, "attribution": "named", "kind": "1", "office": village, "mine": false,
            "late": false, "text": "危房"}, "sort": "due", "offset": 0, "limit": 50}),
        ),
        ("find", json!("刘某 weifang 信访〔2026〕1号")),
        ("case_view", case.clone()),
        ("clear", json!({"case_id": case, "text": "名单公示不及时", "what": "结果"})),
        ("open_identity", json!({"case_id": case, "reason": "联系信访人"})),
        ("paper_preview", paper.clone()),
        ("paper_issue", paper),
        ("paper_again", json!({"issued": "x", "reason": ""})),
        ("superior_report", json!("x")),
        ("leading", json!({"leader": ""})),
        ("inspection_photo", json!({"inspection": "x", "blob": "00"})),
        ("propose_roster", json!("2026-12")),
        ("ticket_slip", json!("x")),
        ("roster_paper", json!({"month": "2026-12", "internal": false})),
        (
            "seal_draft",
            json!({"kind": "superior", "received_on": day, "method": "1", "sheets": 2, "seal": "0000231",
                "handed_by": director, "handed_to": "陈志远", "handed_on": day, "handed_at": "10:20"}),
        ),
        ("supervision", json!({"month": "2026-10", "quarter": "2026-Q3"})),
        ("closed_to_report", json!({"quarter": "2026-Q3", "office": ""})),
        ("compare_ledgers", json!({"month": "2026-10", "file": "UEsDBA=="})),
        ("export_ledger", json!("2026-10")),
        ("reconciliation_paper", json!("2026-10")),
        ("bulletin_paper", json!({"month": "2026-10", "kind": "repeat", "published": null})),
        ("first_months", json!("2026-10")),
        ("bulletin_cases", json!({"month": "2026-10", "figure": "accepted", "office": ""})),
        ("audit", json!({"actor": director, "verb": "register", "from": day, "to": day, "after": null})),
        ("template_sample", json!({"paper": "register_form", "text": "# 来访登记表\n\n记录无误。\n"})),
        (
            "add_account",
            json!({"name": "吴敏", "post": "", "office": village, "roles": ["handler"], "password": PASSWORD}),
        ),
        ("grant_vault", director.clone()),
        ("close_account", director.clone()),
    ];
    for call in ["preview", "perform"] {
        bodies.extend(of_case.iter().map(|act| (call, json!({"case_id": case, "act": act}))));
        bodies.extend(of_house.iter().map(|act| (call, json!({"case_id": null, "act": act}))));
    }
    let calls_of_nothing = CALLS.iter().filter(|call| !bodies.iter().any(|(name, _)| *name == call.name));
    let calls_of_nothing: Vec<_> = calls_of_nothing.map(|call| (call.name, Value::Null)).collect();
    bodies.extend(calls_of_nothing);
    bodies
}

/// In Chinese, with a way out; nothing of the program's inside and nothing of what was sent.
fn told(failure: &Failure) {
    for text in [&failure.message, &failure.way_out] {
        assert!(text.chars().any(|c| ('一'..='龥').contains(&c)), "{failure:?}");
    }
    for inner in
        ["missing field", "invalid type", "unknown variant", "expected", "SQL", "UNIQUE", "库内部出错"]
    {
        assert!(!failure.to_string().contains(inner), "{failure:?}");
    }
    assert!(!failure.to_string().contains("杨𬱖"), "{failure:?}");
}

#[test]
fn a_malformed_body_is_told_in_words() {
    let room = Room::new();
    let before = room.desk.call("verify", Value::Null).unwrap()["entries"].clone();
    let mut person = form(&json!("x"));
    person["complainants"][0]["name"] = json!(["杨𬱖"]);
    for (call, body, says) in [
        ("register", json!({"form": {}}), "缺少“method”这一项"),
        ("register", json!({}), "缺少“form”这一项"),
        ("perform", json!({"case_id": null}), "缺少“act”这一项"),
        ("perform", json!({"case_id": null, "act": {"on": "2026-11-23"}}), "缺少“verb”这一项"),
        ("perform", json!({"case_id": null, "act": {"verb": "未有"}}), "“perform”有一项的格式不对"),
        ("perform", json!({"case_id": "x", "act": {"verb": "receive", "on": "11月23日"}}), "格式不对"),
        ("unlock", json!({"account": "x", "password": 5}), "格式不对"),
        ("case_view", json!({"id": 1}), "格式不对"),
        ("today", json!("多余"), "格式不对"),
        ("check_register", person, "格式不对"),
        ("没有这个调用", Value::Null, "没有名为“没有这个调用”的调用"),
    ] {
        let failure = room.desk.call(call, body).unwrap_err();
        told(&failure);
        assert_eq!(failure.kind, FailureKind::Fault);
        assert!(failure.message.contains(says), "{call}: {failure}");
    }
    assert_eq!(room.desk.call("verify", Value::Null).unwrap()["entries"], before);
}

#[test]
fn every_call_but_those_of_the_door_asks_who_is_there() {
    let room = Room::new();
    room.desk.call("lock", Value::Null).unwrap();
    let open = [
        "echo",
        "door",
        "found",
        "demo",
        "unlock",
        "first_password",
        "recover",
        "lock",
        "id_number",
        "notices",
    ];
    for (name, body) in room.bodies.iter().filter(|(name, _)| !open.contains(name)) {
        let failure = room.desk.call(name, body.clone()).unwrap_err();
        assert_eq!(failure.kind, FailureKind::Locked, "{name}: {failure}");
    }
    assert_eq!(room.desk.upload("照片.jpg", &[1]).unwrap_err().kind, FailureKind::Locked);
}

/// Whoever left the desk leaves no keys behind, though the page hangs and locks nothing.
#[test]
fn a_desk_that_was_left_is_locked_though_no_page_says_so() {
    const MINUTE: i64 = 60_000;
    let room = Room::new();
    let Clock::Set(now) = &room.clock else { panic!("a clock that can be moved") };
    let pass = |minutes: i64| now.fetch_add(minutes * MINUTE, std::sync::atomic::Ordering::SeqCst);
    let call = |name| room.desk.call(name, Value::Null);
    let minutes = call("session").unwrap()["idle_minutes"].as_i64().unwrap();
    // Pages that ask by themselves are no sign of anybody.
    for _ in 0..minutes {
        call("today").unwrap();
        pass(1);
    }
    call("present").unwrap();
    pass(minutes);
    call("today").unwrap();
    pass(1);
    room.desk.look_round();
    for name in ["today", "present", "session"] {
        assert_eq!(call(name).unwrap_err().kind, FailureKind::Locked, "{name}");
    }
    room.sit();
    call("today").unwrap();
}

fn any_json() -> impl Strategy<Value = Value> {
    leaf().prop_recursive(3, 24, 5, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            proptest::collection::btree_map("[a-z_]{1,8}|甲|case_id|form|act|verb|text|on", inner, 0..5)
                .prop_map(|map| map.into_iter().collect()),
        ]
    })
}

fn leaf() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        prop_oneof![
            Just(0_i64),
            Just(-1),
            Just(1),
            Just(u32::MAX.into()),
            Just(u32::MAX as i64 + 1),
            Just(i32::MAX.into())
        ]
        .prop_map(Value::from),
        any::<String>().prop_map(Value::from),
        prop_oneof![
            Just(""),
            Just(" "),
            Just("2026-11-23"),
            Just("9999-12-31"),
            Just("+262142-12-31"),
            Just("-262143-01-01"),
            Just("2026-02-30"),
            Just("'; DROP TABLE cases; --"),
            Just("%_*\"?^"),
            Just("\u{0}"),
            Just("{n}{year}"),
            Just("{{ x"),
            Just("\u{202e}\u{fdd0}"),
            Just("AND OR NOT NEAR("),
        ]
        .prop_map(Value::from),
        "[县纪委信访0-9a-z，。 ]{0,60}".prop_map(Value::from),
    ]
}

/// Paths to every value within, the whole first.
fn places(value: &Value, at: String, found: &mut Vec<String>) {
    found.push(at.clone());
    match value {
        Value::Object(map) => map.iter().for_each(|(key, inner)| places(inner, format!("{at}/{key}"), found)),
        Value::Array(list) => {
            list.iter().enumerate().for_each(|(n, inner)| places(inner, format!("{at}/{n}"), found));
        }
        _ => {}
    }
}

/// Puts something else at one place of a body, or takes it away.
fn spoiled(mut body: Value, place: usize, by: Option<Value>) -> Value {
    let mut all = Vec::new();
    places(&body, String::new(), &mut all);
    let at = &all[place % all.len()];
    match by {
        Some(value) => *body.pointer_mut(at).unwrap() = value,
        None => {
            if let Some((outer, key)) = at.rsplit_once('/') {
                match body.pointer_mut(outer).unwrap() {
                    Value::Object(map) => drop(map.remove(key)),
                    Value::Array(list) => drop(list.remove(key.parse().unwrap())),
                    _ => {}
                }
            }
        }
    }
    body
}

#[derive(Debug, Clone)]
enum Sent {
    Good,
    /// Something else at one place, or nothing there.
    Spoiled(usize, Option<Value>),
    Whole(Value),
}

/// Any body to any call: an answer or a refusal in words, never a panic; and the store still verifies.
#[test]
fn no_body_makes_any_call_fall_over() {
    let room = Room::new();
    let calls = RefCell::new(std::collections::BTreeSet::new());
    let bodies = room.bodies.len();
    let sent = prop_oneof![
        2 => any_json().prop_map(Sent::Whole),
        2 => Just(Sent::Good),
        8 => (any::<usize>(), proptest::option::weighted(0.8, leaf())).prop_map(|(at, by)| Sent::Spoiled(at, by)),
    ];
    let config = ProptestConfig { cases: 2000, ..ProptestConfig::with_source_file(file!()) };
    let ran = TestRunner::new(config).run(&(0..bodies, sent), |(n, sent)| {
        let (name, good) = &room.bodies[n];
        let body = match sent {
            Sent::Good => good.clone(),
            Sent::Spoiled(place, by) => spoiled(good.clone(), place, by),
            Sent::Whole(body) => body,
        };
        calls.borrow_mut().insert(*name);
        match room.desk.call(name, body) {
            Ok(_) => {}
            Err(failure) => told(&failure),
        }
        if room.desk.call("session", Value::Null).is_err() {
            room.sit();
        }
        Ok::<(), TestCaseError>(())
    });
    if let Err(found) = ran {
        panic!("{found}");
    }
    assert_eq!(calls.borrow().len(), CALLS.len(), "every call was tried");
    let check = room.desk.call("verify", Value::Null).unwrap();
    for part in ["chain_ok", "rebuild_ok", "integrity_ok"] {
        assert_eq!(check[part], true, "{check:#}");
    }
}

/// 查验件库由主任、系统管理员、审计员办理；没有身份钥匙的不说文书无误，只说没有核对。
#[test]
fn a_store_is_verified_by_those_who_keep_it_and_papers_are_not_called_whole_unseen() {
    let room = Room::new();
    assert_eq!(room.desk.call("verify", Value::Null).unwrap()["papers"], json!(true));
    let logins = room.desk.call("door", Value::Null).unwrap()["logins"].clone();
    let id = |name: &str| {
        logins.as_array().unwrap().iter().find(|login| login["name"] == name).unwrap()["id"].clone()
    };
    let sits = |id: Value, password: &str| {
        room.desk.call("unlock", json!({"account": id, "password": password})).map(|_| ())
    };
    sits(id("孙文"), KEEPERS).unwrap();
    let checked = room.desk.call("verify", Value::Null).unwrap();
    assert_eq!((&checked["papers"], &checked["integrity_ok"]), (&Value::Null, &json!(true)));
    let office = room.bodies.iter().find(|(call, _)| *call == "add_account").unwrap().1["office"].clone();
    let form = json!({"name": "钱进", "post": "接待员", "office": office, "roles": ["receptionist"], "password": PASSWORD});
    room.desk.call("add_account", form).unwrap();
    let logins = room.desk.call("door", Value::Null).unwrap()["logins"].clone();
    let new = logins.as_array().unwrap().iter().find(|login| login["name"] == "钱进").unwrap()["id"].clone();
    assert_eq!(sits(new.clone(), PASSWORD).unwrap_err().kind, FailureKind::FirstPassword);
    // Whoever sat there sits there still.
    assert_eq!(room.desk.call("session", Value::Null).unwrap()["name"], "孙文");
    let own = json!({"account": new, "first": PASSWORD, "own": "门前大桥下游过"});
    room.desk.call("first_password", own).unwrap();
    let refused = room.desk.call("verify", Value::Null).unwrap_err();
    assert_eq!(refused.kind, FailureKind::Refused);
}

/// 导入日历前，先列出哪些件的哪个期限从哪天改到哪天；不看件的只知道几个。
#[test]
fn what_a_calendar_would_move_is_listed_before_it_is_imported() {
    let room = Room::new();
    let days = json!([{"date": "2026-12-14", "name": "停办", "work": false}]);
    let act = json!({"verb": "import_calendar", "year": 2026, "source": "试", "days": days});
    let look = || {
        let seen = room.desk.call("preview", json!({"case_id": null, "act": act})).unwrap();
        assert_eq!(seen["refusal"], Value::Null);
        seen["moved"].as_array().unwrap().iter().map(|line| line.as_str().unwrap().to_owned()).collect()
    };
    let listed: Vec<String> = look();
    assert!(listed.iter().any(|line| line.contains("：12月14日 → 12月15日")), "{listed:?}");
    let logins = room.desk.call("door", Value::Null).unwrap()["logins"].clone();
    let admin =
        logins.as_array().unwrap().iter().find(|login| login["name"] == "孙文").unwrap()["id"].clone();
    room.desk.call("unlock", json!({"account": admin, "password": KEEPERS})).unwrap();
    let counted: Vec<String> = look();
    assert_eq!(counted, [format!("共 {} 个期限改动", listed.len())]);
}

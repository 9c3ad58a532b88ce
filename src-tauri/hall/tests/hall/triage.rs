//! 受理关: what becomes of a matter at the door, by the rules and their articles.

use crate::county::{County, day, view};
use crate::everything::everything;
use hall::*;

fn limit(c: &County, case: &CaseId, rule: &str) -> LimitView {
    view(c, &c.director, case).limits.into_iter().find(|limit| limit.rule == rule).unwrap()
}

/// 不予受理: one of three grounds, where to go instead, and the person told within 15 working days of receipt.
#[test]
fn a_declined_visitor_is_told_where_to_go_within_fifteen_working_days() {
    let c = County::on("2026-11-23");
    let case = c.registered(c.named());
    let by_desk = c.refused(&c.desk, &case, c.decline());
    assert!(by_desk.message.contains("信访室主任"), "{by_desk}");
    for (field, act) in [
        ("basis", Decline { basis: " ".into(), ..c.decline() }),
        ("organ", Decline { organ: String::new(), ..c.decline() }),
        ("address", Decline { address: String::new(), ..c.decline() }),
        ("sheets", Decline { sheets: 3, ..c.decline() }),
        ("on", Decline { on: day("2026-11-22"), ..c.decline() }),
    ] {
        assert_eq!(c.refused(&c.director, &case, act).field.as_deref(), Some(field));
    }
    assert!(c.refused(&c.desk, &case, c.inform()).message.contains("尚未决定"));
    c.does(&c.director, &case, c.decline());

    // The limit to tell the person still runs; the limit to decide is met; nothing has vanished.
    assert_eq!(limit(&c, &case, "decide").met_on, Some(day("2026-11-23")));
    let inform = limit(&c, &case, "inform");
    assert_eq!((inform.met_on, inform.due), (None, day("2026-12-14")));
    let stands = view(&c, &c.desk, &case);
    assert_eq!(stands.next[0].verb, ActName::Inform, "{:?}", stands.next);
    let stations: Vec<_> = stands.stations.iter().map(|one| (one.name.as_str(), one.state)).collect();
    assert_eq!(stations, [("登记", StationState::Done), ("不予受理", StationState::Now)]);
    let done = c.does(&c.desk, &case, c.inform());
    assert!(done.say.contains("告知不予受理"), "{}", done.say);

    // The end: no limit runs, nothing advances it any more but the file, and it is found under its own name.
    let ended = view(&c, &c.director, &case);
    assert!(ended.limits.iter().all(|limit| limit.met_on.is_some()), "{:?}", ended.limits);
    let open: Vec<ActName> = ended.next.iter().filter(|act| !act.aside).map(|act| act.verb).collect();
    assert_eq!(open, [ActName::Archive]);
    assert!(ended.stations.iter().all(|station| station.state == StationState::Done));
    for refused in [
        c.refused(&c.director, &case, c.accept()),
        c.refused(&c.director, &case, c.assign()),
        c.refused(&c.director, &case, c.close()),
        c.refused(&c.director, &case, c.decline()),
        c.refused(&c.director, &case, c.feedback(FeedbackStage::Late)),
    ] {
        assert!(refused.message.contains("不予受理"), "{refused}");
    }
    let filter = CaseFilter { stage: Some("declined".into()), ..CaseFilter::default() };
    let input = CasesInput { filter, sort: CaseSort::Due, offset: 0, limit: 10 };
    let listed = c.hall.read(&c.director, |scene| cases(scene, &input)).unwrap();
    assert_eq!((listed.total, listed.rows[0].stage.as_str(), listed.rows[0].due), (1, "不予受理", None));
    c.does(&c.director, &case, Archive { on: c.today(), years: 10, sheets: 1, sealed_sheets: 0 });
    assert!(view(&c, &c.director, &case).next.iter().all(|act| act.aside), "filed, nothing advances it");
    c.verified();
}

/// 不予受理 of a letter: it is transferred; an anonymous one has nobody who could be told.
#[test]
fn a_declined_letter_is_transferred_to_the_organ_whose_matter_it_is() {
    let c = County::on("2026-11-23");
    let case = c.registered(c.anonymous());
    assert_eq!(c.refused(&c.director, &case, c.decline()).field.as_deref(), Some("sheets"));
    let done = c.does(&c.director, &case, Decline { sheets: 3, ..c.decline() });
    assert!(done.say.contains("来信 3 页转送青山县人民法院"), "{}", done.say);
    assert!(c.refused(&c.desk, &case, c.inform()).message.contains("匿名件无人可告知"));
    let ended = view(&c, &c.director, &case);
    assert!(ended.limits.iter().all(|limit| limit.met_on.is_some()));
    assert!(ended.stations.iter().all(|station| station.state == StationState::Done));
    let paper = ended.papers.iter().find(|paper| paper.paper == PaperKind::DeclineNotice).unwrap();
    assert!(!paper.ready && paper.why.contains("匿名件"), "{}", paper.why);
    c.verified();
}

/// 规则 art. 14: a repeat is kept with the earlier case; it is not declined either.
#[test]
fn a_repeat_is_neither_accepted_nor_declined() {
    let c = County::on("2026-11-23");
    let (earlier, later) = (c.registered(c.named()), c.registered(c.named()));
    let link = Link { earlier, verdict: Verdict::SameMatter, reason: "同一名单".into() };
    c.does(&c.desk, &later, link);
    assert!(c.refused(&c.director, &later, c.accept()).message.contains("规则第十四条"));
    assert!(c.refused(&c.director, &later, c.decline()).message.contains("规则第十四条"));
}

/// 撤回 of a wrong 不予受理: the case waits for its decision again, its limit runs again.
#[test]
fn a_withdrawn_decline_leaves_the_case_waiting_for_its_decision() {
    let c = County::on("2026-11-23");
    let case = c.registered(c.named());
    let declined = c.does(&c.director, &case, c.decline());
    c.does(&c.director, &case, Retract { entry: declined.entry, reason: "理由选错".into() });
    assert_eq!(limit(&c, &case, "decide").met_on, None);
    c.does(&c.director, &case, c.accept());
    c.verified();
}

fn stub(c: &County, kind: SealKind, to: &str) -> SealStub {
    SealStub {
        number: Number::default(),
        kind,
        received_on: c.today(),
        method: "1".into(),
        sheets: 4,
        seal: "0000231".into(),
        handed_by: c.desk.account.clone(),
        handed_to: to.into(),
        handed_on: c.today(),
        handed_at: "10:20".into(),
    }
}

fn seals(c: &County, who: &Session, act: impl Into<Act>) -> Result<Done> {
    c.hall.perform(who, None, act.into())
}

/// 规则 art. 15: up within 5 working days, through the chief's hands or past them, and the receipt kept.
#[test]
fn article_15_an_envelope_goes_up_within_five_working_days() {
    let c = County::on("2026-11-23");
    let done = seals(&c, &c.desk, stub(&c, SealKind::Superior, "陈志远")).unwrap();
    assert_eq!(done.number.as_deref(), Some("信报〔2026〕1号"));
    let waiting = |who: &Session| c.hall.read(who, today).unwrap().sealed;
    let first = waiting(&c.director).unwrap().remove(0);
    assert_eq!((first.due, first.handed_by.as_str()), (day("2026-11-30"), "周敏"));
    c.hall.clock().move_to(day("2026-12-01"));
    assert_eq!(waiting(&c.desk).unwrap()[0].tone, Tone::Late);
    let report = |receipt: &str| ReportStub {
        stub: done.entry.clone(),
        on: day("2026-12-01"),
        by: "林静".into(),
        receipt: receipt.into(),
    };
    assert_eq!(seals(&c, &c.director, report("")).unwrap_err().field.as_deref(), Some("receipt"));
    seals(&c, &c.director, report("市信收〔2026〕18号")).unwrap();
    assert!(
        seals(&c, &c.director, report("市信收〔2026〕19号")).unwrap_err().message.contains("已于12月1日")
    );
    assert!(waiting(&c.desk).unwrap().is_empty());
    let all = c.hall.read(&c.desk, stubs).unwrap();
    assert_eq!((all.len(), all[0].left.as_str()), (1, "逾期报送"));
    c.verified();
}

/// 规则 art. 15: about the own chief, straight up and never through the chief. No leader ever sees that there is one.
#[test]
fn article_15_a_report_about_the_chief_never_passes_the_chief() {
    let c = County::on("2026-11-23");
    let through = seals(&c, &c.desk, stub(&c, SealKind::OwnChief, "陈志远")).unwrap_err();
    assert_eq!(through.field.as_deref(), Some("handed_to"), "{through}");
    let past = seals(&c, &c.desk, stub(&c, SealKind::Superior, "林静")).unwrap_err();
    assert_eq!(past.field.as_deref(), Some("handed_to"), "{past}");
    let done = seals(&c, &c.desk, stub(&c, SealKind::OwnChief, "林静")).unwrap();
    for who in [&c.leader, &c.handler, &c.admin] {
        assert_eq!(c.hall.read(who, stubs).unwrap_err().kind, FailureKind::Refused);
        let report =
            ReportStub { stub: done.entry.clone(), on: c.today(), by: "林静".into(), receipt: "1".into() };
        assert_eq!(seals(&c, who, report).unwrap_err().kind, FailureKind::Refused);
        assert_eq!(
            seals(&c, who, stub(&c, SealKind::OwnChief, "林静")).unwrap_err().kind,
            FailureKind::Refused
        );
    }
    assert_eq!(c.hall.read(&c.leader, today).unwrap().sealed, None);
    assert_eq!(c.hall.read(&c.leader, |scene| find(scene, "0000231")).unwrap().len(), 0);
    // A township sees what it sealed itself, not what the hall did.
    assert!(c.hall.read(&c.township, stubs).unwrap().is_empty());
    c.verified();
}

/// 规则 art. 15: no copying, excerpting or entering. What can be typed is a name or a number.
#[test]
fn article_15_a_stub_has_no_room_for_content() {
    let c = County::on("2026-11-23");
    let act: Act = stub(&c, SealKind::OwnChief, "林静").into();
    let json = serde_json::to_value(&act).unwrap();
    let mut fields: Vec<_> = json.as_object().unwrap().keys().map(String::as_str).collect();
    fields.sort_unstable();
    assert_eq!(
        fields,
        [
            "handed_at",
            "handed_by",
            "handed_on",
            "handed_to",
            "kind",
            "method",
            "number",
            "received_on",
            "seal",
            "sheets",
            "verb"
        ]
    );
    for (field, act) in [
        (
            "seal",
            SealStub {
                seal: "反映书记收钱，共三万元".into(), ..stub(&c, SealKind::OwnChief, "林静")
            },
        ),
        ("handed_to", stub(&c, SealKind::OwnChief, "林静，信里说的是征地款")),
        ("handed_at", SealStub { handed_at: "上午".into(), ..stub(&c, SealKind::OwnChief, "林静") }),
        ("method", SealStub { method: "征地款".into(), ..stub(&c, SealKind::OwnChief, "林静") }),
        ("sheets", SealStub { sheets: 0, ..stub(&c, SealKind::OwnChief, "林静") }),
    ] {
        assert_eq!(seals(&c, &c.desk, act).unwrap_err().field.as_deref(), Some(field));
    }
    c.verified();
}

/// 规则 art. 15, noticed midway: the draft becomes a stub; what was typed, and the file that came with it, are nowhere.
#[test]
fn article_15_a_draft_turned_into_a_stub_is_shredded() {
    let c = County::on("2026-11-23");
    let words = ["反映县委主要领导", "宏远地产", "赵老三"];
    let mut form = c.named();
    form.subjects[0].authority = "own_chief".into();
    form.subjects[0].organisation = "宏远地产".into();
    form.facts = "反映县委主要领导收受宏远地产好处，系赵老三亲眼所见。".into();
    let file = c.hall.save_blob(&c.desk, "来信.jpg", "赵老三的信".as_bytes()).unwrap();
    form.evidence[0].blob = Some(file.blob.clone());
    form.evidence[0].size = file.size;
    let body = serde_json::json!({ "form": form, "decisions": {} });
    c.hall.save_draft(&c.desk, "register", &body).unwrap();
    c.hall.save_draft(&c.director, "register", &body).unwrap();
    let sealed = |c: &County| {
        let sql = "SELECT sealed FROM drafts WHERE account=?1";
        c.hall.read(&c.desk, |scene| scene.view.value::<Vec<u8>>(sql, [&c.desk.account])).unwrap()
    };
    let draft = sealed(&c).unwrap();
    assert_eq!(must_be_sealed(&form), Some(SealKind::OwnChief));
    let refused = c.hall.register(&c.desk, &RegisterInput { form, links: vec![] }).unwrap_err();
    assert!(refused.message.contains("规则第十五条"), "{refused}");

    // A refused stub leaves the draft as it was.
    c.hall.seal_draft(&c.desk, stub(&c, SealKind::OwnChief, "陈志远")).unwrap_err();
    assert!(sealed(&c).is_some());
    c.hall.seal_draft(&c.desk, stub(&c, SealKind::OwnChief, "林静")).unwrap();

    assert!(c.hall.load_draft(&c.desk, "register").unwrap().is_none());
    assert!(c.hall.load_draft(&c.director, "register").unwrap().is_some(), "another's draft is theirs");
    let has =
        |needle: &[u8]| everything(&c).iter().any(|cell| cell.windows(needle.len()).any(|at| at == needle));
    assert!(has("0000231".as_bytes()), "the search finds what is there");
    for word in words {
        assert!(!has(word.as_bytes()), "{word} still stands in a table");
    }
    assert!(!has(&draft) && !has(file.blob.as_bytes()));
    assert_eq!(c.hall.read(&c.desk, |scene| find(scene, "宏远地产")).unwrap().len(), 0);
    // Freed pages are overwritten, and the log of pages holds nothing any more.
    let secure: Option<i64> =
        c.hall.read(&c.desk, |scene| scene.view.value("PRAGMA secure_delete", [])).unwrap();
    assert_eq!(secure, Some(1));
    let log = std::fs::metadata(c.dir.path().join("hall.db-wal")).map_or(0, |log| log.len());
    assert_eq!(log, 0, "the log of written pages");
    c.verified();
}

/// 规则 art. 13: what has no substance is kept; it goes nowhere, and nobody is sent elsewhere with it.
#[test]
fn what_has_no_substance_is_kept_and_sent_nowhere() {
    let c = County::on("2026-11-23");
    let case = c.registered(RegisterForm { kind: "5".into(), ..c.letter() });
    let accepted = c.refused(&c.director, &case, c.accept());
    assert!(accepted.way_out.contains("请用“不予受理”"), "{accepted}");
    let done = c.does(&c.director, &case, Decline { ground: DeclineGround::NoSubstance, ..c.decline() });
    assert!(done.say.contains("登记留存") && !done.say.contains("请向"), "{}", done.say);
    c.verified();
}

/// 核实署名 before anything is told, and so also of what was declined or went elsewhere: the person can still be told.
#[test]
fn a_name_is_confirmed_before_the_person_is_told_of_a_refusal_too() {
    let c = County::on("2026-11-23");
    let unverified = || RegisterForm { verified: Verified::NotYet, ..c.letter() };
    let declined = c.registered(unverified());
    c.does(&c.director, &declined, Decline { sheets: 2, ..c.decline() });
    assert!(c.refused(&c.desk, &declined, c.inform()).way_out.contains("核实署名"));
    assert_eq!(view(&c, &c.desk, &declined).next[0].verb, ActName::VerifyName);
    c.does(&c.desk, &declined, c.verify_name(NameOutcome::Own));
    c.does(&c.desk, &declined, c.inform());
    // A name that was not theirs: nobody is owed anything.
    let other = c.registered(unverified());
    c.does(&c.director, &other, Decline { sheets: 2, ..c.decline() });
    c.does(&c.desk, &other, c.verify_name(NameOutcome::ALL[1]));
    for case in [&declined, &other] {
        let limits = view(&c, &c.director, case).limits;
        assert!(limits.iter().all(|limit| limit.met_on.is_some()), "{limits:?}");
    }
    c.verified();
}

/// 规则 art. 15: before it is known whose cadre somebody is, nothing is taken on; who turns out to be the level above's goes up
/// sealed.
#[test]
fn article_15_nobody_is_taken_on_before_it_is_known_whose_cadre_they_are() {
    let c = County::on("2026-11-23");
    let mut form = c.named();
    form.subjects[0].authority = "unknown".into();
    let case = c.registered(form);
    let early = c.refused(&c.director, &case, c.accept());
    assert!(early.message.contains("管理权限待核") && early.way_out.contains("转密封报送"), "{early}");
    assert!(
        view(&c, &c.desk, &case).next.iter().any(|one| one.verb == ActName::SettleAuthority && one.ready)
    );
    let settle = |authority: &str| SettleAuthority {
        on: c.today(),
        subject: 0,
        authority: authority.into(),
        basis: "查任职文件".into(),
    };
    for (authority, words) in [("city", "转密封报送"), ("unknown", "请选"), ("", "请选")] {
        let refused = c.refused(&c.desk, &case, settle(authority));
        assert!(refused.message.contains(words), "{refused}");
    }
    let done = c.does(&c.desk, &case, settle("township"));
    assert!(done.say.contains("第 1 位：镇管"), "{}", done.say);
    assert!(c.refused(&c.desk, &case, settle("township")).message.contains("没有管理权限待核"));
    c.does(&c.director, &case, c.accept());
    c.verified();
}

/// §8 of the loop: what was never run is filed too, once whoever signed was told; 规则 art. 14: a repeat is kept, and told nobody.
#[test]
fn what_was_declined_and_what_is_kept_as_a_repeat_is_filed() {
    let c = County::on("2026-11-23");
    let file = Archive { on: c.today(), years: 10, sheets: 6, sealed_sheets: 1 };
    let declined = c.registered(c.named());
    c.does(&c.director, &declined, c.decline());
    let untold = c.refused(&c.director, &declined, file.clone());
    assert!(untold.message.contains("没有告知信访人"), "{untold}");
    c.does(&c.desk, &declined, c.inform());
    c.hall.clock().move_to(day("2026-11-24"));
    let early = Archive { on: day("2026-11-22"), ..file.clone() };
    assert_eq!(c.refused(&c.director, &declined, early).field.as_deref(), Some("on"));
    let file = Archive { on: c.today(), ..file };
    c.does(&c.director, &declined, file.clone());

    let (first, repeat) = (c.registered(c.named()), c.registered(c.named()));
    assert!(c.refused(&c.director, &repeat, file.clone()).message.contains("还不能归档：本件现在待受理"));
    let same = Link { earlier: first.clone(), verdict: Verdict::SameMatter, reason: "同一名单".into() };
    c.does(&c.desk, &repeat, same);
    c.does(&c.director, &repeat, file.clone());
    let nameless = c.registered(c.anonymous());
    c.does(&c.director, &nameless, Decline { sheets: 2, ..c.decline() });
    c.does(&c.director, &nameless, file);
    for (case, end) in [(&declined, "不予受理"), (&repeat, "重复留存"), (&nameless, "不予受理")] {
        let page = view(&c, &c.director, case);
        let stations: Vec<&str> = page.stations.iter().map(|one| one.name.as_str()).collect();
        assert_eq!(stations, ["登记", end, "归档"]);
        assert!(page.stations.iter().all(|one| one.state == StationState::Done));
        assert!(page.limits.iter().all(|limit| limit.met_on.is_some()), "{:?}", page.limits);
        assert!(c.refused(&c.director, case, c.reopen()).message.contains("没有交办过"));
    }
    // Filed, it is a repeat all the same: nobody is told of it, and the earlier case shows it.
    assert!(c.refused(&c.desk, &repeat, c.inform()).message.contains("规则第十四条"));
    assert!(view(&c, &c.director, &first).dossier.iter().any(|line| line.label == "再次举报"));
    c.verified();
}

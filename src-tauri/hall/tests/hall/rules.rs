//! The rules of the field: one test for each, named after it.

use crate::county::{County, FIRST_PASSWORD, PASSWORD, day, standing};
use hall::*;

/// All that a named case needs before it is closed.
fn fed_back(c: &County) -> CaseId {
    let case = c.found(c.named(), false);
    c.does(&c.desk, &case, c.inform());
    for stage in [FeedbackStage::Early, FeedbackStage::Middle, FeedbackStage::Late] {
        c.does(&c.handler, &case, c.feedback(stage));
    }
    case
}

/// 冷静期内撤回: judged by the day on which the person said so; it leads a closed case back and cannot be undone.
#[test]
fn a_withdrawal_counts_from_the_day_it_was_said_and_leads_a_closed_case_back() {
    let c = County::on("2026-11-23");
    let case = fed_back(&c);
    c.settles(&case);
    c.does(&c.director, &case, c.close());
    c.hall.clock().move_to(day("2026-12-02"));
    let withdraws = |on| WithdrawSettlement { on: day(on), reason: String::new() };
    let late = c.refused(&c.desk, &case, withdraws("2026-12-01"));
    assert!(late.message.contains("冷静期已于11月30日届满"), "{late}");
    let done = c.does(&c.desk, &case, withdraws("2026-11-30"));
    let now = standing(&c, &case);
    assert_eq!((now.stage, now.closed_on, now.resolved), (Stage::Found, None, false));
    let limits = c.hall.read(&c.director, |scene| deadlines_of(scene.view, &case)).unwrap();
    assert!(limits.iter().all(|limit| limit.rule != "archive"), "nothing to file while it is open");
    let undo = c.refused(&c.desk, &case, Retract { entry: done.entry, reason: "记错了".into() });
    assert!(undo.message.contains("不能撤回"), "{undo}");
    // It closes again, and the limit for filing begins with that day.
    c.does(&c.director, &case, Close { resolved: false, ..c.close() });
    let limits = c.hall.read(&c.director, |scene| deadlines_of(scene.view, &case)).unwrap();
    assert_eq!(limits.iter().find(|limit| limit.rule == "archive").unwrap().started, day("2026-12-02"));
    c.verified();
}

/// 异议未办完的，协议不能打印，件也不能归档 (an objection may come after closing).
#[test]
fn an_objection_after_closing_holds_up_the_archive_and_the_printing_of_the_agreement() {
    let c = County::on("2026-11-23");
    let case = c.found(c.named(), false);
    c.does(&c.desk, &case, c.inform());
    for stage in [FeedbackStage::Early, FeedbackStage::Middle, FeedbackStage::Late] {
        c.does(&c.handler, &case, c.feedback(stage));
    }
    c.settles(&case);
    c.does(&c.director, &case, c.close());
    c.hall.clock().move_to(day("2026-12-02"));
    let late = FeedBack { objection: Some("承诺没有做".into()), ..c.feedback(FeedbackStage::Extra) };
    let raised = c.does(&c.handler, &case, late).entry;
    let archive = || Archive { on: c.today(), years: 10, sheets: 9, sealed_sheets: 1 };
    assert!(c.refused(&c.director, &case, archive()).message.contains("1 条异议未答复"));
    let ready = |paper| {
        c.hall.read_case(&c.director, &case, |scene| ready_to_issue(scene.view, scene.case()?, paper))
    };
    assert!(ready(PaperKind::SettlementAgreement).unwrap_err().message.contains("异议"));
    c.does(
        &c.handler,
        &case,
        AnswerObjection { feedback: raised, on: c.today(), answer: "已督促履行".into() },
    );
    ready(PaperKind::SettlementAgreement).unwrap();
    c.does(&c.director, &case, archive());
    c.verified();
}

/// 协议不得写明或者变相写明限制权利、附加罚则, wherever in it and however it is written.
#[test]
fn an_agreement_takes_no_right_away_in_any_of_its_fields() {
    let c = County::on("2026-11-23");
    let case = fed_back(&c);
    let promise = |what: &str| vec![Undertaking { what: what.into(), by: day("2026-12-31") }];
    for (field, settle) in [
        ("undertakings.0.what", Settle { undertakings: promise("发放补助，乙方永 不 上 访"), ..c.settle() }),
        ("witness", Settle { witness: "县纪委（乙方违反的退还补偿）".into(), ..c.settle() }),
        ("party", Settle { party: "镇政府（乙方放弃诉讼）".into(), ..c.settle() }),
        ("agreed", Settle { agreed: "违约的支付违·约 金".into(), ..c.settle() }),
    ] {
        let refused = c.refused(&c.handler, &case, settle);
        assert_eq!(refused.field.as_deref(), Some(field), "{refused}");
        assert!(refused.message.contains("协议里不能写"), "{refused}");
    }
    // What binds the office is no penalty.
    let found = "已追究责任人的责任，村委会不得再收取费用".to_owned();
    c.does(&c.handler, &case, Settle { found, ..c.settle() });
}

/// 公告、通报 are planned first and done afterwards; the plan alone closes nothing.
#[test]
fn a_planned_notice_counts_only_once_it_was_posted() {
    let c = County::on("2026-11-23");
    let case = c.found(c.anonymous(), false);
    let plan = PlanOpenFeedback { way: OpenWay::Notice, ..c.plan(&case) };
    c.does(&c.handler, &case, plan);
    assert!(c.refused(&c.director, &case, c.close()).message.contains("公开反馈未进行"));
    assert!(c.refused(&c.handler, &case, c.meeting(&case)).message.contains("公告反馈"));
    let text = c.cleared(&case, "经核查，名单公示不及时，已责令整改。");
    let post = |on| PostNotice { on: day(on), places: vec!["村公开栏".into()], text: text.clone() };
    assert_eq!(c.refused(&c.handler, &case, post("2026-11-20")).field.as_deref(), Some("on"));
    c.does(&c.handler, &case, post("2026-11-23"));
    assert!(c.refused(&c.handler, &case, post("2026-11-23")).message.contains("已于"));
    c.does(&c.director, &case, c.close());
    c.verified();
}

/// 办结 and 归档 are not dated before what they wait for.
#[test]
fn a_case_is_not_closed_or_filed_before_the_day_of_its_last_feedback_and_cooling_off() {
    let c = County::on("2026-11-20");
    let case = c.found(c.named(), false);
    c.hall.clock().move_to(day("2026-11-24"));
    c.does(&c.desk, &case, c.inform());
    for stage in [FeedbackStage::Early, FeedbackStage::Middle, FeedbackStage::Late] {
        c.does(&c.handler, &case, c.feedback(stage));
    }
    c.settles(&case);
    let early = Close { on: day("2026-11-23"), ..c.close() };
    assert!(c.refused(&c.director, &case, early).message.contains("早于"));
    c.does(&c.director, &case, c.close());
    c.hall.clock().move_to(day("2026-12-02"));
    let archive = |on| Archive { on: day(on), years: 10, sheets: 9, sealed_sheets: 1 };
    assert!(c.refused(&c.director, &case, archive("2026-12-01")).message.contains("冷静期到12月1日"));
    c.does(&c.director, &case, archive("2026-12-02"));
    c.verified();
}

/// What the person said is not the writer's to take back; a slip is put right by a further act.
#[test]
fn an_objection_or_an_opinion_cannot_be_withdrawn_by_whoever_wrote_it_down() {
    let c = County::on("2026-11-23");
    let case = c.taken(c.named(), false);
    let undo = |entry| Retract { entry, reason: "记错了".into() };
    let plain = c.does(&c.handler, &case, c.feedback(FeedbackStage::Early)).entry;
    c.does(&c.handler, &case, undo(plain));
    let objected = FeedBack { objection: Some("没有通知我".into()), ..c.feedback(FeedbackStage::Early) };
    let raised = c.does(&c.handler, &case, objected).entry;
    assert!(c.refused(&c.handler, &case, undo(raised)).message.contains("不能撤回"));
    c.verified();
}

/// 回避: whoever bears a subject's name is shut out from the first moment until somebody else finds them to be another person.
#[test]
fn one_who_bears_the_subjects_name_is_shut_out_until_another_decides() {
    let c = County::on("2026-11-23");
    let subjects = vec![Subject { name: "王 海燕".into(), ..c.named().subjects[0].clone() }];
    let case = c.registered(RegisterForm { subjects, ..c.named() });
    let sees = |who: &Session| c.hall.read_case(who, &case, case_view).is_ok();
    assert!(!sees(&c.handler), "nobody has decided anything yet");
    c.does(&c.director, &case, c.accept());
    let named = c.refused(&c.director, &case, c.assign());
    assert_eq!((named.field.as_deref(), named.message.contains("应当回避")), (Some("first_handler"), true));
    let lift = |account: &AccountId| LiftRecusal { account: account.clone(), reason: "只是同名".into() };
    c.hall.perform(&c.handler, Some(&case), lift(&c.handler.account).into()).unwrap_err();
    c.does(&c.director, &case, lift(&c.handler.account));
    c.does(&c.director, &case, c.assign());
    assert!(sees(&c.handler));
    // Nobody decides it of themselves.
    let subjects = vec![Subject { name: "林静".into(), ..c.named().subjects[0].clone() }];
    let of_director = c.registered(RegisterForm { subjects, ..c.named() });
    c.hall.perform(&c.director, Some(&of_director), lift(&c.director.account).into()).unwrap_err();
    c.does(&c.leader, &of_director, lift(&c.director.account));
    c.verified();
}

/// 今日 counts no case from which one is shut out.
#[test]
fn what_one_is_shut_out_of_is_not_counted_for_them() {
    let c = County::on("2026-11-20");
    let case = c.registered(c.named());
    c.hall.clock().move_to(day("2027-03-01"));
    // What the house owes for its months is counted beside the cases.
    let late = |who: &Session| {
        let seen = c.hall.read(who, today).unwrap();
        seen.counts.late - u32::try_from(seen.office_work.len()).unwrap()
    };
    assert!(late(&c.director) > 0);
    c.does(&c.director, &case, Recuse { account: c.director.account.clone(), reason: "亲属".into() });
    assert_eq!(late(&c.director), 0);
}

/// 首办责任制: another first handler needs a reason and signs for it; so a case never sticks with one who must stand aside.
#[test]
fn a_case_whose_handler_must_stand_aside_goes_to_another_who_signs_for_it() {
    let c = County::on("2026-11-23");
    let case = c.taken(c.named(), false);
    c.does(&c.handler, &case, Recuse { account: c.handler.account.clone(), reason: "亲属".into() });
    assert_eq!(c.refused(&c.director, &case, c.reassign(&c.handler, &c.room)).message, "首办责任人没有变。");
    let no_reason = Reassign { reason: " ".into(), ..c.reassign(&c.township, &c.village) };
    assert_eq!(c.refused(&c.director, &case, no_reason).field.as_deref(), Some("reason"));
    c.does(&c.director, &case, c.reassign(&c.township, &c.village));
    let receipt = |met: bool| {
        let limits = c.hall.read(&c.director, |scene| deadlines_of(scene.view, &case)).unwrap();
        limits.iter().filter(|limit| limit.rule == "receive" && limit.met_on.is_some() == met).count()
    };
    assert_eq!((receipt(true), receipt(false)), (1, 1), "it waits to be signed for");
    c.does(&c.township, &case, Receive { on: c.today() });
    assert_eq!((receipt(true), receipt(false)), (2, 0));
    c.does(&c.township, &case, c.dispose());
    c.does(&c.township, &case, c.find(Finding::Partly));
    c.verified();
}

/// 署名待核: nobody is told anything in a name that was not confirmed.
#[test]
fn nothing_is_told_to_a_signer_before_the_name_is_confirmed() {
    let c = County::on("2026-11-23");
    let form = c.letter();
    let case = c.taken(form.clone(), false);
    for refused in [
        c.refused(&c.desk, &case, c.inform()),
        c.refused(&c.handler, &case, c.feedback(FeedbackStage::Early)),
    ] {
        assert!(refused.message.contains("署名还没有核实"), "{refused}");
    }
    let written = VerifyName { way: Way::Written, ..c.verify_name(NameOutcome::Own) };
    assert_eq!(c.refused(&c.desk, &case, written).field.as_deref(), Some("way"));
    c.does(&c.desk, &case, c.verify_name(NameOutcome::Own));
    c.does(&c.desk, &case, c.inform());
    assert_eq!(standing(&c, &case).verified, Verified::Phone);
    // 冒名: nobody is told, the identity is opened no more, the result goes to the public.
    let feigned = c.taken(form, false);
    c.does(&c.desk, &feigned, c.verify_name(NameOutcome::False));
    let view = c.hall.read_case(&c.desk, &feigned, case_view).unwrap();
    assert_eq!((view.attribution, view.identity), (Attribution::Anonymous, IdentityStanding::None));
    assert!(view.limits.iter().all(|limit| limit.rule != "inform" && !limit.rule.starts_with("feedback_")));
    c.hall.open_identity(&c.desk, &feigned, "联系本人").unwrap_err();
    c.does(&c.handler, &feigned, c.dispose());
    c.does(&c.handler, &feigned, c.find(Finding::Untrue));
    let limits = c.hall.read(&c.director, |scene| deadlines_of(scene.view, &feigned)).unwrap();
    assert!(limits.iter().any(|limit| limit.rule == "open_feedback"));
    c.verified();
}

/// The limits that a rule above the county sets can be made shorter, and grow back to what it says, but not beyond, and are
/// counted as it says.
#[test]
fn a_national_limit_is_shortened_and_grows_back_but_never_beyond_the_rule() {
    let c = County::on("2026-11-23");
    let change = |days| ChangeLimit {
        rule: "inform".into(),
        days,
        reason: "本县规定".into(),
        ..ChangeLimit::default()
    };
    let performs = |act: Act| c.hall.perform(&c.director, None, act);
    performs(change(10).into()).unwrap();
    assert!(performs(change(16).into()).unwrap_err().message.contains("最长 15 天"));
    performs(change(15).into()).unwrap();
    let rules = c.hall.read(&c.director, |scene| limit_rules(scene.view)).unwrap();
    let inform = rules.into_iter().find(|limit| limit.rule == "inform").unwrap();
    for spoilt in [
        LimitRule { local: true, ..inform.clone() },
        LimitRule { unit: Unit::Calendar, ..inform.clone() },
        LimitRule { from: "受理".into(), ..inform.clone() },
    ] {
        let refused = performs(SetLimits { limits: vec![spoilt] }.into()).unwrap_err();
        assert!(refused.message.contains("不能改"), "{refused}");
    }
}

/// Every screen says what can be done next by this person and, if not, why not.
#[test]
fn what_a_case_waits_for_is_shown_with_the_reason_to_whoever_cannot_do_it() {
    let c = County::on("2026-11-23");
    let case = c.taken(c.named(), false);
    let next = |who: &Session| c.hall.read_case(who, &case, case_view).unwrap().next;
    let find = next(&c.handler).into_iter().find(|act| act.verb == ActName::Find).unwrap();
    assert_eq!((find.ready, find.why.contains("处置意见未提出")), (false, true));
    let desk = next(&c.desk);
    let dispose = desk.iter().find(|act| act.verb == ActName::Dispose).unwrap();
    assert_eq!((dispose.ready, dispose.why.contains("承办人")), (false, true));
    // 匿名 has nobody to inform or to agree with: neither is shown.
    let nameless = c.found(c.anonymous(), false);
    let acts: Vec<ActName> =
        c.hall.read_case(&c.handler, &nameless, case_view).unwrap().next.iter().map(|act| act.verb).collect();
    assert!(acts.contains(&ActName::PlanOpenFeedback));
    assert!(!acts.iter().any(|act| matches!(act, ActName::Inform | ActName::Settle | ActName::FeedBack)));
}

/// 登记表写什么: what the paper asks of a visit, each fault beside its field and in the order of the paper.
#[test]
fn the_form_counts_heads_and_asks_who_came_in_the_words_of_its_tables() {
    let c = County::on("2026-11-23");
    let wrong = |form: &RegisterForm| -> Vec<String> {
        let found = c.hall.read(&c.desk, |scene| check_register(scene, form)).unwrap();
        found.into_iter().filter_map(|failure| failure.field).collect()
    };
    let people = |n: usize| vec![c.named().complainants[0].clone(); n];
    assert_eq!(wrong(&c.named()), [""; 0]);
    assert_eq!(wrong(&RegisterForm { complainants: people(3), heads: 2, ..c.named() }), ["heads"]);
    assert_eq!(wrong(&RegisterForm { complainants: people(3), heads: 3, ..c.named() }), [""; 0]);
    let group = RegisterForm { visit_form: VisitForm::Group, ..c.named() };
    assert_eq!(wrong(&RegisterForm { heads: 4, ..group.clone() }), ["heads"]);
    assert_eq!(wrong(&RegisterForm { heads: 6, complainants: people(5), ..group.clone() }), [""; 0]);
    assert_eq!(wrong(&RegisterForm { heads: 6, complainants: people(6), ..group }), ["complainants.5.name"]);

    let hour = |at: &str| RegisterForm { received_at: at.into(), ..c.named() };
    assert_eq!(wrong(&hour("0:05")), [""; 0]);
    assert_eq!(wrong(&hour("上午")), ["received_at"]);
    assert_eq!(wrong(&hour("23:59")), ["received_at"], "that hour has not come");

    let mut form = RegisterForm { title: String::new(), received_by: vec![], ..c.named() };
    form.complainants[0].political = "红色".into();
    form.complainants[0].sex = "男".into();
    let fields = ["complainants.0.sex", "complainants.0.political", "title", "received_by"];
    assert_eq!(wrong(&form), fields);
    form.complainants[0].political = "群众".into();
    form.complainants[0].sex = String::new();
    assert_eq!(wrong(&form), ["title", "received_by"]);
}

/// 演示库自己说明是演示: before anything is registered, in the record and at its door.
#[test]
fn a_demo_says_so_itself_and_a_working_store_never_does() {
    let c = County::on("2026-11-23");
    let demo = |c: &County| c.hall.read(&c.desk, |scene| house(scene.view)).unwrap().demo;
    assert!(!demo(&c) && !Hall::is_demo(c.hall.dir()));
    assert!(c.hall.mark_demo(&c.desk).is_err(), "that is the administrator's");
    c.hall.mark_demo(&c.admin).unwrap();
    assert!(demo(&c) && Hall::is_demo(c.hall.dir()));
    std::fs::remove_file(c.hall.dir().join("demo")).unwrap();
    c.hall.keep_sign().unwrap();
    assert!(Hall::is_demo(c.hall.dir()), "the record knows it without the sign");
    c.verified();

    let real = County::on("2026-11-23");
    real.registered(real.named());
    assert!(real.hall.mark_demo(&real.admin).is_err(), "nothing real becomes a demo");
    std::fs::write(real.hall.dir().join("demo"), "").unwrap();
    real.hall.keep_sign().unwrap();
    assert!(!Hall::is_demo(real.hall.dir()), "a sign left behind is taken away");
}

/// 双公示 hangs to the end of its last day, and then there is a working day to take it down.
#[test]
fn a_notice_hangs_to_the_end_of_its_last_day() {
    let c = County::on("2026-11-23");
    let case = c.found(c.anonymous(), true);
    c.posts(&case);
    let down = || TakeDown { on: c.today(), remark: String::new() };
    c.hall.clock().move_to(day("2026-11-30"));
    assert!(c.refused(&c.handler, &case, down()).message.contains("到11月30日当天为止"));
    c.hall.clock().move_to(day("2026-12-01"));
    let late = c.hall.read(&c.director, |scene| deadlines_of(scene.view, &case)).unwrap();
    let remove = late.iter().find(|limit| limit.rule == "remove_posting").unwrap();
    assert_eq!(
        (remove.due, remove.met_on),
        (day("2026-12-01"), None),
        "not late on the first day it may be done"
    );
    let early = TakeDown { on: day("2026-11-30"), ..down() };
    assert!(c.refused(&c.handler, &case, early).message.contains("公示期满的次日（2026年12月1日）"));
    c.does(&c.handler, &case, down());
    c.verified();
}

/// What was told before 签收 was told: no limit for it runs afterwards. 签收 is not before the handing over.
#[test]
fn a_feedback_before_the_receipt_leaves_no_limit_open() {
    let c = County::on("2026-11-23");
    let case = c.registered(c.named());
    c.does(&c.director, &case, c.accept());
    c.does(&c.director, &case, c.assign());
    c.does(&c.handler, &case, c.feedback(FeedbackStage::Early));
    c.does(&c.handler, &case, Receive { on: c.today() });
    let limits = c.hall.read(&c.director, |scene| deadlines_of(scene.view, &case)).unwrap();
    let open: Vec<_> =
        limits.iter().filter(|limit| limit.met_on.is_none()).map(|limit| &*limit.rule).collect();
    assert!(open.contains(&"feedback_middle") && !open.contains(&"feedback_early"), "{open:?}");
    c.hall.clock().move_to(day("2026-12-07"));
    c.does(&c.director, &case, c.reassign(&c.township, &c.village));
    let early = c.refused(&c.township, &case, Receive { on: day("2026-12-01") });
    assert!(early.message.contains("早于交办的日期（2026年12月7日）"), "{early}");
    c.does(&c.township, &case, Receive { on: c.today() });
    c.verified();
}

/// 规则 art. 15: neither hands a leader over the envelope about the chief, nor brings it up.
#[test]
fn article_15_no_leader_touches_the_envelope_about_the_chief() {
    let c = County::on("2026-11-23");
    let stub = |by: &Session| SealStub {
        number: Number::default(),
        kind: SealKind::OwnChief,
        received_on: c.today(),
        method: "1".into(),
        sheets: 3,
        seal: "0000241".into(),
        handed_by: by.account.clone(),
        handed_to: "李平".into(),
        handed_on: c.today(),
        handed_at: "10:20".into(),
    };
    let does = |act: Act| c.hall.perform(&c.director, None, act);
    assert_eq!(does(stub(&c.leader).into()).unwrap_err().field.as_deref(), Some("handed_by"));
    let sealed = does(stub(&c.desk).into()).unwrap().entry;
    let report = |by: &str| ReportStub {
        stub: sealed.clone(),
        on: c.today(),
        by: by.into(),
        receipt: "市信收〔2026〕18号".into(),
    };
    assert_eq!(does(report("陈志远").into()).unwrap_err().field.as_deref(), Some("by"));
    does(report("林静").into()).unwrap();
}

/// Nobody is brought before whom they complain of.
#[test]
fn nobody_is_booked_with_the_one_they_complain_of() {
    let c = County::on("2026-11-23");
    let case = c.registered(c.named());
    let book = |with: &str| Book {
        office: OfficeId::default(),
        n: 0,
        kind: AppointmentKind::Visit,
        on: day("2026-11-24"),
        from: "09:00".into(),
        to: "09:30".into(),
        with: with.into(),
        place: "一楼 2 号室".into(),
        case: case.clone(),
    };
    let books = |with: &str| c.hall.perform(&c.desk, None, book(with).into());
    assert_eq!(books("刘 某").unwrap_err().field.as_deref(), Some("with"));
    c.does(&c.director, &case, Recuse { account: c.leader.account.clone(), reason: "曾同村任职".into() });
    assert_eq!(books("陈志远书记").unwrap_err().field.as_deref(), Some("with"));
    books("李平").unwrap();
}

/// 署名待核: no notice goes to whoever may not have signed.
#[test]
fn no_notice_is_printed_before_the_name_is_confirmed() {
    let c = County::on("2026-11-23");
    let case = c.registered(c.letter());
    c.does(&c.director, &case, c.accept());
    let ready = || {
        let of = |scene: &Scene<'_>| ready_to_issue(scene.view, scene.case()?, PaperKind::AcceptanceNotice);
        c.hall.read_case(&c.director, &case, of)
    };
    assert!(ready().unwrap_err().message.contains("署名还没有核实"));
    c.does(&c.desk, &case, c.verify_name(NameOutcome::Own));
    ready().unwrap();
}

/// 申诉、批评建议不出检举控告的告知书: it is not offered, neither among the papers of the case nor on the list of the day.
#[test]
fn the_notice_of_a_report_is_not_offered_for_an_appeal_or_a_suggestion() {
    let c = County::on("2026-11-23");
    for (kind, says) in [("2", "申诉"), ("3", "批评建议")] {
        let form = RegisterForm { kind: kind.into(), categories: vec![], ..c.named() };
        let case = c.registered(form);
        match kind {
            "2" => c.does(&c.director, &case, c.accept_appeal(AppealKind::Party)),
            _ => c.does(&c.director, &case, c.pass_on()),
        };
        let of = |scene: &Scene<'_>| ready_to_issue(scene.view, scene.case()?, PaperKind::AcceptanceNotice);
        let refused = c.hall.read_case(&c.director, &case, of).unwrap_err();
        assert!(refused.message.contains(says) && refused.way_out.contains("告"), "{refused}");
        let waiting = c.hall.read(&c.director, today).unwrap().papers;
        assert!(!waiting.iter().any(|paper| paper.paper == PaperKind::AcceptanceNotice), "{waiting:?}");
    }
}

/// 办结 not before the day on which a leader approved that nothing is told openly.
#[test]
fn a_case_is_not_closed_before_the_exception_was_approved() {
    let c = County::on("2026-11-23");
    let case = c.found(c.anonymous(), false);
    c.hall.clock().move_to(day("2026-11-27"));
    c.approves(&case, ApprovalMatter::ExceptOpen);
    let excepted = ExceptOpenFeedback {
        on: c.today(),
        reason: "公开会暴露反映人".into(),
        approved_by: AccountId::default(),
        approval: EntryId::default(),
    };
    c.does(&c.director, &case, excepted);
    let early = Close { on: day("2026-11-25"), ..c.close() };
    assert!(c.refused(&c.director, &case, early).message.contains("2026年11月27日"));
    c.does(&c.director, &case, c.close());
    c.verified();
}

/// 回避 follows the matter: whoever must stand aside in one report of it does in the other, and does not hear of either.
#[test]
fn who_stands_aside_in_a_matter_stands_aside_in_each_report_of_it() {
    let c = County::on("2026-11-23");
    let (first, again) = (c.taken(c.named(), false), c.taken(c.anonymous(), false));
    let link =
        Link { earlier: first.clone(), verdict: Verdict::SameMatter, reason: "同一份名单".into() };
    let registered = c.registered(c.anonymous());
    c.does(&c.desk, &registered, link);
    let reads = |case: &CaseId| c.hall.read_case(&c.handler, case, |_| Ok(())).is_ok();
    let aside = Recuse { account: c.handler.account.clone(), reason: "与被反映人是亲戚".into() };
    c.does(&c.director, &first, aside);
    assert!(!reads(&first) && !reads(&registered) && reads(&again), "only what is linked follows");
    let looks = |who: &Session| {
        let input = RepeatsInput {
            attribution: Attribution::Anonymous,
            complainants: vec![],
            subjects: c.named().subjects,
            facts: c.named().facts,
            township: OfficeId::default(),
        };
        c.hall.read(who, |scene| repeats(scene, &input)).unwrap()
    };
    let desk = Recuse { account: c.desk.account.clone(), reason: "同村".into() };
    for case in [&first, &again, &registered] {
        c.hall.perform(&c.director, Some(case), desk.clone().into()).ok();
    }
    let seen = looks(&c.desk);
    assert!(seen.rows.is_empty() && !seen.elsewhere, "not even that there is something");
    c.verified();
}

/// 冒名: the name of somebody uninvolved finds nothing any more.
#[test]
fn a_name_that_was_not_confirmed_answers_for_nobody() {
    let c = County::on("2026-11-23");
    let case = c.registered(c.letter());
    let finds = || {
        let input = RepeatsInput {
            attribution: Attribution::Named,
            complainants: c.named().complainants,
            subjects: vec![],
            facts: String::new(),
            township: OfficeId::default(),
        };
        c.hall.read(&c.desk, |scene| repeats(scene, &input)).unwrap().rows.len()
    };
    assert_eq!(finds(), 1);
    c.does(&c.desk, &case, c.verify_name(NameOutcome::False));
    assert_eq!(finds(), 0);
}

/// 主任、委领导都须回避: no list of theirs has the case. Whoever opens accounts is told how many there are and nothing of which,
/// until somebody from above, who is not concerned, has an account: they see it, and decide.
#[test]
fn when_all_who_decide_stand_aside_the_administrator_is_told_and_one_from_above_decides() {
    let c = County::on("2026-11-23");
    let told = |who: &Session| c.hall.read(who, without_decider).unwrap();
    let all_stand_aside = |case: &CaseId| {
        for who in [&c.leader, &c.director] {
            c.does(&c.director, case, Recuse { account: who.account.clone(), reason: "曾经共事".into() });
        }
    };
    c.registered(c.named());
    let half = c.registered(c.named());
    c.does(&c.director, &half, Recuse { account: c.director.account.clone(), reason: "曾经共事".into() });
    assert_eq!(told(&c.admin), None, "a leader is left who decides");
    // What is over waits for nobody.
    let over = c.registered(c.named());
    c.does(&c.director, &over, c.decline());
    all_stand_aside(&over);
    assert_eq!(told(&c.admin), None);
    let case = c.registered(c.named());
    all_stand_aside(&case);
    let note = told(&c.admin).unwrap();
    assert!(note.starts_with("有 1 件的主任、委领导都须回避，无人能决定"), "{note}");
    let known = c.hall.read_case(&c.desk, &case, case_view).unwrap();
    for word in [&known.number, &known.register_number, &known.title, &known.subjects[0].name] {
        assert!(!word.is_empty() && !note.contains(word), "{word}: {note}");
    }
    for who in [&c.director, &c.leader, &c.desk, &c.handler, &c.supervisor] {
        assert_eq!(told(who), None, "{}: accounts are the administrator's", who.name);
    }
    // Who bears a subject's name is no way out.
    c.adds("刘某", "副书记", &c.leader.office, Role::Leader);
    assert_eq!(told(&c.admin), Some(note.clone()));

    let form = NewAccountForm {
        name: "方明".into(),
        post: "上级纪委指定".into(),
        office: c.leader.office.clone(),
        roles: vec![Role::Leader, Role::Director],
        password: FIRST_PASSWORD.into(),
    };
    c.hall.add_account(&c.admin, &form).unwrap();
    assert_eq!(told(&c.admin), None);
    let accounts = c.hall.accounts(&c.admin).unwrap();
    let from_above = &accounts.iter().find(|account| account.name == "方明").unwrap().id;
    let from_above = c.hall.login_first(from_above, FIRST_PASSWORD, PASSWORD).unwrap();
    c.does(&from_above, &case, c.accept());
    let assign = Assign {
        lead: from_above.account.clone(),
        approved_by: AccountId::default(),
        approved_on: None,
        ..c.assign()
    };
    c.does(&from_above, &case, assign);
    assert_eq!(standing(&c, &case).lead, from_above.account);
    assert_eq!(told(&c.admin), None);
    // Without them it is as before.
    c.hall.close_account(&c.admin, &from_above.account).unwrap();
    assert_eq!(told(&c.admin), Some(note));
    c.verified();
}

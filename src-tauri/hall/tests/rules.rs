//! The rules of the field: one test for each, named after it.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on says so by stopping"
)]

mod county;
use county::{County, day};
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

fn standing(c: &County, id: &CaseId) -> Case {
    c.hall.read(&c.director, |scene| case(scene.view, id)).unwrap()
}

/// 冷静期内撤回: judged by the day on which the person said so; it leads a closed case back and cannot be undone.
#[test]
fn a_withdrawal_counts_from_the_day_it_was_said_and_leads_a_closed_case_back() {
    let c = County::on("2026-11-23");
    let case = fed_back(&c);
    c.does(&c.handler, &case, c.settle());
    c.does(&c.director, &case, c.close());
    c.hall.clock().move_to(day("2026-12-02"));
    let withdraws = |on| WithdrawSettlement { on: day(on), reason: String::new() };
    let late = c.refused(&c.desk, &case, withdraws("2026-12-01"));
    assert!(late.message.contains("冷静期已于 2026-11-30 届满"), "{late}");
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
    c.does(&c.handler, &case, c.settle());
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

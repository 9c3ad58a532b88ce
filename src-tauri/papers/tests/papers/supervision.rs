//! Papers of 督办: to offices and townships. None of them names who came, or says what the letter said.

use crate::common::county::{County, day};
use crate::common::*;
use hall::*;
use papers::{BulletinPaperInput, PaperInput};

fn late(county: &County) -> CaseId {
    county.hall.clock().move_to(day("2026-09-01"));
    let case = county.taken(county.named(), false);
    county.hall.clock().move_to(day("2026-12-21"));
    case
}

fn on_the_day() -> County {
    let county = County::on("2026-09-01");
    for template in papers::shipped_templates() {
        county.hall.perform(&county.director, None, template.into()).unwrap();
    }
    county
}

fn letter(county: &County) -> Remind {
    Remind {
        number: Number::default(),
        on: county.today(),
        way: RemindWay::Letter,
        concern: Concern::Progress,
        rule: "find".into(),
        said: "抓紧核查，报送核查结论；同时补作中期反馈。".into(),
        issues: vec!["超期未报核查结论".into(), "没有中期反馈的记录".into()],
        telephone: String::new(),
        at: String::new(),
        with: String::new(),
        reply: String::new(),
        place: String::new(),
        staff: vec![],
        photos: vec![],
        approved_by: AccountId::default(),
        reason: "已电话催过两次".into(),
        to: OfficeId::default(),
        organ: String::new(),
    }
}

/// 催办函: 原交办日期、应办日期、已超期、请于…前报送 (papers.md); made again it is the same.
#[test]
fn a_reminder_says_what_is_late_and_by_when_to_answer() {
    let (county, press) = (on_the_day(), press());
    let case = late(&county);
    county.does(&county.director, &case, letter(&county));
    let input = PaperInput { reason: String::new(), ..wants(PaperKind::ReminderLetter, &case) };
    let paper = press.issue(&county.hall, &county.director, &input).unwrap();
    assert_eq!(paper.number, "信催〔2026〕1号");
    let page = seen("催办函", &bytes(&paper));
    page.must_have(&[
        "第三纪检监察室：",
        "2026年9月1日",
        "信访〔2026〕1号",
        "已超期",
        "催办单",
        "交由你室办理",
        "2026年12月24日前",
        "预计办结时间",
        "抓紧核查",
        "联系部门：",
    ]);
    page.must_not_have(&["的函", "函告", "你单位"]);
    page.must_not_have(&IDENTITY);
    page.must_not_have(&["举报人", "信访人", "危房"]);
    // What is answered and met later changes nothing on it.
    let reminder = county.hall.read_case(&county.handler, &case, case_view).unwrap().reminders[0].id.clone();
    let answer =
        AnswerReminder { reminder, on: county.today(), answer: "本周报".into(), by: county.today() };
    county.does(&county.handler, &case, answer);
    county.does(&county.handler, &case, county.dispose());
    county.does(&county.handler, &case, county.find(Finding::Partly));
    county.does(
        &county.director,
        &case,
        Remind { concern: Concern::Duty, rule: String::new(), ..letter(&county) },
    );
    let again = press.again(&county.hall, &county.director, &again_of(&paper.issued.unwrap().id)).unwrap();
    assert_eq!(again.pdf, paper.pdf);
    assert!(press.verify(&county.hall, &county.director).unwrap().amiss.is_empty());
}

/// 督办函: 督办理由, 存在问题 by item, 要求, 时限; approved by the leader in charge.
#[test]
fn an_order_lists_what_is_wrong_one_by_one() {
    let (county, press) = (on_the_day(), press());
    let case = late(&county);
    let order =
        Remind { way: RemindWay::Order, approved_by: county.leader.account.clone(), ..letter(&county) };
    county.does(&county.director, &case, order);
    let input = PaperInput { reason: String::new(), ..wants(PaperKind::SupervisionOrder, &case) };
    let paper = press.issue(&county.hall, &county.director, &input).unwrap();
    let page = seen("督办函", &bytes(&paper));
    page.must_have(&[
        "信督〔2026〕1号",
        "经陈志远同志批准",
        "1.超期未报核查结论",
        "2.没有中期反馈的记录",
        "2026年12月28日前",
        "督办单",
    ]);
    page.must_not_have(&IDENTITY);
    let none = PaperInput { paper: PaperKind::ReminderLetter, ..input };
    let refused = press.issue(&county.hall, &county.director, &none).unwrap_err();
    assert!(refused.message.contains("还没有“发函催办”的内容"), "{refused}");
}

/// To a township and to a department it is a 函, with the number of the letter by which the case went there; a department is
/// asked, and not commanded.
#[test]
fn a_reminder_to_another_house_is_a_letter_and_names_the_letter_before() {
    let (county, press) = (on_the_day(), press());
    county.hall.clock().move_to(day("2026-09-01"));
    let civil = county.office("青山县民政局", OfficeKind::Department);
    let sent = county.registered(county.named());
    county.does(&county.director, &sent, county.forward(&sent));
    let outside = county.registered(RegisterForm { kind: "4".into(), categories: vec![], ..county.named() });
    let hand_out = HandOut {
        number: Number::default(),
        on: county.today(),
        to: civil,
        basis: "低保资格的审核确认由民政部门负责".into(),
        summary: county.cleared_by(&county.director, &outside, "要求核实某户低保资格，公开评议结果。"),
        sheets: 1,
        copy_to: OfficeId::default(),
        consent: None,
        consented: 0,
        share_name: false,
        share_phone: false,
        share_address: false,
    };
    county.does(&county.director, &outside, hand_out);
    county.hall.clock().move_to(day("2026-12-21"));
    for (case, must, must_not) in [
        (
            &sent,
            ["青山镇纪委：", "我委以信转〔2026〕1号函将", "转送你单位办理", "现就办理进度催办如下"],
            "支持配合",
        ),
        (
            &outside,
            ["青山县民政局：", "我委以信移〔2026〕1号函将", "请支持配合", "现就办理进度函商如下"],
            "催办如下",
        ),
    ] {
        let rule = "take_over".into();
        county.does(&county.director, case, Remind { rule, ..letter(&county) });
        let input = PaperInput { reason: String::new(), ..wants(PaperKind::ReminderLetter, case) };
        let page = seen("催办函外", &bytes(&press.issue(&county.hall, &county.director, &input).unwrap()));
        page.must_have(&must);
        page.must_have(&["的函", "一项应于", "特此函告。", "联系部门：信访室"]);
        page.must_not_have(&[must_not, "你室"]);
        page.must_not_have(&IDENTITY);
    }
}

/// A letter whose words point at who came is not issued.
#[test]
fn a_reminder_that_names_who_came_is_not_issued() {
    let (county, press) = (on_the_day(), press());
    let case = late(&county);
    county.does(
        &county.director,
        &case,
        Remind { said: "尽快答复石桥村三组那一户".into(), ..letter(&county) },
    );
    let input = PaperInput { reason: String::new(), ..wants(PaperKind::ReminderLetter, &case) };
    let refused = press.issue(&county.hall, &county.director, &input).unwrap_err();
    assert!(refused.message.contains("不能公开"), "{refused}");
}

fn file(name: &str) -> Vec<u8> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../hall/tests/ledgers");
    std::fs::read(format!("{folder}/{name}.xlsx")).unwrap()
}

/// 对账单: both sides' counts, every difference with its reason and who puts it right, both signatures with their days.
#[test]
fn the_reconciliation_sheet_has_every_difference_and_both_signatures() {
    let (county, press) = (on_the_day(), press());
    county.hall.clock().move_to(day("2026-10-12"));
    for _ in 1..=6 {
        county.taken(county.named(), false);
    }
    county.hall.clock().move_to(day("2026-11-03"));
    let early = press.reconciliation(&county.hall, &county.director, "2026-10").unwrap_err();
    assert!(early.message.contains("还没有比对"), "{early}");
    county.hall.compare_ledgers(&county.director, "2026-10", &file("five_differences")).unwrap();
    let draft = press.reconciliation(&county.hall, &county.director, "2026-10").unwrap();
    seen("对账单草稿", &bytes(&draft)).must_have(&["（未核销）", "签字："]);
    let found = county.hall.read(&county.director, |scene| reconciliation(scene, "2026-10")).unwrap();
    for one in found.differences {
        let act = SettleDifference {
            month: "2026-10".into(),
            called: one.difference.number,
            kind: one.difference.kind,
            outcome: Correction::Theirs,
            reason: "案管室录入滞后，已补录".into(),
            corrector: "方正".into(),
        };
        county.hall.perform(&county.director, None, act.into()).unwrap();
    }
    let signs = |who: &Session, side: LedgerSide, on: &str| {
        let (month, on_paper, signer) = ("2026-10".to_owned(), false, String::new());
        let act = SignMonth { month, side, on: day(on), on_paper, signer };
        county.hall.perform(who, None, act.into()).unwrap();
    };
    signs(&county.director, LedgerSide::Ours, "2026-11-03");
    county.hall.clock().move_to(day("2026-11-04"));
    signs(&county.supervisor, LedgerSide::Theirs, "2026-11-04");
    let sheet = press.reconciliation(&county.hall, &county.director, "2026-10").unwrap();
    let page = seen("对账单", &bytes(&sheet));
    page.must_have(&[
        "2026年10月信访举报件对账单",
        "上期末",
        "信访〔2026〕99号",
        "信访室没有",
        "未填",
        "方正",
        "林静",
        "2026年11月3日",
        "郑直",
        "2026年11月4日",
    ]);
    page.must_not_have(&IDENTITY);
    page.must_not_have(&["署名", "实名", "未核销"]);
}

/// 通报: figures with their definitions; once published it is the same whatever comes later.
#[test]
fn a_bulletin_states_its_definitions_and_stays_as_it_was_published() {
    let (county, press) = (on_the_day(), press());
    county.hall.clock().move_to(day("2026-10-12"));
    for source in ["0101", "0201", "0202"] {
        county.taken(RegisterForm { source: source.into(), ..county.named() }, false);
    }
    county.hall.clock().move_to(day("2026-11-03"));
    for (kind, must) in [
        (BulletinKind::First, ["办结率＝", "第三纪检监察室", "电话催办0次"]),
        (
            BulletinKind::Repeat,
            ["青山镇", "越级：取号时标明越级", "越级举报（越过应当受理的一级直接反映的）＜5件次"],
        ),
    ] {
        let draft = BulletinPaperInput { month: "2026-10".into(), kind, published: None };
        let paper = press.bulletin(&county.hall, &county.director, &draft).unwrap();
        seen("通报稿", &bytes(&paper)).must_have(&["（未印发）"]);
        let act = PublishBulletin {
            number: Number::default(),
            month: "2026-10".into(),
            kind,
            on: day("2026-11-03"),
            demand: "各单位对没有按期办结的逐件说明原因，于本月底前报信访室。".into(),
            figures: Bulletin::default(),
        };
        let done = county.hall.perform(&county.director, None, act.into()).unwrap();
        let input = BulletinPaperInput { published: Some(done.entry), ..draft };
        let paper = press.bulletin(&county.hall, &county.director, &input).unwrap();
        let page = seen(kind.label(), &bytes(&paper));
        page.must_have(&must);
        page.must_have(&["督办通报2026年第", "逐件说明原因", "统计口径"]);
        page.must_not_have(&IDENTITY);
        county.hall.clock().move_to(day("2026-11-04"));
        let later = county.registered(county.named());
        county.does(&county.director, &later, county.accept());
        let again = press.bulletin(&county.hall, &county.director, &input).unwrap();
        assert_eq!(again.pdf, paper.pdf);
    }
}

//! Papers that show who the complainant is: numbers, recorded openings, the same bytes again.

use crate::common::county::{County, day};
use crate::common::*;
use hall::*;
use papers::{AgainInput, PaperInput, Press};

fn openings(county: &County, case: &CaseId) -> usize {
    let entries = county.hall.read_case(&county.desk, case, |scene| case_entries(scene.view, case)).unwrap();
    entries.iter().filter(|entry| matches!(entry.act, Act::OpenIdentity(_))).count()
}

#[test]
fn an_acceptance_notice_is_issued_and_made_again() {
    let (county, press) = (county(), press());
    let case = county.taken(county.named(), false);
    let input = wants(PaperKind::AcceptanceNotice, &case);
    let first = press.preview(&county.hall, &county.desk, &input).unwrap();
    assert_eq!(openings(&county, &case), 1);
    assert!(first.issued.is_none());
    // The opening stands on the timeline, and the window is told so.
    assert_eq!(first.changes, [Topic::Case]);
    let issued = press.issue(&county.hall, &county.desk, &input).unwrap();
    assert_eq!((first.number.clone(), first.pdf.clone()), (issued.number.clone(), issued.pdf.clone()));
    let page = look(&issued);
    page.must_have(&[
        "受理告知书",
        "杨𬱖：",
        "石桥村危房改造名单问题",
        "反映的“石桥村危房改造名单问题”",
        "已予受理",
        "信访室负责与你联系，电话：",
        "办结之日起十五个工作日内反馈处理结果",
        "属于错告的，不按诬告陷害处理。",
        "特此告知",
        "2026年11月23日",
        "签收人、日期：",
        "一式二份",
    ]);
    page.must_have(&[&issued.number]);
    page.must_not_have(&["刘某", "监委"]);
    assert_eq!(issued.pages, 1);

    let second = press.issue(&county.hall, &county.desk, &input).unwrap();
    let serial = |number: &str| -> u32 {
        number.split('〕').nth(1).unwrap().trim_end_matches('号').parse().unwrap()
    };
    assert_eq!(serial(&second.number), serial(&issued.number) + 1);

    let id = issued.issued.clone().unwrap().id;
    let before = openings(&county, &case);
    // Looking at it again is an opening like any other: it has its reason, in somebody's own words.
    let silent = AgainInput { reason: "重印".into(), ..again_of(&id) };
    let refused = press.again(&county.hall, &county.desk, &silent).unwrap_err();
    assert_eq!(refused.field.as_deref(), Some("reason"), "{refused}");
    assert_eq!(openings(&county, &case), before);
    let again = press.again(&county.hall, &county.desk, &again_of(&id)).unwrap();
    assert_eq!((first.seconds, issued.seconds, again.seconds), (Some(60), Some(60), Some(60)));
    assert_eq!((again.changes, issued.changes.contains(&Topic::Papers)), (vec![Topic::Case], true));
    assert_eq!((again.pdf, again.number), (issued.pdf, issued.number));
    assert_eq!(openings(&county, &case), before + 1);
    assert_eq!(press.verify(&county.hall, &county.desk).unwrap().amiss, Vec::<String>::new());
    county.verified();
}

/// 乡镇持有的件由乡镇纪委署名: what is told about it bears the township's name and its own telephone, and not the county's.
#[test]
fn a_township_signs_for_what_it_holds_and_gives_its_own_telephone() {
    let (county, press) = (county(), press());
    let held = |form| {
        let case = county.registered(form);
        county.does(&county.director, &case, county.forward(&case));
        county.does(&county.township, &case, county.take_over(""));
        case
    };
    let accepted = held(county.named());
    county.does(&county.township, &accepted, county.accept());
    let declined = held(county.named());
    county.does(&county.township, &declined, county.decline());
    for (paper, case) in [(PaperKind::AcceptanceNotice, &accepted), (PaperKind::DeclineNotice, &declined)] {
        let issued = press.issue(&county.hall, &county.township, &wants(paper, case)).unwrap();
        let page = seen(&format!("乡镇{}", issued.name), &bytes(&issued));
        page.must_have(&["青山镇纪委", "0999-6123456"]);
        page.must_not_have(&["青山县纪委", "信访室"]);
        // The township's telephone may change; what was issued stays as it was.
        let act = ChangeOffice {
            office: county.village.clone(),
            name: "青山镇纪律检查委员会".into(),
            short: "青山镇".into(),
            telephone: "0999-6123999".into(),
            hours: String::new(),
        };
        county.hall.perform(&county.director, None, act.into()).unwrap();
        let again =
            press.again(&county.hall, &county.township, &again_of(&issued.issued.unwrap().id)).unwrap();
        assert_eq!(again.pdf, issued.pdf);
        let act = ChangeOffice {
            office: county.village.clone(),
            name: "青山镇纪委".into(),
            short: "青山镇".into(),
            telephone: "0999-6123456".into(),
            hours: String::new(),
        };
        county.hall.perform(&county.director, None, act.into()).unwrap();
    }
    // The letter by which the county sent it there is the county's, whoever holds the case by now.
    let input = PaperInput { reason: String::new(), ..wants(PaperKind::ForwardLetter, &accepted) };
    let letter = press.issue(&county.hall, &county.director, &input).unwrap();
    seen("乡镇转送函", &bytes(&letter)).must_have(&["青山县纪委", "联系部门：信访室"]);
    // What the township sends on to a department is its own.
    let civil = county.office("青山县民政局", OfficeKind::Department);
    let outside = held(RegisterForm { kind: "3".into(), categories: vec![], ..county.named() });
    let summary = county.cleared_by(&county.township, &outside, "要求核实某户低保资格，公开评议结果。");
    let hand_out = HandOut {
        number: Number::default(),
        on: county.today(),
        to: civil,
        basis: "低保资格的审核确认由民政部门负责".into(),
        summary,
        sheets: 1,
        copy_to: OfficeId::default(),
        consent: None,
        consented: 0,
        share_name: false,
        share_phone: false,
        share_address: false,
    };
    county.does(&county.township, &outside, hand_out);
    let input = PaperInput { reason: String::new(), ..wants(PaperKind::HandOutLetter, &outside) };
    let letter = press.issue(&county.hall, &county.township, &input).unwrap();
    let page = seen("乡镇移送函", &bytes(&letter));
    page.must_have(&["联系部门：青山镇纪委，电话：0999-6123456"]);
    page.must_not_have(&["青山县纪委", "信访室"]);
    assert!(press.verify(&county.hall, &county.director).unwrap().amiss.is_empty());
    county.verified();
}

/// 电话改了，已出的告知书还是原来那份，新的印新号码。
#[test]
fn a_changed_telephone_stands_on_new_notices_and_leaves_the_issued_as_they_were() {
    let (county, press) = (county(), press());
    let case = county.taken(county.named(), false);
    let input = wants(PaperKind::AcceptanceNotice, &case);
    let old = press.issue(&county.hall, &county.desk, &input).unwrap();
    let act = ChangeOffice {
        office: county.desk.office.clone(),
        name: "信访接待室".into(),
        short: "信访室".into(),
        telephone: "0999-6123400".into(),
        hours: String::new(),
    };
    county.hall.perform(&county.director, None, act.into()).unwrap();
    let new = press.issue(&county.hall, &county.desk, &input).unwrap();
    look(&new).must_have(&["信访接待室", "0999-6123400"]);
    look(&old).must_not_have(&["0999-6123400"]);
    let again = press.again(&county.hall, &county.desk, &again_of(&old.issued.unwrap().id)).unwrap();
    assert_eq!(again.pdf, old.pdf);
}

#[test]
fn a_paper_that_shows_identity_needs_a_reason_and_an_accepted_case() {
    let (county, press) = (county(), press());
    let case = county.registered(county.named());
    let input = wants(PaperKind::AcceptanceNotice, &case);
    assert_eq!(press.issue(&county.hall, &county.desk, &input).unwrap_err().message, "本件还没有受理。");
    let case = county.taken(county.named(), false);
    let silent = PaperInput { reason: " ".into(), ..wants(PaperKind::AcceptanceNotice, &case) };
    for failure in [
        press.issue(&county.hall, &county.desk, &silent).unwrap_err(),
        press.preview(&county.hall, &county.desk, &silent).unwrap_err(),
    ] {
        assert_eq!(failure.field.as_deref(), Some("reason"), "{failure}");
    }
    assert_eq!(openings(&county, &case), 0);
    // Nothing of a refused paper uses up a number.
    let issued = press.issue(&county.hall, &county.desk, &wants(PaperKind::AcceptanceNotice, &case)).unwrap();
    assert!(issued.number.ends_with("〕1号"), "{}", issued.number);
    let nameless = county.taken(county.anonymous(), false);
    let refused = press.issue(&county.hall, &county.desk, &wants(PaperKind::AcceptanceNotice, &nameless));
    assert_eq!(refused.unwrap_err().kind, FailureKind::Refused);
}

#[test]
fn rare_names_are_printed_and_read_back() {
    let (county, press) = (county(), press());
    for name in ["杨𬱖", "李䶮", "王㛃", "赵𠅤"] {
        let mut form = county.named();
        form.complainants[0].name = name.into();
        let case = county.registered(form);
        let paper = press.issue(&county.hall, &county.desk, &wants(PaperKind::RegisterForm, &case)).unwrap();
        look(&paper).must_have(&[name]);
    }
}

#[test]
fn the_register_form_has_room_for_all_and_asks_an_anonymous_visitor_no_name() {
    let (county, press) = (county(), press());
    let mut form = county.named();
    form.subjects.push(Subject { name: "马某".into(), ..form.subjects[0].clone() });
    let case = county.registered(form);
    let paper = press.issue(&county.hall, &county.desk, &wants(PaperKind::RegisterForm, &case)).unwrap();
    let page = look(&paper);
    page.must_have(&[
        "来访登记表",
        "杨𬱖",
        "11010519491231002X",
        "被反映人1",
        "被反映人2",
        "马某",
        "照片",
        "复印件",
    ]);
    page.must_have(&["记录无误", "拒签", "周敏、赵凯", &paper.number]);
    assert!(page.info.contains("A4"), "{}", page.info);
    assert_eq!(paper.pages, 1);

    let nameless = county.registered(county.anonymous());
    let input = PaperInput { reason: String::new(), ..wants(PaperKind::RegisterForm, &nameless) };
    let paper = press.issue(&county.hall, &county.desk, &input).unwrap();
    let page = look(&paper);
    page.must_have(&["匿名（不登记身份）"]);
    page.must_not_have(&["身份证号", "姓名"]);
    assert_eq!(openings(&county, &nameless), 0);
}

#[test]
fn a_renamed_code_does_not_change_an_issued_form() {
    let (county, press) = (county(), press());
    let case = county.registered(county.named());
    let paper = press.issue(&county.hall, &county.desk, &wants(PaperKind::RegisterForm, &case)).unwrap();
    let (code, label, reason) = ("04".into(), "另一个名称".into(), "本县定".into());
    let act = ChangeCode { list: CodeList::Fields, code, label, reason };
    county.hall.perform(&county.director, None, act.into()).unwrap();
    install(&county, PaperKind::RegisterForm, "# 来访登记表（新）\n\n另一句话。\n");
    let again =
        press.again(&county.hall, &county.desk, &again_of(&paper.issued.clone().unwrap().id)).unwrap();
    assert_eq!(again.pdf, paper.pdf);
    let new = press.issue(&county.hall, &county.desk, &wants(PaperKind::RegisterForm, &case)).unwrap();
    look(&new).must_have(&["另一个名称", "另一句话"]);
    assert!(press.verify(&county.hall, &county.desk).unwrap().amiss.is_empty());
}

#[test]
fn a_settlement_agreement_keeps_every_right_and_is_the_same_after_a_later_one() {
    let (county, press) = (county(), press());
    let case = county.found(county.named(), false);
    county.does(&county.handler, &case, county.settle());
    let input = wants(PaperKind::SettlementAgreement, &case);
    let paper = press.issue(&county.hall, &county.desk, &input).unwrap();
    let page = look(&paper);
    page.must_have(&[
        "息诉罢访协议书",
        "甲方：青山镇人民政府",
        "乙方：杨𬱖",
        "没有受到任何威胁",
        "保留的权利",
    ]);
    page.must_have(&[
        "反映新的情况",
        "复查",
        "诉讼",
        "不设罚则",
        "2026年11月30日",
        "重新公示名单",
        "2026年12月31日",
    ]);
    page.must_have(&[
        "口头或者书面告知见证方（电话：",
        "见证人签名",
        "一式两份",
        "可以撤回",
        "不因信访受到任何不利",
        &paper.number,
    ]);
    page.must_read(&[
        "甲方",
        "乙方",
        "见证",
        "一、反映的事项",
        "五、自愿",
        "六、乙方保留的权利",
        "七、冷静期",
        "盖章",
        "签名",
        "见证人签名",
        "签订日期",
    ]);
    for lines in page.pages() {
        assert!(
            lines.iter().any(|line| line.starts_with("每页签名")
                && line.contains("甲方：")
                && line.contains("乙方："))
        );
    }
    page.must_not_have(&["违约金", "永不", "不再上访"]);

    county.does(&county.handler, &case, county.sign());
    county.does(&county.desk, &case, WithdrawSettlement { on: county.today(), reason: String::new() });
    let other = Settle { matter: "另行约定的事项".into(), on: day("2026-11-23"), ..county.settle() };
    county.does(&county.handler, &case, other);
    let again =
        press.again(&county.hall, &county.desk, &again_of(&paper.issued.clone().unwrap().id)).unwrap();
    assert_eq!(again.pdf, paper.pdf);
    let new = press.issue(&county.hall, &county.desk, &input).unwrap();
    look(&new).must_have(&["另行约定的事项"]);
    assert!(press.verify(&county.hall, &county.desk).unwrap().amiss.is_empty());
}

/// 告知书不载被反映人: whoever holds the sheet shows it about; where the title names a subject it speaks of a matter alone.
#[test]
fn a_notice_names_no_subject_though_the_title_does() {
    let (county, press) = (county(), press());
    let titled = |title: &str| RegisterForm { title: title.into(), ..county.named() };
    for title in ["反映副主任刘某照顾亲属问题", "刘 某优亲厚友"] {
        let accepted = county.taken(titled(title), false);
        let declined = county.registered(titled(title));
        county.does(&county.director, &declined, county.decline());
        for (paper, case) in [(PaperKind::AcceptanceNotice, &accepted), (PaperKind::DeclineNotice, &declined)]
        {
            let page = look(&press.issue(&county.hall, &county.desk, &wants(paper, case)).unwrap());
            page.must_have(&["反映的有关问题，我委已收到"]);
            page.must_not_have(&["刘某", "副主任", "亲"]);
        }
    }
    assert!(press.verify(&county.hall, &county.desk).unwrap().amiss.is_empty());
}

#[test]
fn a_decline_notice_ticks_its_ground_and_names_where_to_go_without_a_review_clause() {
    let (county, press) = (county(), press());
    let case = county.registered(county.named());
    let input = wants(PaperKind::DeclineNotice, &case);
    let early = press.issue(&county.hall, &county.desk, &input).unwrap_err();
    assert!(early.message.contains("没有作不予受理的决定"), "{early}");
    county.does(&county.director, &case, county.decline());
    let waiting = county.hall.read(&county.desk, today).unwrap().papers;
    assert!(waiting.iter().any(|paper| paper.paper == PaperKind::DeclineNotice), "{waiting:?}");
    let issued = press.issue(&county.hall, &county.desk, &input).unwrap();
    let page = look(&issued);
    assert_eq!((issued.number.as_str(), issued.pages), ("信拒〔2026〕1号", 1), "{}", page.text);
    page.must_have(&[
        "不予受理告知书",
        "杨𬱖：",
        "诉讼、仲裁、行政裁决、行政复议",
        "属于其他机关、单位职责范围",
        "无实质内容",
        "《纪检监察机关处理检举控告工作规则》",
        "职务违法、职务犯罪行为名称但无实质内容",
        "具体情况：土地承包合同纠纷，应当向人民法院提起诉讼。",
        "二、有权处理的机关、单位",
        "请向青山县人民法院提出（青山县城关镇人民路8号）",
        "信访室电话：",
        "特此告知。",
        "信访人签名：",
        "日期：",
        "拒签的，注明原因，两人签名：",
        "一式二份，一份交信访人，一份附卷。",
        "2026年11月23日",
    ]);
    page.must_not_have(&["复查", "复核", "刘某", "已转送"]);

    let nameless = county.registered(county.anonymous());
    county.does(&county.director, &nameless, Decline { sheets: 2, ..county.decline() });
    let refused = press.issue(&county.hall, &county.desk, &wants(PaperKind::DeclineNotice, &nameless));
    assert_eq!(refused.unwrap_err().kind, FailureKind::Refused);

    // A county's own wording cannot bring the clause in, nor leave the grounds out.
    for (from, to, says) in [
        ("特此告知。", "不服的，可在三十日内申请复查。", "复查"),
        ("## 一、不予受理的理由", "## 一、理由", "不予受理的理由"),
    ] {
        install(&county, PaperKind::DeclineNotice, &shipped(PaperKind::DeclineNotice).replace(from, to));
        let failure = press.preview(&county.hall, &county.desk, &input).unwrap_err();
        assert!(failure.message.contains(says), "{failure}");
    }
    assert!(press.verify(&county.hall, &county.desk).unwrap().amiss.is_empty());
    county.verified();
}

#[test]
fn a_superior_report_shows_the_envelope_and_nothing_of_what_is_in_it() {
    let (county, press) = (county(), press());
    let stub = SealStub {
        number: Number::default(),
        kind: SealKind::OwnChief,
        received_on: county.today(),
        method: "1".into(),
        sheets: 4,
        seal: "0000231".into(),
        handed_by: county.desk.account.clone(),
        handed_to: "林静".into(),
        handed_on: county.today(),
        handed_at: "10:20".into(),
    };
    let id = county.hall.perform(&county.desk, None, stub.into()).unwrap().entry;
    let paper = press.superior_report(&county.hall, &county.desk, &id).unwrap();
    let page = seen("报送函", &bytes(&paper));
    page.must_have(&[
        "报送函",
        "信报〔2026〕1号",
        "上一级纪检监察机关信访举报部门：",
        "现报送密封件一件",
        "来信",
        "4张",
        "0000231",
    ]);
    page.must_have(&["2026年11月23日10:20，周敏交林静", "签收回执"]);
    page.must_not_have(&["主要负责人", "被反映人", "事由"]);
    let by_leader = press.superior_report(&county.hall, &county.leader, &id).unwrap_err();
    assert_eq!(by_leader.kind, FailureKind::Refused);
}

/// 月度接访安排: what hangs at the door names who receives when and where; who did not come stands in the house's own table.
#[test]
fn the_announcement_names_who_receives_and_the_table_who_came() {
    let (county, press) = (county(), press());
    let duty = |date: &str, leader: &str| ReceptionDay {
        date: date.parse().unwrap(),
        leader: leader.into(),
        post: "县委常委、纪委书记".into(),
        place: "信访接待大厅一楼".into(),
        from: "08:30".into(),
        to: "11:30".into(),
    };
    let paper = |internal| {
        let input = papers::RosterPaperInput { month: "2026-11".into(), internal };
        press.roster(&county.hall, &county.desk, &input)
    };
    assert!(paper(false).unwrap_err().message.contains("还没有排接访"));
    let days = vec![duty("2026-11-23", "陈志远"), duty("2026-11-30", "李建国")];
    let plan =
        PlanRoster { office: OfficeId::default(), month: "2026-11".into(), days, reason: String::new() };
    county.hall.perform(&county.desk, None, plan.into()).unwrap();
    let note = NoteDuty {
        office: OfficeId::default(),
        on: county.today(),
        leader: "陈志远".into(),
        attended: Attended::StoodIn,
        stand_in: "李建国".into(),
        reason: "临时下乡".into(),
    };
    county.hall.perform(&county.desk, None, note.into()).unwrap();
    let page = seen("领导接访安排公告", &bytes(&paper(false).unwrap()));
    page.must_have(&[
        "2026年11月",
        "领导公开接访安排的公告",
        "11月23日星期一",
        "陈志远（县委常委、纪委书记）",
        "时间：8:30至11:30，遇法定节假日顺延",
        "地点：信访接待大厅一楼",
        "李建国",
        "接访范围",
        "不予受理",
        "身份证",
        "代表不超过5人",
        "特此公告。",
    ]);
    page.must_not_have(&["临时下乡", "替班"]);
    assert!(page.info.contains("Pages:           1"), "{}", page.info);
    assert!(page.info.contains("841.8"), "A3: {}", page.info);
    let page = seen("领导接访安排表", &bytes(&paper(true).unwrap()));
    page.must_have(&["2026年11月领导公开接访安排表", "李建国替班", "11月30日", "职务", "制表人："]);
}

/// A month of five days in two rooms: the table says for each day when and where, and it is still one sheet.
#[test]
fn a_month_of_five_days_in_two_rooms_is_announced_on_one_sheet() {
    let (county, press) = (county(), press());
    let dates = ["2026-12-07", "2026-12-14", "2026-12-21", "2026-12-28", "2026-12-31"];
    let days = dates.iter().enumerate().map(|(n, date)| ReceptionDay {
        date: date.parse().unwrap(),
        leader: "陈志远".into(),
        post: "县委常委、纪委书记、监委主任".into(),
        place: if n % 2 == 0 { "信访接待大厅一楼" } else { "青山镇便民服务中心" }.into(),
        from: "08:30".into(),
        to: "11:30".into(),
    });
    let plan = PlanRoster {
        office: OfficeId::default(),
        month: "2026-12".into(),
        days: days.collect(),
        reason: String::new(),
    };
    county.hall.perform(&county.desk, None, plan.into()).unwrap();
    let input = papers::RosterPaperInput { month: "2026-12".into(), internal: false };
    let paper = press.roster(&county.hall, &county.desk, &input).unwrap();
    let page = seen("领导接访安排公告五天", &bytes(&paper));
    page.must_have(&["12月28日星期一", "青山镇便民服务中心", "8:30至11:30", "特此公告。"]);
    assert_eq!(paper.pages, 1);
}

/// 取号单: 80 mm wide; number, kind, how many wait before, where and when, and never who holds it.
#[test]
fn a_slip_says_the_number_and_how_many_wait_and_names_nobody() {
    let (county, press) = (county(), press());
    let act = ChangeOffice {
        office: county.desk.office.clone(),
        name: "信访室".into(),
        short: "信访室".into(),
        telephone: "0999-6123400".into(),
        hours: String::new(),
    };
    county.hall.perform(&county.director, None, act.into()).unwrap();
    let ticket = |heads, representatives| TakeTicket { heads, representatives, ..TakeTicket::default() };
    let take = |act: TakeTicket| county.hall.perform(&county.desk, None, act.into()).unwrap().entry;
    let (first, second) = (take(ticket(1, 0)), take(ticket(7, 3)));
    let third = take(TakeTicket { to_leader: true, ..ticket(1, 0) });
    let slip = press.ticket_slip(&county.hall, &county.desk, &third).unwrap();
    let page = seen("号单", &bytes(&slip));
    page.must_have(&[
        "信访接待大厅",
        "03",
        "2026年11月23日",
        "前面等候2人",
        "信访室",
        "电话：0999-6123400",
        "身份证",
    ]);
    let size = page.info.lines().find(|line| line.starts_with("Page size:")).unwrap();
    let points: Vec<f32> = size.split_whitespace().filter_map(|word| word.parse().ok()).collect();
    assert!((points[0] - 80.0 * 72.0 / 25.4).abs() < 1.0 && points[1] < 450.0, "{size}");
    assert_eq!((slip.pages, slip.seconds), (1, None));
    seen("号单一", &bytes(&press.ticket_slip(&county.hall, &county.desk, &first).unwrap()))
        .must_have(&["前面等候0人"]);
    // What was called is called no more; what nobody took is no number.
    let called = CallTicket { ticket: second.clone(), window: 1 };
    county.hall.perform(&county.desk, None, called.into()).unwrap();
    for wrong in [second, EntryId::default()] {
        let refused = press.ticket_slip(&county.hall, &county.desk, &wrong).unwrap_err();
        assert_eq!(refused.kind, FailureKind::Refused, "{refused}");
    }
    // An appointment has its number and its hour; whom the case it is tied to is about stands nowhere.
    let case = county.registered(county.named());
    let book = Book {
        office: OfficeId::default(),
        n: 0,
        kind: AppointmentKind::Visit,
        on: day("2026-11-30"),
        from: "09:00".into(),
        to: "09:30".into(),
        with: "陈志远".into(),
        place: "二号接待室".into(),
        case,
    };
    let agreed = county.hall.perform(&county.desk, None, book.into()).unwrap().entry;
    let page = seen("约访号单", &bytes(&press.ticket_slip(&county.hall, &county.desk, &agreed).unwrap()));
    page.must_have(&["约01", "2026年11月30日周一", "09:00至09:30", "二号接待室"]);
    page.must_not_have(&IDENTITY);
    page.must_not_have(&["前面等候", "取号", "危房", "陈志远"]);
}

/// 石桥村 with five representatives of names long and rare.
fn many(county: &County) -> RegisterForm {
    let mut form = county.named();
    form.visit_form = VisitForm::Group;
    form.heads = 12;
    let first = form.complainants[0].clone();
    let names = ["杨𬱖", "李䶮", "王㛃", "赵𠅤", "阿卜杜热西提·买买提艾力"];
    form.complainants = names
        .iter()
        .enumerate()
        .map(|(n, name)| {
            let mut person = first.clone();
            (person.name, person.address) = ((*name).into(), format!("青山镇石桥村{}组", n + 1));
            person
        })
        .collect();
    form
}

#[test]
fn an_agreement_names_every_complainant_and_all_sign_on_one_page() {
    let (county, press) = (county(), press());
    let case = county.found(many(&county), false);
    for undertakings in [0, 1, 3, 10] {
        let one = |n: u32| Undertaking {
            what: format!("第{n}项：重新公示危房改造名单并公布复核电话"),
            by: day("2026-12-31"),
        };
        let settle = Settle { undertakings: (0..undertakings).map(one).collect(), ..county.settle() };
        county.does(&county.handler, &case, settle);
        let page = look(
            &press.issue(&county.hall, &county.desk, &wants(PaperKind::SettlementAgreement, &case)).unwrap(),
        );
        page.must_have(&[
            "乙方：杨𬱖（住址：青山镇石桥村1组）",
            "乙方：阿卜杜热西提·买买提艾力（住址：青山镇石桥村5组）",
        ]);
        page.must_read(&[
            "代表人签名",
            "签名（杨𬱖）",
            "签名（李䶮）",
            "签名（王㛃）",
            "签名（赵𠅤）",
            "签名（阿卜杜热西提·买买提艾力）",
            "见证方（盖章）",
            "见证人签名",
            "签订日期",
        ]);
        assert_eq!(page.read.matches("日期").count(), 1, "one date: {}", page.read);
        let pages = page.pages();
        let signed = pages.iter().find(|lines| lines.iter().any(|line| line.contains("代表人签名"))).unwrap();
        assert!(signed.iter().any(|line| line.starts_with("签订日期")), "{signed:?}");
        let text = signed.iter().position(|line| line.contains("盖章")).unwrap();
        assert!(text >= 2, "the signatures stand on a page without text: {signed:?}");
        for lines in &pages {
            assert!(lines.last().unwrap().starts_with("每页签名"), "{lines:?}");
            let body = lines.iter().rev().find(|line| !line.starts_with(['—', '每'])).unwrap();
            assert!(
                !"一二三四五六七八".contains(body.chars().next().unwrap())
                    || !body.contains('、')
                    || body.contains('。'),
                "a page ends with the heading {body}"
            );
        }
        county.does(&county.handler, &case, county.sign());
        county.does(&county.desk, &case, WithdrawSettlement { on: county.today(), reason: String::new() });
    }
}

#[test]
fn a_form_holds_five_people_three_subjects_and_a_long_account() {
    let (county, press) = (county(), press());
    let mut form = many(&county);
    form.subjects = vec![form.subjects[0].clone(); 3];
    form.facts = "反映石桥村危房改造名单未公示，请求核查。".repeat(1_000);
    let long = form.facts.chars().count();
    assert_eq!(long, 20_000);
    let case = county.registered(form);
    let paper = press.issue(&county.hall, &county.desk, &wants(PaperKind::RegisterForm, &case)).unwrap();
    let mut page = look(&paper);
    page.must_read(&["编号", "来访时间", "来访形式", "集体访 12 人", "初次"]);
    page.must_read(&[
        "姓名",
        "杨𬱖",
        "电话",
        "身份证号",
        "李䶮",
        "王㛃",
        "赵𠅤",
        "被反映人1",
        "被反映人2",
        "被反映人3",
        "政治面貌",
        "主要问题",
        "诉求",
        "递交材料",
        "拒签",
    ]);
    page.read.retain(|c| !c.is_whitespace());
    assert_eq!(page.read.matches('请').count(), 1_000, "nothing of the account is lost");
    assert!((10..40).contains(&paper.pages), "{} pages", paper.pages);
    let again =
        press.again(&county.hall, &county.desk, &again_of(&paper.issued.clone().unwrap().id)).unwrap();
    assert_eq!(again.pdf, paper.pdf);
    // With nothing filled in that may be left empty, it is one sheet.
    let mut bare = county.named();
    (bare.demands, bare.earlier, bare.reply, bare.place, bare.evidence) = Default::default();
    let case = county.registered(bare);
    let paper = press.issue(&county.hall, &county.desk, &wants(PaperKind::RegisterForm, &case)).unwrap();
    assert_eq!(paper.pages, 1);
    look(&paper).must_read(&["主要问题", "诉求", "递交材料", "曾向何处", "接待答复", "拟办意见", "签名"]);
}

/// 猜不出是谁: with the hash in the record nobody can try whether a guess at the complainant is right.
#[test]
fn no_bare_hash_of_a_paper_that_shows_who_came_is_kept() {
    use base64::Engine;
    use sha2::Digest;
    let (county, press) = (county(), press());
    let case = county.taken(county.named(), false);
    for paper in [PaperKind::AcceptanceNotice, PaperKind::RegisterForm] {
        let issued = press.issue(&county.hall, &county.desk, &wants(paper, &case)).unwrap();
        let pdf = base64::engine::general_purpose::STANDARD.decode(&issued.pdf).unwrap();
        let bare = hex(&sha2::Sha256::digest(&pdf));
        let record: Vec<String> = county
            .hall
            .read(&county.desk, |scene| scene.view.all("SELECT act FROM record", [], |row| row.get(0)))
            .unwrap();
        assert!(!record.iter().any(|act| act.contains(&bare[..16])));
        let kept = issued.issued.unwrap().sha256;
        assert!(record.iter().any(|act| act.contains(&kept)), "it is kept by another hash");
        let seen = county.hall.read_case(&county.desk, &case, case_view).unwrap();
        assert!(!serde_json::to_string(&seen.issued).unwrap().contains(&kept), "no window shows a hash");
    }
    assert_eq!(press.verify(&county.hall, &county.desk).unwrap().amiss, Vec::<String>::new());
    county.verified();
}

/// 重印还是那一张: the printed day is what it was, whatever day it is when the paper is made again.
#[test]
fn a_paper_made_again_after_midnight_bears_the_day_of_its_issue() {
    let (county, press) = (county(), press());
    let case = county.taken(county.named(), false);
    // The clock was set back after an act: the record's time does not run backwards with it.
    county.hall.clock().move_to(day("2026-11-25"));
    county.registered(county.anonymous());
    county.hall.clock().move_to(day("2026-11-24"));
    let issued = press.issue(&county.hall, &county.desk, &wants(PaperKind::AcceptanceNotice, &case)).unwrap();
    look(&issued).must_have(&["2026年11月24日"]);
    county.hall.clock().move_to(day("2026-11-30"));
    let again = press.again(&county.hall, &county.desk, &again_of(&issued.issued.unwrap().id)).unwrap();
    assert_eq!(again.pdf, issued.pdf);
    county.verified();
}

/// 署名没有核实的件: what was issued while the name stood is still whole, though nobody may print it again; and whoever must
/// stand aside in a case can still have the store verified.
#[test]
fn papers_issued_before_a_name_fell_away_are_still_whole() {
    let (county, press) = (county(), press());
    let case = county.registered(county.letter());
    let issued = press.issue(&county.hall, &county.desk, &wants(PaperKind::RegisterForm, &case)).unwrap();
    county.does(&county.desk, &case, county.verify_name(hall::NameOutcome::False));
    let aside = hall::Recuse { account: county.director.account.clone(), reason: "曾同村".into() };
    county.does(&county.director, &case, aside);
    let check = press.check(&county.hall, &county.director).unwrap();
    assert_eq!((check.papers, check.all_ok()), (Some(true), true), "{:?}", check.findings);
    let again = press.again(&county.hall, &county.desk, &again_of(&issued.issued.unwrap().id)).unwrap_err();
    assert!(again.message.contains("不能重印"), "{again}");
    // Nor does it count against the store that the identity is destroyed in the end.
    county.hall.clock().move_to(day("2026-12-24"));
    assert_eq!(county.hall.shred_due(&county.desk).unwrap(), 1);
    let check = press.check(&county.hall, &county.director).unwrap();
    assert_eq!((check.papers, check.all_ok()), (Some(true), true), "{:?}", check.findings);
}

/// 来信 and 来电 have forms of their own: nobody is there to sign, and what was not asked has no cell.
#[test]
fn the_form_of_a_letter_asks_nobody_to_sign() {
    let (county, press) = (county(), press());
    let joint = RegisterForm { heads: 12, ..county.letter() };
    let call = RegisterForm { method: "3".into(), ..county.letter() };
    for (form, has, has_not) in [
        (joint, ["来信登记表", "收到时间", "12 人", "登记人"], ["来访", "接待人", "拒签"]),
        (call, ["来电登记表", "来电时间", "复述", "接电人"], ["来访", "接待人", "拒签"]),
    ] {
        let case = county.registered(form);
        let input = wants(PaperKind::RegisterForm, &case);
        let page = look(&press.issue(&county.hall, &county.desk, &input).unwrap());
        page.must_have(&has);
        page.must_not_have(&has_not);
    }
}

/// 处理笺: no name of who came, room for ink, and each leader's word as it was on the day of issue.
#[test]
fn a_handling_slip_shows_proposal_and_decisions_with_room_for_ink_and_nobody_who_came() {
    let (county, press) = (county(), press());
    let case = county.taken(county.named(), false);
    let input = PaperInput { reason: String::new(), ..wants(PaperKind::HandlingSlip, &case) };
    let none = press.issue(&county.hall, &county.director, &input).unwrap_err();
    assert!(none.message.contains("还没有呈批"), "{none}");
    let approval = county.does(&county.director, &case, county.submit()).entry;
    let blank = press.issue(&county.hall, &county.director, &input).unwrap();
    let page = look(&blank);
    page.must_have(&[
        "信访举报处理笺",
        "实名举报",
        "初次举报",
        "刘某",
        "反映一名村干部在危房改造中照顾亲属",
        "拟由第三纪检监察室核查",
        "依据：规则第十七条",
        "分管领导",
        "主要领导",
        "办理结果",
        "林静",
    ]);
    page.must_not_have(&IDENTITY);
    page.must_not_have(&["抓紧办理"]);
    assert_eq!(blank.pages, 1);
    county.does(&county.leader, &case, county.decide(&approval));
    let decided = press.issue(&county.hall, &county.director, &input).unwrap();
    look(&decided).must_have(&["同意：抓紧办理", "陈志远", "2026年11月23日（在程序中批示）"]);
    assert_eq!(openings(&county, &case), 0, "nobody's identity is opened for it");
    let again = press.again(&county.hall, &county.director, &again_of(&blank.issued.unwrap().id)).unwrap();
    assert_eq!(again.pdf, blank.pdf, "what was issued stays as it was");
    assert!(press.verify(&county.hall, &county.director).unwrap().amiss.is_empty());
}

fn lead_plan(county: &County) -> Plan {
    Plan {
        on: county.today(),
        crux: "名单没有公示".into(),
        way: "逐户核对，重新公示".into(),
        task_force: vec![Member { account: county.township.account.clone(), duty: "协调公示".into() }],
        measures: vec![Measure {
            what: "调取名单和鉴定".into(),
            owner: county.handler.account.clone(),
            due: day("2026-12-04"),
        }],
        feedback: "每两周见面一次".into(),
        risk: String::new(),
    }
}

/// 重新办理: what was issued before stays as it was, and a new 处理笺 says nothing of the former result.
#[test]
fn what_was_issued_before_a_case_was_reopened_is_still_whole() {
    let (county, press) = (county(), press());
    let case = county.taken(county.anonymous(), false);
    county.does(&county.handler, &case, lead_plan(&county));
    county.approves(&case, ApprovalMatter::Handling);
    county.does(&county.handler, &case, county.dispose());
    county.does(&county.handler, &case, county.find(Finding::Partly));
    county.does(&county.handler, &case, county.plan(&case));
    county.does(&county.handler, &case, county.meeting(&case));
    county.does(&county.director, &case, county.close());
    let input = |paper| PaperInput { reason: String::new(), ..wants(paper, &case) };
    let issue = |paper| press.issue(&county.hall, &county.director, &input(paper)).unwrap();
    let papers = [PaperKind::HandlingSlip, PaperKind::LeadPlan, PaperKind::MeetingMinutes].map(issue);
    look(&papers[0]).must_have(&["已反馈，信访人认可"]);
    county.does(&county.director, &case, county.reopen());
    county.does(&county.director, &case, county.submit());
    let second = look(&issue(PaperKind::HandlingSlip));
    second.must_have(&["办理结果"]);
    second.must_not_have(&["已反馈，信访人认可"]);
    for paper in papers {
        let again =
            press.again(&county.hall, &county.director, &again_of(&paper.issued.unwrap().id)).unwrap();
        assert_eq!(again.pdf, paper.pdf, "what was issued stays as it was");
    }
    assert!(press.verify(&county.hall, &county.director).unwrap().amiss.is_empty());
}

/// 包案方案: leader, office, 专班, measures with owner and days, room for the leader's ink.
#[test]
fn a_lead_plan_shows_the_task_force_and_each_measure_with_owner_and_days() {
    let (county, press) = (county(), press());
    let case = county.taken(county.named(), false);
    let input = PaperInput { reason: String::new(), ..wants(PaperKind::LeadPlan, &case) };
    assert!(
        press.issue(&county.hall, &county.director, &input).unwrap_err().message.contains("还没有包案方案")
    );
    county.does(&county.handler, &case, lead_plan(&county));
    let paper = press.issue(&county.hall, &county.director, &input).unwrap();
    let page = look(&paper);
    page.must_have(&[
        "包案方案",
        "一案一策一专班",
        "陈志远",
        "第三纪检监察室",
        "名单没有公示",
        "初次",
        "赵强（青山镇纪委）：协调公示",
        "调取名单和鉴定",
        "至12月4日",
        "回避核对",
        "包案领导（陈志远）签名",
    ]);
    page.must_not_have(&IDENTITY);
    let finish =
        FinishMeasure { measure: 1, on: county.today(), dropped: false, outcome: "已调取".into() };
    county.does(&county.handler, &case, finish);
    county.approves(&case, ApprovalMatter::Plan);
    let later = press.issue(&county.hall, &county.director, &input).unwrap();
    look(&later).must_have(&["已调取", "同意：抓紧办理"]);
    let again = press.again(&county.hall, &county.director, &again_of(&paper.issued.unwrap().id)).unwrap();
    assert_eq!(again.pdf, paper.pdf);
    assert!(press.verify(&county.hall, &county.director).unwrap().amiss.is_empty());
}

/// 来电登记: nobody is there to sign; an anonymous call asks neither name nor number.
#[test]
fn the_form_of_a_call_is_not_signed_by_whoever_called() {
    let (county, press) = (county(), press());
    let call = RegisterForm {
        method: "3".into(),
        ticket: String::new(),
        verified: Verified::NotYet,
        ..county.anonymous()
    };
    let case = county.registered(call);
    let input = PaperInput { reason: String::new(), ..wants(PaperKind::RegisterForm, &case) };
    let page = seen("来电登记表", &bytes(&press.issue(&county.hall, &county.desk, &input).unwrap()));
    page.must_have(&["来电登记表", "来电时间", "不留号码", "已在电话中向来电人复述", "接电人"]);
    page.must_not_have(&["来访人签名", "来访时间", "电话："]);
}

/// 换了字体不是被改过: a machine with other faces says so of a paper, and calls nothing amiss.
#[test]
fn a_paper_issued_with_other_faces_is_told_from_one_that_was_changed() {
    let county = county();
    // Two machines: the second has a list of fonts of its own, with another face for titles.
    let (ours, theirs) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let shipped = include_str!("../../../../assets/fonts/manifest.toml");
    for (folder, title) in [(&ours, "title = ["), (&theirs, "title = ['FandolHei-Regular.otf',")] {
        std::fs::write(folder.path().join("manifest.toml"), shipped.replacen("title = [", title, 1)).unwrap();
    }
    let press = |folder: &tempfile::TempDir| Press::new(vec![folder.path().to_path_buf()]);
    let (ours, theirs) = (press(&ours), press(&theirs));
    let case = county.taken(county.named(), false);
    let input = wants(PaperKind::AcceptanceNotice, &case);
    let issued = ours.issue(&county.hall, &county.desk, &input).unwrap();
    let id = issued.issued.unwrap().id;
    let refused = theirs.again(&county.hall, &county.desk, &again_of(&id)).unwrap_err();
    assert!(refused.message.contains("换了字体") && refused.way_out.contains("原件"), "{refused}");
    assert_eq!(ours.again(&county.hall, &county.desk, &again_of(&id)).unwrap().pdf, issued.pdf);
    let check = theirs.check(&county.hall, &county.director).unwrap();
    assert!(check.all_ok() && check.unjudged == 1, "{check:?}");
    assert!(check.findings.iter().any(|found| found.contains("1 份文书出具后换了字体")), "{check:?}");
    let check = ours.check(&county.hall, &county.director).unwrap();
    assert!(check.all_ok() && check.unjudged == 0 && check.findings.is_empty(), "{check:?}");
    // What they issue is theirs to make again.
    let issued = theirs.issue(&county.hall, &county.desk, &input).unwrap();
    let again = theirs.again(&county.hall, &county.desk, &again_of(&issued.issued.unwrap().id)).unwrap();
    assert_eq!(again.pdf, issued.pdf);
    county.verified();
}

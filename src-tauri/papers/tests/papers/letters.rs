//! 转送函、移送函: what travels with a case, and nothing of who came.

use crate::common::county::County;
use crate::common::*;
use hall::*;
use papers::PaperInput;

fn letter(paper: PaperKind, case: &CaseId) -> PaperInput {
    PaperInput { reason: String::new(), ..wants(paper, case) }
}

fn hand_out(county: &County, case: &CaseId, to: &OfficeId) -> HandOut {
    HandOut {
        number: Number::default(),
        on: county.today(),
        to: to.clone(),
        basis: "低保资格的审核确认由民政部门负责".into(),
        summary: county.cleared_by(&county.director, case, "要求核实某户低保资格，公开评议结果。"),
        sheets: 3,
        copy_to: county.village.clone(),
        consent: None,
        consented: 0,
        share_name: false,
        share_phone: false,
        share_address: false,
    }
}

#[test]
fn a_letter_to_a_township_says_what_is_asked_and_knows_nobody() {
    let (county, press) = (county(), press());
    let case = county.registered(county.named());
    let input = letter(PaperKind::ForwardLetter, &case);
    let early = press.preview(&county.hall, &county.director, &input).unwrap_err();
    assert!(early.message.contains("本件没有转送"), "{early}");
    county.does(&county.director, &case, county.forward(&case));
    let issued = press.issue(&county.hall, &county.director, &input).unwrap();
    assert_eq!(issued.number, "信转〔2026〕1号");
    let page = seen("转送函", &bytes(&issued));
    page.must_have(&[
        "信转〔2026〕1号",
        "关于转送信访举报件的函",
        "青山镇纪委：",
        "实名信访举报",
        "被反映人由下级党组织管理：村委会副主任由镇党委管理",
        "内容摘要：反映某村危改名单没有公示",
        "随件共3页",
        "照片（2页）",
        "第十六条",
        "自收到之日起5个工作日内受理或者转办",
        "由你单位依规告知本人",
        "附件：签收回执",
        "青山县纪委",
        "2026年11月23日",
        "签收回执",
    ]);
    assert_eq!(issued.pages, 2, "the letter, and the receipt that comes back");
    page.must_not_have(&IDENTITY);
    // Sent on, it stays what it was.
    county.does(&county.township, &case, county.take_over(""));
    let again = press.again(&county.hall, &county.director, &again_of(&issued.issued.unwrap().id)).unwrap();
    assert_eq!(again.pdf, issued.pdf);
    assert!(press.verify(&county.hall, &county.director).unwrap().amiss.is_empty());
}

#[test]
fn a_letter_to_a_department_asks_for_its_judgement_and_gives_no_name_without_consent() {
    let (county, press) = (county(), press());
    let civil = county.office("青山县民政局", OfficeKind::Department);
    let outside = RegisterForm { kind: "4".into(), categories: vec![], ..county.named() };
    let case = county.registered(outside.clone());
    county.does(&county.director, &case, hand_out(&county, &case, &civil));
    let issued =
        press.issue(&county.hall, &county.director, &letter(PaperKind::HandOutLetter, &case)).unwrap();
    let page = seen("移送函", &bytes(&issued));
    page.must_have(&[
        "信移〔2026〕1号",
        "青山县民政局：",
        "不属我委受理范围",
        "15日内决定是否受理",
        "60日内办结",
        "抄送：青山镇纪委",
        "三到位一处理结果表",
        "答复由我委送达",
        "诉求合理的解决问题到位",
        "诉求无理的思想教育到位",
        "生活困难的帮扶救助到位",
        "行为违法的依法处理",
        "不予受理（理由）",
        "属地责任",
        "部门责任",
    ]);
    assert_eq!(issued.pages, 2, "the letter, and the form for the answer on a page of its own");
    page.must_not_have(&IDENTITY);
    page.must_not_have(&["纪检责任"]);
    // 附件 stand before 版记: who gets a copy is told at the foot of the last page, after the form.
    page.must_read(&[
        "附件：三到位一处理结果表",
        "青山县纪委",
        "联系部门：",
        "承办单位（盖章）",
        "抄送：青山镇纪委",
    ]);
    let sheet = press.preview(&county.hall, &county.director, &wants(PaperKind::IdentitySheet, &case));
    assert!(sheet.unwrap_err().message.contains("没有书面同意"));

    // With the written consent, on a sheet of its own, and only what it names.
    let case = county.registered(outside);
    let consented = HandOut {
        consent: Some("2026-11-23 同意书，附卷第 3 页".into()),
        share_name: true,
        ..hand_out(&county, &case, &civil)
    };
    county.does(&county.director, &case, consented);
    let sheet = press.issue(&county.hall, &county.director, &wants(PaperKind::IdentitySheet, &case)).unwrap();
    assert_eq!((sheet.number.as_str(), sheet.seconds.is_some()), ("信移〔2026〕2号", true));
    let page = seen("移送函身份附页", &bytes(&sheet));
    page.must_have(&["青山县民政局：", "姓名：杨𬱖", "同意书，附卷第 3 页"]);
    page.must_not_have(&["1990000", "石桥村三组", "11010519491231002X"]);
    let page = seen(
        "移送函二",
        &bytes(
            &press.issue(&county.hall, &county.director, &letter(PaperKind::HandOutLetter, &case)).unwrap(),
        ),
    );
    page.must_not_have(&IDENTITY);
    page.must_have(&["见密封的身份附页"]);
    page.must_not_have(&["答复由我委送达"]);
}

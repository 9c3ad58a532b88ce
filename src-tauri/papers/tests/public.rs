//! Public papers: nothing in them lets a reader find the complainant.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "tests"
)]

mod common;

use common::county::County;
use common::*;
use hall::*;
use papers::PaperInput;

fn public(paper: PaperKind, case: &CaseId) -> PaperInput {
    PaperInput { reason: String::new(), ..wants(paper, case) }
}

fn openings(county: &County, case: &CaseId) -> bool {
    let entries = county.hall.read_case(&county.desk, case, |scene| case_entries(scene.view, case)).unwrap();
    entries.iter().any(|entry| matches!(entry.act, Act::OpenIdentity(_)))
}

#[test]
fn a_poster_shows_result_and_telephone_and_nobody() {
    let (county, press) = (county(), press());
    let case = county.found(county.named(), true);
    county.does(&county.handler, &case, county.posting(&case));
    let input = public(PaperKind::DoublePublicity, &case);
    let small = press.issue(&county.hall, &county.desk, &input).unwrap();
    let large = press.issue(&county.hall, &county.desk, &PaperInput { a3: true, ..input }).unwrap();
    for (paper, size) in [(&small, "595.2"), (&large, "841.8")] {
        let page = look(paper);
        page.must_have(&[
            "核查结果公示",
            "至11月30日",
            "石桥村危房改造名单公示情况",
            "0999-6123456",
            "青山镇纪委",
            "石桥村公开栏",
        ]);
        page.must_not_have(&IDENTITY);
        page.must_not_have(&["举报人", "信访人", "有人举报"]);
        assert!(page.info.contains(size), "{}", page.info);
        assert_eq!(paper.pages, 1);
        let again = press.again(&county.hall, &county.desk, &paper.issued.clone().unwrap().id).unwrap();
        assert_eq!(again.pdf, paper.pdf);
    }
    assert!(!openings(&county, &case));
    assert!(press.verify(&county.hall, &county.desk).unwrap().is_empty());
    county.verified();
}

#[test]
fn a_place_that_points_at_the_complainant_is_not_printed() {
    let (county, press) = (county(), press());
    let case = county.found(county.named(), true);
    let places = vec!["石桥村三组杨𬱖家门口".into()];
    county.does(&county.handler, &case, PostPublicity { places, ..county.posting(&case) });
    let failure =
        press.issue(&county.hall, &county.desk, &public(PaperKind::DoublePublicity, &case)).unwrap_err();
    assert!(failure.message.contains("张贴地点") && !failure.to_string().contains("杨"), "{failure}");
}

fn met(county: &County, case: &CaseId, change: impl FnOnce(&mut HoldMeeting)) {
    county.does(&county.handler, case, county.plan(case));
    let mut held = county.meeting(case);
    change(&mut held);
    county.does(&county.handler, case, held);
}

#[test]
fn minutes_have_a_head_and_end_with_who_came() {
    let (county, press) = (county(), press());
    let case = county.found(county.anonymous(), false);
    met(&county, &case, |held| held.absent = "村监委会主任（病假）".into());
    let input = public(PaperKind::MeetingMinutes, &case);
    let paper = press.issue(&county.hall, &county.desk, &input).unwrap();
    let page = look(&paper);
    page.must_have(&["公开反馈会会议纪要", &paper.number, "石桥村村委会", "名单何时重新公示？", "本月底前"]);
    page.must_have(&["满意15张", "基本满意2张", "村民代表17人", "请假：村监委会主任"]);
    page.must_not_have(&IDENTITY);
    let end = page.text.rfind("出席").unwrap();
    assert!(end > page.text.rfind("主持人小结").unwrap() && page.text.rfind("请假").unwrap() > end);
    let again = press.again(&county.hall, &county.desk, &paper.issued.clone().unwrap().id).unwrap();
    assert_eq!(again.pdf, paper.pdf);
    assert!(!openings(&county, &case));
}

#[test]
fn minutes_that_say_who_did_not_come_are_not_printed() {
    let (county, press) = (county(), press());
    let case = county.found(county.anonymous(), false);
    met(&county, &case, |held| held.absent = "举报人未到场".into());
    let failure =
        press.preview(&county.hall, &county.desk, &public(PaperKind::MeetingMinutes, &case)).unwrap_err();
    assert!(failure.message.contains("请假"), "{failure}");
}

#[test]
fn the_recovery_page_says_what_each_code_opens_and_who_keeps_it() {
    let pdf = press().recovery_page("青山县纪委监委", "AAAA-BBBB-CCCC-DDDD", "EEEE-FFFF-GGGG-HHHH").unwrap();
    let page = seen("恢复码", &pdf);
    page.must_have(&["AAAA-BBBB-CCCC-DDDD", "EEEE-FFFF-GGGG-HHHH", "恢复码甲", "恢复码乙", "能打开", "保管"]);
    assert!(page.info.contains("Pages:           1"), "{}", page.info);
}

//! Public papers: nothing in them lets a reader find the complainant.

use crate::common::county::County;
use crate::common::*;
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
            "关于石桥村有关问题核查结果的公示",
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
        let again =
            press.again(&county.hall, &county.desk, &again_of(&paper.issued.clone().unwrap().id)).unwrap();
        assert_eq!(again.pdf, paper.pdf);
    }
    assert!(!openings(&county, &case));
    assert!(press.verify(&county.hall, &county.desk).unwrap().amiss.is_empty());
    county.verified();
}

#[test]
fn a_place_that_points_at_the_complainant_is_not_printed() {
    let (county, press) = (county(), press());
    let case = county.found(county.named(), true);
    let places = vec!["石桥村三组东头第一家门口".into()];
    county.does(&county.handler, &case, PostPublicity { places, ..county.posting(&case) });
    let failure =
        press.issue(&county.hall, &county.desk, &public(PaperKind::DoublePublicity, &case)).unwrap_err();
    assert!(failure.message.contains("公示地点") && !failure.to_string().contains("三组"), "{failure}");
}

#[test]
fn a_public_paper_is_never_issued_unless_its_words_were_compared_with_the_sealed_identity() {
    let (county, press) = (county(), press());
    let newcomer = county.newcomer();
    let case = county.found(county.named(), true);
    county.does(&county.handler, &case, county.posting(&case));
    let input = public(PaperKind::DoublePublicity, &case);
    for refused in [
        press.issue(&county.hall, &newcomer, &input).unwrap_err(),
        press.preview(&county.hall, &newcomer, &input).unwrap_err(),
    ] {
        assert_eq!(refused.kind, FailureKind::Refused);
        assert!(refused.message.contains("比对") && refused.way_out.contains("授予"), "{refused}");
    }
    let paper = press.issue(&county.hall, &county.desk, &input).unwrap();
    // What was compared once may be printed again by anybody who may see the case.
    let again = press.again(&county.hall, &newcomer, &again_of(&paper.issued.clone().unwrap().id)).unwrap();
    assert_eq!(again.pdf, paper.pdf);
    // The county's own wording is compared too, wherever it stands.
    for (from, to) in
        [("@落款", "联系人：杨 𬱖\n@落款"), ("# ", "# 楊𬱖家"), ("@落款 {{ office }}", "@落款 杨𬱖")]
    {
        install(
            &county,
            PaperKind::DoublePublicity,
            &shipped(PaperKind::DoublePublicity).replacen(from, to, 1),
        );
        let failure = press.issue(&county.hall, &county.desk, &input).unwrap_err();
        assert!(failure.message.contains("姓名") && !failure.to_string().contains('𬱖'), "{failure}");
    }
    // Nobody's identity is sealed with an anonymous case: there is nothing that only the vault could compare.
    let nameless = county.found(county.anonymous(), false);
    met(&county, &nameless, |_| ());
    press.issue(&county.hall, &newcomer, &public(PaperKind::MeetingMinutes, &nameless)).unwrap();
    county.verified();
}

#[test]
fn the_telephone_of_an_office_is_printed_and_that_of_the_complainant_is_not() {
    let (county, press) = (county(), press());
    let issue = |telephone: &str| {
        let case = county.found(county.named(), true);
        let posting = PostPublicity { telephone: telephone.into(), ..county.posting(&case) };
        county.hall.perform(&county.handler, Some(&case), posting.into())?;
        press.issue(&county.hall, &county.desk, &public(PaperKind::DoublePublicity, &case))
    };
    issue("139 0000 7777").unwrap();
    let failure = issue("199-0000-1234").unwrap_err();
    assert_eq!(failure.field.as_deref(), Some("telephone"), "{failure}");
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
    page.must_have(&[
        "公开反馈会纪要",
        "反馈事项：核查结果。",
        &paper.number,
        "石桥村村委会",
        "名单何时重新公示？",
        "本月底前",
    ]);
    page.must_have(&["满意15张", "基本满意不足5张", "不满意0张", "村民代表17人", "请假：村监委会主任"]);
    page.must_not_have(&IDENTITY);
    let end = page.text.rfind("出席").unwrap();
    assert!(end > page.text.rfind("主持人小结").unwrap() && page.text.rfind("请假").unwrap() > end);
    let again =
        press.again(&county.hall, &county.desk, &again_of(&paper.issued.clone().unwrap().id)).unwrap();
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
fn a_question_stays_with_its_answer_and_observers_have_their_line() {
    let (county, press) = (county(), press());
    for asked in [35, 36, 37] {
        let case = county.found(county.anonymous(), false);
        let questions: Vec<_> = (1..=asked)
            .map(|n| QuestionAnswer {
                question: format!("第{n}问的事由谁负责？"),
                answer: "由村委会负责，月底前公开。".into(),
            })
            .collect();
        let cleared = county.cleared(&case, &HoldMeeting::questions_text(&questions));
        met(&county, &case, |held| {
            (held.questions, held.questions_cleared) = (questions, cleared);
            held.attendance
                .push(Attendance { category: "列席：镇经管站".into(), invited: 2, present: 2 });
        });
        let input = public(PaperKind::MeetingMinutes, &case);
        let page = look(&press.issue(&county.hall, &county.desk, &input).unwrap());
        page.must_read(&["出席", "村民代表17人（应到20人）", "列席", "镇经管站2人（应到2人）", "请假"]);
        page.must_read(&["第1问", "月底前公开", "第35问", "月底前公开"]);
        assert!(page.pages().len() > 3);
        for lines in page.pages() {
            let last = lines.iter().rev().find(|line| !line.starts_with('—')).unwrap();
            assert!(!last.starts_with("问：") && !last.starts_with("三、"), "a page ends with {last}");
        }
    }
}

#[test]
fn a_poster_has_room_for_four_places_and_a_title_by_sense() {
    let (county, press) = (county(), press());
    let case = county.found(county.named(), true);
    let places =
        ["石桥村村务公开栏", "石桥村三岔路口宣传栏", "青山镇政府大门口公示栏", "青山镇便民服务中心一楼大厅"];
    let posting = PostPublicity { places: places.map(String::from).to_vec(), ..county.posting(&case) };
    county.does(&county.handler, &case, posting);
    for a3 in [false, true] {
        let input = PaperInput { a3, ..public(PaperKind::DoublePublicity, &case) };
        let paper = match press.issue(&county.hall, &county.desk, &input) {
            Ok(paper) => paper,
            // What does not fit one sheet in a size that can be read goes to a larger sheet, and not to a second one.
            Err(refused) => {
                assert!(!a3 && refused.way_out.contains("A3"), "{refused}");
                continue;
            }
        };
        assert_eq!(paper.pages, 1);
        let page = look(&paper);
        page.must_have(&places);
        page.must_read(&[
            "核查事项",
            "核查结果",
            "处理整改",
            "公示期",
            "公示地点",
            "监督电话",
            "0999-6123456",
            "接待时间",
            "工作日 8:30–11:30",
            "青山镇纪委",
        ]);
        assert_eq!(page.pages()[0][..2], ["关于石桥村有关问题", "核查结果的公示"]);
    }
}

#[test]
fn the_recovery_page_says_what_each_code_opens_and_who_keeps_it() {
    let pdf = press().recovery_page("青山县纪委监委", "AAAA-BBBB-CCCC-DDDD", "EEEE-FFFF-GGGG-HHHH").unwrap();
    let page = seen("恢复码", &pdf);
    page.must_have(&["AAAA-BBBB-CCCC-DDDD", "EEEE-FFFF-GGGG-HHHH", "恢复码甲", "恢复码乙", "能打开", "保管"]);
    assert!(page.info.contains("Pages:           1"), "{}", page.info);
}

//! 公开反馈会: 通知, 签到表 and 测评票 of one that is planned. They are public: nobody is found by them.

use crate::common::county::County;
use crate::common::*;
use hall::*;
use papers::PaperInput;

const PAPERS: [PaperKind; 3] = [PaperKind::MeetingNotice, PaperKind::SignInSheet, PaperKind::BallotSlip];
const MATTER: &str = "石桥村危房改造名单的核查结果";

fn public(paper: PaperKind, case: &CaseId) -> PaperInput {
    PaperInput { reason: String::new(), ..wants(paper, case) }
}

fn convened(county: &County, change: impl FnOnce(&mut PlanOpenFeedback)) -> CaseId {
    let case = county.found(county.anonymous(), false);
    let mut plan = PlanOpenFeedback {
        what: MATTER.into(),
        audience: "村民代表20人、党员13人".into(),
        ..county.plan(&case)
    };
    change(&mut plan);
    county.does(&county.handler, &case, plan);
    case
}

fn offered(county: &County, case: &CaseId) -> Vec<PaperKind> {
    let view = county.hall.read_case(&county.handler, case, case_view).unwrap();
    let ready = view.papers.into_iter().filter(|choice| PAPERS.contains(&choice.paper));
    ready.inspect(|choice| assert!(choice.ready)).map(|choice| choice.paper).collect()
}

#[test]
fn papers_of_a_meeting_are_made_from_its_plan_until_it_is_held() {
    let (county, press) = (county(), press());
    let why = |case: &CaseId, paper| {
        press.preview(&county.hall, &county.handler, &public(paper, case)).unwrap_err().message
    };
    let early = county.found(county.anonymous(), false);
    assert!(offered(&county, &early).is_empty() && why(&early, PAPERS[0]).contains("还没有公开反馈方案"));
    let posted = convened(&county, |plan| plan.way = OpenWay::Notice);
    assert!(offered(&county, &posted).is_empty() && why(&posted, PAPERS[1]).contains("本件定为公告反馈"));
    let case = convened(&county, |_| ());
    assert_eq!(offered(&county, &case), PAPERS);
    let waits = |paper| {
        let today = county.hall.read(&county.handler, today).unwrap();
        today.papers.iter().any(|one| one.case_id == case && one.paper == paper)
    };
    assert!(waits(PaperKind::MeetingNotice) && !waits(PaperKind::SignInSheet));
    let issue = |paper| press.issue(&county.hall, &county.handler, &public(paper, &case)).unwrap();
    let issued = PAPERS.map(issue);
    assert!(!waits(PaperKind::MeetingNotice), "it waits until it is issued");
    county.does(&county.handler, &case, county.meeting(&case));
    assert!(offered(&county, &case).is_empty() && why(&case, PAPERS[2]).contains("召开"));
    for paper in issued {
        let again = press.again(&county.hall, &county.handler, &again_of(&paper.issued.unwrap().id)).unwrap();
        assert_eq!(again.pdf, paper.pdf, "what was issued stays as it was");
    }
    assert!(press.verify(&county.hall, &county.director).unwrap().amiss.is_empty());
    county.verified();
}

#[test]
fn a_notice_says_what_where_and_for_whom_and_leaves_the_hour_to_be_written() {
    let (county, press) = (county(), press());
    let case = convened(&county, |_| ());
    let paper = press.issue(&county.hall, &county.handler, &public(PaperKind::MeetingNotice, &case)).unwrap();
    let page = look(&paper);
    page.must_have(&[
        "公开反馈会通知",
        "地点：石桥村村委会。",
        "反馈事项：石桥村危房改造名单的核查结果。",
        "参会范围：村民代表20人、党员13人。",
        "陈志远主持，王海燕答疑。",
        "不记名测评",
        "利害关系",
        "特此通知",
        "青山县纪委",
        "2026年11月23日",
    ]);
    page.must_not_have(&IDENTITY);
    page.must_not_have(&["举报", "信访人", "来信", "共人", "信访〔"]);
    assert_eq!(paper.pages, 1);
    let uncounted = convened(&county, |plan| plan.audience = "村民代表、党员".into());
    let paper = press.issue(&county.hall, &county.handler, &public(PaperKind::MeetingNotice, &uncounted));
    seen("通知未写人数", &bytes(&paper.unwrap())).must_have(&["村民代表、党员。共", "人。"]);
}

#[test]
fn a_sign_in_sheet_has_a_line_for_each_and_some_more() {
    let (county, press) = (county(), press());
    for (audience, pages, last, none) in
        [("村民代表20人、党员13人", 2, "37", "38"), ("村民代表、党员", 1, "16", "17")]
    {
        let case = convened(&county, |plan| plan.audience = audience.into());
        let paper = press.issue(&county.hall, &county.handler, &public(PaperKind::SignInSheet, &case));
        let paper = paper.unwrap();
        let page = look(&paper);
        page.must_have(&["序号", "类别", "姓名", "单位、职务", "签名", MATTER, "石桥村村委会"]);
        page.must_not_have(&["举报", "信访人", "信访〔"]);
        let numbered = |n: &str| page.pages().concat().iter().any(|line| line == n);
        assert!(numbered("1") && numbered(last) && !numbered(none), "{}", page.text);
        assert_eq!(paper.pages, pages);
        assert!(page.pages().iter().all(|lines| lines.iter().any(|line| line.starts_with("序号"))));
    }
}

#[test]
fn ballots_share_a_sheet_and_none_is_told_from_another() {
    let (county, press) = (county(), press());
    let long = |n: usize| "危房改造名单的核查结果和整改情况".chars().cycle().take(n).collect::<String>();
    for (matter, slips) in
        [(MATTER.to_owned(), 4), (long(28), 4), (long(29), 3), (long(84), 3), (long(85), 2), (long(300), 2)]
    {
        let case = convened(&county, |plan| plan.what = matter.clone());
        let paper = press.issue(&county.hall, &county.handler, &public(PaperKind::BallotSlip, &case));
        let paper = paper.unwrap();
        let page = seen(&format!("测评票{slips}张{}字", matter.chars().count()), &bytes(&paper));
        assert_eq!(paper.pages, 1, "{slips}");
        for words in ["公开反馈会测评票", "意见建议", "☐满意", "☐基本满意", "☐不满意", "不写姓名"]
        {
            let all = page.text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            assert_eq!(all.matches(words).count(), slips, "{words}: {}", page.text);
        }
        page.must_read(&[&matter]);
        page.must_not_have(&["举报", "信访", "签名："]);
    }
}

#[test]
fn a_plan_in_the_letters_own_words_is_not_made_public() {
    let (county, press) = (county(), press());
    let facts = "镇里负责危房改造的干部把名单压了三个月没有公示就直接报上去了";
    let case = county.found(RegisterForm { facts: facts.into(), ..county.anonymous() }, false);
    let plan = PlanOpenFeedback { what: format!("关于{facts}的核查结果"), ..county.plan(&case) };
    county.does(&county.handler, &case, plan);
    for paper in PAPERS {
        let refused = press.issue(&county.hall, &county.handler, &public(paper, &case)).unwrap_err();
        assert!(refused.message.contains("反馈事项") && refused.message.contains("原话"), "{refused}");
        assert!(!refused.to_string().contains("三个月"), "{refused}");
    }
}

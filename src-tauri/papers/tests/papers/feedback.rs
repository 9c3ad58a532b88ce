//! 反馈记录表: one sheet a feedback, empty for the talk or as the record has it; nobody's identity stands on it.

use crate::common::*;
use hall::*;
use papers::PaperInput;

fn record(case: &CaseId, about: &EntryId) -> PaperInput {
    PaperInput { about: about.clone(), reason: String::new(), ..wants(PaperKind::FeedbackRecord, case) }
}

#[test]
fn an_empty_sheet_is_taken_along_to_the_talk() {
    let (county, press) = (county(), press());
    let input = |case: &CaseId| record(case, &EntryId::default());
    for (case, says) in [
        (county.found(county.anonymous(), false), "匿名件没有可以当面反馈的人"),
        (county.registered(county.named()), "还不能反馈"),
    ] {
        let refused = press.preview(&county.hall, &county.desk, &input(&case)).unwrap_err();
        assert!(refused.message.contains(says), "{refused}");
    }
    let case = county.taken(county.named(), false);
    let paper = press.issue(&county.hall, &county.handler, &input(&case)).unwrap();
    let page = seen("反馈记录表空白", &bytes(&paper));
    page.must_have(&[
        "反馈记录表",
        "第三纪检监察室",
        "实名举报人",
        "☐前期☐中期☐后期☐补充",
        "前期：受理、承办、权利义务",
        "☐见面",
        "☐满意☐基本满意☐不满意",
        "异议",
        "新证据",
        "答疑",
        "以上记录已向我宣读（我已阅），记录无误。",
        "本人签名：",
        "☐拒签",
        "见证人（两人）签名：",
        "反馈人（两人）签名",
    ]);
    page.must_not_have(&IDENTITY);
    page.must_not_have(&["☑"]);
    assert_eq!(paper.pages, 1);
    county.verified();
}

#[test]
fn each_feedback_has_its_own_sheet_that_stays_as_it_was_issued() {
    let (county, press) = (county(), press());
    let case = county.taken(county.named(), false);
    let early = FeedBack {
        said: "已经受理，由第三纪检监察室承办；告知了权利义务。".into(),
        view: Satisfaction::Satisfied,
        ..county.feedback(FeedbackStage::Early)
    };
    let early = county.does(&county.handler, &case, early).entry;
    let middle = FeedBack {
        said: "已调取名单，正在逐户核对。".into(),
        view: Satisfaction::Dissatisfied,
        objection: Some("名单还没有公示".into()),
        new_evidence: Some("另有两户没有列入名单".into()),
        signature: Signature::Refused { witnesses: vec!["赵强".into(), "何平".into()] },
        // A visit at home: the sheet does not say where that is.
        place: "石桥村三组".into(),
        ..county.feedback(FeedbackStage::Middle)
    };
    let middle = county.does(&county.handler, &case, middle).entry;
    let view = county.hall.read_case(&county.handler, &case, case_view).unwrap();
    let offered: Vec<_> =
        view.papers.iter().filter(|choice| choice.paper == PaperKind::FeedbackRecord).collect();
    let names: Vec<&str> = offered.iter().map(|choice| choice.name.as_str()).collect();
    assert_eq!(names, ["反馈记录表（空白）", "反馈记录表（中期，11月23日）", "反馈记录表（前期，11月23日）"]);
    assert_eq!((&offered[1].about, &offered[2].about), (&middle, &early));
    let issue = |about| press.issue(&county.hall, &county.handler, &record(&case, about)).unwrap();
    let (first, second) = (issue(&early), issue(&middle));
    let page = seen("反馈记录表前期", &bytes(&first));
    page.must_have(&[
        "☑前期",
        "☐中期",
        "☑见面",
        "2026年11月23日",
        "一楼 2 号室",
        "王海燕、周敏",
        "告知了权利义务",
        "☑满意",
        "本人签名：",
    ]);
    page.must_not_have(&["拒签，", "名单还没有公示", "正在逐户核对"]);
    let page = seen("反馈记录表拒签", &bytes(&second));
    page.must_have(&[
        "☑中期",
        "约定的地点",
        "正在逐户核对",
        "☑不满意",
        "名单还没有公示",
        "另有两户没有列入名单",
        "☑拒签，两名见证人在场",
        "见证人（赵强、何平）签名：",
    ]);
    page.must_not_have(&["三组", "核查结果", "告知了权利义务", "前期：受理"]);
    for page in [&first, &second] {
        look(page).must_not_have(&IDENTITY);
        assert_eq!(page.pages, 1);
    }
    // What is answered later stands on the sheet that is printed later.
    let answer =
        AnswerObjection { feedback: middle.clone(), on: county.today(), answer: "月底前公示".into() };
    county.does(&county.handler, &case, answer);
    let result = "两户已列入名单".to_owned();
    county.does(
        &county.handler,
        &case,
        CheckEvidence { feedback: middle.clone(), on: county.today(), result },
    );
    look(&issue(&middle)).must_have(&["月底前公示（2026年11月23日）", "核查结果：两户已列入名单"]);
    for paper in [first, second] {
        let again = press.again(&county.hall, &county.handler, &again_of(&paper.issued.unwrap().id)).unwrap();
        assert_eq!(again.pdf, paper.pdf, "what was issued stays as it was");
    }
    assert!(press.verify(&county.hall, &county.director).unwrap().amiss.is_empty());
    county.verified();
}

#[test]
fn a_call_is_not_signed_and_a_long_account_goes_on_overleaf() {
    let (county, press) = (county(), press());
    let case = county.taken(county.named(), false);
    let call = FeedBack {
        way: Way::Phone,
        place: String::new(),
        said: "逐项说明了核查的进展和下一步的安排。".repeat(70),
        signature: Signature::ByPhone,
        ..county.feedback(FeedbackStage::Early)
    };
    let call = county.does(&county.handler, &case, call).entry;
    let paper = press.issue(&county.hall, &county.handler, &record(&case, &call)).unwrap();
    let page = seen("反馈记录表电话", &bytes(&paper));
    page.must_have(&["☑电话", "☑电话反馈，本人未到场，不签名"]);
    page.must_not_have(&["本人签名：", "拒签，"]);
    assert_eq!(paper.pages, 2);
}

#[test]
fn a_sheet_of_another_case_or_of_what_was_taken_back_is_not_printed() {
    let (county, press) = (county(), press());
    let (case, other) = (county.taken(county.named(), false), county.taken(county.named(), false));
    let told = county.does(&county.handler, &case, county.feedback(FeedbackStage::Early)).entry;
    county.does(&county.handler, &other, county.feedback(FeedbackStage::Early));
    let refused = press.issue(&county.hall, &county.handler, &record(&other, &told)).unwrap_err();
    assert!(refused.message.contains("不在本件"), "{refused}");
    // No other paper is about one of several.
    let slip = PaperInput { paper: PaperKind::RegisterForm, ..record(&case, &told) };
    let slip = PaperInput { reason: "打印，请来访人签字".into(), ..slip };
    assert!(press.issue(&county.hall, &county.desk, &slip).unwrap_err().message.contains("不在本件"));
    county.does(&county.handler, &case, Retract { entry: told.clone(), reason: "记错了件".into() });
    let refused = press.issue(&county.hall, &county.handler, &record(&case, &told)).unwrap_err();
    assert!(refused.message.contains("已经撤回"), "{refused}");
}

//! 匿名: nobody to ask, so the result is told in the open: three steps, a meeting, its minutes.

use whole::{Outcome, Put::*, Window};

const TITLE: &str = "反映柳河小学营养餐采购问题";

#[test]
fn an_anonymous_case_ends_with_an_open_meeting_and_its_minutes() -> Outcome {
    let (mut window, demo) = Window::open_in_a_demo("an_anonymous_case")?;
    window.sits_down(&demo, "周敏")?;
    let mut day = |ago| window.days_ago(ago);
    let (came, accepted, assigned, found, planned, held, today) =
        (day(30)?, day(28)?, day(27)?, day(12)?, day(9)?, day(5)?, day(0)?);

    window.click("place-register")?;
    window.writes(&[Choice("method", "1"), Choice("attribution", "anonymous")])?;
    // There is no field in which an anonymous person's identity could be written.
    for field in ["name", "phone", "id_number", "address", "workplace"] {
        window.is_gone(&format!("field-complainants.0.{field}"))?;
    }
    window.writes(&[
        Day("received_on", came),
        Text("subjects.0.organisation", "柳河小学"),
        Choice("kind", "1"),
        Listed("categories", "侵害群众利益"),
        Text("title", TITLE),
        Text("facts", "营养餐的肉菜比市价高出三成；供货商从不更换。"),
    ])?;
    window.picture("register_anonymous")?;
    window.click("register")?;
    window.click("registered-open")?;
    window.sees("匿名件")?;

    window.gives_way_to(&demo, "林静")?;
    window.opens_the_case(TITLE)?;
    window.does("accept", &[Day("on", accepted)])?;
    window.does(
        "assign",
        &[
            Day("on", assigned),
            Listed("lead", "李建国"),
            Listed("approved_by", "李建国"),
            Listed("office", "第一纪检监察室"),
            Listed("first_handler", "赵凯"),
        ],
    )?;

    window.gives_way_to(&demo, "赵凯")?;
    window.opens_the_case(TITLE)?;
    window.does("receive", &[Day("on", assigned)])?;
    window.does(
        "dispose",
        &[Day("on", assigned), Listed("approved_by", "李建国"), Text("basis", "有价格可比")],
    )?;
    window.does(
        "find",
        &[
            Day("on", found),
            Choice("findings-0-finding", "partly"),
            Text("findings-0-reason", "两个月的肉价高于市价一成"),
            Choice("findings-1-finding", "untrue"),
            Text("findings-1-reason", "三年内招标两次，供货商换过一次"),
            Text("handling", "已责令退回差价并重新招标"),
        ],
    )?;
    window.does(
        "plan_open_feedback",
        &[
            Day("on", planned),
            Text("what", "核查结果和整改"),
            Text("audience", "家长代表、教师代表"),
            Text("place", "柳河小学会议室"),
            Text("text", "经核查，两个月的食材价格偏高，已责令退回差价。"),
            Text("host", "李建国"),
            Text("answerer", "赵凯"),
            Day("due", today),
        ],
    )?;
    for (paper, words) in
        [("meeting_notice", "家长代表、教师代表"), ("sign_in_sheet", "签名"), ("ballot_slip", "基本满意")]
    {
        window.issues(paper, None)?;
        window.sees(words)?;
        window.press("Esc")?;
    }
    window.begins(
        "hold_meeting",
        &[
            Day("on", held),
            Text("place", "柳河小学会议室"),
            Text("host", "李建国"),
            Text("attendance-0-category", "家长代表"),
            Text("attendance-0-invited", "20"),
            Text("attendance-0-present", "17"),
            Text("announced", "经核查，两个月的食材价格偏高，已责令退回差价。"),
            Text("questions-0-question", "差价什么时候退？"),
            Text("questions-0-answer", "本月底前退到餐费专户。"),
            Text("ballot-issued", "17"),
            Text("ballot-returned", "17"),
            Text("ballot-satisfied", "12"),
            Text("ballot-mostly", "4"),
            Text("ballot-dissatisfied", "1"),
            Text("closing", "欢迎大家继续监督。"),
        ],
    )?;
    window.picture("meeting")?;
    window.press("Ctrl+Enter")?;
    window.is_gone("panel-hold_meeting")?;
    window.issues("meeting_minutes", None)?;
    window.sees("差价什么时候退")?;
    window.picture("meeting_minutes")?;

    window.gives_way_to(&demo, "林静")?;
    window.opens_the_case(TITLE)?;
    window.does("close", &[Day("on", held), Text("summary", "已公开反馈，到会代表无异议")])?;
    window.does("archive", &[Day("on", today), Text("sheets", "18")])?;
    window.sees("保管 10 年")?;
    window.everything_is_whole(&demo)
}

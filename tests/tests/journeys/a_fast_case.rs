//! 快查快结快审: a light and plain matter, judged, checked, reviewed and told, twelve days from 受理 to 办结.

use serde_json::Value;
use whole::{Outcome, Put::*, Window};

const TITLE: &str = "反映大湾村干部违规收礼";

#[test]
fn a_fast_case_is_closed_in_twelve_days() -> Outcome {
    let (mut window, demo) = Window::open_in_a_demo("a_fast_case")?;
    window.sits_down(&demo, "周敏")?;
    let mut day = |ago| window.days_ago(ago);
    let (accepted, judged, checked) = (day(14)?, day(13)?, day(7)?);
    let (reviewed, told, closed) = (day(4)?, day(3)?, day(2)?);

    window.click("place-register")?;
    window.writes(&[
        Day("received_on", accepted),
        Choice("verified", "in_person"),
        Text("complainants.0.name", "马玉兰"),
        Text("complainants.0.phone", "13900001234"),
        Text("subjects.0.name", "何某"),
        Text("subjects.0.organisation", "大湾村村民委员会"),
        Listed("subjects.0.authority", "镇管"),
        Choice("kind", "1"),
        Listed("categories", "礼品礼金宴请"),
        Text("title", TITLE),
        Text("facts", "何某春节收受礼金。"),
    ])?;
    window.click("register")?;
    window.sees("999999")?;

    window.gives_way_to(&demo, "林静")?;
    window.opens_the_case(TITLE)?;
    window.does("accept", &[Day("on", accepted)])?;
    window.does("inform", &[Day("on", accepted), Choice("way", "face"), Name("staff", "周敏")])?;
    window.does(
        "assign",
        &[Day("on", accepted), Listed("office", "第三纪检监察室"), Listed("first_handler", "王海燕")],
    )?;

    window.gives_way_to(&demo, "王海燕")?;
    window.opens_the_case(TITLE)?;
    window.does("receive", &[Day("on", accepted)])?;
    let feedback = |stage, on, said| {
        [
            Day("on", on),
            Choice("stage", stage),
            Choice("way", "face"),
            Text("place", "一楼 2 号室"),
            Name("staff", "周敏"),
            Text("said", said),
        ]
    };
    window.does("feed_back", &feedback("early", accepted, "已受理，由第三纪检监察室办理"))?;
    window.does(
        "dispose",
        &[
            Day("on", accepted),
            Text("basis", "反映具体，可查"),
            Listed("approved_by", "陈志远"),
            Day("approved_on", accepted),
        ],
    )?;
    window.does("propose_fast", &[Day("on", accepted), Text("why", "事实单一，本人承认")])?;
    // Until it is judged there is nothing to review and no finding to make.
    window.sees("快办 · 待研判")?;

    window.gives_way_to(&demo, "郑直")?;
    window.opens_the_case(TITLE)?;
    window.begins("judge_fast", &[Day("on", judged)])?;
    window.picture("judging")?;
    for n in 0..5 {
        window.picks(&format!("criteria-{n}-meets > choice-yes"))?;
    }
    window.writes(&[Tick("into"), Listed("approved_by", "陈志远"), Day("approved_on", judged)])?;
    window.picture("judged")?;
    window.press("Ctrl+Enter")?;
    window.is_gone("panel-judge_fast")?;
    window.sees("快办 · 快查")?;

    window.gives_way_to(&demo, "王海燕")?;
    window.opens_the_case(TITLE)?;
    window.does("feed_back", &feedback("middle", checked, "已核对往来"))?;
    window.does(
        "submit_review",
        &[Day("on", checked), Listed("sanction", "党内警告"), Text("checked", "春节收受礼金一次，已退还。")],
    )?;
    window.sees("快办 · 快审")?;
    window.sees("还不能作结论：快办件快审。")?;

    window.gives_way_to(&demo, "何平")?;
    window.opens_the_case(TITLE)?;
    window.begins(
        "review_fast",
        &[
            Day("on", reviewed),
            Choice("passed", "yes"),
            Listed("sanction", "党内警告"),
            Text("opinion", "事实清楚，定性准确"),
        ],
    )?;
    window.picture("reviewing")?;
    window.press("Ctrl+Enter")?;
    window.is_gone("panel-review_fast")?;

    window.gives_way_to(&demo, "王海燕")?;
    window.opens_the_case(TITLE)?;
    window.does(
        "find",
        &[
            Day("on", reviewed),
            Choice("findings-0-finding", "true"),
            Text("findings-0-reason", "本人承认，有转账记录"),
            Listed("sanction", "党内警告"),
            Text("handling", "已依规依纪处理"),
        ],
    )?;
    window.does("feed_back", &feedback("late", told, "核查属实，已依规依纪处理"))?;

    window.gives_way_to(&demo, "林静")?;
    window.opens_the_case(TITLE)?;
    window.does("close", &[Day("on", closed), Tick("resolved"), Text("summary", "已反馈，信访人认可")])?;
    window.sees("已化解。已反馈，信访人认可")?;
    window.picture("closed")?;
    // Every step of the channel within its limit.
    let found = window.ask("find", &TITLE.into())?;
    let id = found.pointer("/0/case_id").cloned().unwrap_or_default();
    let view = window.ask("case_view", &id)?;
    let limits = view.get("limits").and_then(Value::as_array).cloned().unwrap_or_default();
    let fast = |limit: &&Value| limit["rule"].as_str().is_some_and(|rule| rule.starts_with("fast_"));
    let kept: Vec<_> = limits.iter().filter(fast).map(|limit| limit["left"].clone()).collect();
    assert_eq!(kept, ["已按期"; 4], "{limits:?}");

    // What is judged by stands in the settings, to be changed with a reason.
    window.click("place-settings")?;
    window.click("tab-criteria")?;
    window.sees("反映的问题事实单一、情节清楚")?;
    window.click("act-set_criteria")?;
    window.writes(&[Text("lines", "事实单一\n本人承认"), Text("reason", "纪委常委会研究")])?;
    window.press("Ctrl+Enter")?;
    window.is_gone("panel-set_criteria")?;
    window.sees("本县定")?;
    window.picture("criteria")?;
    window.everything_is_whole(&demo)
}

//! 开门迎访: a township plans its own days, gives numbers at its own door, notes who came, and handles what is its own to the
//! archive; what is a county cadre's goes up to the county with a receipt.

use serde_json::json;
use whole::{Outcome, Put::*, Window};

const TITLE: &str = "反映青山镇集体林地发包问题";
const ABOVE: &str = "反映林业局发包林地问题";
const NAME: &str = "杜桂芳";

#[test]
fn a_township_plans_its_days_and_takes_on_what_is_its_own() -> Outcome {
    let (mut window, demo) = Window::open_in_a_demo("a_township_opens_its_door")?;
    window.resize(1366, 768)?;
    window.sits_down(&demo, "赵强")?;
    window.go_to("/reception/roster")?;
    window.sees("开门迎访")?;
    window.sees("还没有排接访日")?;
    window.click("plan")?;
    window.sees("乡镇开门迎访的日子由乡镇自定")?;
    window.picture("plan_form")?;
    window.press("Ctrl+Enter")?;
    window.is_gone("panel-plan_roster")?;
    window.sees("信访接待室")?;
    window.picture("roster")?;
    window.click("notice")?;
    window.sees("开门迎访安排")?;
    window.picture("notice")?;

    // The hall's own stand beside it, untouched.
    window.gives_way_to(&demo, "周敏")?;
    window.go_to("/reception/roster")?;
    window.sees("领导公开接访")?;
    window.no_longer_sees("信访接待室")?;

    // A number at its own door, and who came noted with it.
    window.gives_way_to(&demo, "赵强")?;
    window.go_to("/reception")?;
    window.sees("今天还没有人取号")?;
    window.press("T")?;
    window.sees("01 号，")?;
    window.click("call-next")?;
    window.sees("请 01 号到 1 号窗口")?;
    window.click("register-ticket")?;
    window.sees("曾向何处")?;
    let slip = window.reads("field-ticket")?;
    assert!(slip.starts_with("01 ") && slip.len() == 8, "{slip}");
    window.writes(&[
        Choice("verified", "in_person"),
        Text("complainants.0.name", NAME),
        Text("complainants.0.phone", "199 0000 5678"),
        Text("subjects.0.name", "曾某"),
        Text("subjects.0.organisation", "青山镇林业站"),
        Listed("subjects.0.authority", "待核"),
        Choice("kind", "1"),
        Listed("categories", "漠视群众利益"),
        Text("title", TITLE),
        Text("facts", "集体林地发包没有公开招标。"),
    ])?;
    window.picture("register")?;
    window.click("register")?;
    window.sees("999999")?;
    window.click("registered-open")?;
    window.sees(TITLE)?;
    window.sees("持件：青山镇纪委")?;
    assert!(!window.text()?.contains(NAME), "the identity is a closed drawer");

    // The number is registered at this door, and the hall knows none of it.
    window.go_to("/reception")?;
    window.sees("已登记")?;
    window.click("finish")?;
    window.sees("01 号接访完毕")?;
    window.picture("queue")?;
    window.click("place-today")?;
    window.sees("决定是否受理")?;
    window.picture("townships_today")?;
    window.gives_way_to(&demo, "周敏")?;
    window.go_to("/reception")?;
    window.sees("今天还没有人取号")?;

    // The county's director sees it, and it is the township's to handle.
    window.gives_way_to(&demo, "林静")?;
    window.opens_the_case(TITLE)?;
    window.sees("持件：青山镇纪委")?;
    window.sees("本件由青山镇纪委持件，只有持件单位可以推进")?;

    // 待核 is found out before anything is taken on (规则 art. 15).
    window.gives_way_to(&demo, "赵强")?;
    window.opens_the_case(TITLE)?;
    window.sees("曾某的管理权限待核")?;
    window.picture("authority_unknown")?;
    window.begins("settle_authority", &[Listed("authority", "市管"), Text("basis", "查任职文件")])?;
    window.sees("请用“转密封报送”")?;
    window.picture("authority_above")?;
    window.writes(&[Listed("authority", "镇管")])?;
    window.press("Ctrl+Enter")?;
    window.is_gone("panel-settle_authority")?;
    window.does("accept", &[])?;
    window.does("inform", &[Choice("way", "face")])?;
    window.does("assign", &[Listed("office", "青山镇纪委"), Listed("first_handler", "赵强")])?;
    window.does("receive", &[])?;
    // Two are present when somebody is told face to face; the second comes from the hall.
    let feedback = |stage, said| {
        [Choice("stage", stage), Text("place", "信访接待室"), Name("staff", "周敏"), Text("said", said)]
    };
    window.does("feed_back", &feedback("early", "已受理，由镇纪委办理；告知权利义务"))?;
    window.does("dispose", &[Listed("approved_by", "陈志远"), Text("basis", "反映具体，可查")])?;
    window.does("feed_back", &feedback("middle", "已调取发包合同"))?;
    window.does(
        "find",
        &[
            Choice("findings-0-finding", "partly"),
            Text("findings-0-reason", "发包公告只张贴一天"),
            Text("handling", "已责令重新发包"),
        ],
    )?;
    window.does("feed_back", &feedback("late", "说明核查结果和理由"))?;
    window.does("close", &[Tick("resolved"), Text("summary", "已反馈，信访人认可")])?;
    window.does("archive", &[Text("sheets", "9")])?;
    window.sees("保管 10 年")?;
    window.picture("archived")?;

    // A county's cadre is not the township's: it goes up, and is the county's once it has signed.
    let subject = json!({ "name": "曾某", "organisation": "青山县林业局", "post": "副局长", "rank": "", "authority": "county" });
    window.comes_in(ABOVE, json!({ "method": "7", "subjects": [subject], "received_by": ["赵强"] }))?;
    window.opens_the_case(ABOVE)?;
    window.sees("曾某属县管，不是镇管")?;
    window.picture("not_the_townships")?;
    window.does(
        "forward",
        &[
            Listed("to", "信访室"),
            Text("basis", "被反映人由县委管理"),
            Text("summary", "反映一名干部发包林地没有公开。"),
            Text("sheets", "2"),
        ],
    )?;
    window.sees("在途，信访室待签收")?;
    window.gives_way_to(&demo, "周敏")?;
    window.opens_the_case(ABOVE)?;
    window.does("take_over", &[])?;
    window.sees("持件：信访室")?;
    window.picture("gone_up")?;
    window.everything_is_whole(&demo)
}

//! 开门迎访: a township plans its own days, notes who came, gives numbers at its own door, and finds out whose cadre somebody is
//! before it takes a matter on.

use serde_json::json;
use whole::{Outcome, Put::*, Window};

const TITLE: &str = "反映青山镇集体林地发包问题";

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

    // 待核 is found out before anything is taken on (规则 art. 15).
    let subject = json!({ "name": "曾某", "organisation": "青山镇林业站", "post": "站长", "rank": "", "authority": "unknown" });
    window.comes_in(TITLE, json!({ "subjects": [subject] }))?;
    window.gives_way_to(&demo, "林静")?;
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
    window.everything_is_whole(&demo)
}

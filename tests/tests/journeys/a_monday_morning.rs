//! A morning of public reception: two leaders, ten numbers, one window; what the hall's display shows, and nothing else.

use chrono::Days;
use serde_json::{Value, json};
use whole::{Outcome, Put::*, Window};

const TITLE: &str = "反映柳河村低保评议问题";

#[test]
fn a_monday_morning_with_ten_tickets_and_two_leaders() -> Outcome {
    let (mut window, demo) = Window::open_in_a_demo("a_monday_morning")?;
    window.resize(1366, 768)?;
    window.sits_down(&demo, "周敏")?;
    let today = window.days_ago(0)?;

    // The month on one sheet; today with two leaders, or on a day of rest, when nobody receives, the next reception day.
    let rests = window.ask("session", &Value::Null)?["day_note"] == "休息日";
    window.press("Alt+2")?;
    window.click("tab-roster")?;
    let proposed = |window: &mut Window, month: &str| -> Outcome<Vec<Value>> {
        let proposal = window.ask("propose_roster", &json!(month))?;
        Ok(proposal["days"].as_array().cloned().unwrap_or_default())
    };
    let mut month = today.format("%Y-%m").to_string();
    let mut planned = proposed(&mut window, &month)?;
    if rests && planned.is_empty() {
        month = (today + Days::new(7)).format("%Y-%m").to_string();
        planned = proposed(&mut window, &month)?;
    }
    let next = planned.first().and_then(|day| day["date"].as_str()).unwrap_or_default().to_owned();
    let (days, on) = (planned.len(), if rests { next } else { today.to_string() });
    window.go_to(&format!("/reception/roster?month={month}"))?;
    window.click("plan")?;
    window.sees("同一天可排几位，各占一行")?;
    for (at, leader) in (days..).zip(["郑明", "何芳"]) {
        window.click("days-add")?;
        for (column, text) in [("date", on.as_str()), ("leader", leader), ("place", "一楼 2 号室")] {
            window.fill(&format!("days-{at}-{column}"), text)?;
            window.press("Tab")?;
        }
    }
    window.picture("monday_roster")?;
    window.press("Ctrl+Enter")?;
    window.is_gone("panel-plan_roster")?;
    window.sees("何芳")?;
    window.click("notice")?;
    window.sees("领导公开接访安排")?;
    window.picture("monday_notice")?;

    // Ten numbers, one of them a group with children.
    window.click("tab-queue")?;
    window.sees("今天还没有人取号")?;
    for (key, number) in ["T", "T", "L", "T", "T", "L", "T", "T", "T"].iter().zip(1..) {
        window.press(key)?;
        window.sees(&format!("0{number} 号，"))?;
    }
    window.press("J")?;
    window.writes(&[Text("heads", "7"), Text("representatives", "3"), Tick("children")])?;
    window.press("Ctrl+Enter")?;
    window.is_gone("panel-take_ticket")?;
    window.sees("（代表 3）")?;

    // The display: the window itself may not ask for it, and it asks for nothing else.
    window.click("open-board")?;
    window.fill("my-window", "3")?;
    window.press("Tab")?;
    window.click("call-next")?;
    window.sees("请 01 号到 3 号窗口")?;
    window.in_the_other_window(|board| {
        board.sees("请 01 号")?;
        board.sees("到 3 号窗口")?;
        board.sees("等候 9 人次")?;
        board.picture("monday_board")?;
        assert!(board.call("session", &Value::Null).is_ok_and(|answer| answer.is_err()), "it asks the desk");
        assert_eq!(board.complaints()?, "");
        Ok(())
    })?;

    // Two keys from the queue to a form that bears the number and its hour.
    window.press("Alt+2")?;
    window.press("R")?;
    window.sees("曾向何处")?;
    let slip = window.reads("field-ticket")?;
    assert!(slip.starts_with("01 ") && slip.len() == 8, "{slip}");
    window.writes(&[
        Choice("attribution", "anonymous"),
        Text("subjects.0.organisation", "柳河村村民委员会"),
        Choice("kind", "1"),
        Listed("categories", "知情权"),
        Text("title", TITLE),
        Text("facts", "低保评议没有张榜公布。"),
    ])?;
    window.click("register")?;
    window.sees("999999")?;
    window.press("Esc")?;

    window.press("Alt+2")?;
    window.sees("已登记")?;
    window.click("finish")?;
    window.sees("01 号接访完毕")?;
    // Called, not there: behind three others. Called, gone: missed.
    window.click("call-next")?;
    window.sees("请 02 号到 3 号窗口")?;
    window.click("pass")?;
    window.sees("02 号过号")?;
    window.click("call-next")?;
    window.sees("请 03 号到 3 号窗口")?;
    window.click("miss")?;
    window.sees("03 号记未到")?;
    window.click("call-10")?;
    window.sees("推选代表，最多 5 人")?;
    window.sees("请一名同志在候访区照看")?;
    window.picture("monday_queue")?;

    // Who came and who stood in.
    if !rests {
        window.click("note-何芳")?;
        window.writes(&[
            Choice("attended", "stood_in"),
            Listed("stand_in", "李建国"),
            Text("reason", "参加县委会议"),
        ])?;
        window.press("Ctrl+Enter")?;
        window.is_gone("panel-note_duty")?;
        window.sees("替班：李建国")?;
        window.picture("monday_duty")?;
    }

    // Slots, inspections, cards.
    window.click("tab-bookings")?;
    window.click("act-book")?;
    window.writes(&[Listed("with", "陈志远"), Text("place", "一楼 2 号室")])?;
    window.picture("monday_book")?;
    window.press("Esc")?;
    window.click("tab-inspections")?;
    window.sees("还没有明察暗访的记录")?;
    window.click("act-inspect")?;
    window.writes(&[
        Listed("township", "青山镇"),
        Text("place", "镇接待室"),
        Name("inspectors", "周敏"),
        Text("findings", "工作时间无人值守"),
        Text("marks", "70"),
    ])?;
    window.click("has-demand")?;
    window.writes(&[Text("demand", "工作时间开门、有人值守")])?;
    window.press("Ctrl+Enter")?;
    window.is_gone("panel-inspect")?;
    window.sees("工作时间开门、有人值守")?;
    window.picture("monday_inspection")?;
    window.click("tab-cards")?;
    window.sees("携带危险物品")?;
    window.picture("monday_cards")?;
    window.everything_is_whole(&demo)
}

//! 转送 to a township, which signs for it, finds it is not its own, and sends it back.

use serde_json::json;
use whole::{Outcome, Put::*, Window};

const TITLE: &str = "反映石桥村低保评定问题";
const NAME: &str = "马玉兰";

#[test]
fn a_transfer_that_is_not_the_townships_comes_back() -> Outcome {
    let (mut window, demo) = Window::open_in_a_demo("a_transfer_comes_back")?;
    window.sits_down(&demo, "周敏")?;
    let came = window.days_ago(6)?;
    let (sent, today) = (window.days_ago(5)?, window.days_ago(0)?);
    window.comes_in(TITLE, json!({ "received_on": came }))?;

    window.gives_way_to(&demo, "林静")?;
    window.opens_the_case(TITLE)?;
    window.begins(
        "forward",
        &[
            Day("on", sent),
            Listed("to", "青山镇纪委"),
            Text("basis", "村委会副主任由镇党委管理"),
            Text("summary", "反映某村低保评定没有评议，有车的人享受低保。"),
            Text("sheets", "3"),
        ],
    )?;
    window.picture("forward")?;
    window.press("Ctrl+Enter")?;
    window.is_gone("panel-forward")?;
    // On its way the sender holds it, and does nothing to it but take it back.
    window.sees("在途，青山镇待签收")?;
    window.sees("收回转件")?;
    window.is_gone("next-forward")?;
    window.issues("forward_letter", None)?;
    window.sees("特此函告")?;
    let letter = window.text()?;
    assert!(!letter.contains(NAME) && !letter.contains("13900001234"), "the letter knows nobody");
    window.picture("forward_letter")?;
    window.press("Esc")?;
    window.picture("under_way")?;

    // The receiver's: overdue after two working days ◇.
    window.gives_way_to(&demo, "赵强")?;
    window.click("place-today")?;
    window.sees("接收单位签收")?;
    window.picture("receivers_today")?;
    window.opens_the_case(TITLE)?;
    window.does("take_over", &[Day("on", today)])?;
    window.sees("持件：青山镇纪委")?;
    window.sees("乡镇决定受理或转送")?;
    window.begins("send_back", &[Day("on", today), Text("reason", "当事人已调县民政局，不归我镇管理")])?;
    window.picture("send_back")?;
    window.press("Ctrl+Enter")?;
    window.is_gone("panel-send_back")?;

    window.gives_way_to(&demo, "林静")?;
    window.opens_the_case(TITLE)?;
    window.sees("当事人已调县民政局，不归我镇管理")?;
    window.sees("持件：信访室")?;
    window.picture("come_back")?;
    window.does("accept", &[Day("on", today)])?;
    window.everything_is_whole(&demo)
}

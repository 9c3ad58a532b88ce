//! 业务外: to the department whose it is, which answers on paper; to its 复查.

use serde_json::json;
use whole::{Outcome, Put::*, Window};

const TITLE: &str = "反映低保资格应当复核";

#[test]
fn a_matter_outside_goes_to_its_department_and_to_its_review() -> Outcome {
    let (mut window, demo) = Window::open_in_a_demo("a_matter_outside")?;
    window.sits_down(&demo, "周敏")?;
    let mut day = |ago| window.days_ago(ago);
    let (came, sent, signed, accepted) = (day(60)?, day(58)?, day(57)?, day(50)?);
    let (answered, served, asked, today) = (day(20)?, day(18)?, day(2)?, day(0)?);
    window.comes_in(TITLE, json!({ "kind": "4", "categories": [], "received_on": came }))?;

    window.gives_way_to(&demo, "林静")?;
    window.opens_the_case(TITLE)?;
    window.begins(
        "hand_out",
        &[
            Day("on", sent),
            Listed("to", "青山县民政局"),
            Text("basis", "低保资格的审核确认由民政部门负责"),
            Text("summary", "要求核实某户的低保资格。"),
            Text("sheets", "2"),
        ],
    )?;
    window.picture("hand_out")?;
    window.press("Ctrl+Enter")?;
    window.is_gone("panel-hand_out")?;
    window.sees("不告知部门")?;
    window.issues("hand_out_letter", None)?;
    window.sees("特此函告")?;
    assert!(!window.text()?.contains("马玉兰"), "the letter knows nobody");
    window.picture("hand_out_letter")?;
    window.press("Esc")?;

    // The department answers on paper; the desk enters it.
    window.gives_way_to(&demo, "周敏")?;
    window.opens_the_case(TITLE)?;
    window.does("inform", &[Day("on", sent), Choice("way", "face"), Name("staff", "林静")])?;
    window.sees("告知已移送青山县民政局")?;
    window.does("take_over", &[Day("on", signed), Text("receipt", "张科长签收")])?;
    window.sees("持件：青山县民政局")?;
    window.does("outside_accept", &[Day("on", accepted), Text("document", "青民受〔2026〕8号")])?;
    // No result before all three responsibilities are laid on somebody.
    window.sees("属地责任、部门责任、纪检责任没有落实")?;
    window.picture("three_owed")?;
    for (side, office, person) in [
        ("territory", "青山镇人民政府", "李明"),
        ("department", "青山县民政局", "张科长"),
        ("discipline", "青山镇纪委", "赵强"),
    ] {
        window.does(
            "charge",
            &[
                Day("on", accepted),
                Choice("side", side),
                Text("office", office),
                Text("person", person),
                Text("done", "入户核实"),
            ],
        )?;
    }
    window.begins(
        "outside_answer",
        &[
            Day("on", answered),
            Text("document", "青民函〔2026〕12号"),
            Text("answer", "经复核，该户收入超标，已停发低保"),
            Text("proof", "停发审批表、公示照片"),
        ],
    )?;
    window.picture("answer")?;
    window.press("Ctrl+Enter")?;
    window.is_gone("panel-outside_answer")?;
    window.does("outside_serve", &[Day("on", served), Name("staff", "林静"), Text("receipt", "本人签收")])?;
    window.does(
        "ask_review",
        &[Day("on", asked), Text("organ", "青山县人民政府"), Text("reason", "认为收入计算有误")],
    )?;
    window.sees("待结论")?;
    window.does(
        "decide_review",
        &[
            Day("on", today),
            Day("served_on", today),
            Text("document", "青政复查〔2026〕3号"),
            Text("opinion", "收入计算符合规定"),
        ],
    )?;
    window.sees("青政复查〔2026〕3号：维持")?;
    window.picture("reviewed")?;
    window.everything_is_whole(&demo)
}

//! 小微问题: one notice on the wall bears the checked result and the township's telephone.

use whole::{Outcome, Put::*, Window};

const TITLE: &str = "反映大湾村集体资金公开问题";

#[test]
fn a_minor_matter_is_posted_with_the_result_and_the_telephone() -> Outcome {
    let (mut window, demo) = Window::open_in_a_demo("a_minor_matter")?;
    window.sits_down(&demo, "周敏")?;
    let mut day = |ago| window.days_ago(ago);
    let (came, accepted, found, posted, down) = (day(30)?, day(28)?, day(15)?, day(12)?, day(3)?);

    window.click("place-register")?;
    window.writes(&[
        Choice("attribution", "anonymous"),
        Day("received_on", came),
        Text("subjects.0.organisation", "大湾村村民委员会"),
        Choice("kind", "1"),
        Listed("categories", "知情权"),
        Listed("township", "青山镇"),
        Text("title", TITLE),
        Text("facts", "今年上半年集体资金收支没有张榜。"),
    ])?;
    window.click("register")?;
    window.sees("999999")?;

    window.gives_way_to(&demo, "林静")?;
    window.opens_the_case(TITLE)?;
    window
        .does("accept", &[Day("on", accepted), Tick("minor"), Text("minor_basis", "事实单一，不涉及违纪")])?;
    window.does(
        "assign",
        &[Day("on", accepted), Listed("office", "第一纪检监察室"), Listed("first_handler", "赵凯")],
    )?;

    window.gives_way_to(&demo, "赵凯")?;
    window.opens_the_case(TITLE)?;
    window.does("receive", &[Day("on", accepted)])?;
    window.does(
        "dispose",
        &[Day("on", accepted), Listed("approved_by", "李建国"), Text("basis", "查看公开栏即可核实")],
    )?;
    window.does(
        "find",
        &[
            Day("on", found),
            Choice("findings-0-finding", "true"),
            Text("findings-0-reason", "查看公开栏和账册"),
            Text("handling", "已补张榜"),
        ],
    )?;
    // The telephone is part of the notice: without it nothing is posted, and what was typed stays.
    window.begins(
        "post_publicity",
        &[
            Day("on", posted),
            Text("places", "大湾村公开栏"),
            Text("matter", "大湾村上半年集体资金收支公开情况"),
            Text("result", "上半年收支没有按季公开，情况属实。"),
            Text("handling", "已补公开，村委会作出检查。"),
            Text("telephone", ""),
        ],
    )?;
    window.press("Ctrl+Enter")?;
    let said = "return document.querySelector('[data-test=error-telephone]')?.innerText > ''";
    window.waits_until("nothing is said beside the field", said, vec![])?;
    assert_eq!(window.reads("field-result")?, "上半年收支没有按季公开，情况属实。");
    window.writes(&[Text("telephone", "0999-6123401"), Text("hours", "工作日 8:30–11:30")])?;
    window.picture("posting")?;
    window.press("Ctrl+Enter")?;
    window.is_gone("panel-post_publicity")?;
    window.issues("double_publicity", None)?;
    window.sees("0999-6123401")?;
    window.picture("double_publicity")?;
    window.press("Esc")?;
    window.does("hang_publicity", &[])?;
    window.does("take_down", &[Day("on", down), Text("remark", "公示期内完好，未收到意见")])?;

    window.gives_way_to(&demo, "林静")?;
    window.opens_the_case(TITLE)?;
    window.does("close", &[Day("on", down), Text("summary", "公示期满，无异议")])?;
    window.does("archive", &[Text("sheets", "9")])?;
    window.sees("保管 10 年")?;
    window.everything_is_whole(&demo)
}

//! A visitor comes again with another telephone and a name written another way, and is found all the same.

use serde_json::json;
use whole::{Outcome, Put::*, Window};

/// Registers past the page: who came, and about whom.
fn registered(window: &mut Window, name: &str, phone: &str, subject: &str, title: &str) -> Outcome {
    let person = json!({ "name": name, "sex": "女", "id_number": "", "phone": phone, "address": "青山镇岩湾村三组",
        "workplace": "", "political": "" });
    let subject_row = json!({ "name": subject, "organisation": "岩湾村村委会", "post": "主任", "rank": "0904",
        "authority": "township" });
    let facts = format!("{subject}修路没有公开招标，包给自己侄儿，水泥路不到一年就裂了。");
    let form = json!({ "complainants": [person], "subjects": [subject_row], "facts": facts, "demands": "" });
    window.comes_in(title, form).map(|_| ())
}

/// The list may be made anew while it is clicked, since what was typed last is still being looked for.
fn decides(window: &mut Window) -> Outcome {
    let pressed =
        "return document.querySelector('[data-test=decide-same_person]')?.getAttribute('aria-pressed')";
    for _ in 0..10 {
        window.click("decide-same_person")?;
        std::thread::sleep(std::time::Duration::from_millis(700));
        if window.script(pressed, vec![])? == json!("true") {
            return Ok(());
        }
    }
    window.sees("判断没有记下")
}

#[test]
fn a_visitor_with_another_telephone_is_found_again() -> Outcome {
    let (mut window, demo) = Window::open_in_a_demo("a_visitor_comes_again")?;
    window.sits_down(&demo, "周敏")?;
    registered(&mut window, "覃丽", "13900001111", "岑建国", "反映岩湾村修路没有招标")?;
    registered(&mut window, "班小梅", "13900002222", "岑健国", "反映岩湾村工程包给亲属")?;

    window.click("place-register")?;
    window.sees("来访登记表")?;
    window.writes(&[
        Choice("verified", "in_person"),
        Text("complainants.0.name", "覃莉"),
        Text("complainants.0.phone", "13700009999"),
        Text("complainants.0.address", "青山县青山镇岩湾村三组 12 号"),
        Text("subjects.0.name", "岑建国"),
        Text("subjects.0.organisation", "岩湾村"),
        Listed("subjects.0.authority", "镇管"),
        Choice("kind", "1"),
        Listed("categories", "漠视群众利益"),
        Text("title", "反映硬化路发包给亲属"),
        Text("facts", "岑建国利用职务把硬化路项目发包给亲属，不搞招投标，工程质量差。"),
    ])?;
    // The same person by sound and village, the same matter in other words; each says why.
    window.sees("同村、姓名同音或近音")?;
    window.sees("被反映人姓名同音")?;
    window.picture("proposals")?;
    // One is decided at once, the other left for the case's page.
    decides(&mut window)?;
    window.click("register")?;
    window.sees("999999")?;
    window.click("registered-open")?;
    window.sees("反映硬化路发包给亲属")?;
    window.sees("同一人再次来访")?;
    window.sees("疑似重复")?;
    window.picture("left_to_decide")?;
    // Refused, it is an act, and is not proposed again.
    window.click("propose-different")?;
    window.is_gone("proposals")?;
    window.sees("不同事项")?;
    window.picture("decided")?;
    window.everything_is_whole(&demo)
}

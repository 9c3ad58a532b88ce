//! What the program will not do, however it is asked, and how it says so.

use serde_json::{Value, json};
use whole::{Broken, Outcome, Put::*, Window};

/// Takes a case as far as its finding, past the pages.
fn found(window: &mut Window, demo: &whole::Demo, case: &Value, minor: bool, on: &str) -> Outcome {
    let settings =
        window.call("settings", &Value::Null)?.map_err(|failure| Broken::new(failure.to_string()))?;
    let id = |list: &str, name: &str| {
        let all = settings[list].as_array().cloned().unwrap_or_default();
        all.into_iter().find(|one| one["name"] == name).map(|one| one["id"].clone()).unwrap_or_default()
    };
    let office = id("offices", "第一纪检监察室");
    let (leader, handler) = (id("accounts", "李建国"), id("accounts", "赵凯"));
    let does = |window: &mut Window, act: Value| -> Outcome {
        let done = window.call("perform", &json!({ "case_id": case, "act": act }))?;
        done.map(|_| ()).map_err(|failure| Broken::new(format!("{act}：{failure}")))
    };
    window.gives_way_to(demo, "林静")?;
    let basis = if minor { "事实单一" } else { "" };
    does(window, json!({ "verb": "accept", "on": on, "minor": minor, "minor_basis": basis }))?;
    does(
        window,
        json!({ "verb": "assign", "on": on, "lead": leader, "office": office, "first_handler": handler, "requirement": "", "approved_by": leader, "approved_on": on }),
    )?;
    window.gives_way_to(demo, "赵凯")?;
    does(window, json!({ "verb": "receive", "on": on }))?;
    does(
        window,
        json!({ "verb": "dispose", "on": on, "disposition": "preliminary", "basis": "可查", "approved_by": leader, "approved_on": on }),
    )?;
    let finding = json!([{ "allegation": "没有评议", "finding": "true", "reason": "查会议记录" }]);
    does(window, json!({ "verb": "find", "on": on, "findings": finding, "handling": "已责令重新评议" }))
}

#[test]
fn a_case_is_not_closed_without_its_feedback() -> Outcome {
    let (mut window, demo) = Window::open_in_a_demo("a_case_is_not_closed_without_its_feedback")?;
    window.sits_down(&demo, "周敏")?;
    let on = window.days_ago(3)?.to_string();
    let case =
        window.comes_in("反映石桥村低保评议问题", json!({ "attribution": "named", "received_on": on }))?;
    found(&mut window, &demo, &case, false, &on)?;
    window.gives_way_to(&demo, "林静")?;
    window.opens_the_case("反映石桥村低保评议问题")?;
    // The page says which feedback is missing; its key does nothing.
    window.sees("还不能办结")?;
    window.sees("前期反馈未记录；中期反馈未记录；后期反馈未记录")?;
    window.press("C")?;
    window.is_gone("panel-close")?;
    window.picture("not_closed")?;
    // The desk itself refuses too, whoever asks past the page.
    let act = json!({ "verb": "close", "on": on, "resolved": true, "summary": "直接办结" });
    let refusal = window.call("perform", &json!({ "case_id": case, "act": act }))?.unwrap_err();
    assert!(refusal["message"].as_str().unwrap_or_default().contains("后期反馈未记录"), "{refusal}");
    window.everything_is_whole(&demo)
}

#[test]
fn an_anonymous_case_has_no_agreement() -> Outcome {
    let (mut window, demo) = Window::open_in_a_demo("an_anonymous_case_has_no_agreement")?;
    window.sits_down(&demo, "周敏")?;
    let on = window.days_ago(3)?.to_string();
    let case = window
        .comes_in("反映柳河村低保评议问题", json!({ "attribution": "anonymous", "received_on": on }))?;
    found(&mut window, &demo, &case, false, &on)?;
    window.opens_the_case("反映柳河村低保评议问题")?;
    window.is_gone("next-settle")?;
    window.click("papers-later")?;
    window.sees("匿名件不能签订息诉罢访协议")?;
    window.picture("no_agreement")?;
    let act = json!({ "verb": "settle", "on": on, "party": "青山镇人民政府", "witness": "", "matter": "低保",
        "found": "属实", "undertakings": [], "agreed": "不再反映" });
    let refusal = window.call("perform", &json!({ "case_id": case, "act": act }))?.unwrap_err();
    assert!(refusal["message"].as_str().unwrap_or_default().contains("匿名件不能签订"), "{refusal}");
    window.everything_is_whole(&demo)
}

#[test]
fn a_public_text_with_the_complainants_phone_is_not_posted() -> Outcome {
    let (mut window, demo) = Window::open_in_a_demo("a_public_text_with_the_phone")?;
    window.sits_down(&demo, "周敏")?;
    let on = window.days_ago(3)?.to_string();
    let case =
        window.comes_in("反映大湾村低保评议问题", json!({ "attribution": "named", "received_on": on }))?;
    found(&mut window, &demo, &case, true, &on)?;
    window.opens_the_case("反映大湾村低保评议问题")?;
    window.begins(
        "post_publicity",
        &[
            Text("places", "大湾村公开栏"),
            Text("matter", "低保评议程序"),
            Text("result", "没有开会评议，情况属实。有疑问请打 １３９ ００００ １２３４。"),
            Text("handling", "已责令重新评议。"),
        ],
    )?;
    // The place is named and marked, and the text stays to be mended.
    window.sees("是信访人的电话")?;
    window.press("Ctrl+Enter")?;
    window.picture("not_posted")?;
    assert!(window.reads("field-result")?.contains("１３９ ００００ １２３４"), "what was typed stays");
    window.click("panel-close")?;
    window.is_gone("panel-post_publicity")?;
    let view = window.call("case_view", &case)?.unwrap();
    let verbs: Vec<_> =
        view["timeline"].as_array().unwrap().iter().map(|item| item["verb"].clone()).collect();
    assert!(!verbs.contains(&json!("post_publicity")), "{verbs:?}");
    window.everything_is_whole(&demo)
}

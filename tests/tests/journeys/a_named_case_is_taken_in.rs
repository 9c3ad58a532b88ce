//! From the door to the first paper: a visitor is registered by the receptionist, the director accepts the matter, and
//! the notice of acceptance comes out with its number.

use serde_json::{Value, json};
use whole::{Outcome, Window};

/// Sits down at the door of a demo county as a person does: chooses a name, types the password.
fn unlock(window: &mut Window, demo: &Value, name: &str) -> Outcome {
    let logins = demo["logins"].as_array().unwrap();
    let login = logins.iter().find(|login| login["name"] == name).unwrap();
    window.click(&format!("login-{}", login["id"].as_str().unwrap()))?;
    window.fill("field-password", demo["password"].as_str().unwrap())?;
    window.click("unlock")?;
    // The name stands at the top of every page; which page it is depends on where the desk was left.
    window.sees(&format!("{name} "))
}

fn pick(window: &mut Window, field: &str, value: &str) -> Outcome {
    window.click(&format!("field-{field}"))?;
    window.click(&format!("option-{field}-{value}"))?;
    window.press("Esc")
}

#[test]
fn a_named_case_is_registered_accepted_and_its_notice_issued() -> Outcome {
    let mut window = Window::open("a_named_case_is_taken_in")?;
    let demo = window.call("demo", &json!(null))?.unwrap();
    window.script("location.reload()", vec![])?;
    unlock(&mut window, &demo, "周敏")?;
    window.sees("该我办的")?;
    window.picture("today")?;

    window.click("place-register")?;
    window.sees("来访登记表")?;
    window.fill("field-complainants.0.name", "杨𬱖")?;
    window.fill("field-complainants.0.phone", "199 0000 1234")?;
    window.fill("field-complainants.0.id_number", "11010519491231002X")?;
    window.sees("1949")?;
    window.fill("field-complainants.0.address", "青山镇石桥村三组")?;
    window.fill("field-subjects.0.name", "刘某")?;
    window.fill("field-subjects.0.organisation", "石桥村村委会")?;
    pick(&mut window, "categories", "0401")?;
    window.fill("field-title", "反映石桥村危房改造名单问题")?;
    window.fill("field-facts", "反映石桥村2025年危房改造名单未公示，不符合条件的住户列入名单。")?;
    window.fill("field-demands", "核查名单，公开结果")?;
    window.picture("register")?;
    window.click("register")?;
    window.sees("999999")?;
    window.picture("registered")?;
    window.click("registered-open")?;
    window.sees("反映石桥村危房改造名单问题")?;
    let page = window.text()?;
    assert!(!page.contains("杨𬱖") && !page.contains("199 0000 1234"), "the identity is a closed drawer");

    window.press("Ctrl+L")?;
    unlock(&mut window, &demo, "林静")?;
    window.click("place-cases")?;
    window.fill("cases-search", "石桥村危房改造名单")?;
    window.sees("反映石桥村危房改造名单问题")?;
    window.picture("cases")?;
    window.click("反映石桥村危房改造名单问题")?;
    window.click("next-accept")?;
    window.picture("accept")?;
    window.click("confirm")?;
    window.sees("信访〔2026〕")?;
    window.picture("case")?;

    window.click("paper-acceptance_notice")?;
    window.fill("field-reason", "打印，交信访人")?;
    window.click("reason-confirm")?;
    window.sees("受理告知书")?;
    window.click("paper-issue")?;
    window.sees("信告〔2026〕1号")?;
    // The very PDF is on the screen, with the number on it.
    window.press("Esc")?;
    window.sees("特此告知")?;
    window.no_longer_sees("份数")?;
    window.picture("notice")?;
    assert_eq!(window.complaints()?, "");

    let check = window.call("verify", &json!(null))?.unwrap();
    for whole in ["chain_ok", "rebuild_ok", "integrity_ok", "papers_ok"] {
        assert_eq!(check[whole], true, "{check}");
    }
    Ok(())
}

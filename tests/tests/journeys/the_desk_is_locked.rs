//! Locked means the desk, not only the screen; what was opened is shut.

use serde_json::{Value, json};
use whole::{Broken, Outcome, Window};

/// Some case of a person with a name, as the one at the desk sees it in the library.
fn a_named_case(window: &mut Window) -> Outcome<String> {
    let filter = json!({ "stage": null, "attribution": "named", "kind": null, "office": null, "mine": false, "late": false, "text": "" });
    let found =
        window.ask("cases", &json!({ "filter": filter, "sort": "newest", "offset": 0, "limit": 1 }))?;
    let id = found.pointer("/rows/0/case_id").and_then(Value::as_str);
    id.map(str::to_owned).ok_or_else(|| Broken::new("演示县里没有实名件。"))
}

#[test]
fn a_key_locks_the_desk_itself_and_shuts_an_opened_identity() -> Outcome {
    let (mut window, demo) = Window::open_in_a_demo("the_desk_is_locked")?;
    window.sits_down(&demo, "林静")?;
    let case = a_named_case(&mut window)?;
    window.go_to(&format!("/cases/{case}"))?;
    window.click("identity-open")?;
    window.fill("field-reason", "核对联系电话")?;
    window.click("identity-confirm")?;
    window.sees("秒后合上")?;
    let answer = window.ask("open_identity", &json!({ "case_id": case, "reason": "与窗口所见比对" }))?;
    let phone = answer.pointer("/people/0/phone").and_then(Value::as_str).unwrap_or_default().to_owned();
    window.sees(&phone)?;
    window.picture("identity")?;

    window.press("Ctrl+L")?;
    window.sees("密码")?;
    for call in ["today", "settings", "session"] {
        let refusal = window.call(call, &json!(null))?.unwrap_err();
        assert_eq!(refusal["kind"], "locked", "{call}: {refusal}");
    }
    let refusal = window.call("case_view", &json!(case))?.unwrap_err();
    assert_eq!(refusal["kind"], "locked", "{refusal}");
    let page = window.script("return document.documentElement.outerHTML", vec![])?;
    assert!(!page.as_str().unwrap_or_default().contains(&phone), "the page still holds the telephone");

    window.sits_down(&demo, "林静")?;
    window.go_to(&format!("/cases/{case}"))?;
    window.sees("身份已封存")?;
    assert!(!window.text()?.contains(&phone));
    window.everything_is_whole(&demo)
}

//! Whoever made an account knows its first password, and can do nothing with it.

use serde_json::{Value, json};
use whole::{Broken, Outcome, Window};

#[test]
fn a_newcomer_sets_a_password_of_their_own_at_the_door() -> Outcome {
    let (mut window, demo) = Window::open_in_a_demo("a_newcomer_comes")?;
    window.sits_down(&demo, "孙文")?;
    let settings = window.ask("settings", &Value::Null)?;
    let office = settings.pointer("/offices/0/id").cloned().unwrap_or_default();
    let first = "初始密码待修改";
    let form = json!({ "name": "钱进", "post": "接待员", "office": office, "roles": ["receptionist"], "password": first });
    window.ask("add_account", &form)?;
    let door = window.ask("door", &Value::Null)?;
    let logins = door["logins"].as_array().cloned().unwrap_or_default();
    let id = |name: &str| {
        let login = logins.iter().find(|login| login["name"] == name);
        let id = login.and_then(|login| login["id"].as_str());
        id.map(str::to_owned).ok_or_else(|| Broken::new(format!("门口没有{name}。")))
    };
    let (new, admin) = (id("钱进")?, id("孙文")?);

    window.press("Ctrl+L")?;
    window.click(&format!("login-{new}"))?;
    window.fill("field-password", first)?;
    window.click("unlock")?;
    window.sees("钱进，请设自己的密码")?;
    let refusal = window.call("today", &Value::Null)?.unwrap_err();
    assert_eq!(refusal["kind"], "locked", "{refusal}");
    for (own, says) in [("钱进20261123", "别人一猜就中"), (first, "和原来的一样")] {
        window.fill("field-own", own)?;
        window.fill("field-again", own)?;
        window.click("set-own")?;
        window.sees(says)?;
    }
    window.picture("first_password")?;
    window.fill("field-own", "门前大桥下游过")?;
    window.fill("field-again", "门前大桥下游过")?;
    window.click("set-own")?;
    window.sees("锁屏 Ctrl L")?;
    window.sees("钱进")?;

    window.press("Ctrl+L")?;
    window.click("door-recover")?;
    window.selects("field-account", &new)?;
    window.selects("field-by", &admin)?;
    window.sees("替钱进设的是初始密码")?;
    window.picture("recover")?;
    window.everything_is_whole(&demo)
}

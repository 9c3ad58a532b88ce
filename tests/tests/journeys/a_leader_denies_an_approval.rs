//! 不是我批的: a leader finds an approval that was entered in their name from paper, and the director looks into it.

use serde_json::{Value, json};
use whole::{Outcome, Put::*, Window};

/// Presses the button of one row.
const PRESS: &str = "document.querySelectorAll('[data-test=on-paper]')[arguments[0]].querySelector('[data-test=deny]').click()";

#[test]
fn an_approval_entered_in_a_leaders_name_is_denied_and_looked_into() -> Outcome {
    let (mut window, demo) = Window::open_in_a_demo("a_leader_denies_an_approval")?;
    window.sits_down(&demo, "陈志远")?;
    window.click("place-leading")?;
    window.sees("以您名义记的批准")?;
    // One that the director did not enter: nobody settles what is said of their own entry.
    let page = window.ask("leading", &json!({ "leader": "" }))?;
    let rows = page["on_paper"].as_array().cloned().unwrap_or_default();
    let others = |row: &Value| row["leader_name"] == "陈志远" && row["entered_by"] != "林静";
    let at = rows.iter().position(others).unwrap();
    window.script(PRESS, vec![json!(at)])?;
    window.writes(&[Text("reason", "没有见过这张处理笺")])?;
    window.picture("deny_approval")?;
    window.press("Ctrl+Enter")?;
    window.is_gone("panel-deny_approval")?;
    window.sees("本人说不是他批的")?;

    // Heard the same day.
    window.gives_way_to(&demo, "林静")?;
    window.click("place-today")?;
    window.sees("待查清")?;
    window.picture("denied_today")?;
    window.click("denied-row")?;
    window.sees("领导说不是本人批的")?;
    window.picture("denied")?;
    window.click("settle-denial")?;
    window.writes(&[Text("outcome", "原件是另一件的，已重新呈批")])?;
    window.press("Ctrl+Enter")?;
    window.is_gone("panel-settle_denial")?;
    window.is_gone("settle-denial")?;
    window.sees("原件是另一件的，已重新呈批")?;
    window.everything_is_whole(&demo)
}

//! 审计员: one place of its own, in which stands who did what, and nothing of any case.

use serde_json::{Value, json};
use whole::{Outcome, Window};

#[test]
fn the_auditor_finds_an_opening_with_its_reason_and_nothing_of_the_case() -> Outcome {
    let (mut window, demo) = Window::open_in_a_demo("the_auditor_reads_the_record")?;
    window.sits_down(&demo, "林静")?;
    let filter = json!({ "stage": null, "attribution": "named", "kind": null, "office": null, "mine": false, "late": false, "text": "" });
    let found =
        window.ask("cases", &json!({ "filter": filter, "sort": "newest", "offset": 0, "limit": 1 }))?;
    let text = |key: &str| {
        found.pointer(&format!("/rows/0/{key}")).and_then(Value::as_str).unwrap_or_default().to_owned()
    };
    let (case, number, title) = (text("case_id"), text("number"), text("title"));
    window.ask("open_identity", &json!({ "case_id": case, "reason": "电话约定见面反馈" }))?;
    window.no_longer_sees("审计")?;

    window.press("Ctrl+L")?;
    window.sits_down(&demo, "吴清")?;
    window.sees("新的在前")?;
    window.picture("audit")?;
    let page = window.text()?;
    for place in ["今日", "件库"] {
        assert!(!page.contains(place), "{place} is no place of the auditor's");
    }
    window.click("filter-openings")?;
    window.sees("电话约定见面反馈")?;
    let page = window.text()?;
    assert!(page.contains(&number) && page.contains("林静"), "{page}");
    assert!(!page.contains(&title), "{title} stands on the auditor's page");
    window.picture("audit_openings")?;
    let refusal = window.call("case_view", &json!(case))?.unwrap_err();
    assert_eq!(refusal["kind"], "refused", "{refusal}");
    window.everything_is_whole(&demo)
}

//! A limit is extended, another waits for the person's material, and the day's lists show what is due in three colours.

use serde_json::json;
use whole::{Outcome, Put::*, Window};

/// Of those in hand at 王海燕's room, one whose finding is due later.
fn a_case_in_hand(window: &mut Window) -> Outcome<String> {
    let filter = json!({ "stage": "handling", "attribution": null, "kind": null, "office": null, "mine": true,
        "late": false, "text": "" });
    let found =
        window.ask("cases", &json!({ "filter": filter, "sort": "newest", "offset": 0, "limit": 20 }))?;
    let rows = found["rows"].as_array().cloned().unwrap_or_default();
    for row in rows {
        let id = row["case_id"].as_str().unwrap_or_default().to_owned();
        let view = window.ask("case_view", &json!(id))?;
        let today = window.days_ago(0)?.to_string();
        let limits = view["limits"].as_array().cloned().unwrap_or_default();
        if limits.iter().any(|one| one["rule"] == "find" && one["due"].as_str() > Some(today.as_str())) {
            return Ok(id);
        }
    }
    Ok(String::new())
}

#[test]
fn a_limit_is_extended_and_the_first_date_stays_in_sight() -> Outcome {
    let (mut window, demo) = Window::open_in_a_demo("a_limit_is_extended")?;
    window.sits_down(&demo, "王海燕")?;
    let case = a_case_in_hand(&mut window)?;
    window.go_to(&format!("/cases/{case}"))?;
    window.sees("下一步")?;
    let form = [Text("days", "20"), Listed("approved_by", "李建国"), Text("reason", "银行流水尚未取回")];
    window.begins("extend", &form)?;
    window.sees("确认后")?;
    window.picture("extend_form")?;
    window.press("Ctrl+Enter")?;
    window.is_gone("panel-extend")?;
    window.sees("延期 20 天：李建国")?;
    let first_date = "return /前\\s+原\\s/.test(document.body.innerText)";
    window.waits_until("the first date is not shown", first_date, vec![])?;
    window.script("document.querySelector('[data-test=limits]').scrollIntoView()", vec![])?;
    window.picture("extended")?;

    // The day's lists, the director's of everybody; then of one office.
    window.gives_way_to(&demo, "林静")?;
    window.go_to("/today")?;
    window.sees("三日内到期")?;
    // The counts come before the list.
    let listed = "return document.querySelectorAll('[data-test=limit-tag]').length > 3";
    window.waits_until("the list did not come", listed, vec![])?;
    let to_the_middle =
        "document.querySelector('[data-test=group-soon]')?.scrollIntoView({ block: 'center' })";
    window.script(to_the_middle, vec![])?;
    window.picture("today_three_colours")?;
    // Which colours there are depends on the day; that each has its word does not.
    let tags = "return [...document.querySelectorAll('[data-test=limit-tag]')].map((tag) => tag.innerText)";
    let tags = window.script(tags, vec![])?;
    let tags: Vec<&str> = tags.as_array().into_iter().flatten().filter_map(|tag| tag.as_str()).collect();
    assert!(tags.len() > 3 && tags.iter().all(|tag| tag.starts_with(['绿', '黄', '红', '停'])), "{tags:?}");
    window.click("tasks-office")?;
    window.type_text("第三")?;
    window.chooses("第三纪检监察室")?;
    window.sees("到期清单")?;
    window.picture("list_of_an_office")?;
    window.go_to("/settings/limits")?;
    window.sees("三色预警")?;
    window.picture("limits_table")?;
    window.everything_is_whole(&demo)
}

#[test]
fn a_decision_waits_for_the_persons_material() -> Outcome {
    let (mut window, demo) = Window::open_in_a_demo("a_decision_waits_for_material")?;
    window.sits_down(&demo, "周敏")?;
    window.comes_in("反映石桥村低保评议等材料", json!({}))?;
    window.opens_the_case("反映石桥村低保评议等材料")?;
    window.begins("ask_material", &[Text("what", "名单照片、领款存折复印件")])?;
    window.picture("ask_material_form")?;
    window.press("Ctrl+Enter")?;
    window.is_gone("panel-ask_material")?;
    window.sees("中止计时")?;
    window.picture("waiting")?;
    window.begins("get_material", &[Text("description", "本人送来照片")])?;
    window.click("add-thing")?;
    window.fill("field-evidence.0.name", "名单照片")?;
    window.picture("get_material_form")?;
    window.press("Ctrl+Enter")?;
    window.is_gone("panel-get_material")?;
    window.no_longer_sees("中止计时")?;
    window.sees("名单照片")?;
    window.everything_is_whole(&demo)
}

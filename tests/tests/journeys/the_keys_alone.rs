//! A whole registration without a mouse: keys, the tabulator and the arrows.

use serde_json::{Value, json};
use whole::{Broken, Outcome, Window};

/// Presses the tabulator until the field has the focus.
fn tabs_to(window: &mut Window, field: &str) -> Outcome {
    let there = "return document.activeElement?.closest(`[data-test='${arguments[0]}']`) != null";
    for _ in 0..120 {
        if window.script(there, vec![json!(field)])? == Value::Bool(true) {
            return Ok(());
        }
        window.press("Tab")?;
    }
    Err(Broken::new(format!("the tabulator does not come to {field}")))
}

/// Moves among choices by the arrows until this one is taken.
fn arrows_to(window: &mut Window, field: &str, choice: &str) -> Outcome {
    tabs_to(window, field)?;
    // Where nothing is chosen yet, the first that has the focus is.
    window.press("Space")?;
    let taken = "return document.querySelector(`[data-test='${arguments[0]}'] [data-test='${arguments[1]}'] input`)?.checked";
    for _ in 0..12 {
        if window.script(taken, vec![json!(field), json!(choice)])? == Value::Bool(true) {
            return Ok(());
        }
        window.press("Right")?;
    }
    Err(Broken::new(format!("the arrows do not come to {choice}")))
}

fn types(window: &mut Window, field: &str, text: &str) -> Outcome {
    tabs_to(window, field)?;
    window.type_text(text)
}

/// Opens a long list, narrows it by typing and takes the one that is left.
fn lists(window: &mut Window, field: &str, choice: &str) -> Outcome {
    tabs_to(window, field)?;
    window.press("Enter")?;
    window.type_text(choice)?;
    window.chooses(choice)
}

#[test]
fn a_visitor_is_registered_by_keys_alone() -> Outcome {
    let (mut window, demo) = Window::open_in_a_demo("the_keys_alone")?;
    window.resize(1366, 768)?;
    window.sits_down(&demo, "周敏")?;
    window.press("Alt+1")?;
    window.sees("该我办的")?;
    window.press("N")?;
    window.sees("曾向何处")?;
    arrows_to(&mut window, "field-attribution", "choice-named")?;
    types(&mut window, "field-complainants.0.name", "马小川")?;
    types(&mut window, "field-complainants.0.id_number", "11010519491231002X")?;
    types(&mut window, "field-complainants.0.phone", "19900001234")?;
    types(&mut window, "field-complainants.0.address", "柳河村二组")?;
    types(&mut window, "field-subjects.0.name", "刘某")?;
    types(&mut window, "field-subjects.0.organisation", "柳河村村民委员会")?;
    lists(&mut window, "field-subjects.0.authority", "镇管")?;
    arrows_to(&mut window, "field-kind", "choice-1")?;
    lists(&mut window, "field-categories", "知情权")?;
    types(&mut window, "field-title", "反映柳河村低保公示问题")?;
    types(&mut window, "field-facts", "低保评议没有张榜公布。")?;
    window.picture("by_keys_alone")?;
    window.press("Ctrl+Enter")?;
    window.sees("999999")?;
    window.everything_is_whole(&demo)
}

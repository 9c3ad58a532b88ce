//! The window comes up by itself, with nothing to complain about, and carries every character both ways.

use serde_json::json;
use whole::{HARD, Outcome, Window};

#[test]
fn the_window_opens() -> Outcome {
    let mut window = Window::open("the_window_opens")?;
    window.sees("连心桥")?;
    assert_eq!(window.title()?, "连心桥");
    window.sees("建立本单位")?;
    assert_eq!(window.complaints()?, "");
    Ok(())
}

#[test]
fn a_call_brings_back_every_character() -> Outcome {
    let mut window = Window::open("a_call_brings_back_every_character")?;
    let sent = json!({ HARD: [HARD, { "深处": HARD }] });
    assert_eq!(window.call("echo", &sent)?, Ok(sent));
    Ok(())
}

#[test]
fn a_refusal_brings_back_every_character() -> Outcome {
    let mut window = Window::open("a_refusal_brings_back_every_character")?;
    let refusal = window.call(HARD, &json!(null))?.unwrap_err();
    let message = refusal["message"].as_str().unwrap_or_default();
    assert!(message.contains(HARD), "{message}");
    Ok(())
}

/// What a person types: by keys where the driver can, as an input method does where it cannot.
#[test]
fn a_field_keeps_every_character() -> Outcome {
    let mut window = Window::open("a_field_keeps_every_character")?;
    window.click("建立本单位")?;
    for name in ["某某县纪委监委", "𠮷县 ❶ 𬱖"] {
        window.fill("机关名称", name)?;
        assert_eq!(window.reads("机关名称")?, name);
    }
    Ok(())
}

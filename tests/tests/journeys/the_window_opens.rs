//! The window comes up by itself, with nothing to complain about, and carries every character both ways.

use serde_json::json;
use whole::{Outcome, Window};

/// A common word, a name beyond the BMP, a sign that Linux web views have garbled, and what JSON and scripts escape.
const HARD: &str = "中文 𠮷 ❶ “引号” \\ / </script> \u{2028} é 👪";

#[test]
fn the_window_opens() -> Outcome {
    let mut window = Window::open("the_window_opens")?;
    window.sees("连心桥")?;
    assert_eq!(window.title()?, "连心桥");
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

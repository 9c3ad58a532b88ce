//! What runs inside the page.

use serde_json::Value;

/// Finds elements, reads the page: see the file.
pub const LOOK: &str = include_str!("page.js");

/// Puts text into a field as an input method does, a phrase at a time, with the events a page listens to.
pub const SET: &str = r#"
const [field, text] = arguments;
const kind = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
field.focus();
Object.getOwnPropertyDescriptor(kind.prototype, "value").set.call(field, text);
field.dispatchEvent(new InputEvent("input", { bubbles: true, data: text, inputType: "insertText" }));
field.dispatchEvent(new Event("change", { bubbles: true }));
"#;

/// Sends to the shell and answers `[fine, answer]`.
pub const INVOKE: &str = r#"
const [command, body, done] = arguments;
window.__TAURI_INTERNALS__.invoke(command, body).then((answer) => done([true, answer]), (failure) => done([false, failure]));
"#;

/// Sends a file of so many bytes, and answers likewise.
pub const UPLOAD: &str = r#"
const [name, size, done] = arguments;
const headers = { "x-name": encodeURIComponent(name) };
window.__TAURI_INTERNALS__.invoke("upload", new Uint8Array(size), { headers }).then((answer) => done([true, answer]), (failure) => done([false, failure]));
"#;

/// Whether it is typed key by key. Chinese comes from an input method; the driver's keys lose line ends besides.
pub fn typable(text: &str) -> bool {
    text.chars().all(|letter| letter.is_ascii() && !letter.is_control())
}

/// A text that a script answered; nothing counts as empty.
pub fn text(answer: &Value) -> String {
    answer.as_str().unwrap_or_default().to_owned()
}

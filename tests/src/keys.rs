//! Keys as the pages write them: `Ctrl+Enter`, `Alt+1`, `F2`, `?`.

use fantoccini::{
    actions::{InputSource, KeyAction, KeyActions},
    key::Key,
};

use crate::{Broken, Outcome};

/// Presses the keys in order and lets them go in reverse.
pub fn chord(keys: &str) -> Outcome<KeyActions> {
    let values = keys.split('+').map(value).collect::<Outcome<Vec<char>>>()?;
    let down = values.iter().map(|&value| KeyAction::Down { value });
    let up = values.iter().rev().map(|&value| KeyAction::Up { value });
    Ok(down.chain(up).fold(KeyActions::new("keys".into()), |keys, key| keys.then(key)))
}

fn value(name: &str) -> Outcome<char> {
    let key = match name {
        "Ctrl" => Key::Control,
        "Alt" => Key::Alt,
        "Shift" => Key::Shift,
        "Enter" => Key::Enter,
        "Esc" => Key::Escape,
        "Tab" => Key::Tab,
        "Space" => return Ok(' '),
        "Backspace" => Key::Backspace,
        "Delete" => Key::Delete,
        "Home" => Key::Home,
        "End" => Key::End,
        "PageUp" => Key::PageUp,
        "PageDown" => Key::PageDown,
        "Up" => Key::Up,
        "Down" => Key::Down,
        "Left" => Key::Left,
        "Right" => Key::Right,
        "F1" => Key::F1,
        "F2" => Key::F2,
        "F5" => Key::F5,
        _ => return single(name),
    };
    Ok(key.into())
}

fn single(name: &str) -> Outcome<char> {
    let mut letters = name.chars();
    match (letters.next(), letters.next()) {
        (Some(letter), None) => Ok(letter.to_ascii_lowercase()),
        _ => Err(Broken::new(format!("没有名为“{name}”的键。"))),
    }
}

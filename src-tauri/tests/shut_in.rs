//! What the window promises the complainant: it reaches no network and nothing of the machine but by nine commands;
//! the display in the hall asks for numbers alone.

use std::{error::Error, fs, path::Path};

use serde_json::Value;

fn read(file: &str) -> Result<Value, Box<dyn Error>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    Ok(serde_json::from_str(&fs::read_to_string(path)?)?)
}

#[test]
fn no_source_of_the_content_policy_is_a_network() {
    let policy = read("tauri.conf.json").unwrap()["app"]["security"]["csp"].clone();
    let inside = ["'self'", "'none'", "blob:", "data:", "ipc:", "http://ipc.localhost"];
    for (directive, sources) in policy.as_object().unwrap() {
        for source in sources.as_str().unwrap().split_whitespace() {
            assert!(inside.contains(&source), "{directive} lets in {source}");
        }
    }
    assert_eq!(policy["script-src"], "'self'", "no script but our own files, and none written into a page");
}

#[test]
fn the_window_is_given_nine_commands_and_the_shells_news() {
    let capabilities: Vec<_> =
        fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("capabilities")).unwrap().collect();
    assert_eq!(capabilities.len(), 2, "what each window may do stands in one file");
    let main = read("capabilities/main.json").unwrap();
    let given = [
        "core:event:allow-listen",
        "core:event:allow-unlisten",
        "allow-call",
        "allow-upload",
        "allow-evidence",
        "allow-save-evidence",
        "allow-save-as",
        "allow-printers",
        "allow-print",
        "allow-leave",
        "allow-open-board",
    ];
    assert_eq!(main["permissions"], Value::from(given.to_vec()));
    assert_eq!(main["remote"], Value::Null, "pages from elsewhere may ask nothing");
}

#[test]
fn the_display_in_the_hall_is_given_numbers_and_nothing_else() {
    let board = read("capabilities/board.json").unwrap();
    assert_eq!(board["windows"], Value::from(vec!["board"]));
    assert_eq!(board["permissions"], Value::from(vec!["allow-board"]));
    assert_eq!(board["remote"], Value::Null);
    assert_eq!(read("capabilities/main.json").unwrap()["windows"], Value::from(vec!["main"]));
}

#[test]
fn only_the_pages_built_in_are_ever_shown() {
    let configuration = read("tauri.conf.json").unwrap();
    assert_eq!(configuration["build"]["devUrl"], Value::Null);
    assert_eq!(configuration["app"]["security"]["freezePrototype"], true);
    assert_eq!(configuration["app"]["windows"][0]["url"], Value::Null);
}

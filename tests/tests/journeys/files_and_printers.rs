//! What goes from the window to the machine: evidence into the store, papers to the printer.

use std::{fs, os::unix::fs::PermissionsExt, path::Path};

use serde_json::{Value, json};
use whole::{HARD, Outcome, Window};

/// "%PDF-1.7 正文" as the desk hands papers over.
const PAPER: &str = "JVBERi0xLjcg5q2j5paH";

#[test]
fn a_file_arrives_under_its_name() -> Outcome {
    let mut window = Window::open("a_file_arrives_under_its_name")?;
    window.sit_down_in_a_demo("接待")?;
    let name = format!("照片 {HARD}.jpg");
    let taken = window.upload(&name, 3_000_000)?.unwrap();
    assert_eq!(taken["size"], 3_000_000, "{taken}");
    Ok(())
}

#[test]
fn a_film_is_not_taken() -> Outcome {
    let mut window = Window::open("a_film_is_not_taken")?;
    let name = format!("录像 {HARD}.mp4");
    let refusal = window.upload(&name, 50 * 1024 * 1024 + 1)?.unwrap_err();
    assert_eq!(refusal["kind"], "refused");
    assert!(refusal["message"].as_str().unwrap_or_default().contains(&name), "{refusal}");
    Ok(())
}

#[test]
fn a_locked_desk_takes_no_file() -> Outcome {
    let mut window = Window::open("a_locked_desk_takes_no_file")?;
    let refusal = window.upload("照片.jpg", 3)?.unwrap_err();
    assert_eq!(refusal["kind"], "locked", "{refusal}");
    Ok(())
}

#[test]
fn a_paper_reaches_the_printer() -> Outcome {
    let mut window = Window::open("a_paper_reaches_the_printer")?;
    let folder = window.programs();
    program(
        &folder,
        "lpstat",
        r#"case $1 in -e) printf '二楼\n前台\n';; -d) echo 'system default destination: 前台';; esac"#,
    )?;
    program(&folder, "lp", r#"printf '%s\n' "$@" > "$0.order"; cat > "$0.paper""#)?;
    let printers = window.invoke("printers", &json!({}))?;
    assert_eq!(
        printers,
        Ok(json!([{ "name": "前台", "default": true }, { "name": "二楼", "default": false }]))
    );

    print(&mut window, "前台")?.unwrap();
    assert_eq!(fs::read_to_string(folder.join("lp.paper"))?, "%PDF-1.7 正文");
    let order = fs::read_to_string(folder.join("lp.order"))?;
    assert_eq!(
        order.lines().collect::<Vec<_>>(),
        ["-d", "前台", "-n", "2", "-t", "连心桥文书", "-o", "media=A4"]
    );

    let refusal = print(&mut window, "-o raw")?.unwrap_err();
    assert!(refusal["message"].as_str().unwrap_or_default().contains("没有打印机"), "{refusal}");
    Ok(())
}

#[test]
fn a_printer_that_refuses_says_why() -> Outcome {
    let mut window = Window::open("a_printer_that_refuses_says_why")?;
    let folder = window.programs();
    program(&folder, "lpstat", "echo 前台")?;
    program(&folder, "lp", "echo '缺纸 ❶' >&2; exit 1")?;
    let refusal = print(&mut window, "前台")?.unwrap_err();
    // Our own words first, then what the printer said, for whoever keeps the machine.
    let (message, way_out) = (refusal["message"].as_str(), refusal["way_out"].as_str());
    assert!(message.is_some_and(|said| said.contains("没有接受")), "{refusal}");
    assert!(way_out.is_some_and(|said| said.contains("给管理员：缺纸 ❶")), "{refusal}");
    Ok(())
}

fn print(window: &mut Window, printer: &str) -> Outcome<Result<Value, Value>> {
    window.invoke("print", &json!({ "printer": printer, "copies": 2, "pdf": PAPER, "paper": "A4" }))
}

fn program(folder: &Path, name: &str, script: &str) -> Outcome {
    let path = folder.join(name);
    fs::write(&path, format!("#!/bin/sh\n{script}\n"))?;
    Ok(fs::set_permissions(&path, fs::Permissions::from_mode(0o755))?)
}

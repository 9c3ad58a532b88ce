//! Evidence is looked at inside the window, and leaves no copy anywhere.

use serde_json::{Value, json};
use whole::{Broken, Outcome, Window};

/// One red dot.
const PICTURE: &str =
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNgYPj/HwADAgH/p+FevQAAAABJRU5ErkJggg==";

fn hand_over(window: &mut Window, name: &str, base64: &str) -> Outcome<Value> {
    let script = r#"const [name, base64, done] = arguments;
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        window.__TAURI_INTERNALS__.invoke("upload", bytes, { headers: { "x-name": encodeURIComponent(name) } })
          .then((taken) => done([true, taken]), (failure) => done([false, failure]));"#;
    let taken = window.answered(script, vec![json!(name), json!(base64)])?;
    taken.map_err(|failure| Broken::new(format!("没有收下 {name}：{failure}")))
}

fn bytes(window: &mut Window, base64: &str) -> Outcome<Vec<u8>> {
    let numbers = window.script(
        "return [...atob(arguments[0])].map((letter) => letter.charCodeAt(0))",
        vec![json!(base64)],
    )?;
    Ok(serde_json::from_value(numbers)?)
}

#[test]
fn a_picture_and_a_pdf_are_seen_in_the_window_and_written_nowhere() -> Outcome {
    let (mut window, demo) = Window::open_in_a_demo("evidence_is_looked_at")?;
    window.sits_down(&demo, "周敏")?;
    let sample = json!({ "paper": "acceptance_notice", "text": "# 低保名单照片\n石桥村公开栏。\n" });
    let pdf = window.ask("template_sample", &sample)?["pdf"].as_str().unwrap_or_default().to_owned();
    let mut evidence = Vec::new();
    for (name, base64) in [("现场照片", PICTURE), ("公开栏扫描件", pdf.as_str())] {
        let taken = hand_over(&mut window, &format!("{name}.bin"), base64)?;
        evidence.push(json!({ "name": name, "pages": 1, "original": false, "blob": taken["blob"], "size": taken["size"] }));
    }
    let today = window.days_ago(0)?;
    let letter = json!({
        "method": "1", "attribution": "anonymous", "verified": "not_yet", "fields": ["02"],
        "place": "", "evidence": evidence,
    });
    let case = window.comes_in("反映石桥村低保名单问题", letter)?;
    window.go_to(&format!("/cases/{}", case.as_str().unwrap_or_default()))?;

    window.click("现场照片")?;
    window.sees("不再加密")?;
    window.click("evidence-picture")?;
    let drawn = r#"return document.querySelector("[data-test=evidence-picture]")?.naturalWidth === 1"#;
    window.waits_until("the picture is not drawn", drawn, vec![])?;
    window.press("Esc")?;
    window.no_longer_sees("不再加密")?;
    window.click("公开栏扫描件")?;
    window.sees("石桥村公开栏。")?;
    window.picture("evidence")?;
    window.press("Esc")?;
    // Each look is an act.
    window.sees("查看证据")?;
    window.click("公开栏扫描件")?;
    window.sees("石桥村公开栏。")?;
    window.press("Esc")?;

    // A photograph of 明察暗访 is kept and looked at in the same way.
    let taken = hand_over(&mut window, "镇接待室.png", PICTURE)?;
    let photo = json!({ "name": "接待室门锁着", "blob": taken["blob"], "size": taken["size"] });
    let settings = window.ask("settings", &json!(null))?;
    let offices = settings["offices"].as_array().cloned().unwrap_or_default();
    let township = offices.into_iter().find(|office| office["kind"] == "township").unwrap_or_default();
    let inspect = json!({
        "verb": "inspect", "township": township["id"], "on": today, "way": "covert", "place": "镇接待室",
        "inspectors": ["周敏"], "findings": "工作时间上锁", "photos": 0, "files": [photo], "marks": 70,
        "demand": null, "due": today
    });
    window.ask("perform", &json!({ "case_id": null, "act": inspect }))?;
    window.go_to("/reception/inspections")?;
    window.click("photos")?;
    window.sees("接待室门锁着")?;
    window.click("photo")?;
    window.picture("inspection_photo")?;
    window.press("Ctrl+L")?;
    window.no_longer_sees("接待室门锁着")?;

    for base64 in [PICTURE, &pdf] {
        let whole = bytes(&mut window, base64)?;
        let from = whole.len() / 2;
        let piece = &whole[from..whole.len().min(from + 32)];
        assert_eq!(window.left_on_disk(piece)?, Vec::<std::path::PathBuf>::new());
    }
    window.everything_is_whole(&demo)
}

//! 督办 from the desk of 案管 and of the director: a month with five differences, from 案管室's workbook to the 对账单 that each
//! has signed; a reminder with its letter; the quarter's reports; the bulletin; the ladder.

use std::io::Write;
use std::process::{Command, Stdio};

use serde_json::json;
use whole::{Broken, Outcome, Put::*, Window};

/// The program's own ledger as 案管室 keeps it, written by another program (openpyxl).
fn theirs(window: &mut Window, month: &str) -> Outcome<Vec<u8>> {
    let exported = window.ask("export_ledger", &json!(month))?;
    let ours = window.script(
        "return [...atob(arguments[0])].map((letter) => letter.charCodeAt(0))",
        vec![exported["file"].clone()],
    )?;
    let ours: Vec<u8> = serde_json::from_value(ours)?;
    // The system's own, for which the package was installed.
    let mut python = Command::new("/usr/bin/python3")
        .args(["-c", include_str!("their_ledger.py")])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()?;
    // Dropped at once: what reads to the end has to see it.
    python.stdin.take().unwrap().write_all(&ours)?;
    let made = python.wait_with_output()?;
    if made.status.success() { Ok(made.stdout) } else { Err(Broken::new("no workbook was made")) }
}

/// Lays a file into the field, as the person's choice in the dialog does.
fn chooses(window: &mut Window, field: &str, name: &str, bytes: &[u8]) -> Outcome {
    let script = r#"const [field, name, bytes] = arguments;
        const input = document.querySelector(`[data-test="${field}"]`);
        const files = new DataTransfer();
        files.items.add(new File([new Uint8Array(bytes)], name));
        input.files = files.files;
        input.dispatchEvent(new Event("change", { bubbles: true }));"#;
    window.script(script, vec![json!(field), json!(name), json!(bytes)]).map(|_| ())
}

/// Brings the part under a heading to the top, and says whether its figure stands there.
const DRAWN: &str = "const part = document.querySelector(`[aria-labelledby=${arguments[0]}]`);
part.scrollIntoView();
return part.querySelector('[role=img] canvas')?.width > 0";

#[test]
fn five_differences_from_a_workbook_to_the_signed_sheet() -> Outcome {
    let (mut window, demo) = Window::open_in_a_demo("a_month_is_reconciled")?;
    window.resize(1366, 768)?;
    window.sits_down(&demo, "方正")?;
    window.press("Alt+6")?;
    window.sees("等答复")?;
    window.picture("supervision_remind")?;

    window.click("tab-reconcile")?;
    window.sees("这个月还没有比对")?;
    let shown = window.ask("supervision", &json!({ "month": "", "quarter": "" }))?;
    let month = shown["month"].as_str().unwrap_or_default().to_owned();

    // What is no workbook is told, and nothing is recorded.
    chooses(&mut window, "file-ledger", "台账.csv", "编号,状态".as_bytes())?;
    window.sees("不是 Excel 工作簿")?;
    window.picture("reconcile_refused")?;
    let workbook = theirs(&mut window, &month)?;
    chooses(&mut window, "file-ledger", "案管室.xlsx", &workbook)?;
    window.sees("信访室没有")?;
    let found = window.ask("supervision", &json!({ "month": month, "quarter": "" }))?;
    let differences = found["reconciliation"]["differences"].as_array().cloned().unwrap_or_default();
    let mut kinds: Vec<_> = differences.iter().filter_map(|one| one["kind"].as_str()).collect();
    kinds.sort_unstable();
    assert_eq!(kinds, ["missing_here", "missing_there", "result", "state", "state"]);
    window.picture("reconcile_differences")?;

    // Nobody signs before the last is settled.
    window.click("sign-theirs")?;
    window.press("Ctrl+Enter")?;
    window.sees("还有 5 项差异没有核销")?;
    window.press("Esc")?;
    for n in 1..=5 {
        window.click("核销")?;
        window.writes(&[Text("reason", "案管室录入滞后，已补录"), Text("corrector", "方正")])?;
        if n == 1 {
            window.picture("reconcile_settle")?;
        }
        window.press("Ctrl+Enter")?;
        window.is_gone("panel-settle_difference")?;
    }
    window.no_longer_sees("待核销")?;
    window.click("sign-theirs")?;
    window.press("Ctrl+Enter")?;
    window.is_gone("panel-sign_month")?;
    window.sees("等另一方签字")?;
    window.sees("案管室 方正")?;
    window.gives_way_to(&demo, "林静")?;
    window.go_to("/supervision/reconcile")?;
    window.sees("等另一方签字")?;
    window.click("sign-ours")?;
    window.press("Ctrl+Enter")?;
    window.is_gone("panel-sign_month")?;
    window.sees("信访室 林静")?;
    window.sees("已办结")?;
    window.click("sheet")?;
    window.sees("更正责任人更正")?;
    window.picture("reconcile_sheet")?;

    // The director: a reminder by letter, past the telephone with a reason.
    window.go_to("/today")?;
    window.sees("按到期日")?;
    window.no_longer_sees("—\n超期")?;
    window.picture("supervision_today")?;
    let filter = json!({ "stage": "handling", "attribution": "anonymous", "kind": null, "office": null, "mine": false, "late": false, "text": "" });
    let cases = json!({ "filter": filter, "sort": "newest", "offset": 0, "limit": 1 });
    let case = window.ask("cases", &cases)?["rows"][0]["case_id"].as_str().unwrap_or_default().to_owned();
    window.go_to(&format!("/cases/{case}"))?;
    let letter =
        [Choice("way", "letter"), Choice("concern", "quality"), Text("said", "补齐笔录后报核查结论。")];
    window.begins("remind", &letter)?;
    window.press("Ctrl+Enter")?;
    window.sees("这一步是电话催办")?;
    window.writes(&[Text("reason", "已当面提醒过")])?;
    window.picture("remind_form")?;
    window.press("Ctrl+Enter")?;
    window.is_gone("panel-remind")?;
    let paper = window.issues("reminder_letter", None)?;
    assert!(paper.contains("已出具　信催〔"), "{paper}");
    window.sees("补齐笔录后报")?;
    window.picture("reminder_letter")?;
    window.go_to("/supervision")?;
    window.sees("补齐笔录后报核查结论")?;
    window.picture("supervision_waiting")?;
    window.go_to("/supervision/report_back")?;
    window.sees("还没有要求")?;
    window.click("ask")?;
    window.press("Ctrl+Enter")?;
    window.is_gone("panel-ask_report_back")?;
    window.sees("第三纪检监察室")?;
    window.picture("supervision_report_back")?;
    // An office reports for itself.
    window.gives_way_to(&demo, "王海燕")?;
    window.go_to("/today")?;
    window.click("office-work")?;
    window.sees("本季度办结的件")?;
    let rows = r#"return document.querySelectorAll('[data-test^="cases-"][data-test$="-number"]').length"#;
    let last = window.script(rows, vec![])?.as_u64().unwrap_or_default();
    window.click("加一件")?;
    let added = format!("{rows} > arguments[0]");
    window.waits_until("no row was added", &added, vec![json!(last)])?;
    window.writes(&[Text(&format!("cases-{last}-number"), "信访〔2025〕88号")])?;
    window.press("Ctrl+Enter")?;
    window.sees("请写明是怎么回事")?;
    window.writes(&[Text(&format!("cases-{last}-word"), "上年办结，补报")])?;
    window.picture("an_office_reports")?;
    window.press("Ctrl+Enter")?;
    window.is_gone("panel-receive_report_back")?;
    window.is_gone("office-work")?;
    window.gives_way_to(&demo, "林静")?;
    window.go_to("/supervision/bulletin")?;
    window.sees("办结率＝")?;
    window.click("figure-accepted")?;
    window.sees("收起")?;
    window.picture("supervision_bulletin")?;
    for (figure, name) in [("h-months", "supervision_months"), ("h-townships", "supervision_townships")] {
        window.waits_until(&format!("没有画出{figure}"), DRAWN, vec![json!(figure)])?;
        window.picture(name)?;
    }
    window.click("publish")?;
    window.writes(&[Text("demand", "各单位对没有按期办结的逐件说明原因。")])?;
    window.press("Ctrl+Enter")?;
    window.is_gone("panel-publish_bulletin")?;
    window.sees("已印发")?;
    window.go_to("/settings/ladder")?;
    window.sees("电话催办 → 发函催办、现场督办")?;
    window.picture("settings_ladder")?;
    window.everything_is_whole(&demo)
}

//! Every page on the screens of these offices: 1366 × 768, the same at 125 % and 150 %, and with the largest letters; and in the dark and the
//! high-contrast colours.
//! Nothing is cut off and no page scrolls sideways; the pictures in target/journeys are for people to look at.

use serde_json::{Value, json};
use whole::{Outcome, Window};

/// Screen 1366 × 768 at 100, 125 and 150 %.
const SCREENS: [(&str, u32, u32); 3] = [("100", 1366, 768), ("125", 1093, 614), ("150", 910, 512)];

/// What stands out of its place: the page itself, or what one must be able to press and read.
const OUT_OF_PLACE: &str = r#"
const found = [];
const sideways = (e) => e && e.scrollWidth > e.clientWidth + 1;
if (document.scrollingElement.scrollTop > 0 || document.body.scrollTop > 0) found.push("the head has scrolled away");
if (document.documentElement.scrollWidth > innerWidth + 1) found.push("the page is wider than the window");
for (const box of document.querySelectorAll("main, [role=dialog], [data-panel-body]")) if (sideways(box)) found.push(`${box.tagName} ${box.dataset.test ?? ""} scrolls sideways`);
const scrolls = (e) => { for (let p = e.parentElement; p && !p.matches("main, body"); p = p.parentElement) if (/auto|scroll/.test(getComputedStyle(p).overflowX)) return true; return false; };
for (const e of document.querySelectorAll("button, a, input, textarea, [role=tab], h1, h2")) {
  if (!e.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
  const { left, right, width } = e.getBoundingClientRect();
  const name = e.dataset.test || e.innerText?.trim().slice(0, 20) || e.tagName;
  if (width === 0 || e.closest(".sr-only, .el-select__input-wrapper")) continue;
  if ((right > innerWidth + 1 || left < -1) && !scrolls(e)) found.push(`${name} stands outside (${Math.round(left)}–${Math.round(right)} of ${innerWidth})`);
  if (e.matches("button, a, [role=tab]") && sideways(e)) found.push(`${name} is cut off`);
}
// In the head, in rows and in tables: text that ends in dots or behind an edge, unless pointing at it tells the whole. What was chosen from
// a list is told by that list.
const clips = (e) => /hidden|clip/.test(getComputedStyle(e).overflowX);
for (const e of document.querySelectorAll("header.top, header.top *, li, li *, th, th *, td, td *, [role=option], [role=option] *")) {
  if (!e.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || e.closest(".sr-only, .el-select, input, textarea")) continue;
  const text = e.innerText?.replace(/\s+/g, " ").trim();
  if (text && clips(e) && sideways(e) && !e.closest("[title]:not([title=''])")) found.push(`“${text.slice(0, 20)}” is cut off and no title tells it`);
}
for (const row of document.querySelectorAll("[data-test=virtual-list] [role=option]")) {
  for (const cell of row.firstElementChild?.children ?? []) if (cell.getBoundingClientRect().height > row.clientHeight + 1) found.push(`${row.dataset.test} is too low for “${cell.innerText?.slice(0, 20)}”`);
}
return [...new Set(found)].join("\n");
"#;

/// The page as it is once everything has moved where it belongs.
const AT_REST: &str = r#"
const [done] = arguments;
const moving = () => document.getAnimations().filter((one) => one.playState === "running");
const rest = (left) => moving().length === 0 || left === 0 ? requestAnimationFrame(() => requestAnimationFrame(() => done([true, null]))) : setTimeout(() => rest(left - 1), 50);
setTimeout(() => rest(40), 50);
"#;

/// One look of the pages on some screens; what is out of its place is gathered.
struct Eye<'a> {
    window: &'a mut Window,
    letters: &'a str,
    screens: &'a [(&'a str, u32, u32)],
    trouble: String,
}

impl Eye<'_> {
    fn sees(&mut self, page: &str, text: &str) -> Outcome {
        self.window.sees(text)?;
        for (percent, width, height) in self.screens {
            self.window.resize(*width, *height)?;
            self.window.answered(AT_REST, vec![])?.ok();
            self.window.picture(&format!("page_{page}_{}{percent}", self.letters))?;
            if !self.window.text()?.contains("演示") && !page.starts_with("door") {
                self.trouble.push_str(&format!("{page} at {percent} %: nothing says that this is a demo\n"));
            }
            let found = self.window.script(OUT_OF_PLACE, vec![])?;
            for line in found.as_str().unwrap_or_default().lines() {
                self.trouble.push_str(&format!("{page} at {percent} % {}: {line}\n", self.letters));
            }
        }
        Ok(())
    }

    fn walks(&mut self, named: &str, anonymous: &str) -> Outcome {
        for (page, address, text) in [
            ("today", "/today".to_owned(), "该我办的"),
            ("reception", "/reception".to_owned(), "今日的号"),
            ("reception_roster", "/reception/roster".to_owned(), "时间地点"),
            ("reception_bookings", "/reception/bookings".to_owned(), "约一位"),
            ("reception_inspections", "/reception/inspections".to_owned(), "记一次"),
            ("reception_cards", "/reception/cards".to_owned(), "有轻生言行"),
            ("supervision", "/supervision".to_owned(), "等答复"),
            ("supervision_reconcile", "/supervision/reconcile".to_owned(), "导入案管室的账"),
            ("supervision_report_back", "/supervision/report_back".to_owned(), "规则第十八条"),
            ("supervision_bulletin", "/supervision/bulletin".to_owned(), "办结率＝"),
            ("register", "/register".to_owned(), "曾向何处"),
            ("leading", "/leading".to_owned(), "包案的件"),
            ("sealed", "/sealed".to_owned(), "只记信封"),
            ("cases", "/cases".to_owned(), "紧急在前"),
            ("case", format!("/cases/{named}"), "经过"),
            ("case_anonymous", format!("/cases/{anonymous}"), "经过"),
            ("paper", format!("/cases/{anonymous}/paper/meeting_minutes"), "主持人小结"),
            ("settings_roster", "/settings/roster".to_owned(), "领导公开接访"),
            ("settings_offices", "/settings/offices".to_owned(), "增设单位"),
            ("settings_accounts", "/settings/accounts".to_owned(), "开设账户"),
            ("settings_permissions", "/settings/permissions".to_owned(), "由程序的权限表生成"),
            ("settings_limits", "/settings/limits".to_owned(), "从何时起"),
            ("settings_ladder", "/settings/ladder".to_owned(), "提出下一级"),
            ("settings_calendars", "/settings/calendars".to_owned(), "导入一年"),
            ("settings_series", "/settings/series".to_owned(), "已用过的号不变"),
            ("settings_codes", "/settings/codes".to_owned(), "只增加、改叫法"),
            ("settings_criteria", "/settings/criteria".to_owned(), "逐条符合的"),
            ("settings_templates", "/settings/templates".to_owned(), "出过的文书仍是当时的字句"),
            ("settings_looks", "/settings/looks".to_owned(), "只改这台电脑"),
            ("settings_store", "/settings/store".to_owned(), "查验件库"),
        ] {
            self.window.go_to(&address)?;
            self.sees(page, text)?;
        }
        self.window.go_to("/register")?;
        self.window.sees("曾向何处")?;
        self.window.press("Ctrl+Enter")?;
        self.sees("register_errors", "还要补")?;
        self.window.go_to("/sealed")?;
        self.window.click("act-seal_stub")?;
        self.sees("seal_panel", "封签编号")?;
        self.window.press("Esc")?;
        self.window.go_to("/settings/codes")?;
        self.window.click("act-change_code")?;
        self.sees("code_panel", "依据")?;
        self.window.press("Esc")?;
        self.window.go_to("/settings/templates")?;
        self.window.click("template-open-double_publicity")?;
        self.sees("template_panel", "接待时间")?;
        self.window.press("Esc")?;
        self.window.go_to(&format!("/cases/{named}"))?;
        self.window.click("next-step")?;
        self.sees("act_panel", "参加人")?;
        self.window.press("Esc")?;
        self.window.click("identity-open")?;
        self.sees("identity_panel", "开启的事由")?;
        self.window.press("Esc")
    }
}

fn a_case(window: &mut Window, attribution: &str, stage: &str) -> Outcome<String> {
    let filter = json!({ "stage": stage, "attribution": attribution, "kind": null, "office": null, "mine": false, "late": false, "text": "" });
    let found =
        window.ask("cases", &json!({ "filter": filter, "sort": "newest", "offset": 0, "limit": 1 }))?;
    Ok(found.pointer("/rows/0/case_id").and_then(Value::as_str).unwrap_or_default().to_owned())
}

#[test]
fn every_page_is_shown() -> Outcome {
    let mut window = Window::open("every_page_is_shown")?;
    let mut door = Eye { window: &mut window, letters: "", screens: &SCREENS, trouble: String::new() };
    door.sees("door", "建立本单位")?;
    door.window.click("建立本单位")?;
    door.sees("door_found", "机关名称")?;
    let demo = door.window.come_to_a_demo()?;
    door.sees("door_locked", "请勿登记真实的来访")?;
    let mut trouble = door.trouble;

    for (letters, size, screens) in [("", "normal", &SCREENS[..]), ("largest_", "largest", &SCREENS[..2])] {
        window.sits_down(&demo, "林静")?;
        let named = a_case(&mut window, "named", "handling")?;
        let anonymous = a_case(&mut window, "anonymous", "closed")?;
        window.go_to("/settings/looks")?;
        window.click(&format!("choice-{size}"))?;
        let mut eye = Eye { window: &mut window, letters, screens, trouble: String::new() };
        eye.walks(&named, &anonymous)?;
        eye.window.press("Ctrl+L")?;
        eye.window.sits_down(&demo, "吴清")?;
        eye.sees("audit", "新的在前")?;
        eye.window.press("Ctrl+L")?;
        trouble.push_str(&eye.trouble);
    }
    // Other colours stand in the same places; that they can be read is counted in the pages' own tests.
    window.sits_down(&demo, "林静")?;
    let named = a_case(&mut window, "named", "handling")?;
    for (letters, size, theme) in [("dark_", "normal", "dark"), ("contrast_", "larger", "contrast")] {
        window.go_to("/settings/looks")?;
        window.click(&format!("choice-{size}"))?;
        window.click(&format!("choice-{theme}"))?;
        let mut eye = Eye { window: &mut window, letters, screens: &SCREENS[..1], trouble: String::new() };
        for (page, address, text) in [
            ("today", "/today", "该我办的"),
            ("case", &format!("/cases/{named}"), "经过"),
            ("cases", "/cases", "紧急在前"),
        ] {
            eye.window.go_to(address)?;
            eye.sees(page, text)?;
        }
        trouble.push_str(&eye.trouble);
    }
    assert_eq!(trouble, "");
    window.everything_is_whole(&demo)
}

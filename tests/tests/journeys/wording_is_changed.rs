//! A county changes the wording of a paper: tried, refused where it is broken, put in force.

use whole::{Outcome, Window};

#[test]
fn a_broken_wording_is_refused_by_name_and_a_good_one_is_put_in_force() -> Outcome {
    let (mut window, demo) = Window::open_in_a_demo("wording_is_changed")?;
    window.sits_down(&demo, "林静")?;
    window.go_to("/settings/templates")?;
    window.sees("双公示公告")?;
    window.click("template-open-acceptance_notice")?;
    window.sees("特此告知")?;
    window.picture("template")?;

    window.fill(
        "field-text",
        "# 受理告知书\n@称谓 {{ nmae }}：\n你的来信已受理。\n@落款 {{ organ }}|{{ date }}\n",
    )?;
    window.click("confirm")?;
    window.sees("没有“nmae”这个占位符")?;
    window.sees("第 2 行")?;
    window.picture("template_refused")?;

    window.fill(
        "field-text",
        "# 受理告知书\n@称谓 {{ name }}：\n你的来信已受理，欢迎监督。\n@落款 {{ organ }}|{{ date }}\n",
    )?;
    window.click("sample")?;
    window.sees("欢迎监督。")?;
    window.click("confirm")?;
    window.sees("第 2 版")?;
    window.sees("本县改过")?;
    window.picture("templates")?;
    window.everything_is_whole(&demo)
}

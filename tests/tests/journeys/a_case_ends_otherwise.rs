//! Ways and ends that are not the common ones: 批评建议 and 申诉, 撤诉, 失联 and 死亡; 改派, and 回避 that turns out to be none.

use serde_json::json;
use whole::{Outcome, Put::*, Window};

#[test]
fn a_suggestion_and_an_appeal_go_their_own_short_ways() -> Outcome {
    let (mut window, demo) = Window::open_in_a_demo("a_suggestion_and_an_appeal")?;
    window.sits_down(&demo, "周敏")?;
    let mut day = |ago| window.days_ago(ago);
    let (came, accepted, taken, decided, told) = (day(20)?, day(18)?, day(17)?, day(6)?, day(2)?);
    let other = |kind: &str| json!({ "kind": kind, "categories": [], "subjects": [], "received_on": came });
    window.comes_in("建议村务公开栏移到村口", other("3"))?;
    window.comes_in("不服党内警告处分", other("2"))?;

    window.gives_way_to(&demo, "林静")?;
    window.opens_the_case("建议村务公开栏移到村口")?;
    let summary = "建议把村务公开栏移到村口，便于看到。";
    window.does("pass_on", &[Day("on", accepted), Text("to", "青山镇人民政府"), Text("summary", summary)])?;
    window.begins(
        "answer_suggestion",
        &[Day("on", decided), Text("said", "已移到村口文化广场，谢谢建议。"), Tick("taken_up")],
    )?;
    window.picture("answer_suggestion")?;
    window.press("Ctrl+Enter")?;
    window.is_gone("panel-answer_suggestion")?;
    window.sees("已采纳")?;

    window.opens_the_case("不服党内警告处分")?;
    let appeal = [
        Day("on", accepted),
        Text("decision", "关于给予党内警告处分的决定"),
        Day("served_on", came),
        Name("former", "赵凯"),
        Listed("approved_by", "陈志远"),
        Day("approved_on", accepted),
    ];
    window.begins("accept_appeal", &appeal)?;
    window.picture("accept_appeal")?;
    window.press("Ctrl+Enter")?;
    window.is_gone("panel-accept_appeal")?;
    window.does("inform", &[Day("on", accepted), Choice("way", "face"), Name("staff", "周敏")])?;
    // Whoever made the first decision takes no part in looking at it again.
    let office =
        |handler| [Day("on", accepted), Listed("office", "案件审理室"), Listed("first_handler", handler)];
    window.does("assign", &office("何平"))?;

    window.gives_way_to(&demo, "何平")?;
    window.opens_the_case("不服党内警告处分")?;
    window.does("receive", &[Day("on", taken)])?;
    let approved = [Listed("approved_by", "陈志远"), Day("approved_on", decided)];
    window.begins("decide_appeal", &[Day("on", decided), Text("reasons", "事实清楚，处分恰当。")])?;
    window.writes(&approved)?;
    window.picture("decide_appeal")?;
    window.press("Ctrl+Enter")?;
    window.is_gone("panel-decide_appeal")?;
    window.begins("answer_appeal", &[Day("on", told), Name("staff", "周敏")])?;
    window.press("Ctrl+Enter")?;
    window.sees("可向上级党组织提出申诉")?;
    window.writes(&[Tick("remedy_told")])?;
    window.picture("answer_appeal")?;
    window.press("Ctrl+Enter")?;
    window.is_gone("panel-answer_appeal")?;

    window.gives_way_to(&demo, "林静")?;
    window.opens_the_case("不服党内警告处分")?;
    window.does("close", &[Day("on", told), Text("summary", "维持原决定，已送达")])?;
    window.everything_is_whole(&demo)
}

#[test]
fn who_withdraws_is_lost_or_dies_loses_no_right() -> Outcome {
    let (mut window, demo) = Window::open_in_a_demo("who_withdraws_is_lost_or_dies")?;
    window.sits_down(&demo, "周敏")?;
    let mut day = |ago| window.days_ago(ago);
    let (came, first, second, third, today) = (day(9)?, day(6)?, day(4)?, day(2)?, day(0)?);
    for title in ["反映松岭村补贴发放", "反映柳河村灌溉收费", "反映大湾村修路占地"]
    {
        window.comes_in(title, json!({ "received_on": came }))?;
    }
    window.gives_way_to(&demo, "林静")?;
    let handed = [
        Day("on", first),
        Listed("lead", "陈志远"),
        Listed("approved_by", "陈志远"),
        Listed("office", "第三纪检监察室"),
        Listed("first_handler", "王海燕"),
    ];
    for title in ["反映松岭村补贴发放", "反映柳河村灌溉收费", "反映大湾村修路占地"]
    {
        window.opens_the_case(title)?;
        window.does("accept", &[Day("on", came)])?;
    }
    window.does("assign", &handed)?;
    // 改派: a reason, and whoever takes it over signs for it anew.
    let anew = [Day("on", second), Listed("office", "第一纪检监察室"), Listed("first_handler", "赵凯")];
    window.begins("reassign", &anew)?;
    window.press("Ctrl+Enter")?;
    window.sees("请填写改派的理由")?;
    window.writes(&[Text("reason", "原首办责任人外出学习三个月")])?;
    window.picture("reassign")?;
    window.press("Ctrl+Enter")?;
    window.is_gone("panel-reassign")?;
    window.sees("待签收")?;
    // 回避 that turns out to be none.
    window.does("recuse", &[Listed("account", "方正"), Text("reason", "可能与被反映人同村，先行回避")])?;
    let none = [Listed("account", "方正"), Text("reason", "只是同姓，籍贯、单位均不相同")];
    window.begins("lift_recusal", &none)?;
    window.picture("lift_recusal")?;
    window.press("Ctrl+Enter")?;
    window.is_gone("panel-lift_recusal")?;
    let proof =
        [Day("on", second), Text("sheets", "1"), Text("proof", "村委会证明"), Choice("heirs", "go_on")];
    window.begins("note_death", &proof)?;
    window.picture("note_death")?;
    window.press("Ctrl+Enter")?;
    window.is_gone("panel-note_death")?;
    window.sees("近亲属要求继续")?;

    window.opens_the_case("反映柳河村灌溉收费")?;
    window.begins("lose_contact", &[Day("on", today), Day("attempts-0-on", first)])?;
    window.writes(&[Text("attempts-0-what", "拨打两次，无人接听")])?;
    window.press("Ctrl+Enter")?;
    window.sees("认定失联须在 3 个不同的日子")?;
    window.writes(&[
        Day("attempts-1-on", second),
        Text("attempts-1-what", "拨打，已停机"),
        Day("attempts-2-on", third),
        Text("attempts-2-what", "上门，家中无人，邻居说外出务工"),
    ])?;
    window.picture("lose_contact")?;
    window.press("Ctrl+Enter")?;
    window.is_gone("panel-lose_contact")?;

    window.opens_the_case("反映松岭村补贴发放")?;
    window.begins("withdraw_report", &[Day("on", today), Text("sheets", "1")])?;
    window.press("Ctrl+Enter")?;
    window.sees("撤诉须由本人书面提出，出于自愿")?;
    window.writes(&[Tick("own_will")])?;
    window.picture("withdraw_report")?;
    window.press("Ctrl+Enter")?;
    window.is_gone("panel-withdraw_report")?;
    // The checking goes on.
    window.sees("交办")?;
    window.picture("withdrawn")?;
    window.everything_is_whole(&demo)
}

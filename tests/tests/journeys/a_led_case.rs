//! 包案: a call becomes a case that a leader takes. Proposal and decision, here and in ink; who might have to stand aside; the
//! plan with its measures; the visit; more days; the leader's page.

use chrono::Days;
use serde_json::Value;
use whole::{Outcome, Put::*, Window};

const TITLE: &str = "反映石桥村集体资金去向不明";
const PHONE: &str = "199 0000 5678";

fn account(settings: &Value, name: &str) -> String {
    let accounts = settings.get("accounts").and_then(Value::as_array).cloned().unwrap_or_default();
    let found = accounts.into_iter().find(|one| one.get("name").is_some_and(|held| held == name));
    found.and_then(|one| one.get("id").and_then(Value::as_str).map(str::to_owned)).unwrap_or_default()
}

#[test]
fn a_leader_takes_a_case_that_came_by_telephone() -> Outcome {
    let (mut window, demo) = Window::open_in_a_demo("a_led_case")?;
    window.resize(1366, 768)?;
    window.sits_down(&demo, "周敏")?;
    let settings = window.ask("settings", &Value::Null)?;
    let (handler, desk) = (account(&settings, "王海燕"), account(&settings, "林静"));
    let mut day = |ago| window.days_ago(ago);
    let (came, accepted, planned, late, today) = (day(12)?, day(11)?, day(9)?, day(4)?, day(0)?);
    let ahead = (today + Days::new(12)).to_string();

    // One key from 接访 to the form for a call: no ticket, no group, nobody was seen.
    window.press("Alt+2")?;
    window.sees("今日的号")?;
    window.press("K")?;
    window.sees("来电登记表")?;
    window.sees("来电显示的不记")?;
    assert!(!window.text()?.contains("票号"), "a call has no ticket");
    window.writes(&[
        Day("received_on", came),
        Text("complainants.0.name", "曹玉兰"),
        Text("complainants.0.phone", PHONE),
        Choice("verified", "phone"),
        Text("subjects.0.name", "赵某"),
        Text("subjects.0.organisation", "石桥村村委会"),
        Listed("subjects.0.authority", "镇管"),
        Listed("township", "青山镇"),
        Choice("kind", "1"),
        Listed("categories", "知情权"),
        Text("title", TITLE),
        Text("facts", "反映村集体收入两年没有公开，账目去向不明。"),
    ])?;
    window.picture("call_form")?;
    window.click("register")?;
    window.sees("999999")?;
    window.press("Esc")?;

    // The director sees who might have to stand aside, decides it, and puts the case before a leader.
    window.gives_way_to(&demo, "林静")?;
    window.opens_the_case(TITLE)?;
    window.does("accept", &[Day("on", accepted)])?;
    window.sees("与被反映人同姓（赵），又同在青山镇")?;
    window.picture("recusal_proposed")?;
    window.click("keep-on-赵强")?;
    window.writes(&[Text("reason", "同姓不同宗，无亲属关系")])?;
    window.press("Ctrl+Enter")?;
    window.is_gone("panel-keep_on")?;
    window.no_longer_sees("与被反映人同姓")?;
    window.begins(
        "submit",
        &[
            Listed("matter", "包案安排"),
            Listed("leader", "陈志远"),
            Day("on", accepted),
            Text("summary", "一名村干部管理集体收入不公开"),
            Text("proposal", "拟由陈志远同志包案，第三纪检监察室承办，组成专班"),
            Text("basis", "集体资金问题群众关注，规则第十七条"),
        ],
    )?;
    window.picture("submit")?;
    window.press("Ctrl+Enter")?;
    window.is_gone("panel-submit")?;
    window.issues("handling_slip", None)?;
    window.sees("主要领导")?;
    assert!(!window.text()?.contains("曹玉兰"), "the slip says 实名举报 and no more");
    window.picture("handling_slip")?;

    window.gives_way_to(&demo, "陈志远")?;
    window.press("Alt+1")?;
    window.sees("等批示")?;
    window.picture("leader_today")?;
    window.click("decision-row")?;
    window.sees("拟办意见")?;
    window.writes(&[Text("opinion", "同意。抓紧查清，公开账目")])?;
    window.picture("decide")?;
    window.press("Ctrl+Enter")?;
    window.is_gone("panel-decide")?;

    window.gives_way_to(&demo, "林静")?;
    window.opens_the_case(TITLE)?;
    window.does(
        "assign",
        &[
            Day("on", accepted),
            Listed("lead", "陈志远"),
            Listed("office", "第三纪检监察室"),
            Listed("first_handler", "王海燕"),
        ],
    )?;
    window.sees("包案 陈志远（依批示）")?;

    window.gives_way_to(&demo, "王海燕")?;
    window.opens_the_case(TITLE)?;
    window.does("receive", &[Day("on", planned)])?;
    window.begins(
        "plan",
        &[
            Day("on", planned),
            Text("crux", "收入没有公开，村民不知道钱用在哪里"),
            Text("way", "逐笔核对账目，公开明细，请村民代表监督"),
            Choice("task_force-0-account", &desk),
            Text("task_force-0-duty", "联络信访人"),
            Text("measures-0-what", "调取两年账目和合同"),
            Choice("measures-0-owner", &handler),
        ],
    )?;
    window.fill("measures-0-due", &late.to_string())?;
    window.press("Tab")?;
    window.click("measures-add")?;
    window.writes(&[Text("measures-1-what", "组织公开账目明细"), Choice("measures-1-owner", &handler)])?;
    window.fill("measures-1-due", &ahead)?;
    window.press("Tab")?;
    window.writes(&[Text("feedback", "每两周通报一次进展")])?;
    window.picture("plan_form")?;
    window.press("Ctrl+Enter")?;
    window.is_gone("panel-plan")?;
    window.issues("lead_plan", None)?;
    window.sees("回避核对")?;
    window.picture("lead_plan")?;
    window.press("Esc")?;
    let duty = Text("task_force-0-duty", "联络信访人、核对账目");
    window.click("change-task-force")?;
    window.writes(&[duty, Text("reason", "账目较多，先核对明细")])?;
    window.picture("change_task_force")?;
    window.press("Ctrl+Enter")?;
    window.is_gone("panel-change_task_force")?;
    window.sees("联络信访人、核对账目")?;

    // The leader's page: what each case waits for; a visit is arranged from it and told afterwards.
    window.gives_way_to(&demo, "陈志远")?;
    window.press("Alt+5")?;
    window.sees("我的包案")?;
    window.sees("措施 1（王海燕）")?;
    window.picture("leader_page")?;
    window.click(TITLE)?;
    window.press("W")?;
    window.writes(&[
        Day("on", today),
        Text("place", "石桥村村委会"),
        Text("purpose", "带信下访，听取意见"),
    ])?;
    window.press("Ctrl+Enter")?;
    window.is_gone("panel-arrange_visit")?;
    window.opens_the_case(TITLE)?;
    window.click("visited")?;
    window.writes(&[
        Text("persons", "镇政府、村委会，信访人"),
        Text("outcome", "当面听取意见，议定月底前公开明细"),
        Text("next_step", "下周一前张贴明细"),
    ])?;
    window.picture("visit")?;
    window.press("Ctrl+Enter")?;
    window.is_gone("panel-visit")?;

    window.gives_way_to(&demo, "王海燕")?;
    window.press("Alt+1")?;
    window.sees("包案措施")?;
    window.picture("late_measure_today")?;
    window.opens_the_case(TITLE)?;
    window.click("change-2")?;
    window.writes(&[Text("reason", "请村民代表先核对")])?;
    window.press("Ctrl+Enter")?;
    window.is_gone("panel-change_measure")?;
    window.click("finish-1")?;
    window.writes(&[Text("outcome", "已调取账目 24 册")])?;
    window.press("Ctrl+Enter")?;
    window.is_gone("panel-finish_measure")?;
    window.sees("逾期完成")?;

    // More days, once: put before the leader, decided on the leader's page, and entered as it was decided.
    window.does(
        "submit",
        &[
            Listed("matter", "延期"),
            Listed("leader", "陈志远"),
            Text("summary", "账目 24 册，逐笔核对尚需时日"),
            Text("proposal", "拟将办理期限延长 20 日"),
            Text("basis", "期限表：办理期限可延长一次"),
        ],
    )?;
    window.sees("待批")?;
    window.is_gone("next-extend")?;
    window.gives_way_to(&demo, "陈志远")?;
    window.press("Alt+1")?;
    window.click("decision-row")?;
    window.writes(&[Text("opinion", "同意延期，到期办结")])?;
    window.press("Ctrl+Enter")?;
    window.is_gone("panel-decide")?;
    window.gives_way_to(&demo, "王海燕")?;
    window.opens_the_case(TITLE)?;
    window.begins("extend", &[Text("days", "20"), Text("reason", "账目 24 册，逐笔核对")])?;
    window.picture("extend_on_a_decision")?;
    window.press("Ctrl+Enter")?;
    window.is_gone("panel-extend")?;
    window.sees("延期 20 天：陈志远")?;

    // In ink: the plan goes before the leader on paper, and what was written on it is entered.
    window.gives_way_to(&demo, "林静")?;
    window.opens_the_case(TITLE)?;
    window.does(
        "submit",
        &[
            Listed("matter", "包案方案"),
            Listed("leader", "陈志远"),
            Text("summary", "集体收入不公开一案的包案方案"),
            Text("proposal", "请审定包案方案"),
            Text("basis", "一案一策一专班"),
        ],
    )?;
    window.click("enter-decision")?;
    window.writes(&[Text("opinion", "同意方案，按期落实")])?;
    window.picture("enter_decision")?;
    window.press("Ctrl+Enter")?;
    window.is_gone("panel-enter_decision")?;
    window.sees("据纸面补录（林静）")?;
    window.picture("led_case")?;
    window.issues("lead_plan", None)?;
    window.sees("同意方案，按期落实")?;
    window.everything_is_whole(&demo)
}

//! 实名: from the door to the archive, with the three feedbacks, an objection and the agreement; and back, on new evidence.

use whole::{Outcome, Put::*, Window};

const TITLE: &str = "反映石桥村危改名单公示太短";
const NAME: &str = "杨𬱖";
const PHONE: &str = "199 0000 1234";

#[test]
fn a_named_case_goes_from_registration_to_the_archive_with_an_agreement() -> Outcome {
    let (mut window, demo) = Window::open_in_a_demo("a_named_case")?;
    window.sits_down(&demo, "周敏")?;
    window.sees("该我办的")?;
    window.picture("today")?;
    let mut day = |ago| window.days_ago(ago);
    let (came, accepted, assigned, taken) = (day(21)?, day(20)?, day(19)?, day(18)?);
    let (early, disposed, middle, found) = (day(17)?, day(16)?, day(15)?, day(14)?);
    let (late, answered, settled, closed, today) = (day(13)?, day(12)?, day(11)?, day(10)?, day(0)?);

    window.click("place-register")?;
    window.sees("来访登记表")?;
    window.writes(&[
        Day("received_on", came),
        Choice("verified", "in_person"),
        Text("complainants.0.name", NAME),
        Text("complainants.0.phone", PHONE),
        Text("complainants.0.id_number", "11010519491231002X"),
    ])?;
    // The number fills in birth and sex.
    window.sees("1949")?;
    window.writes(&[
        Text("complainants.0.address", "青山镇石桥村三组"),
        Text("subjects.0.name", "刘某"),
        Text("subjects.0.organisation", "石桥村村委会"),
        Listed("subjects.0.authority", "镇管"),
        Choice("kind", "1"),
        Listed("categories", "漠视群众利益"),
        Text("title", TITLE),
        Text("facts", "反映石桥村2025年危房改造名单未公示；不符合条件的住户列入名单。"),
        Text("demands", "核查名单，公开结果"),
    ])?;
    window.picture("register")?;
    window.click("register")?;
    window.sees("999999")?;
    window.picture("registered")?;
    window.click("registered-open")?;
    window.sees(TITLE)?;
    let page = window.text()?;
    assert!(!page.contains(NAME) && !page.contains(PHONE), "the identity is a closed drawer");
    window.issues("register_form", Some("打印，请来访人签字"))?;
    window.sees(NAME)?;
    window.picture("register_form")?;
    // To look at it again, or print it again, takes a reason of one's own.
    window.press("Esc")?;
    window.click("issued-paper")?;
    window.sees("重看、重印要写明事由")?;
    assert!(!window.text()?.contains(NAME), "covered until a reason is given");
    window.fill("field-reason", "来访人索要一份")?;
    window.picture("paper_again")?;
    window.click("reason-confirm")?;
    window.sees(NAME)?;
    window.sees("秒后合上")?;

    window.gives_way_to(&demo, "林静")?;
    window.opens_the_case(TITLE)?;
    window.picture("cases")?;
    window.begins("accept", &[Day("on", accepted)])?;
    window.picture("accept")?;
    window.press("Ctrl+Enter")?;
    window.sees("信访〔")?;
    window.does("inform", &[Day("on", accepted), Choice("way", "face"), Name("staff", "周敏")])?;
    window.issues("acceptance_notice", Some("打印，交信访人"))?;
    window.sees("特此告知")?;
    window.picture("acceptance_notice")?;
    window.press("Esc")?;
    window.does(
        "assign",
        &[
            Day("on", assigned),
            Listed("lead", "陈志远"),
            Listed("approved_by", "陈志远"),
            Listed("office", "第三纪检监察室"),
            Listed("first_handler", "王海燕"),
            Text("requirement", "一个月内查清名单"),
        ],
    )?;

    window.gives_way_to(&demo, "王海燕")?;
    window.opens_the_case(TITLE)?;
    window.does("receive", &[Day("on", taken)])?;
    let feedback = |stage, on, said| {
        [
            Day("on", on),
            Choice("stage", stage),
            Choice("way", "face"),
            Text("place", "一楼 2 号室"),
            Name("staff", "周敏"),
            Text("said", said),
        ]
    };
    // The talk is held with the empty sheet in hand; what was said is printed for the file.
    window.issues("feedback_record", None)?;
    window.sees("本人签名")?;
    window.picture("feedback_sheet")?;
    window.press("Esc")?;
    window.does("feed_back", &feedback("early", early, "已受理，由第三纪检监察室办理；告知权利义务"))?;
    window.does(
        "dispose",
        &[Day("on", disposed), Listed("approved_by", "陈志远"), Text("basis", "反映具体，可查")],
    )?;
    window.does("feed_back", &feedback("middle", middle, "已调取名单和住房鉴定"))?;
    window.does(
        "find",
        &[
            Day("on", found),
            Choice("findings-0-finding", "partly"),
            Text("findings-0-reason", "名单只张贴一天"),
            Choice("findings-1-finding", "untrue"),
            Text("findings-1-reason", "逐户核对住房鉴定，均符合条件"),
            Text("handling", "已责令重新公示"),
        ],
    )?;
    window.begins("feed_back", &feedback("late", late, "逐项说明核查结果和理由"))?;
    window.writes(&[Choice("view", "mostly"), Tick("has-objection"), Text("objection", "公示的时间太短")])?;
    window.picture("feedback")?;
    window.press("Ctrl+Enter")?;
    window.is_gone("panel-feed_back")?;
    // Neither agreement nor closing while an objection is open; the page says why.
    window.sees("还不能签订协议：有 1 条异议或新证据未办完。")?;
    window.does("answer_objection", &[Day("on", answered), Text("answer", "已延长公示到七天")])?;
    window.begins(
        "settle",
        &[
            Day("on", settled),
            Text("party", "青山镇人民政府"),
            Text("found", "名单公示不及时，已整改"),
            Text("undertakings-0-what", "重新公示名单"),
            Text("undertakings-0-by", &today.to_string()),
            Text("agreed", "认可核查结果"),
        ],
    )?;
    window.picture("settle")?;
    window.press("Ctrl+Enter")?;
    window.is_gone("panel-settle")?;
    window.issues("settlement_agreement", Some("打印，双方签字"))?;
    window.sees("冷静期")?;
    window.sees(NAME)?;
    window.picture("settlement_agreement")?;
    window.press("Esc")?;
    window.begins("sign_settlement", &[Tick("free_will"), Tick("rights_kept")])?;
    window.picture("sign_settlement")?;
    window.press("Ctrl+Enter")?;
    window.is_gone("panel-sign_settlement")?;

    window.gives_way_to(&demo, "林静")?;
    window.opens_the_case(TITLE)?;
    window.does(
        "close",
        &[Day("on", closed), Tick("resolved"), Text("summary", "已反馈，信访人认可并签订协议")],
    )?;
    window.does(
        "archive",
        &[Day("on", today), Text("years", "30"), Text("sheets", "24"), Text("sealed_sheets", "2")],
    )?;
    window.sees("保管 30 年")?;
    window.picture("archived")?;

    // It is not over where there is new evidence: the first handler signs for it once more.
    window.begins(
        "reopen",
        &[Text("reason", "信访人送来名册原件，与核查时调取的不一致"), Listed("approved_by", "陈志远")],
    )?;
    window.picture("reopen")?;
    window.press("Ctrl+Enter")?;
    window.is_gone("panel-reopen")?;
    window.sees("待签收")?;
    window.picture("reopened")?;
    window.gives_way_to(&demo, "王海燕")?;
    window.opens_the_case(TITLE)?;
    window.does("receive", &[])?;
    window.sees("记录前期反馈")?;
    window.everything_is_whole(&demo)
}

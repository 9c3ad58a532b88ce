//! 受理关: what is not taken here. One is told on paper where to go; an envelope goes up with nothing of it kept.

use serde_json::Value;
use whole::{Outcome, Put::*, Window};

#[test]
fn a_declined_visitor_gets_a_printed_notice_with_where_to_go() -> Outcome {
    const TITLE: &str = "反映石桥村承包合同纠纷";
    let (mut window, demo) = Window::open_in_a_demo("a_declined_case")?;
    window.sits_down(&demo, "周敏")?;
    let (came, declined) = (window.days_ago(6)?, window.days_ago(4)?);
    window.click("place-register")?;
    window.writes(&[
        Day("received_on", came),
        Choice("verified", "in_person"),
        Text("complainants.0.name", "马玉兰"),
        Text("complainants.0.phone", "13900001234"),
        Text("subjects.0.organisation", "石桥村村民委员会"),
        Choice("kind", "1"),
        Listed("categories", "知情权"),
        Text("title", TITLE),
        Text("facts", "村委会没有按承包合同交地。"),
    ])?;
    window.click("register")?;
    window.sees("999999")?;

    window.gives_way_to(&demo, "林静")?;
    window.opens_the_case(TITLE)?;
    window.begins(
        "decline",
        &[
            Day("on", declined),
            Listed("ground", "应通过诉讼"),
            Text("basis", "属土地承包合同纠纷，应当向人民法院提起诉讼"),
            Text("organ", "青山县人民法院"),
        ],
    )?;
    // Where it is, is part of being told where to go.
    window.press("Ctrl+Enter")?;
    window.sees("请填写该机关、单位的地址")?;
    window.writes(&[Text("address", "青山县城关镇人民路 8 号")])?;
    window.picture("declining")?;
    window.press("Ctrl+Enter")?;
    window.is_gone("panel-decline")?;
    window.sees("不予受理")?;
    window.issues("decline_notice", Some("打印，交信访人签字"))?;
    for words in ["信拒〔", "不予受理的理由", "青山县人民法院", "马玉兰"] {
        window.sees(words)?;
    }
    assert!(!window.text()?.contains("复查"), "nothing was decided that could be reviewed");
    window.picture("decline_notice")?;
    window.press("Esc")?;
    window.does("inform", &[Choice("way", "face"), Name("staff", "周敏")])?;
    window.sees("告知不予受理")?;
    window.picture("told")?;
    window.everything_is_whole(&demo)
}

#[test]
fn a_letter_about_somebody_managed_above_becomes_an_envelope_midway() -> Outcome {
    const WORDS: [&str; 3] = ["宏远地产", "赵老三", "收受好处"];
    let (mut window, demo) = Window::open_in_a_demo("an_envelope_midway")?;
    window.sits_down(&demo, "周敏")?;
    let came = window.days_ago(1)?;
    window.click("place-register")?;
    window.writes(&[
        Choice("attribution", "anonymous"),
        Day("received_on", came),
        Text("subjects.0.name", "赵老三"),
        Text("subjects.0.organisation", "宏远地产"),
        Choice("kind", "1"),
        Listed("categories", "礼品礼金宴请"),
        Text("title", "反映收受好处"),
        Text("facts", "反映收受好处，系赵老三亲眼所见。"),
        Listed("subjects.0.authority", "市管"),
    ])?;
    window.sees("内容不得录入")?;
    window.picture("noticed")?;
    window.click("seal-draft")?;
    window.writes(&[
        Text("sheets", "4"),
        Text("seal", "0000588"),
        Text("handed_to", "陈志远"),
        Text("handed_at", "10:20"),
    ])?;
    window.picture("sealing")?;
    window.press("Ctrl+Enter")?;
    window.is_gone("panel-seal_stub")?;
    window.sees("0000588")?;
    window.picture("sealed")?;
    // Nothing of it stands on the screen, in the draft, in the search, or in clear on the disk.
    let page = window.text()?;
    assert!(WORDS.iter().all(|word| !page.contains(word)), "{page}");
    assert_eq!(window.ask("draft_load", &"register".into())?, Value::Null, "the draft is shredded");
    for word in WORDS {
        assert_eq!(window.ask("find", &word.into())?, Value::Array(vec![]), "{word}");
        assert_eq!(window.left_on_disk(word.as_bytes())?, Vec::<std::path::PathBuf>::new(), "{word}");
    }
    window.click("place-register")?;
    window.sees("来访登记表")?;
    assert!(!window.text()?.contains("宏远地产"), "an empty form");
    // The chief is never shown that there is an envelope; the desk is.
    window.gives_way_to(&demo, "陈志远")?;
    let refused = window.call("stubs", &Value::Null)?;
    assert!(refused.is_err(), "{refused:?}");
    window.gives_way_to(&demo, "周敏")?;
    window.everything_is_whole(&demo)
}

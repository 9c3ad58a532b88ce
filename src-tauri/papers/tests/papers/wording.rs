//! Templates in a county's own hand: what is wrong is said, and facts stay facts.

use crate::common::*;
use hall::*;

const HOSTILE: &str = "# 大标题\n@落款 假机关|某日\n{{ number }}{% raw %} | <b>&amp;</b> \\ \u{FDD1}@文号 1\r\n---\n## 一、\u{7}\t完";

#[test]
fn hostile_facts_are_printed_as_they_are() {
    let (county, press) = (county(), press());
    let mut form = county.named();
    form.facts = HOSTILE.into();
    form.demands = HOSTILE.into();
    form.title = "# 反映{{ name }}|名单 @落款 甲|乙".into();
    let case = county.found(form, false);
    let settle = Settle { matter: HOSTILE.into(), agreed: HOSTILE.into(), ..county.settle() };
    county.does(&county.handler, &case, settle);
    for paper in [PaperKind::SettlementAgreement, PaperKind::RegisterForm] {
        let page = look(&press.issue(&county.hall, &county.desk, &wants(paper, &case)).unwrap());
        page.must_have(&[
            "# 大标题",
            "@落款 假机关|某日",
            "{{ number }}{% raw %} | <b>&amp;</b> \\",
            "---",
            "## 一、",
        ]);
    }
    let notice = press.issue(&county.hall, &county.desk, &wants(PaperKind::AcceptanceNotice, &case)).unwrap();
    look(&notice).must_have(&["“# 反映{{ name }}|名单 @落款 甲|乙”", "受理告知书"]);
    assert!(press.verify(&county.hall, &county.desk).unwrap().amiss.is_empty());
}

#[test]
fn a_wrong_template_is_refused_with_its_line_and_what_to_do() {
    let (county, press) = (county(), press());
    let case = county.taken(county.named(), false);
    for (text, says) in [
        ("# 题\n\n{{ nmae }}：你好\n", ["第 3 行", "nmae", "可用的是"]),
        ("# 题\n{% if number %}\n{{ name }}\n", ["行", "模板", "acceptance_notice"]),
        ("# 题\n{{ name\n", ["行", "括号", "acceptance_notice"]),
        ("---\nform: plain\n---\n# 题\n@盖章 甲\n", ["第 5 行", "@盖章", "acceptance_notice"]),
        ("---\nform: 信函\n---\n# 题\n", ["第 2 行", "信函", "版式"]),
        ("# 题\n{{ name.given }}\n", ["第 2 行", "name.given", "占位符"]),
    ] {
        install(&county, PaperKind::AcceptanceNotice, text);
        let input = wants(PaperKind::AcceptanceNotice, &case);
        let failure = press.issue(&county.hall, &county.desk, &input).unwrap_err();
        assert!(says.iter().all(|says| failure.message.contains(says)), "{text}: {failure}");
        assert!(failure.way_out.contains("设置—文书模板") && failure.way_out.contains("换回"), "{failure}");
    }
    install(&county, PaperKind::AcceptanceNotice, &shipped(PaperKind::AcceptanceNotice));
    let paper = press.issue(&county.hall, &county.desk, &wants(PaperKind::AcceptanceNotice, &case)).unwrap();
    assert!(paper.number.ends_with("〕1号"), "a refused paper used up a number: {}", paper.number);
}

#[test]
fn a_missing_template_is_named() {
    let county = crate::common::county::County::on("2026-11-23");
    let case = county.registered(county.named());
    let failure =
        press().issue(&county.hall, &county.desk, &wants(PaperKind::RegisterForm, &case)).unwrap_err();
    assert!(
        failure.message.contains("register_form") && failure.way_out.contains("主任第一个登录"),
        "{failure}"
    );
    // What it does then.
    county.hall.take_shipped(&county.director, papers::shipped_templates()).unwrap();
    press().issue(&county.hall, &county.desk, &wants(PaperKind::RegisterForm, &case)).unwrap();
}

#[test]
fn an_agreement_without_its_clauses_or_with_a_penalty_is_refused() {
    let (county, press) = (county(), press());
    let case = county.found(county.named(), false);
    // Words of the clauses in a fact do not stand for the clause.
    let agreed = "乙方自愿，没有受到压力；可反映新的情况、复查、诉讼；违反本协议另说".to_owned();
    county.does(&county.handler, &case, Settle { agreed, ..county.settle() });
    let text = shipped(PaperKind::SettlementAgreement);
    let without = |from: &str, to: &str| {
        let (a, b) = (text.find(from).unwrap(), text.find(to).unwrap());
        format!("{}{}", &text[..a], &text[b..])
    };
    let rights = without("## 六", "## 七");
    for (text, says) in [
        (without("## 五", "## 六"), "自愿条款"),
        (rights, "保留权利条款"),
        (without("## 七", "## 八"), "冷静期条款"),
        (text.replace("乙方不因信访受到任何不利对待，", ""), "不因信访受不利条款"),
        (text.replace("{{ cooling_until }}", "七日"), "冷静期的最后一日"),
        (
            text.replace("## 五", "{% if not agreed %}\n## 五").replace("## 六", "{% endif %}\n## 六"),
            "自愿条款",
        ),
        (format!("{text}\n乙方违约的，支付违约金。\n"), "违约金"),
    ] {
        install(&county, PaperKind::SettlementAgreement, &text);
        let input = wants(PaperKind::SettlementAgreement, &case);
        let made = press.issue(&county.hall, &county.desk, &input).map(|paper| paper.number);
        let failure = made.expect_err(says);
        assert!(failure.message.contains(says), "{says}: {failure}");
        assert_eq!(failure.kind, FailureKind::Refused);
    }
}

#[test]
fn a_clause_in_a_remark_is_no_clause() {
    let (county, press) = (county(), press());
    let case = county.found(county.named(), false);
    county.does(&county.handler, &case, county.settle());
    let text =
        shipped(PaperKind::SettlementAgreement).replace("## 六", "{#\n## 六").replace("## 七", "#}\n## 七");
    install(&county, PaperKind::SettlementAgreement, &text);
    let input = wants(PaperKind::SettlementAgreement, &case);
    let failure = press.issue(&county.hall, &county.desk, &input).unwrap_err();
    assert!(failure.message.contains("保留权利条款"), "{failure}");
}

/// 启用时就拒绝: what could not be printed is refused before it is in force, with its line and what is wrong.
#[test]
fn a_wording_that_cannot_be_printed_is_refused_before_it_is_in_force() {
    let press = press();
    let agreement = shipped(PaperKind::SettlementAgreement);
    let minutes = shipped(PaperKind::MeetingMinutes);
    for (paper, text, says) in [
        (PaperKind::AcceptanceNotice, "# 题\n\n{{ nmae }}：你好\n".to_owned(), ["第 3 行", "nmae"]),
        // Where it is seldom printed it is still found: beside a telephone that may be absent, in an empty list.
        (
            PaperKind::AcceptanceNotice,
            "# 题\n{% if telephone %}{{ tel }}{% endif %}\n".into(),
            ["第 2 行", "tel"],
        ),
        (
            PaperKind::AcceptanceNotice,
            "# 题\n{% if not telephone %}{{ name.x }}{% endif %}\n".into(),
            ["第 2 行", "占位符"],
        ),
        (PaperKind::MeetingMinutes, minutes.replace("pair.answer", "pair.answr"), ["行", "占位符"]),
        (PaperKind::SettlementAgreement, agreement.replace("promise.by", "promise.until"), ["行", "占位符"]),
        (PaperKind::AcceptanceNotice, "# 题\n{{ name\n".into(), ["行", "括号"]),
        (PaperKind::DoublePublicity, "# 题\n@盖章 甲\n".into(), ["第 2 行", "@盖章"]),
        (PaperKind::RegisterForm, "# 题\n{{ name }}\n".into(), ["第 2 行", "name"]),
        (PaperKind::DoublePublicity, "没有标题\n".into(), ["标题", "双公示公告"]),
        (PaperKind::SettlementAgreement, agreement.replace("诉讼", ""), ["保留权利条款", "诉讼"]),
        (PaperKind::SettlementAgreement, format!("{agreement}\n违约金一万元。\n"), ["违约金", "协议书"]),
    ] {
        let act = InstallTemplate { name: paper.code().into(), text: text.clone() };
        let failure = press.check_template(&act).unwrap_err();
        assert!(says.iter().all(|says| failure.message.contains(says)), "{text}: {failure}");
        assert_eq!((failure.kind, failure.field.as_deref()), (FailureKind::Input, Some("text")), "{text}");
    }
    let nobody = InstallTemplate { name: "no_such_paper".into(), text: "# 题\n".into() };
    assert!(press.check_template(&nobody).unwrap_err().message.contains("no_such_paper"));
}

#[test]
fn every_shipped_wording_may_be_put_in_force_and_looked_at() {
    let press = press();
    for act in papers::shipped_templates() {
        let Some(paper) = PaperKind::ALL.iter().find(|paper| paper.code() == act.name).copied() else {
            // No case's papers. 报送函 nobody words anew: art. 15 leaves nothing to say.
            let of_the_house = [
                "superior_report",
                "roster_notice",
                "ticket_slip",
                "reconciliation",
                "first_bulletin",
                "repeat_bulletin",
            ];
            assert!(of_the_house.contains(&act.name.as_str()), "{}", act.name);
            assert!(press.check_template(&act).is_err());
            continue;
        };
        press.check_template(&act).unwrap();
        let sample = press.sample(&papers::TemplateInput { paper, text: act.text }).unwrap();
        assert!(sample.issued.is_none() && sample.number.is_empty(), "a sample is no paper: {}", sample.name);
        let page = seen(&format!("样张{}", sample.name), &bytes(&sample));
        // Of a form whose grid the program draws, the wording holds no fact.
        use PaperKind::{FeedbackRecord, HandlingSlip, LeadPlan, RegisterForm, ServiceReceipt, SignInSheet};
        let grid = [RegisterForm, FeedbackRecord, SignInSheet, ServiceReceipt, HandlingSlip, LeadPlan];
        assert!(grid.contains(&paper) || page.has("某某"), "{}", page.text);
    }
}

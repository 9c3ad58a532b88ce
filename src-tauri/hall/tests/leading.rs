//! 包案、批示、回避: one test for each rule, named after it.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on says so by stopping"
)]

mod county;
use county::{County, day};
use hall::*;

fn view(c: &County, who: &Session, id: &CaseId) -> CaseView {
    c.hall.read_case(who, id, case_view).unwrap()
}

fn approval(c: &County, id: &CaseId) -> ApprovalView {
    view(c, &c.director, id).approvals.remove(0)
}

/// Another leader than the one of the county: 李建国.
fn second_leader(c: &County) -> AccountId {
    let form = NewAccountForm {
        name: "李建国".into(),
        post: "纪委副书记".into(),
        office: c.leader.office.clone(),
        roles: vec![Role::Leader],
        password: county::FIRST_PASSWORD.into(),
    };
    c.hall.add_account(&c.admin, &form).unwrap();
    let accounts = c.hall.accounts(&c.admin).unwrap();
    accounts.into_iter().find(|account| account.name == "李建国").unwrap().id
}

/// 呈批、批示: a proposal lies before one leader, who decides; who decided, what and when stands in the record.
#[test]
fn only_the_leader_before_whom_it_lies_decides_and_the_record_says_who_and_when() {
    let c = County::on("2026-11-23");
    let other = second_leader(&c);
    let case = c.taken(c.named(), false);
    let submitted =
        c.does(&c.handler, &case, Submit { matter: ApprovalMatter::Extension, ..c.submit() }).entry;
    let approved_now =
        || c.hall.read(&c.director, |scene| approved(scene.view, &case, ApprovalMatter::Extension)).unwrap();
    assert_eq!(approved_now(), None, "it only waits");
    assert!(c.refused(&c.director, &case, c.decide(&submitted)).message.contains("委领导"));
    let to_other = Decide { further: other.clone(), ..c.decide(&submitted) };
    c.hall.clock().move_to(day("2026-11-24"));
    c.does(&c.leader, &case, to_other);
    assert_eq!(approved_now(), None, "the second leader has not spoken yet");
    let again = c.refused(&c.leader, &case, c.decide(&submitted));
    assert!(again.message.contains("没有等您批示"), "{again}");
    let other = c.hall.login_first(&other, county::FIRST_PASSWORD, county::PASSWORD).unwrap();
    let changed =
        Decide { decision: Decision::Change, opinion: "延长二十日".into(), ..c.decide(&submitted) };
    let silent = Decide { opinion: " ".into(), ..changed.clone() };
    assert_eq!(c.refused(&other, &case, silent).field.as_deref(), Some("opinion"));
    c.does(&other, &case, changed);
    let found = approved_now().unwrap();
    assert_eq!((found.entry, found.leader, found.decided_on), (submitted, other.account, day("2026-11-24")));
    let words = approval(&c, &case).decisions;
    assert_eq!([&words[0].leader, &words[1].leader], ["陈志远", "李建国"]);
    assert_eq!((words[1].decision_name.as_str(), words[1].entered_by.as_str()), ("同意，作修改", ""));
    c.verified();
}

/// 退回重拟: nothing may rest on it until it was put before a leader again and agreed to.
#[test]
fn what_was_sent_back_approves_nothing_until_it_is_agreed_to_anew() {
    let c = County::on("2026-11-23");
    let case = c.found(c.anonymous(), false);
    let except = || ExceptOpenFeedback {
        on: c.today(),
        reason: "涉及未成年人".into(),
        approved_by: AccountId::default(),
        approval: EntryId::default(),
    };
    let refused = c.refused(&c.director, &case, except());
    assert!(refused.message.contains("不公开反馈是例外") && refused.way_out.contains("呈批"), "{refused}");
    c.approves(&case, ApprovalMatter::Handling);
    c.refused(&c.director, &case, except());
    let submit = Submit { matter: ApprovalMatter::ExceptOpen, ..c.submit() };
    let first = c.does(&c.director, &case, submit.clone()).entry;
    let back = Decide { decision: Decision::SendBack, opinion: "理由不足".into(), ..c.decide(&first) };
    c.does(&c.leader, &case, back);
    c.refused(&c.director, &case, except());
    let second = c.does(&c.director, &case, submit).entry;
    c.refused(&c.director, &case, except());
    c.does(&c.leader, &case, c.decide(&second));
    let done = c.does(&c.director, &case, except());
    let Some(Act::ExceptOpenFeedback(act)) = c
        .hall
        .read(&c.director, |scene| entry_by_id(scene.view, &done.entry))
        .unwrap()
        .map(|entry| entry.act)
    else {
        panic!("it is in the record")
    };
    assert_eq!(
        (act.approved_by, act.approval),
        (c.leader.account.clone(), second),
        "it says on what it rests"
    );
    c.does(&c.director, &case, c.close());
    c.verified();
}

/// 纸面批示: entered by the director with the leader's name and the day on the paper, and told as such.
#[test]
fn a_decision_in_ink_is_entered_with_the_leaders_name_and_day_and_says_so() {
    let c = County::on("2026-11-20");
    let case = c.taken(c.named(), false);
    let submitted = c.does(&c.director, &case, c.submit()).entry;
    c.hall.clock().move_to(day("2026-11-25"));
    let enter = EnterDecision {
        approval: submitted.clone(),
        leader: c.leader.account.clone(),
        on: day("2026-11-24"),
        decision: Decision::Agree,
        opinion: "同意，抓紧办理".into(),
        further: AccountId::default(),
    };
    let before = EnterDecision { on: day("2026-11-19"), ..enter.clone() };
    assert_eq!(c.refused(&c.director, &case, before).field.as_deref(), Some("on"));
    let nobody = EnterDecision { leader: c.handler.account.clone(), ..enter.clone() };
    assert_eq!(c.refused(&c.director, &case, nobody).field.as_deref(), Some("leader"));
    assert!(c.refused(&c.handler, &case, enter.clone()).message.contains("信访室主任"));
    c.does(&c.director, &case, enter.clone());
    let word = approval(&c, &case).decisions.remove(0);
    assert_eq!(
        (word.leader.as_str(), word.on, word.entered_by.as_str()),
        ("陈志远", day("2026-11-24"), "林静")
    );
    let told = view(&c, &c.handler, &case).timeline.remove(0);
    assert!(told.text.contains("陈志远 在处理笺上批示，据纸面补录") && told.by == "林静", "{}", told.text);
    assert!(c.refused(&c.director, &case, enter).message.contains("没有待批"));
    c.verified();
}

/// 拟办只写摘要: what goes before a leader is in the staff's own words, without anybody's number.
#[test]
fn the_summary_before_a_leader_is_not_the_letters_own_wording() {
    let c = County::on("2026-11-23");
    let case = c.taken(c.named(), false);
    let copied =
        Submit { summary: "反映石桥村2025年危房改造名单未公示，刘某".into(), ..c.submit() };
    let refused = c.refused(&c.director, &case, copied);
    assert_eq!(
        (refused.field.as_deref(), refused.message.contains("原话")),
        (Some("summary"), true),
        "{refused}"
    );
    let numbered = Submit { summary: "来电 19900001234 反映村务".into(), ..c.submit() };
    assert_eq!(c.refused(&c.director, &case, numbered).field.as_deref(), Some("summary"));
    let groundless = Submit { basis: " ".into(), ..c.submit() };
    assert_eq!(c.refused(&c.director, &case, groundless).field.as_deref(), Some("basis"));
    c.does(&c.director, &case, c.submit());
}

//! 办理关: how a case is handled and how it ends, one test for each rule, named after it.

use crate::county::{County, day, limits, runs, standing, view};
use hall::*;

/// The latest of that name.
fn limit(c: &County, id: &CaseId, rule: &str) -> Deadline {
    let mut found = limits(c, id);
    found.retain(|limit| limit.rule == rule);
    found.sort_by_key(|limit| limit.started);
    found.pop().unwrap_or_else(|| panic!("no limit {rule}"))
}

fn disposes(c: &County, disposition: Disposition) -> Dispose {
    Dispose { disposition, ..c.dispose() }
}

/// 规则 art. 17: a disposition is proposed within 30 days of receipt and approved by the leader it names, on a day of its own.
#[test]
fn article_17_a_disposition_is_approved_by_the_leader_it_names_on_its_day() {
    let c = County::on("2026-11-02");
    let case = c.taken(c.named(), false);
    assert_eq!(limit(&c, &case, "propose").due, day("2026-12-02"), "30 days from receipt");
    c.hall.clock().move_to(day("2026-11-23"));
    for (field, act) in [
        ("approved_on", Dispose { approved_on: None, ..c.dispose() }),
        ("approved_on", Dispose { approved_on: Some(day("2026-11-20")), ..c.dispose() }),
        ("approved_on", Dispose { approved_on: Some(day("2026-11-24")), ..c.dispose() }),
        ("approved_by", Dispose { approved_by: c.director.account.clone(), ..c.dispose() }),
        ("basis", Dispose { basis: " ".into(), ..c.dispose() }),
    ] {
        assert_eq!(c.refused(&c.handler, &case, act).field.as_deref(), Some(field));
    }
    let done = c.does(&c.handler, &case, c.dispose());
    assert!(done.say.contains("初步核实，陈志远 11月23日批准"), "{}", done.say);
    assert_eq!(limit(&c, &case, "propose").met_on, Some(day("2026-11-23")));
    c.verified();
}

/// 呈批: where a leader decides here, the disposition rests on that decision, and a paper's word does not pass it by.
#[test]
fn a_disposition_rests_on_the_leaders_decision_where_one_was_asked_for_and_on_no_decision_twice() {
    let c = County::on("2026-11-23");
    let case = c.taken(c.named(), false);
    let submit = || Submit { matter: ApprovalMatter::Disposition, ..c.submit() };
    let first = c.does(&c.handler, &case, submit()).entry;
    assert!(c.refused(&c.handler, &case, c.dispose()).message.contains("待批"));
    let back = Decide { decision: Decision::SendBack, opinion: "先谈话".into(), ..c.decide(&first) };
    c.does(&c.leader, &case, back);
    assert!(c.refused(&c.handler, &case, c.dispose()).message.contains("退回重拟"));
    let second = c.does(&c.handler, &case, submit()).entry;
    c.does(&c.leader, &case, c.decide(&second));
    c.hall.clock().move_to(day("2026-11-25"));
    // Whatever is typed: the leader and the day are those of the decision.
    let typed = Dispose { approved_by: AccountId::default(), approved_on: None, ..c.dispose() };
    let done = c.does(&c.handler, &case, typed.clone());
    assert!(done.say.contains("陈志远 11月23日批准"), "{}", done.say);
    // Another disposition needs a new approval.
    let again = c.refused(&c.handler, &case, typed);
    assert_eq!(again.field.as_deref(), Some("approved_on"), "{again}");
    c.does(&c.handler, &case, disposes(&c, Disposition::TalkOrLetter));
    let told = view(&c, &c.director, &case).dossier.into_iter().find(|line| line.label == "处置").unwrap();
    assert_eq!(told.text, "初步核实（陈志远 11月23日 批准）；谈话函询（陈志远 11月25日 批准）");
    c.verified();
}

/// 息访: no further report on the matter after it was closed; another thing than 化解, and over when the matter comes again.
#[test]
fn whether_a_matter_has_ceased_is_noted_after_closing_and_ends_with_the_next_report() {
    let c = County::on("2026-11-02");
    let case = c.found(c.named(), false);
    let note = |ceased: bool| NoteCeased { on: c.today(), ceased, basis: "走访村里".into() };
    assert!(c.refused(&c.desk, &case, note(true)).message.contains("还没有办结"));
    c.does(&c.desk, &case, c.inform());
    for stage in [FeedbackStage::Early, FeedbackStage::Middle, FeedbackStage::Late] {
        c.does(&c.handler, &case, c.feedback(stage));
    }
    c.does(&c.director, &case, Close { resolved: false, ..c.close() });
    let line = || view(&c, &c.director, &case).dossier.into_iter().find(|line| line.label == "息访");
    let rates = || -> Vec<_> {
        let rates = c.hall.read(&c.director, ceased_rates).unwrap().into_iter();
        rates.map(|one| (one.closed, one.noted, one.ceased, one.rate)).collect()
    };
    assert!(line().is_none());
    assert_eq!(rates(), [(1, 0, 0, "—".to_owned())]);
    c.hall.clock().move_to(day("2026-12-01"));
    let early = NoteCeased { on: day("2026-11-01"), ..note(true) };
    assert_eq!(c.refused(&c.desk, &case, early).field.as_deref(), Some("on"));
    c.does(&c.desk, &case, note(false));
    assert_eq!(
        (rates(), line().unwrap().tags[0].text.as_str()),
        (vec![(1, 1, 0, "0.0%".to_owned())], "没有息访")
    );
    // Looked at again, and the case was filed away meanwhile or not.
    c.does(&c.handler, &case, note(true));
    assert_eq!(
        (rates(), line().unwrap().tags[0].text.as_str()),
        (vec![(1, 1, 1, "100.0%".to_owned())], "息访")
    );
    let later = c.registered(c.named());
    let same = Link { earlier: case.clone(), verdict: Verdict::SameMatter, reason: "同一事项".into() };
    c.does(&c.desk, &later, same);
    assert_eq!(rates(), [(1, 1, 0, "0.0%".to_owned())]);
    assert!(line().unwrap().text.contains("又有同一事项的举报"));
    assert_eq!(c.refused(&c.desk, &case, note(true)).field.as_deref(), Some("ceased"));
    // Handled once more it has everything before it.
    c.does(&c.director, &case, c.reopen());
    assert!(line().is_none());
    c.verified();
}

/// A letter that went out is recorded on its day, whenever it is received: the reply is due from the receipt, which is chased.
#[test]
fn a_letter_that_is_on_its_way_is_recorded_and_its_receipt_added() {
    let c = County::on("2026-11-02");
    let case = c.taken(c.named(), false);
    c.does(&c.handler, &case, disposes(&c, Disposition::TalkOrLetter));
    let letter = SendInquiry {
        on: c.today(),
        received_on: None,
        awaits_receipt: false,
        through: "青山镇党委".into(),
        asks: "名单是怎样确定的".into(),
    };
    assert_eq!(c.refused(&c.handler, &case, letter.clone()).field.as_deref(), Some("received_on"));
    let receipt = |on: &str| InquiryReceipt { on: day(on), receipt: "邮政回执".into() };
    assert!(c.refused(&c.handler, &case, receipt("2026-11-02")).message.contains("没有等补记"));
    // What the form had in the hidden field does not count.
    let sent = SendInquiry { received_on: Some(c.today()), awaits_receipt: true, ..letter.clone() };
    let done = c.does(&c.handler, &case, sent.clone());
    assert!(done.say.contains("何时收到待补记"), "{}", done.say);
    assert_eq!(limit(&c, &case, "inquire").met_on, Some(day("2026-11-02")), "the letter went out");
    assert_eq!(limit(&c, &case, "inquiry_receipt").due, day("2026-11-09"), "5 working days");
    assert!(!runs(&c, &case, "inquiry_reply"));
    assert!(c.refused(&c.handler, &case, sent.clone()).message.contains("还没有回复"));
    assert!(c.refused(&c.handler, &case, c.find(Finding::Untrue)).message.contains("函询还没有回复"));
    c.hall.clock().move_to(day("2026-11-06"));
    assert_eq!(c.refused(&c.handler, &case, receipt("2026-11-01")).field.as_deref(), Some("on"));
    c.does(&c.handler, &case, receipt("2026-11-04"));
    assert!(!runs(&c, &case, "inquiry_receipt"));
    assert_eq!(limit(&c, &case, "inquiry_reply").due, day("2026-11-25"), "15 working days of the receipt");
    assert!(c.refused(&c.handler, &case, receipt("2026-11-04")).message.contains("没有等补记"));
    // An answer says that it was received.
    let other = c.taken(c.named(), false);
    c.does(&c.handler, &other, disposes(&c, Disposition::TalkOrLetter));
    c.does(&c.handler, &other, SendInquiry { on: c.today(), ..sent });
    c.does(&c.handler, &other, AnswerInquiry { on: c.today(), sheets: 2, summary: "已说明".into() });
    assert!(!runs(&c, &other, "inquiry_receipt"));
    // An older act always had the day.
    let old = r#"{"verb":"send_inquiry","on":"2026-11-02","received_on":"2026-11-03","through":"镇党委","asks":"问"}"#;
    let Act::SendInquiry(old) = serde_json::from_str(old).unwrap() else { panic!("another act") };
    assert_eq!((old.received_on, old.awaits_receipt), (Some(day("2026-11-03")), false));
    c.verified();
}

/// 监督执纪工作规则: the reply to a 函询 within 15 working days of its receipt, the report within 30 days of reply or talk.
#[test]
fn a_letter_is_answered_in_fifteen_working_days_and_the_answer_reported_in_thirty() {
    let c = County::on("2026-11-02");
    let case = c.taken(c.named(), false);
    let letter = || SendInquiry {
        on: c.today(),
        received_on: Some(c.today()),
        awaits_receipt: false,
        through: "青山镇党委".into(),
        asks: "名单是怎样确定的".into(),
    };
    assert!(c.refused(&c.handler, &case, letter()).message.contains("不是谈话函询"));
    c.does(&c.handler, &case, disposes(&c, Disposition::TalkOrLetter));
    assert!(runs(&c, &case, "inquire"));
    assert!(c.refused(&c.handler, &case, c.find(Finding::Untrue)).message.contains("还没有发函或者谈话"));
    c.does(&c.handler, &case, letter());
    assert!(!runs(&c, &case, "inquire"), "the letter went out");
    assert_eq!(limit(&c, &case, "inquiry_reply").due, day("2026-11-23"), "15 working days");
    assert!(c.refused(&c.handler, &case, letter()).message.contains("还没有回复"));
    assert!(c.refused(&c.handler, &case, c.find(Finding::Untrue)).message.contains("函询还没有回复"));
    c.hall.clock().move_to(day("2026-11-20"));
    let answer = |sheets| AnswerInquiry { on: c.today(), sheets, summary: "已说明".into() };
    assert_eq!(c.refused(&c.handler, &case, answer(0)).field.as_deref(), Some("sheets"));
    c.does(&c.handler, &case, answer(3));
    assert_eq!(limit(&c, &case, "inquiry_reply").met_on, Some(day("2026-11-20")));
    assert_eq!(limit(&c, &case, "inquiry_report").due, day("2026-12-20"), "30 days");
    assert!(c.refused(&c.handler, &case, c.find(Finding::Untrue)).message.contains("还没有报告"));
    let report = |result| ReportInquiry {
        on: c.today(),
        result,
        opinion: "理由充分".into(),
        approved_by: c.leader.account.clone(),
        approved_on: c.today(),
    };
    c.does(&c.handler, &case, report(TalkResult::Check));
    assert!(!runs(&c, &case, "inquiry_report"));
    // Not clear: a talk, with its own report; only then the finding.
    let talk = |staff: &[&str]| HoldTalk {
        on: c.today(),
        place: "谈话室".into(),
        staff: staff.iter().map(|name| (*name).to_owned()).collect(),
        summary: "承认公示不及时".into(),
    };
    assert_eq!(c.refused(&c.handler, &case, talk(&["王海燕"])).field.as_deref(), Some("staff"));
    c.does(&c.handler, &case, talk(&["王海燕", "周敏"]));
    assert!(runs(&c, &case, "inquiry_report"));
    c.does(&c.handler, &case, report(TalkResult::Reminded));
    c.does(&c.handler, &case, c.find(Finding::Partly));
    c.verified();
}

/// A changed disposition ends what ran by the former one, with the reason.
#[test]
fn a_changed_disposition_ends_what_ran_by_the_former_one() {
    let c = County::on("2026-11-23");
    let case = c.taken(c.named(), false);
    c.does(&c.handler, &case, disposes(&c, Disposition::TalkOrLetter));
    c.does(&c.handler, &case, disposes(&c, Disposition::Preliminary));
    let ended = limit(&c, &case, "inquire");
    assert_eq!((ended.met_on, ended.ended.as_str()), (Some(day("2026-11-23")), "改为初步核实"));
    let shown = view(&c, &c.handler, &case).limits;
    let shown = shown.iter().find(|limit| limit.rule == "inquire").unwrap();
    assert_eq!((shown.left.as_str(), shown.tone), ("到此为止：改为初步核实", Tone::Plain));
    c.verified();
}

/// 暂存待查 rests, with a reason, until it is looked at again; taken up, it is checked by a limit that begins anew.
#[test]
fn what_is_shelved_is_looked_at_again_in_time_and_taken_up_by_a_new_approval() {
    let c = County::on("2026-03-02");
    let case = c.taken(c.named(), false);
    c.does(&c.handler, &case, disposes(&c, Disposition::Shelved));
    assert_eq!(limit(&c, &case, "find").ended, "暂存待查");
    assert_eq!(limit(&c, &case, "shelved_review").due, day("2026-08-29"), "180 days");
    assert!(c.refused(&c.handler, &case, c.find(Finding::Untrue)).message.contains("暂存待查"));
    let look = |keep| ReviewShelved { on: c.today(), found: "当事人仍在外地".into(), keep };
    c.hall.clock().move_to(day("2026-08-20"));
    c.does(&c.handler, &case, look(true));
    assert_eq!(limit(&c, &case, "shelved_review").due, day("2027-02-16"), "again in 180 days");
    c.hall.clock().move_to(day("2026-11-02"));
    c.does(&c.handler, &case, look(false));
    assert!(runs(&c, &case, "propose"), "a new disposition is due");
    c.does(&c.handler, &case, disposes(&c, Disposition::Preliminary));
    assert_eq!(limit(&c, &case, "find").due, day("2027-01-01"), "60 days from the new approval");
    c.does(&c.handler, &case, c.find(Finding::Unprovable));
    assert!(!runs(&c, &case, "find"));
    c.verified();
}

/// 予以了结 with its reason goes to feedback: whoever came is told, and the case is not closed before.
#[test]
fn what_is_concluded_with_a_reason_is_told_before_it_is_closed() {
    let c = County::on("2026-11-23");
    let case = c.taken(c.named(), false);
    let concluded = disposes(&c, Disposition::Concluded);
    assert_eq!(c.refused(&c.handler, &case, concluded.clone()).field.as_deref(), Some("told"));
    c.does(&c.handler, &case, Dispose { told: "情节轻微，已批评教育".into(), ..concluded });
    assert_eq!(standing(&c, &case).stage, Stage::Found);
    assert_eq!(limit(&c, &case, "feedback_late").due, day("2026-12-14"), "15 working days");
    assert!(c.refused(&c.director, &case, c.close()).message.contains("后期反馈未记录"));
    c.does(&c.desk, &case, c.inform());
    for stage in [FeedbackStage::Early, FeedbackStage::Middle, FeedbackStage::Late] {
        c.does(&c.handler, &case, c.feedback(stage));
    }
    c.does(&c.director, &case, c.close());
    c.verified();
}

/// 规则 art. 17: back to 信访室 on one of two grounds, approved by the leader in charge; the director decides anew.
#[test]
fn article_17_a_case_goes_back_to_the_desk_only_with_the_leaders_approval() {
    let c = County::on("2026-11-23");
    let case = c.taken(c.named(), false);
    c.does(&c.handler, &case, disposes(&c, Disposition::TalkOrLetter));
    let unapproved = GiveBack { approved_by: c.director.account.clone(), ..c.give_back() };
    assert_eq!(c.refused(&c.handler, &case, unapproved).field.as_deref(), Some("approved_by"));
    assert!(c.refused(&c.director, &case, c.give_back()).message.contains("承办人"));
    c.does(&c.handler, &case, c.give_back());
    let back = standing(&c, &case);
    assert_eq!((back.stage, back.office.is_none()), (Stage::Accepted, true));
    for rule in ["find", "inquire"] {
        assert_eq!(limit(&c, &case, rule).ended, "退回信访室", "{rule}");
    }
    assert!(c.hall.read_case(&c.handler, &case, case_view).is_err(), "it is no longer theirs");
    // To another office: each step has its limit again, and the person is still to be told.
    c.does(
        &c.director,
        &case,
        Assign { office: c.village.clone(), first_handler: c.township.account.clone(), ..c.assign() },
    );
    assert!(runs(&c, &case, "receive"));
    c.does(&c.township, &case, Receive { on: c.today() });
    assert!(!runs(&c, &case, "receive"));
    for rule in ["propose", "find", "feedback_early", "feedback_middle"] {
        assert!(runs(&c, &case, rule), "{rule}");
    }
    c.does(&c.township, &case, c.dispose());
    // Or it is declined after all.
    let other = c.taken(c.named(), false);
    c.does(&c.handler, &other, c.give_back());
    c.does(&c.director, &other, c.decline());
    assert_eq!(limit(&c, &other, "assign").ended, "不予受理");
    c.verified();
}

/// Whoever was told that it was accepted is told otherwise when it is declined after all, and is owed no feedback on it.
#[test]
fn article_17_whoever_was_told_it_was_accepted_is_told_that_it_was_declined_after_all() {
    let c = County::on("2026-11-23");
    let case = c.taken(c.named(), false);
    c.does(&c.desk, &case, c.inform());
    c.hall.clock().move_to(day("2026-11-25"));
    c.does(&c.handler, &case, c.give_back());
    for rule in ["feedback_early", "feedback_middle"] {
        assert_eq!(limit(&c, &case, rule).ended, "退回信访室", "{rule}");
    }
    c.does(&c.director, &case, c.decline());
    let owed: Vec<String> =
        limits(&c, &case).into_iter().filter(|one| one.met_on.is_none()).map(|one| one.rule).collect();
    assert_eq!(owed, ["inform"]);
    let told = c.does(&c.desk, &case, c.inform());
    assert!(told.say.contains("告知不予受理"), "{}", told.say);
    assert!(limits(&c, &case).iter().all(|limit| limit.met_on.is_some()));
    c.verified();
}

/// Closed is not the end where there is new evidence: with a leader's approval the first handler takes it up again (首办责任制), and
/// whoever came is told the new result as they were told the first.
#[test]
fn new_evidence_after_the_archive_is_checked_by_the_first_handler_and_told_anew() {
    let c = County::on("2026-11-20");
    let case = c.found(c.named(), false);
    assert!(c.refused(&c.director, &case, c.reopen()).message.contains("现在待反馈"));
    c.does(&c.desk, &case, c.inform());
    let tell = |stages: &[FeedbackStage]| {
        for stage in stages {
            c.does(&c.handler, &case, c.feedback(*stage));
        }
    };
    use FeedbackStage::{Early, Late, Middle};
    tell(&[Early, Middle, Late]);
    c.settles(&case);
    c.does(&c.director, &case, c.close());
    c.hall.clock().move_to(day("2026-12-01"));
    c.does(&c.director, &case, Archive { on: c.today(), years: 10, sheets: 9, sealed_sheets: 1 });
    c.hall.clock().move_to(day("2026-12-07"));

    let early = Reopen { on: day("2026-11-19"), ..c.reopen() };
    assert_eq!(c.refused(&c.director, &case, early).field.as_deref(), Some("on"));
    let silent = Reopen { reason: String::new(), ..c.reopen() };
    assert_eq!(c.refused(&c.director, &case, silent).field.as_deref(), Some("reason"));
    let unapproved = Reopen { approved_by: c.director.account.clone(), ..c.reopen() };
    assert_eq!(c.refused(&c.director, &case, unapproved).field.as_deref(), Some("approved_by"));
    assert!(c.refused(&c.handler, &case, c.reopen()).message.contains("信访室主任"));
    let step =
        Step {
            on: c.today(), kind: StepKind::Documents, persons: String::new(), what: "调取名册".into()
        };
    assert!(c.refused(&c.handler, &case, step).way_out.contains("重新办理"));

    c.does(&c.director, &case, c.reopen());
    let again = standing(&c, &case);
    assert_eq!((again.stage, &again.first_handler), (Stage::Assigned, &c.handler.account));
    assert_eq!((again.closed_on, again.archived_on, again.found_on), (None, None, None));
    assert!(!again.resolved && again.number == standing(&c, &case).number);
    c.does(&c.handler, &case, Receive { on: c.today() });
    for rule in ["propose", "find", "feedback_early", "feedback_middle"] {
        assert!(runs(&c, &case, rule), "{rule}");
    }
    assert!(c.refused(&c.handler, &case, c.find(Finding::True)).message.contains("处置意见未提出"));
    c.does(&c.handler, &case, c.dispose());
    c.does(&c.handler, &case, c.find(Finding::True));
    assert!(runs(&c, &case, "feedback_late"));
    let owed = c.refused(&c.director, &case, c.close()).message;
    assert!(owed.contains("前期反馈未记录；中期反馈未记录；后期反馈未记录"), "{owed}");
    tell(&[Early, Middle, Late]);
    // The first agreement was on another finding.
    c.settles(&case);
    c.does(&c.director, &case, c.close());
    assert!(runs(&c, &case, "archive"));
    let findings = c.hall.read(&c.director, |scene| findings_of(scene.view, &case)).unwrap();
    assert!(findings.iter().all(|one| one.finding == Finding::True), "the first finding counts no more");
    c.verified();
}

/// What was decided, asked and lost in the first handling carries nothing of the second.
#[test]
fn nothing_of_the_first_handling_decides_the_second() {
    let c = County::on("2026-11-20");
    let case = c.taken(c.named(), false);
    c.does(&c.desk, &case, c.inform());
    c.does(&c.handler, &case, disposes(&c, Disposition::TalkOrLetter));
    let letter = SendInquiry {
        on: c.today(),
        received_on: Some(c.today()),
        awaits_receipt: false,
        through: "镇党委".into(),
        asks: "名单怎样定的".into(),
    };
    c.does(&c.handler, &case, letter);
    c.does(&c.handler, &case, c.dispose());
    // Approved, and then not done.
    c.approves(&case, ApprovalMatter::Disposition);
    c.approves(&case, ApprovalMatter::Reopen);
    c.does(&c.handler, &case, c.find(Finding::Untrue));
    c.hall.clock().move_to(day("2026-11-30"));
    c.does(&c.desk, &case, c.lose_contact(["2026-11-20", "2026-11-24", "2026-11-30"]));
    c.does(&c.director, &case, c.close());
    c.hall.clock().move_to(day("2026-12-07"));
    let stale = c.refused(&c.director, &case, c.reopen());
    assert!(stale.way_out.contains("重新呈批"), "{stale}");
    c.approves(&case, ApprovalMatter::Reopen);
    c.does(&c.director, &case, c.reopen());
    assert_eq!(standing(&c, &case).gone, Gone::No, "who brought the evidence is told again");
    c.does(&c.handler, &case, Receive { on: c.today() });
    let unapproved = Dispose { approved_by: c.director.account.clone(), ..c.dispose() };
    assert_eq!(c.refused(&c.handler, &case, unapproved).field.as_deref(), Some("approved_by"));
    c.does(&c.handler, &case, disposes(&c, Disposition::Preliminary));
    c.does(&c.handler, &case, c.find(Finding::True));
    assert!(c.refused(&c.director, &case, c.close()).message.contains("前期反馈未记录"));
    c.verified();
}

/// Nobody concerned is handed a case, and nobody who has left: then the director assigns it anew.
#[test]
fn a_reopened_case_goes_to_the_director_where_its_first_handler_must_stand_aside() {
    let c = County::on("2026-11-20");
    let case = c.found(c.anonymous(), false);
    c.does(&c.handler, &case, c.plan(&case));
    c.does(&c.handler, &case, c.meeting(&case));
    c.does(&c.director, &case, c.close());
    let aside = Recuse { account: c.handler.account.clone(), reason: "亲属在该村任职".into() };
    c.does(&c.director, &case, aside);
    let done = c.does(&c.director, &case, c.reopen());
    assert!(done.say.contains("由主任重新交办"), "{}", done.say);
    let now = standing(&c, &case);
    assert_eq!((now.stage, now.first_handler.is_none()), (Stage::Accepted, true));
    assert!(runs(&c, &case, "assign") && !runs(&c, &case, "receive"));
    assert!(c.refused(&c.director, &case, c.assign()).message.contains("回避"));
    let village =
        Assign { office: c.village.clone(), first_handler: c.township.account.clone(), ..c.assign() };
    c.does(&c.director, &case, village);
    c.verified();
    // What ended before anybody had it is not taken up here.
    let ended = c.registered(of_kind(&c, "2"));
    c.does(&c.desk, &ended, c.withdraw_report());
    assert_eq!(standing(&c, &ended).stage, Stage::Closed);
    assert!(c.refused(&c.director, &ended, c.reopen()).message.contains("没有交办过"));
}

/// What was told openly, or posted, is told openly again.
#[test]
fn the_result_of_a_reopened_matter_is_public_again() {
    let c = County::on("2026-11-20");
    let open = c.found(c.anonymous(), false);
    c.does(&c.handler, &open, c.plan(&open));
    c.does(&c.handler, &open, c.meeting(&open));
    let minor = c.found(c.anonymous(), true);
    c.posts(&minor);
    c.hall.clock().move_to(day("2026-11-30"));
    c.does(&c.handler, &minor, TakeDown { on: c.today(), remark: String::new() });
    for case in [&open, &minor] {
        c.does(&c.director, case, c.close());
        let undone = c.does(&c.director, case, c.reopen()).entry;
        c.does(&c.director, case, Retract { entry: undone, reason: "还没有批准".into() });
        assert_eq!(standing(&c, case).stage, Stage::Closed, "as if it had not been done");
        // It rests on the leader's decision where there is one, and uses it up.
        c.approves(case, ApprovalMatter::Reopen);
        let done = c.does(&c.director, case, Reopen { approved_by: AccountId::default(), ..c.reopen() });
        assert!(done.say.contains("陈志远"), "{}", done.say);
        c.does(&c.handler, case, Receive { on: c.today() });
        c.does(&c.handler, case, c.dispose());
        c.does(&c.handler, case, c.find(Finding::Partly));
    }
    assert!(c.refused(&c.director, &open, c.close()).message.contains("公开反馈未进行"));
    assert!(c.refused(&c.director, &minor, c.close()).message.contains("双公示未张贴"));
    c.does(&c.handler, &open, c.plan(&open));
    c.does(&c.handler, &open, c.meeting(&open));
    c.posts(&minor);
    c.does(&c.director, &open, c.close());
    assert!(runs(&c, &minor, "remove_posting"));
    c.verified();
}

/// 规则 art. 17: what another organ should handle goes there once the office gave it back: to a township, or sealed to the level
/// above; it is no longer accepted here.
#[test]
fn article_17_what_was_given_back_goes_to_whose_it_is() {
    let c = County::on("2026-11-23");
    let case = c.taken(c.named(), false);
    c.does(&c.desk, &case, c.inform());
    c.does(&c.handler, &case, c.give_back());
    c.does(&c.director, &case, c.forward(&case));
    let now = standing(&c, &case);
    assert_eq!((now.stage, now.accepted_on, now.informed_on), (Stage::Registered, None, None));
    assert_eq!(limit(&c, &case, "assign").ended, "另行移送");
    c.does(&c.township, &case, c.take_over(""));
    c.does(&c.township, &case, c.accept());
    c.does(
        &c.township,
        &case,
        Assign {
            office: c.village.clone(),
            first_handler: c.township.account.clone(),
            lead: AccountId::default(),
            ..c.assign()
        },
    );
    c.does(&c.township, &case, Receive { on: c.today() });
    for rule in ["propose", "find", "feedback_early", "feedback_middle", "inform"] {
        assert!(runs(&c, &case, rule), "{rule}");
    }
    c.verified();
}

/// What ran by a disposition that another took the place of is not waited for.
#[test]
fn a_finding_does_not_wait_for_the_inquiry_of_a_former_disposition() {
    let c = County::on("2026-11-23");
    let case = c.taken(c.named(), false);
    c.does(&c.handler, &case, disposes(&c, Disposition::TalkOrLetter));
    let sent = SendInquiry {
        on: c.today(),
        received_on: Some(c.today()),
        awaits_receipt: false,
        through: "镇党委".into(),
        asks: "怎样确定的".into(),
    };
    c.does(&c.handler, &case, sent);
    let find = c.find(Finding::ALL[0]);
    assert!(c.refused(&c.handler, &case, find.clone()).message.contains("函询还没有回复"));
    c.does(&c.handler, &case, disposes(&c, Disposition::Preliminary));
    c.does(&c.handler, &case, find);
    c.verified();
}

/// 予以了结 leaves the fast way: nothing of it is owed any more.
#[test]
fn what_is_concluded_leaves_the_fast_way() {
    let c = County::on("2026-11-02");
    let case = into_fast(&c);
    c.does(&c.handler, &case, Dispose { told: "已批评教育".into(), ..disposes(&c, Disposition::Concluded) });
    assert_eq!(standing(&c, &case).fast, Fast::Left);
    for rule in ["fast_check", "fast_feedback"] {
        let owed = limits(&c, &case).into_iter().any(|one| one.rule == rule && one.met_on.is_none());
        assert!(!owed, "{rule}");
    }
    c.verified();
}

/// 申诉: by the organ that made the decision or the one above it; a township hears none, and what came to its door is the
/// county's to accept.
#[test]
fn a_township_hears_no_appeal() {
    let c = County::on("2026-11-23");
    let case = c.registered(of_kind(&c, "2"));
    let down = c.refused(&c.director, &case, c.forward(&case));
    assert!(down.message.contains("申诉不转送乡镇"), "{down}");
    let form = RegisterInput { form: of_kind(&c, "2"), links: vec![] };
    let own = c.hall.register(&c.township, &form).unwrap().case_id.unwrap();
    let refused = c.refused(&c.township, &own, c.accept_appeal(AppealKind::Party));
    assert!(refused.message.contains("由信访室主任办理"), "{refused}");
    c.does(&c.director, &own, c.accept_appeal(AppealKind::Party));
    let owed = limits(&c, &own).into_iter().filter(|one| one.met_on.is_none());
    let owed: Vec<String> = owed.map(|one| one.rule).collect();
    assert!(!owed.iter().any(|rule| rule.contains("decide")), "{owed:?}");
    c.verified();
}

/// 规则 art. 14: what is kept with an earlier case is not taken on a second time, as an appeal or a suggestion either.
#[test]
fn article_14_a_repeated_appeal_or_suggestion_is_kept() {
    let c = County::on("2026-11-23");
    for (kind, act) in [("2", Act::from(c.accept_appeal(AppealKind::Party))), ("3", Act::from(c.pass_on()))] {
        let (first, again) = (c.registered(of_kind(&c, kind)), c.registered(of_kind(&c, kind)));
        let same = Link {
            earlier: first, verdict: Verdict::SameMatter, reason: "同一决定、同一建议".into()
        };
        c.does(&c.desk, &again, same);
        let refused = c.refused(&c.director, &again, act);
        assert!(refused.message.contains("规则第十四条"), "{refused}");
    }
    c.verified();
}

/// 呈批: what lies before a leader is not done meanwhile, nor what was sent back.
#[test]
fn what_lies_before_a_leader_waits_for_the_word() {
    let c = County::on("2026-11-23");
    for (matter, act) in
        [(ApprovalMatter::Handling, Act::from(c.accept())), (ApprovalMatter::Decline, Act::from(c.decline()))]
    {
        let case = c.registered(c.named());
        let asked = c.does(&c.director, &case, Submit { matter, ..c.submit() }).entry;
        let early = c.refused(&c.director, &case, act.clone());
        assert!(early.message.contains("待批") && early.way_out.contains("补录批示"), "{early}");
        c.does(&c.leader, &case, c.decide(&asked));
        c.does(&c.director, &case, act);
    }
    let case = c.registered(c.named());
    c.does(&c.director, &case, Submit { matter: ApprovalMatter::Transfer, ..c.submit() });
    assert!(c.refused(&c.director, &case, c.forward(&case)).message.contains("待批"));
    c.verified();
}

fn into_fast(c: &County) -> CaseId {
    let case = c.taken(c.named(), false);
    c.does(&c.handler, &case, c.propose_fast());
    c.does(&c.handler, &case, c.dispose());
    c.does(&c.supervisor, &case, c.judge_fast());
    case
}

/// 快查快结快审: 研判 3, 核查 10, 审理 5, 反馈 3 working days, and the person told at once.
#[test]
fn a_fast_case_goes_through_its_four_limits_and_is_closed_in_twelve_days() {
    let c = County::on("2026-11-02");
    let case = c.taken(c.named(), false);
    c.does(&c.desk, &case, c.inform());
    c.does(&c.handler, &case, c.feedback(FeedbackStage::Early));
    c.does(&c.handler, &case, c.propose_fast());
    assert_eq!(limit(&c, &case, "fast_judge").due, day("2026-11-05"));
    c.does(&c.handler, &case, c.dispose());
    c.hall.clock().move_to(day("2026-11-03"));
    assert_eq!(view(&c, &c.supervisor, &case).next[0].verb, ActName::JudgeFast);
    c.does(&c.supervisor, &case, c.judge_fast());
    assert_eq!(limit(&c, &case, "fast_check").due, day("2026-11-17"));
    assert!(c.refused(&c.handler, &case, c.find(Finding::True)).message.contains("快查"));
    c.hall.clock().move_to(day("2026-11-09"));
    c.does(&c.handler, &case, c.feedback(FeedbackStage::Middle));
    c.does(&c.handler, &case, c.submit_review());
    assert_eq!(limit(&c, &case, "fast_review").due, day("2026-11-16"));
    c.hall.clock().move_to(day("2026-11-12"));
    c.does(&c.reviewer, &case, c.review_fast());
    assert_eq!(limit(&c, &case, "fast_feedback").due, day("2026-11-17"));
    let otherwise = c.refused(&c.handler, &case, c.find(Finding::True));
    assert_eq!(otherwise.field.as_deref(), Some("sanction"), "{otherwise}");
    c.does(&c.handler, &case, Find { sanction: Sanction::PartyWarning, ..c.find(Finding::True) });
    c.hall.clock().move_to(day("2026-11-14"));
    c.does(&c.handler, &case, c.feedback(FeedbackStage::Late));
    assert!(limits(&c, &case).iter().all(|limit| !limit.rule.starts_with("fast_") || limit.met_on.is_some()));
    c.does(&c.director, &case, c.close());
    let days = c.hall.read(&c.director, |scene| light_days(scene, None)).unwrap();
    assert_eq!((days[1].group.as_str(), days[1].cases, days[1].mean), ("其中快办", 1, Some(12.0)));
    c.verified();
}

/// 精准研判: every criterion in the words that hold is answered, and what misses one does not go in.
#[test]
fn only_what_meets_every_criterion_in_force_goes_the_fast_way() {
    let c = County::on("2026-11-23");
    let case = c.taken(c.named(), false);
    c.does(&c.handler, &case, c.propose_fast());
    let mut missed = c.judge_fast();
    missed.criteria[0].meets = Meets::No;
    assert_eq!(c.refused(&c.supervisor, &case, missed.clone()).field.as_deref(), Some("into"));
    let silent = JudgeFast { into: false, ..missed.clone() };
    assert_eq!(c.refused(&c.supervisor, &case, silent.clone()).field.as_deref(), Some("reason"));
    // The county words them anew, with a reason; an answer to the old ones is none.
    let old = c.judge_fast();
    let lines = vec!["事实单一".to_owned(), "本人承认".to_owned()];
    let change = SetCriteria { lines: lines.clone(), reason: "纪委常委会研究".into() };
    assert!(c.hall.perform(&c.handler, None, change.clone().into()).is_err());
    c.hall.perform(&c.director, None, change.into()).unwrap();
    assert_eq!(c.refused(&c.supervisor, &case, old).field.as_deref(), Some("criteria"));
    let now = c.hall.read(&c.director, |scene| fast_criteria(scene.view)).unwrap();
    assert_eq!((now.lines, now.own), (lines, true));
    assert_eq!(now.changed, ["2026年11月23日 林静：纪委常委会研究"]);
    let refused = JudgeFast { into: false, reason: "情节较重".into(), ..c.judge_fast() };
    c.does(&c.supervisor, &case, refused);
    assert!(!limits(&c, &case).iter().any(|limit| limit.rule == "fast_check"));
    assert!(c.refused(&c.handler, &case, c.submit_review()).message.contains("不入快办"));
    // The ordinary way is open as ever.
    c.does(&c.handler, &case, c.dispose());
    c.does(&c.handler, &case, c.find(Finding::True));
    c.verified();
}

/// 核审合一, 查审分离: 案管 or 审理 review, never whoever checked; what does not pass is checked further.
#[test]
fn the_review_is_anothers_and_sends_back_what_does_not_pass() {
    let c = County::on("2026-11-02");
    let case = into_fast(&c);
    c.does(&c.handler, &case, c.submit_review());
    assert!(c.refused(&c.handler, &case, c.review_fast()).message.contains("案管、审理"));
    c.hall.clock().move_to(day("2026-11-04"));
    let back = ReviewFast { passed: false, opinion: "缺一份证言".into(), ..c.review_fast() };
    c.does(&c.reviewer, &case, back);
    assert_eq!(limit(&c, &case, "fast_check").due, day("2026-11-18"), "ten working days again");
    c.does(&c.handler, &case, c.submit_review());
    let heavier = ReviewFast { sanction: Sanction::Heavier, ..c.review_fast() };
    assert!(c.refused(&c.reviewer, &case, heavier).message.contains("退出快办"));
    c.does(&c.reviewer, &case, c.review_fast());
    c.verified();
}

/// 退出快办 needs a reason; the limits of the channel end with it, the ordinary ones run on.
#[test]
fn leaving_the_fast_way_needs_a_reason_and_loses_no_limit() {
    let c = County::on("2026-11-02");
    let case = into_fast(&c);
    let leave = |reason: &str| LeaveFast { on: c.today(), reason: reason.into() };
    assert_eq!(c.refused(&c.handler, &case, leave(" ")).field.as_deref(), Some("reason"));
    let before = limits(&c, &case).len();
    c.does(&c.handler, &case, leave("核查发现可能给予较重处分"));
    assert_eq!(limits(&c, &case).len(), before, "none vanished");
    assert_eq!(limit(&c, &case, "fast_check").ended, "退出快办");
    assert!(runs(&c, &case, "find"));
    assert!(c.refused(&c.handler, &case, c.submit_review()).message.contains("已退出快办"));
    c.does(&c.handler, &case, Find { sanction: Sanction::Heavier, ..c.find(Finding::True) });
    c.verified();
}

/// 平均时长: mean and median of closed 轻处分 cases, by 快办 or not, before and after a date.
#[test]
fn light_cases_are_counted_by_mean_and_median_before_and_after_a_date() {
    let c = County::on("2026-01-05");
    let closed_after = |days: u64, sanction: Sanction| {
        let case = c.taken(c.anonymous(), false);
        c.does(&c.handler, &case, c.dispose());
        c.hall.clock().move_to(c.today() + chrono::Days::new(days));
        c.does(&c.handler, &case, Find { sanction, ..c.find(Finding::True) });
        c.approves(&case, ApprovalMatter::ExceptOpen);
        c.does(
            &c.director,
            &case,
            ExceptOpenFeedback {
                on: c.today(),
                reason: "涉及未成年人".into(),
                approved_by: AccountId::default(),
                approval: EntryId::default(),
            },
        );
        c.does(&c.director, &case, c.close());
    };
    for days in [60, 90, 112] {
        closed_after(days, Sanction::PartyWarning);
    }
    let since = c.today();
    for days in [12, 18, 27] {
        closed_after(days, Sanction::StateDemerit);
    }
    closed_after(300, Sanction::Heavier);
    closed_after(3, Sanction::None);
    let rows = c.hall.read(&c.director, |scene| light_days(scene, Some(since))).unwrap();
    let told: Vec<_> = rows.iter().map(|row| (row.cases, row.mean, row.median)).collect();
    assert_eq!(
        told,
        [
            (6, Some(53.17), Some(43.5)),
            (0, None, None),
            (6, Some(53.17), Some(43.5)),
            (3, Some(87.33), Some(90.0)),
            (3, Some(19.0), Some(18.0)),
        ]
    );
}

fn remind(c: &County) -> Remind {
    Remind {
        concern: Concern::Quality,
        said: "抓紧复查".into(),
        with: "审理室 何平".into(),
        reply: "本周呈报".into(),
        ..c.remind()
    }
}

fn of_kind(c: &County, kind: &str) -> RegisterForm {
    RegisterForm { kind: kind.into(), subjects: vec![], categories: vec![], ..c.named() }
}

/// 监督执纪工作规则 art. 59: 复议复查 within three months, by 审理 and not by whoever made the decision; approved, decided, handed over.
#[test]
fn article_59_an_appeal_is_reviewed_by_others_in_three_months_and_answered() {
    let c = County::on("2026-11-23");
    let case = c.registered(of_kind(&c, "2"));
    let by_the_loop = c.refused(&c.director, &case, c.accept());
    assert!(by_the_loop.way_out.contains("受理申诉"), "{by_the_loop}");
    assert_eq!(view(&c, &c.director, &case).next[0].verb, ActName::AcceptAppeal);
    c.does(&c.director, &case, c.accept_appeal(AppealKind::Party));
    assert_eq!(limit(&c, &case, "party_appeal").due, day("2027-02-21"), "90 days");
    let review =
        Assign { office: c.reviewer.office.clone(), first_handler: c.reviewer.account.clone(), ..c.assign() };
    assert!(c.refused(&c.director, &case, c.assign()).message.contains("审理"));
    c.does(&c.director, &case, review);
    c.does(&c.desk, &case, c.inform());
    c.does(&c.reviewer, &case, Receive { on: c.today() });
    assert!(!limits(&c, &case).iter().any(|limit| limit.rule == "find"), "no finding is owed");
    for refused in [c.refused(&c.reviewer, &case, c.dispose()), c.refused(&c.director, &case, c.close())] {
        assert_eq!(refused.kind, FailureKind::Refused);
    }
    c.does(&c.reviewer, &case, c.decide_appeal());
    assert!(c.refused(&c.director, &case, c.close()).message.contains("未送达申诉人"));
    let silent = AnswerAppeal { remedy_told: false, ..c.answer_appeal() };
    assert!(c.refused(&c.reviewer, &case, silent).message.contains("上级党组织"));
    c.does(&c.reviewer, &case, c.answer_appeal());
    c.does(&c.director, &case, c.close());
    c.hall.clock().move_to(day("2026-11-24"));
    c.does(&c.director, &case, Archive { on: c.today(), years: 30, sheets: 20, sealed_sheets: 1 });
    assert!(limits(&c, &case).iter().all(|limit| limit.met_on.is_some()));
    c.verified();
}

/// 原案审查、审理人员不得参与复议复查.
#[test]
fn article_59_whoever_made_the_decision_takes_no_part_in_its_review() {
    let c = County::on("2026-11-23");
    let case = c.registered(of_kind(&c, "2"));
    let former = vec!["何平".to_owned()];
    c.does(&c.director, &case, AcceptAppeal { former, ..c.accept_appeal(AppealKind::Party) });
    let own =
        Assign { office: c.reviewer.office.clone(), first_handler: c.reviewer.account.clone(), ..c.assign() };
    let refused = c.refused(&c.director, &case, own);
    assert!(refused.message.contains("第五十九条"), "{refused}");
}

/// 监察法 art. 49: asked for within a month of the decision, decided within a month, and 复核 told of.
#[test]
fn article_49_a_review_is_asked_for_within_a_month_and_decided_within_a_month() {
    let c = County::on("2026-11-23");
    let case = c.registered(of_kind(&c, "2"));
    let late = AcceptAppeal { served_on: day("2026-10-22"), ..c.accept_appeal(AppealKind::State) };
    let refused = c.refused(&c.director, &case, late.clone());
    assert_eq!(refused.field.as_deref(), Some("served_on"), "{refused}");
    let in_time = AcceptAppeal { served_on: day("2026-10-23"), ..late };
    c.does(&c.director, &case, in_time);
    assert_eq!(limit(&c, &case, "state_appeal").due, day("2026-12-23"));
    // Without a name there is nobody who appeals.
    let nameless = c.registered(RegisterForm { kind: "2".into(), ..c.anonymous() });
    assert!(c.refused(&c.director, &nameless, c.accept_appeal(AppealKind::Party)).message.contains("匿名"));
    c.verified();
}

/// What came too late has an end: refused with a leader's approval, which ends the limit to decide; the person is told.
#[test]
fn article_49_what_is_asked_for_too_late_is_not_accepted_and_the_person_told() {
    let c = County::on("2026-11-23");
    let case = c.registered(of_kind(&c, "2"));
    let late = DeclineAppeal {
        served_on: Some(day("2026-10-22")),
        reason: "10月22日收到处理决定，11月23日申请复审".into(),
        ..c.decline_appeal(AppealRefusal::Late)
    };
    let in_time = DeclineAppeal { served_on: Some(day("2026-10-23")), ..late.clone() };
    let refused = c.refused(&c.director, &case, in_time);
    assert_eq!(refused.field.as_deref(), Some("served_on"));
    assert!(refused.message.contains("监察法第四十九条") && refused.message.contains("请受理"), "{refused}");
    // A party member's appeal against a 党纪处分 has no such limit.
    let of_party = DeclineAppeal { appeal: Some(AppealKind::Party), ..late.clone() };
    assert_eq!(c.refused(&c.director, &case, of_party).field.as_deref(), Some("ground"));
    let undated = DeclineAppeal { served_on: None, ..late.clone() };
    assert_eq!(c.refused(&c.director, &case, undated).field.as_deref(), Some("served_on"));
    let unapproved = DeclineAppeal { approved_by: c.director.account.clone(), ..late.clone() };
    assert_eq!(c.refused(&c.director, &case, unapproved).field.as_deref(), Some("approved_by"));
    let signed = DeclineAppeal { ground: AppealRefusal::Anonymous, ..late.clone() };
    assert_eq!(c.refused(&c.director, &case, signed).field.as_deref(), Some("ground"));
    assert!(c.refused(&c.desk, &case, late.clone()).message.contains("由信访室主任办理"));
    // What lies before a leader waits for the word, and then rests on it.
    let asked = c.does(&c.director, &case, Submit { matter: ApprovalMatter::Appeal, ..c.submit() }).entry;
    assert!(c.refused(&c.director, &case, late.clone()).message.contains("待批"));
    c.does(&c.leader, &case, c.decide(&asked));
    let done = c.does(&c.director, &case, DeclineAppeal { approved_by: AccountId::default(), ..late });
    assert!(done.say.contains("超过申请期限，陈志远 11月23日批准"), "{}", done.say);

    assert_eq!(standing(&c, &case).stage, Stage::Declined);
    assert_eq!(limit(&c, &case, "decide").met_on, Some(c.today()));
    assert!(runs(&c, &case, "inform"), "whoever gave a name is still to be told");
    let told = c.does(&c.desk, &case, c.inform());
    assert!(told.say.contains("告知不予受理"), "{}", told.say);
    assert!(limits(&c, &case).iter().all(|limit| limit.met_on.is_some()));
    c.verified();
}

/// Nobody can be heard on an appeal without a name, nor is it declined as a report would be.
#[test]
fn an_anonymous_appeal_ends_without_anybody_to_tell() {
    let c = County::on("2026-11-23");
    let case = c.registered(RegisterForm { kind: "2".into(), ..c.anonymous() });
    let accepted = c.refused(&c.director, &case, c.accept_appeal(AppealKind::Party));
    assert!(accepted.way_out.contains("不予受理申诉"), "{accepted}");
    let as_report = c.refused(&c.director, &case, Decline { sheets: 2, ..c.decline() });
    assert!(as_report.way_out.contains("不予受理申诉"), "{as_report}");
    c.does(&c.director, &case, c.decline_appeal(AppealRefusal::Anonymous));
    assert_eq!(standing(&c, &case).stage, Stage::Declined);
    assert!(limits(&c, &case).iter().all(|limit| limit.met_on.is_some()));
    let report = c.registered(c.named());
    let own = c.refused(&c.director, &report, c.decline_appeal(AppealRefusal::OtherOrgan));
    assert!(own.message.contains("不是申诉"), "{own}");
    c.verified();
}

/// 审理 handles an appeal as an office does: it records its steps, puts its proposal before a leader, answers a reminder.
#[test]
fn the_reviewers_work_on_the_appeals_that_they_handle_and_on_no_others() {
    let c = County::on("2026-11-23");
    let case = c.registered(of_kind(&c, "2"));
    let others = c.taken(c.named(), false);
    c.does(&c.director, &case, c.accept_appeal(AppealKind::Party));
    let review =
        Assign { office: c.reviewer.office.clone(), first_handler: c.reviewer.account.clone(), ..c.assign() };
    c.does(&c.director, &case, review);
    c.does(&c.reviewer, &case, Receive { on: c.today() });
    let step = Step {
        on: c.today(),
        kind: StepKind::Documents,
        persons: String::new(),
        what: "调阅原案卷宗".into(),
    };
    c.does(&c.reviewer, &case, step.clone());
    let submit = Submit { matter: ApprovalMatter::Appeal, ..c.submit() };
    for act in [Act::from(step), submit.clone().into()] {
        let refused = c.refused(&c.reviewer, &others, act);
        assert!(refused.message.contains("审理只在本室承办的件上"), "{refused}");
    }
    let asked = c.does(&c.reviewer, &case, submit).entry;
    c.does(&c.leader, &case, c.decide(&asked));
    let reminder = c.does(&c.supervisor, &case, remind(&c)).entry;
    let answer = AnswerReminder { reminder, on: c.today(), answer: "本周呈报".into(), by: c.today() };
    c.does(&c.reviewer, &case, answer);
    c.does(&c.reviewer, &case, DecideAppeal { approved_by: AccountId::default(), ..c.decide_appeal() });
    c.verified();
}

/// 批评建议: passed on, answered where it is signed, closed.
#[test]
fn a_suggestion_is_passed_on_and_answered_where_it_is_signed() {
    let c = County::on("2026-11-23");
    let case = c.registered(of_kind(&c, "3"));
    assert!(c.refused(&c.director, &case, c.accept()).way_out.contains("转有关部门"));
    assert!(c.refused(&c.desk, &case, c.answer_suggestion()).message.contains("不是已转"));
    c.does(&c.director, &case, c.pass_on());
    assert_eq!(limit(&c, &case, "suggestion_answer").due, day("2026-12-23"));
    assert_eq!(view(&c, &c.desk, &case).next[0].verb, ActName::AnswerSuggestion);
    c.does(&c.desk, &case, c.answer_suggestion());
    assert_eq!(standing(&c, &case).stage, Stage::Closed);
    assert!(!runs(&c, &case, "inform") && runs(&c, &case, "archive"));
    // Without a name it is closed when it is passed on.
    let nameless = RegisterForm { kind: "3".into(), subjects: vec![], ..c.anonymous() };
    let nameless = c.registered(nameless);
    c.does(&c.director, &nameless, c.pass_on());
    assert_eq!(standing(&c, &nameless).stage, Stage::Closed);
    // Nobody is owed an open feedback about it.
    c.does(&c.director, &nameless, Archive { on: c.today(), years: 10, sheets: 3, sealed_sheets: 0 });
    assert_eq!(standing(&c, &nameless).stage, Stage::Archived);
    c.verified();
}

/// 撤诉 of a 检举控告: of one's own will and in writing; it is checked all the same, and the result is told.
#[test]
fn a_withdrawn_report_is_checked_on_and_its_result_told() {
    let c = County::on("2026-11-23");
    let case = c.taken(c.named(), false);
    c.does(&c.desk, &case, c.inform());
    let urged = WithdrawReport { own_will: false, ..c.withdraw_report() };
    assert_eq!(c.refused(&c.desk, &case, urged).field.as_deref(), Some("own_will"));
    let unwritten = WithdrawReport { sheets: 0, ..c.withdraw_report() };
    assert_eq!(c.refused(&c.desk, &case, unwritten).field.as_deref(), Some("sheets"));
    let before = limits(&c, &case).len();
    let withdrawn = c.does(&c.desk, &case, c.withdraw_report());
    assert!(
        c.refused(&c.desk, &case, Retract { entry: withdrawn.entry, reason: "x".into() })
            .message
            .contains("不能撤回")
    );
    assert_eq!(limits(&c, &case).len(), before);
    assert_eq!(limit(&c, &case, "feedback_middle").ended, "本人撤诉");
    assert!(runs(&c, &case, "find"), "the checking goes on");
    c.does(&c.handler, &case, c.dispose());
    c.does(&c.handler, &case, c.find(Finding::True));
    assert!(c.refused(&c.director, &case, c.close()).message.contains("后期反馈未记录"));
    // What they say then counts as ever.
    let objected = FeedBack { objection: Some("处理太轻".into()), ..c.feedback(FeedbackStage::Late) };
    let raised = c.does(&c.handler, &case, objected).entry;
    assert!(c.refused(&c.director, &case, c.close()).message.contains("1 条异议未答复"));
    c.does(&c.handler, &case, AnswerObjection { feedback: raised, on: c.today(), answer: "已说明".into() });
    c.does(&c.director, &case, c.close());
    c.verified();
}

/// A withdrawn 申诉 or 批评建议 is at its end; an anonymous report has nobody who could withdraw it.
#[test]
fn a_withdrawn_appeal_ends_and_may_come_again() {
    let c = County::on("2026-11-23");
    let case = c.registered(of_kind(&c, "2"));
    c.does(&c.director, &case, c.accept_appeal(AppealKind::State));
    c.does(&c.desk, &case, c.withdraw_report());
    assert_eq!(standing(&c, &case).stage, Stage::Closed);
    for rule in ["assign", "state_appeal", "inform"] {
        assert_eq!(limit(&c, &case, rule).ended, "本人撤诉", "{rule}");
    }
    // Within the month it may be brought again.
    let again = c.registered(of_kind(&c, "2"));
    c.does(&c.director, &again, c.accept_appeal(AppealKind::State));
    let nameless = c.taken(c.anonymous(), false);
    assert!(c.refused(&c.desk, &nameless, c.withdraw_report()).message.contains("匿名件"));
    c.verified();
}

/// 失联 only after attempts on three days by two ways; who is found again is told as ever.
#[test]
fn nobody_is_lost_before_three_days_and_two_ways_and_who_is_found_is_told() {
    let c = County::on("2026-11-02");
    let case = c.found(c.named(), false);
    c.does(&c.desk, &case, c.inform());
    c.hall.clock().move_to(day("2026-11-23"));
    let tried = ["2026-11-10", "2026-11-16", "2026-11-20"];
    for short in [["2026-11-10", "2026-11-10", "2026-11-20"], ["2026-11-10", "2026-11-20", "2026-11-20"]] {
        let refused = c.refused(&c.handler, &case, c.lose_contact(short));
        assert_eq!(
            (refused.field.as_deref(), refused.message.contains("现在是 2 天")),
            (Some("attempts"), true)
        );
    }
    let mut one_way = c.lose_contact(tried);
    one_way.attempts[2].way = Way::Phone;
    assert!(c.refused(&c.handler, &case, one_way).message.contains("1 种"));
    c.does(&c.handler, &case, c.lose_contact(tried));
    assert_eq!(limit(&c, &case, "feedback_late").ended, "失联");
    let missing = || {
        c.hall.read_case(&c.director, &case, |scene| missing_before_close(scene.view, scene.case()?)).unwrap()
    };
    assert!(missing().is_empty(), "nobody is there to be told");
    // Found again: what is owed is owed again.
    c.hall.clock().move_to(day("2026-11-25"));
    c.does(&c.handler, &case, c.feedback(FeedbackStage::Early));
    assert!(runs(&c, &case, "feedback_late"));
    assert!(missing().contains(&"后期反馈未记录".to_owned()), "{:?}", missing());
    c.does(&c.handler, &case, c.feedback(FeedbackStage::Middle));
    c.does(&c.handler, &case, c.feedback(FeedbackStage::Late));
    assert!(!runs(&c, &case, "feedback_late"));
    c.does(&c.director, &case, c.close());
    c.verified();
}

/// 死亡: with its proof. The report is checked all the same; next of kin who want it are told in the person's place.
#[test]
fn a_death_needs_its_proof_and_the_next_of_kin_may_go_on() {
    let c = County::on("2026-11-23");
    let case = c.taken(c.named(), false);
    c.does(&c.desk, &case, c.inform());
    let unproved = NoteDeath { proof: " ".into(), ..c.note_death(Heirs::Silent) };
    assert_eq!(c.refused(&c.handler, &case, unproved).field.as_deref(), Some("proof"));
    c.does(&c.handler, &case, c.note_death(Heirs::Silent));
    c.does(&c.handler, &case, c.dispose());
    c.does(&c.handler, &case, c.find(Finding::True));
    assert!(!limits(&c, &case).iter().any(|limit| limit.rule == "feedback_late"));
    c.does(&c.director, &case, c.close());

    let going_on = c.taken(c.named(), false);
    c.does(&c.handler, &going_on, c.note_death(Heirs::GoOn));
    assert!(runs(&c, &going_on, "feedback_early"));
    let tags = view(&c, &c.handler, &going_on).tags;
    assert!(tags.iter().any(|tag| tag.text == "本人已故，向近亲属反馈"), "{tags:?}");

    let appeal = c.registered(of_kind(&c, "2"));
    c.does(&c.director, &appeal, c.accept_appeal(AppealKind::Party));
    c.does(&c.desk, &appeal, c.note_death(Heirs::Stop));
    assert_eq!(standing(&c, &appeal).stage, Stage::Closed);
    c.verified();
}

/// 移送司法: approved, where and when, its receipt; whoever came is told, and it is not closed without the receipt.
#[test]
fn what_goes_to_justice_is_approved_signed_for_and_told() {
    let c = County::on("2026-11-23");
    let case = into_fast(&c);
    assert!(c.refused(&c.handler, &case, c.send_to_justice()).message.contains("信访室主任"));
    let unapproved = SendToJustice { approved_by: c.handler.account.clone(), ..c.send_to_justice() };
    assert_eq!(c.refused(&c.director, &case, unapproved).field.as_deref(), Some("approved_by"));
    c.does(&c.director, &case, c.send_to_justice());
    for rule in ["find", "fast_check"] {
        assert_eq!(limit(&c, &case, rule).ended, "移送司法", "{rule}");
    }
    c.does(&c.desk, &case, c.inform());
    for stage in [FeedbackStage::Early, FeedbackStage::Middle, FeedbackStage::Late] {
        c.does(&c.handler, &case, c.feedback(stage));
    }
    assert!(c.refused(&c.director, &case, c.close()).message.contains("移送回执未取回"));
    c.does(&c.director, &case, JusticeReceipt { on: c.today(), receipt: "青公收〔2026〕7号".into() });
    c.does(&c.director, &case, c.close());
    let sent =
        view(&c, &c.director, &case).dossier.into_iter().find(|line| line.label == "移送司法").unwrap();
    assert!(sent.text.contains("青山县公安局") && sent.text.contains("青公收〔2026〕7号"), "{}", sent.text);
    c.verified();
}

/// What was approved before approvals had a day of their own keeps its meaning: no limit begins with it.
#[test]
fn an_older_disposition_means_what_it_meant() {
    let old =
        r#"{"verb":"dispose","on":"2026-11-23","disposition":"concluded","basis":"轻微","approved_by":"x"}"#;
    let Act::Dispose(old) = serde_json::from_str(old).unwrap() else { panic!("a disposition") };
    assert_eq!((old.approved_on, old.told.as_str(), old.approval.is_none()), (None, "", true));
    let old = r#"{"verb":"find","on":"2026-11-23","findings":[],"handling":""}"#;
    let Act::Find(old) = serde_json::from_str(old).unwrap() else { panic!("a finding") };
    assert_eq!(old.sanction, Sanction::None);
}

/// 申诉 and 移送司法 rest on what a leader decided about that very matter: a decision to send the case elsewhere bears no 移送司法,
/// what waits holds it up, and neither name nor day is typed.
#[test]
fn an_appeal_and_a_transfer_to_justice_rest_on_their_own_decisions() {
    let c = County::on("2026-11-23");
    let nobody = AccountId::default;
    let case = c.taken(c.named(), false);
    c.approves(&case, ApprovalMatter::Transfer);
    let typed = SendToJustice { approved_by: nobody(), ..c.send_to_justice() };
    assert_eq!(c.refused(&c.director, &case, typed.clone()).field.as_deref(), Some("approved_by"));
    let matter = ApprovalMatter::Justice;
    let asked = c.does(&c.director, &case, Submit { matter, ..c.submit() }).entry;
    assert!(c.refused(&c.director, &case, c.send_to_justice()).message.contains("现在待批"));
    c.does(&c.leader, &case, c.decide(&asked));
    let done = c.does(&c.director, &case, typed);
    assert!(done.say.contains("陈志远 11月23日批准"), "{}", done.say);

    let appeal = c.registered(RegisterForm { kind: "2".into(), categories: vec![], ..c.named() });
    c.approves(&appeal, ApprovalMatter::Appeal);
    let accepted = AcceptAppeal { approved_by: nobody(), ..c.accept_appeal(AppealKind::Party) };
    let done = c.does(&c.director, &appeal, accepted);
    assert!(done.say.contains("陈志远 11月23日批准"), "{}", done.say);
    c.verified();
}

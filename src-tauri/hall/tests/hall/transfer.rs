//! 转送 and its receipt: who holds a case, by when it is signed for, how it comes back. By the rules and their articles.

use crate::county::{County, day, due, limit_days, met, seal_up, standing, view};
use hall::*;

/// 持件: until it is signed for the sender holds it, and then the receiver alone.
#[test]
fn the_sender_holds_until_the_receiver_has_signed() {
    let c = County::on("2026-11-23");
    let case = c.registered(c.named());
    let sent = c.does(&c.director, &case, c.forward(&case));
    assert_eq!(sent.number.as_deref(), Some("信转〔2026〕1号"));
    assert!(sent.say.contains("转送青山镇纪委") && sent.say.contains("镇党委管理"), "{}", sent.say);

    // On its way: the receiver may not advance it yet, and the sender does nothing to it but take it back.
    assert!(standing(&c, &case).keeper.is_none());
    let early = c.refused(&c.township, &case, c.accept());
    assert!(early.message.contains("在途待签收"), "{early}");
    for act in [Act::from(c.accept()), c.decline().into(), c.forward(&case).into()] {
        let refused = c.refused(&c.director, &case, act);
        assert!(refused.message.contains("在途") && refused.way_out.contains("收回"), "{refused}");
    }
    let by_room = c.refused(&c.desk, &case, c.take_over(""));
    assert!(by_room.message.contains("由接收单位青山镇纪委办理"), "{by_room}");

    c.does(&c.township, &case, c.take_over(""));
    assert_eq!(standing(&c, &case).keeper, c.village);
    assert_eq!(view(&c, &c.director, &case).holder, "青山镇纪委");
    let late = c.refused(&c.director, &case, c.accept());
    assert!(late.message.contains("由青山镇纪委持件，只有持件单位可以推进"), "{late}");
    let back = TakeBack { transfer: EntryId::default(), on: c.today(), reason: "改由县里办".into() };
    assert!(c.refused(&c.director, &case, back).message.contains("持件"));

    // The township goes all the way with it.
    c.does(&c.township, &case, c.accept());
    let elsewhere = Assign { lead: AccountId::default(), ..c.assign() };
    assert_eq!(c.refused(&c.township, &case, elsewhere).field.as_deref(), Some("office"));
    let own = Assign {
        lead: AccountId::default(),
        office: c.village.clone(),
        first_handler: c.township.account.clone(),
        ..c.assign()
    };
    c.does(&c.township, &case, own);
    c.does(&c.township, &case, Receive { on: c.today() });
    assert_eq!(standing(&c, &case).stage, Stage::Handling);
    c.verified();
}

/// Under handling by the township to which it was transferred.
fn handled_by_township(c: &County) -> CaseId {
    let case = c.registered(c.named());
    c.does(&c.director, &case, c.forward(&case));
    c.does(&c.township, &case, c.take_over(""));
    c.does(&c.township, &case, c.accept());
    let own = Assign {
        lead: AccountId::default(),
        office: c.village.clone(),
        first_handler: c.township.account.clone(),
        ..c.assign()
    };
    c.does(&c.township, &case, own);
    c.does(&c.township, &case, Receive { on: c.today() });
    case
}

/// 规则 art. 17: the disposition is approved by a leader, wherever the case is kept. They are no holders: they answer what
/// the township put before them, on paper or here.
#[test]
fn article_17_a_leader_decides_what_a_township_puts_before_them() {
    let c = County::on("2026-11-23");
    let case = handled_by_township(&c);
    assert!(c.refused(&c.leader, &case, c.decide(&EntryId::default())).message.contains("没有等您批示"));
    let submit = |matter| Submit { matter, ..c.submit() };
    let asked = c.does(&c.township, &case, submit(ApprovalMatter::Disposition)).entry;
    assert!(c.refused(&c.township, &case, c.dispose()).message.contains("待批"));
    let page = view(&c, &c.leader, &case);
    assert!(page.beside.contains(&ActName::Decide), "{:?}", page.beside);
    c.does(&c.leader, &case, c.decide(&asked));
    let on_paper = AccountId::default();
    let done =
        c.does(&c.township, &case, Dispose { approved_by: on_paper, approved_on: None, ..c.dispose() });
    assert!(done.say.contains("陈志远 11月23日批准"), "{}", done.say);

    let asked = c.does(&c.township, &case, submit(ApprovalMatter::Extension)).entry;
    let in_ink = EnterDecision {
        approval: asked,
        leader: c.leader.account.clone(),
        on: c.today(),
        decision: Decision::Agree,
        opinion: String::new(),
        further: AccountId::default(),
    };
    c.does(&c.director, &case, in_ink);
    let submit = c.refused(&c.director, &case, submit(ApprovalMatter::Handling));
    assert!(submit.message.contains("由青山镇纪委持件"), "{submit}");
    c.verified();
}

/// 快查快结快审 of a township's case: it proposes, 案管 judges, 审理 reviews.
#[test]
fn a_township_goes_the_fast_way_and_is_judged_and_reviewed() {
    let c = County::on("2026-11-23");
    let case = handled_by_township(&c);
    c.does(&c.township, &case, c.propose_fast());
    assert!(c.refused(&c.township, &case, c.judge_fast()).message.contains("由案管、审理办理"));
    c.does(&c.supervisor, &case, c.judge_fast());
    c.does(&c.township, &case, c.dispose());
    c.does(&c.township, &case, c.submit_review());
    c.does(&c.reviewer, &case, c.review_fast());
    assert_eq!(standing(&c, &case).fast, Fast::Passed);
    let find = Find { sanction: Sanction::PartyWarning, ..c.find(Finding::Partly) };
    c.does(&c.township, &case, find);
    c.verified();
}

/// A township assigns what it keeps, not what the county gave it to handle.
#[test]
fn a_township_does_not_assign_what_the_county_holds() {
    let c = County::on("2026-11-23");
    let case = c.registered(c.named());
    c.does(&c.director, &case, c.accept());
    let to_village =
        Assign { office: c.village.clone(), first_handler: c.township.account.clone(), ..c.assign() };
    c.does(&c.director, &case, to_village);
    c.does(&c.township, &case, Receive { on: c.today() });
    let on = c.reassign(&c.township, &c.village);
    assert!(c.refused(&c.township, &case, on).message.contains("由县里交办"));
}

/// Two working days ◇ to sign: a transfer sent on a Friday is late on Wednesday, at the receiver's.
#[test]
fn a_transfer_that_is_not_signed_for_is_overdue_after_two_working_days_at_the_receivers() {
    let c = County::on("2026-11-20");
    let case = c.registered(c.named());
    c.does(&c.director, &case, c.forward(&case));
    assert_eq!(limit_days(&c, &case, "take_over"), [due("2026-11-24")]);
    assert_eq!(limit_days(&c, &case, "decide"), [met("2026-11-27", "2026-11-20")]);
    c.hall.clock().move_to(day("2026-11-25"));
    let waits = c.hall.read(&c.township, today).unwrap();
    let task =
        waits.daily.tasks.iter().find(|task| task.case_id == case && task.verb == Some(ActName::TakeOver));
    let task = task.expect("the receiver's own work");
    assert_eq!((task.tone, task.left.as_str()), (Tone::Late, "超期 1 个工作日"));
    assert!(task.note.contains("待签收 青山镇。"), "{}", task.note);
    assert!(task.note.ends_with("，2 个工作日，应于11月24日前"), "{}", task.note);
    assert_eq!((waits.counts.late, waits.counts.receipt), (1, 1));
    let room = c.hall.read(&c.handler, today).unwrap();
    assert!(room.daily.tasks.is_empty(), "nobody else's");
    // Signed late, it stays late in the record.
    c.does(&c.township, &case, c.take_over(""));
    assert_eq!(limit_days(&c, &case, "take_over"), [met("2026-11-24", "2026-11-25")]);
    c.verified();
}

/// 规则 art. 16: five working days from its receipt to accept or to pass on.
#[test]
fn article_16_what_was_sent_down_is_accepted_or_passed_on_within_five_working_days() {
    let c = County::on("2026-11-23");
    let (one, two) = (c.registered(c.named()), c.registered(c.anonymous()));
    for case in [&one, &two] {
        c.does(&c.director, case, c.forward(case));
    }
    c.hall.clock().move_to(day("2026-11-25"));
    for case in [&one, &two] {
        c.does(&c.township, case, c.take_over(""));
        assert_eq!(limit_days(&c, case, "township_decide"), [due("2026-12-02")]);
    }
    c.hall.clock().move_to(day("2026-11-30"));
    c.does(&c.township, &one, c.accept());
    assert_eq!(limit_days(&c, &one, "township_decide"), [met("2026-12-02", "2026-11-30")]);
    // Passed on to another township: that one has five days of its own.
    let white = c.office("白石乡纪委", OfficeKind::Township);
    let summary = c.cleared_by(&c.township, &two, "反映某村危改名单没有公示。");
    let on = Forward { to: white, ground: ForwardGround::NotOurs, summary, ..c.forward(&two) };
    c.does(&c.township, &two, on);
    assert_eq!(limit_days(&c, &two, "township_decide"), [met("2026-12-02", "2026-11-30")]);
    // It holds on until 白石乡 has signed.
    assert_eq!(standing(&c, &two).keeper, c.village);
    c.does(
        &c.township,
        &two,
        TakeBack {
            transfer: EntryId::default(), on: c.today(), reason: "地名看错，正是本镇的村".into()
        },
    );
    assert_eq!(
        limit_days(&c, &two, "township_decide"),
        [due("2026-12-02")],
        "it runs on from where it began"
    );
    c.verified();
}

/// Taken back with a reason, as long as nobody has signed: the limit to decide runs on, the receipt is owed no more.
#[test]
fn a_transfer_is_taken_back_with_a_reason_before_it_is_signed_for() {
    let c = County::on("2026-11-23");
    let case = c.registered(c.named());
    let nothing = TakeBack { transfer: EntryId::default(), on: c.today(), reason: "试".into() };
    assert!(c.refused(&c.director, &case, nothing).message.contains("没有在途"));
    c.does(&c.director, &case, c.forward(&case));
    let silent = TakeBack { transfer: EntryId::default(), on: c.today(), reason: " ".into() };
    assert_eq!(c.refused(&c.director, &case, silent).field.as_deref(), Some("reason"));
    c.does(
        &c.director,
        &case,
        TakeBack {
            transfer: EntryId::default(), on: c.today(), reason: "当事人系县管，改由县里办".into()
        },
    );
    assert_eq!(limit_days(&c, &case, "take_over"), []);
    assert_eq!(limit_days(&c, &case, "decide"), [due("2026-11-30")]);
    let shut = c.hall.read_case(&c.township, &case, case_view).unwrap_err();
    assert!(shut.message.contains("不能查看"), "{shut}");
    c.does(&c.director, &case, c.accept());
    // The number that went with the letter is never given again.
    let other = c.registered(c.named());
    let sent = c.does(&c.director, &other, c.forward(&other));
    assert_eq!(sent.number.as_deref(), Some("信转〔2026〕2号"));
    c.verified();
}

/// 退回 with a reason returns the holding; whoever sent it decides anew, and a 实名 complainant is told anew.
#[test]
fn a_transfer_that_comes_back_returns_the_holding() {
    let c = County::on("2026-11-23");
    let case = c.registered(c.named());
    c.does(&c.director, &case, c.forward(&case));
    let told = c.does(&c.desk, &case, c.inform());
    assert!(told.say.contains("告知已转送青山镇纪委"), "{}", told.say);
    assert_eq!(limit_days(&c, &case, "inform"), [met("2026-12-14", "2026-11-23")]);

    c.hall.clock().move_to(day("2026-11-25"));
    c.does(&c.township, &case, c.take_over(""));
    // What becomes of it there is told by whoever has it now, within 15 working days of the receipt.
    assert_eq!(limit_days(&c, &case, "inform"), [due("2026-12-16"), met("2026-12-14", "2026-11-23")]);
    assert!(c.refused(&c.township, &case, c.inform()).message.contains("尚未决定"));
    let silent = SendBack { reason: String::new(), ..c.send_back() };
    assert_eq!(c.refused(&c.township, &case, silent).field.as_deref(), Some("reason"));
    assert!(c.refused(&c.director, &case, c.send_back()).message.contains("由接收单位青山镇纪委办理"));
    c.does(&c.township, &case, c.send_back());

    let stands = standing(&c, &case);
    assert!(stands.keeper.is_none() && stands.sent.is_none() && stands.stage == Stage::Registered);
    assert_eq!(limit_days(&c, &case, "township_decide"), [met("2026-12-02", "2026-11-25")]);
    assert_eq!(limit_days(&c, &case, "decide"), [due("2026-12-02"), met("2026-11-30", "2026-11-23")]);
    let page = view(&c, &c.director, &case);
    let line = page.dossier.iter().find(|line| line.label == "转送").unwrap();
    assert!(line.text.contains("信转〔2026〕1号") && line.text.contains("当事人已调县民政局"), "{line:?}");
    assert!(c.refused(&c.township, &case, c.accept()).message.contains("不能查看"));
    c.does(&c.director, &case, c.accept());
    c.does(&c.desk, &case, c.inform());
    c.verified();
}

/// Before it is signed for it may be refused too; once it was accepted it no longer goes back.
#[test]
fn what_was_taken_on_is_not_sent_back() {
    let c = County::on("2026-11-23");
    let (one, two) = (c.registered(c.named()), c.registered(c.named()));
    assert!(c.refused(&c.director, &one, c.send_back()).message.contains("不是转来的"));
    for case in [&one, &two] {
        c.does(&c.director, case, c.forward(case));
    }
    c.does(&c.township, &one, c.send_back());
    assert_eq!(limit_days(&c, &one, "take_over"), [met("2026-11-25", "2026-11-23")]);
    c.does(&c.township, &two, c.take_over(""));
    c.does(&c.township, &two, c.accept());
    assert!(c.refused(&c.township, &two, c.send_back()).message.contains("已经受理，不能再退回"));
    c.verified();
}

/// Who may, on which ground, where to: the director or whoever holds it, to a township and never to the body complained of.
#[test]
fn article_47_nothing_is_sent_to_the_body_that_is_complained_of() {
    let c = County::on("2026-11-23");
    let mut form = c.named();
    form.subjects[0].organisation = "青山镇纪委".into();
    let case = c.registered(form);
    let refused = c.refused(&c.director, &case, c.forward(&case));
    assert_eq!(refused.field.as_deref(), Some("to"));
    assert!(refused.message.contains("规则第四十七条"), "{refused}");

    let case = c.registered(c.named());
    assert!(c.refused(&c.desk, &case, c.forward(&case)).message.contains("信访室主任"));
    for (field, act) in [
        ("to", Forward { to: c.room.clone(), ..c.forward(&case) }),
        ("to", Forward { to: c.director.office.clone(), ..c.forward(&case) }),
        ("basis", Forward { basis: String::new(), ..c.forward(&case) }),
        ("on", Forward { on: day("2026-11-22"), ..c.forward(&case) }),
    ] {
        assert_eq!(c.refused(&c.director, &case, act).field.as_deref(), Some(field));
    }
    let outside = c.registered(RegisterForm { kind: "4".into(), ..c.named() });
    let refused = c.refused(&c.director, &outside, c.forward(&outside));
    assert!(refused.way_out.contains("移送职能部门"), "{refused}");
}

/// 规则 art. 47: the letter's summary is staff's own, compared with the sealed identity. Nobody opens it on the way.
#[test]
fn article_47_a_transfer_carries_nothing_of_who_came() {
    let c = County::on("2026-11-23");
    let case = c.registered(c.named());
    let named = c.hall.read_case(&c.director, &case, |scene| {
        clear(scene.view, scene.who, &case, "杨𬱖反映危改名单没有公示。")
    });
    assert!(named.unwrap_err().message.contains("姓名"));
    // A summary cleared for another case does not pass either.
    let other = c.registered(c.named());
    let refused =
        c.refused(&c.director, &case, Forward { summary: c.forward(&other).summary, ..c.forward(&case) });
    assert_eq!(refused.field.as_deref(), Some("summary"));

    let sent = c.does(&c.director, &case, c.forward(&case));
    let entry = c.hall.read(&c.director, |scene| entry_by_id(scene.view, &sent.entry)).unwrap().unwrap();
    let words = serde_json::to_string(&entry.act).unwrap();
    for secret in ["杨", "1234", "11010519491231002X", "三组"] {
        assert!(!words.contains(secret), "{secret} in {words}");
    }
    let opened = c.hall.open_identity(&c.township, &case, "联系信访人约定见面");
    assert!(opened.unwrap_err().message.contains("签收"), "not before it is signed for");
    c.does(&c.township, &case, c.take_over(""));
    assert_eq!(c.hall.open_identity(&c.township, &case, "联系信访人约定见面").unwrap().people.len(), 1);
    c.verified();
}

/// 规则 art. 14: a repeat is kept with the earlier case, which shows that it was reported again, and how often.
#[test]
fn article_14_a_repeat_draws_attention_to_the_earlier_case() {
    let c = County::on("2026-11-23");
    let (first, second) = (c.registered(c.named()), c.registered(c.named()));
    c.hall.clock().move_to(day("2026-11-24"));
    let third = c.registered(c.anonymous());
    let same = |earlier: &CaseId| Link {
        earlier: earlier.clone(),
        verdict: Verdict::SameMatter,
        reason: "同一名单".into(),
    };
    c.does(&c.desk, &second, same(&first));
    // Linked with the second, it belongs to the first all the same.
    c.does(&c.desk, &third, same(&second));
    let line =
        view(&c, &c.director, &first).dossier.into_iter().find(|line| line.label == "再次举报").unwrap();
    assert!(line.text.starts_with("2 次，最近 11月24日"), "{line:?}");
    assert_eq!(line.tags[0].text, "重复举报重点办");
    let input = CasesInput { limit: 10, ..CasesInput::default() };
    let listed = c.hall.read(&c.director, |scene| cases(scene, &input)).unwrap();
    let row = listed.rows.iter().find(|row| row.case_id == first).unwrap();
    assert!(
        row.tags.iter().any(|tag| tag.text == "又举报 2 次 · 重点办" && tag.tone == Tone::Warn),
        "{row:?}"
    );
    // 重复举报重点办: the earlier case, on which the work goes on, is sorted by it and has its days.
    assert_eq!(standing(&c, &first).urgency, Urgency::Focus);
    assert!(c.refused(&c.director, &third, c.forward(&third)).message.contains("规则第十四条"));
    // Taken for another matter after all: no more attention, and its own limits run on.
    let other = Link { verdict: Verdict::Different, ..same(&first) };
    c.does(&c.desk, &second, other);
    assert!(!view(&c, &c.director, &first).dossier.iter().any(|line| line.label == "再次举报"));
    assert_eq!(standing(&c, &first).urgency, Urgency::Timely);
    // Withdrawing acts of either case computes each of them as it stood.
    c.does(&c.desk, &second, same(&first));
    c.does(&c.director, &first, c.accept());
    let entries = c.hall.read_case(&c.director, &first, |scene| case_entries(scene.view, &first)).unwrap();
    let last = entries.last().unwrap().stamp.id.clone();
    c.does(&c.director, &first, Retract { entry: last, reason: "填错了".into() });
    assert_eq!(standing(&c, &first).urgency, Urgency::Focus);
    c.verified();
    c.does(&c.desk, &second, Link { verdict: Verdict::Different, ..same(&first) });
    assert_eq!(limit_days(&c, &second, "inform"), [due("2026-12-14")]);
    c.verified();
}

/// 规则 art. 15: found out late that it belongs to the level above, it goes up sealed within five working days of receipt, and
/// its content is shown no more: on no page, in no list, to no leader.
#[test]
fn article_15_what_turns_out_to_belong_above_goes_up_sealed_and_is_shown_no_more() {
    let c = County::on("2026-11-23");
    let mut form = c.named();
    form.subjects[0].authority = "unknown".into();
    let earlier = c.registered(c.named());
    let case = c.registered(form);
    // What was said of it before it was known whose it is goes with the rest.
    let link = Link { earlier, verdict: Verdict::SamePerson, reason: "与石桥那件同一人".into() };
    c.does(&c.desk, &case, link);
    let ask = AskMaterial {
        on: c.today(),
        what: "石桥村名单照片".into(),
        way: Way::Phone,
        staff: vec!["周敏".into()],
        until: day("2026-12-01"),
    };
    c.does(&c.desk, &case, ask);
    let asked = Submit { summary: "石桥村刘某".into(), matter: ApprovalMatter::Other, ..c.submit() };
    let asked = c.does(&c.director, &case, asked).entry;
    c.does(&c.leader, &case, Decide { opinion: "石桥的事先问清".into(), ..c.decide(&asked) });
    let through = c.refused(&c.director, &case, seal_up(&c, SealKind::OwnChief, "陈志远"));
    assert_eq!(through.field.as_deref(), Some("handed_to"), "never through the chief");
    let done = c.does(&c.director, &case, seal_up(&c, SealKind::OwnChief, "林静"));
    assert_eq!(done.number.as_deref(), Some("信报〔2026〕1号"));

    let waiting = c.hall.read(&c.director, stubs).unwrap().remove(0);
    assert_eq!((waiting.due, waiting.received_on), (day("2026-11-30"), day("2026-11-23")));
    let page = view(&c, &c.director, &case);
    let shown = format!("{page:?}");
    for word in ["危房", "刘某", "石桥", "名单"] {
        assert!(!shown.contains(word), "{word} is still shown: {shown}");
    }
    assert!(page.papers.iter().all(|paper| !paper.ready), "{:?}", page.papers);
    let found = c.hall.read(&c.director, |scene| find(scene, "石桥")).unwrap();
    assert!(found.iter().all(|one| one.case_id != case), "the search holds nothing of it");
    let again = c.registered(c.named());
    let proposed = c.hall.read_case(&c.desk, &again, case_view).unwrap().repeats;
    assert!(proposed.iter().all(|one| one.case_id != case), "nor does the repeat check");
    for who in [&c.leader, &c.handler] {
        let refused = c.hall.read_case(who, &case, case_view).unwrap_err();
        assert!(refused.message.contains("规则第十五条"), "{refused}");
        let input = CasesInput { limit: 10, ..CasesInput::default() };
        let listed = c.hall.read(who, |scene| cases(scene, &input)).unwrap();
        assert!(listed.rows.iter().all(|row| row.case_id != case));
        assert!(c.hall.read(who, today).unwrap().daily.tasks.is_empty());
    }
    // The person is told that it went up, within 15 working days of receipt.
    assert_eq!(limit_days(&c, &case, "inform"), [due("2026-12-14")]);
    let told = c.does(&c.desk, &case, c.inform());
    assert!(told.say.contains("告知已报送上级"), "{}", told.say);
    assert!(c.refused(&c.director, &case, c.accept()).message.contains("已报送上级"));
    c.verified();
}

/// 规则 art. 16: a township passes on what is not its own, up to the hall too, where it is the county's own again.
#[test]
fn article_16_a_township_passes_up_what_is_the_countys() {
    let c = County::on("2026-11-23");
    let case = c.registered(c.named());
    c.does(&c.director, &case, c.forward(&case));
    c.does(&c.township, &case, c.take_over(""));
    let summary = c.cleared_by(&c.township, &case, "反映某村危改名单没有公示。");
    let up = Forward {
        to: c.director.office.clone(),
        ground: ForwardGround::NotOurs,
        basis: "被反映人已调任县民政局".into(),
        summary,
        ..c.forward(&case)
    };
    c.does(&c.township, &case, up);
    assert_eq!(limit_days(&c, &case, "township_decide"), [met("2026-11-30", "2026-11-23")]);
    c.hall.clock().move_to(day("2026-11-24"));
    c.does(&c.desk, &case, c.take_over(""));
    assert!(standing(&c, &case).keeper.is_none());
    assert_eq!(limit_days(&c, &case, "decide"), [due("2026-12-01"), met("2026-11-30", "2026-11-23")]);
    assert!(c.refused(&c.township, &case, c.accept()).message.contains("不能查看"));
    c.does(&c.director, &case, c.accept());
    c.verified();
}

/// 规则 art. 16: whatever ends the question what becomes of the case ends its limit, at a township and for what came back.
#[test]
fn article_16_what_was_decided_in_any_way_is_owed_no_more() {
    let c = County::on("2026-11-23");
    let of_kind =
        |kind: &str| RegisterForm { kind: kind.into(), subjects: vec![], categories: vec![], ..c.named() };
    for end in [Act::from(c.pass_on()), Act::from(c.withdraw_report())] {
        let (below, back) = (c.registered(of_kind("3")), c.registered(of_kind("3")));
        for case in [&below, &back] {
            c.does(&c.director, case, c.forward(case));
            c.does(&c.township, case, c.take_over(""));
        }
        c.does(&c.township, &back, c.send_back());
        c.does(&c.township, &below, end.clone());
        c.does(&c.director, &back, end.clone());
        for case in [&below, &back] {
            let limits = view(&c, &c.director, case).limits;
            let open = limits.iter().filter(|limit| limit.met_on.is_none());
            let open: Vec<&str> = open.map(|limit| limit.rule.as_str()).collect();
            assert!(
                !open.contains(&"decide") && !open.contains(&"township_decide"),
                "{}: {open:?}",
                end.verb().name()
            );
        }
    }
    c.verified();
}

/// A 批评建议 that is answered is told thereby, wherever it had gone before.
#[test]
fn an_answered_suggestion_that_came_back_is_told_and_at_its_end() {
    let c = County::on("2026-11-23");
    let form = RegisterForm { kind: "3".into(), subjects: vec![], categories: vec![], ..c.named() };
    let case = c.registered(form);
    c.does(&c.director, &case, c.forward(&case));
    c.does(&c.desk, &case, c.inform());
    c.does(&c.township, &case, c.take_over(""));
    c.does(&c.township, &case, c.send_back());
    c.does(&c.director, &case, c.pass_on());
    c.does(&c.desk, &case, c.answer_suggestion());
    let limits = view(&c, &c.director, &case).limits;
    let open = limits.iter().filter(|limit| limit.met_on.is_none());
    assert_eq!(open.map(|limit| limit.rule.as_str()).collect::<Vec<_>>(), ["archive"]);
    c.verified();
}

//! 包案、批示、回避: one test for each rule, named after it.

use crate::county::{County, day, standing, view};
use hall::*;

fn approval(c: &County, id: &CaseId) -> ApprovalView {
    view(c, &c.director, id).approvals.remove(0)
}

/// Another leader than the one of the county: 李建国.
fn second_leader(c: &County) -> AccountId {
    c.adds("李建国", "纪委副书记", &c.leader.office, Role::Leader)
}

fn handler_in(c: &County, name: &str, office: &OfficeId, role: Role) -> Session {
    c.comes(name, "纪检监察员", office, role)
}

fn plan(c: &County) -> Plan {
    Plan {
        on: c.today(),
        crux: "名单没有公示，住户不知道评定标准".into(),
        way: "逐户核对鉴定，重新评议并公示".into(),
        task_force: vec![Member { account: c.township.account.clone(), duty: "协调村里公示".into() }],
        measures: vec![
            Measure {
                what: "调取名单和住房鉴定".into(),
                owner: c.handler.account.clone(),
                due: day("2026-11-27"),
            },
            Measure {
                what: "组织重新评议".into(),
                owner: c.township.account.clone(),
                due: day("2026-12-10"),
            },
        ],
        feedback: "每两周见面一次".into(),
        risk: String::new(),
    }
}

fn visit(c: &County) -> Visit {
    Visit {
        arranged: EntryId::default(),
        on: c.today(),
        kind: VisitKind::CarriedVisit,
        leader: c.leader.account.clone(),
        place: "石桥村村委会".into(),
        persons: "镇政府、村委会，信访人".into(),
        outcome: "当面听取诉求，议定重新评议".into(),
        next_step: "十日内公示评议结果".into(),
    }
}

/// 重新办理 of a led case: 一案一策 is laid down anew, and what was left open of the first plan is nobody's to do.
#[test]
fn a_reopened_case_is_planned_anew() {
    let c = County::on("2026-11-20");
    let case = c.taken(c.anonymous(), false);
    c.does(&c.handler, &case, plan(&c));
    c.does(&c.handler, &case, c.dispose());
    c.does(&c.handler, &case, c.find(Finding::Partly));
    c.does(&c.handler, &case, c.plan(&case));
    c.does(&c.handler, &case, c.meeting(&case));
    c.does(&c.director, &case, c.close());
    c.hall.clock().move_to(day("2026-12-07"));
    c.does(&c.director, &case, c.reopen());
    assert!(view(&c, &c.director, &case).plan.is_none());
    let mut anew = plan(&c);
    anew.measures.iter_mut().for_each(|measure| measure.due = day("2026-12-18"));
    c.does(&c.handler, &case, anew);
    assert_eq!(view(&c, &c.director, &case).plan.unwrap().measures.len(), 2);
    c.verified();
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
    let other = c.hall.login_first(&other, crate::county::FIRST_PASSWORD, crate::county::PASSWORD).unwrap();
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

/// 一案一策: no plan without a leader; each measure has one who answers for it and can open the case, and a day.
#[test]
fn every_measure_of_a_plan_has_an_owner_who_may_open_the_case_and_a_day() {
    let c = County::on("2026-11-23");
    let case = c.taken(c.named(), false);
    let wrong = |plan: Plan| c.refused(&c.handler, &case, plan).field;
    assert_eq!(wrong(Plan { measures: vec![], ..plan(&c) }).as_deref(), Some("measures"));
    let mut late = plan(&c);
    late.measures[1].due = day("2026-11-20");
    assert_eq!(wrong(late).as_deref(), Some("measures.1.due"));
    let outside = Plan { task_force: vec![], ..plan(&c) };
    let refused = c.refused(&c.handler, &case, outside);
    assert_eq!(refused.field.as_deref(), Some("measures.1.owner"));
    assert!(refused.message.contains("先列入专班"), "{refused}");
    let at_the_person = Plan { risk: "对信访人落实稳控责任".into(), ..plan(&c) };
    assert!(c.refused(&c.handler, &case, at_the_person).message.contains("对事不对人"));
    assert!(c.hall.read_case(&c.township, &case, case_view).is_err(), "not of the 专班 yet");
    c.does(&c.handler, &case, plan(&c));
    assert_eq!(view(&c, &c.township, &case).plan.unwrap().measures.len(), 2, "the 专班 reads the case");
    let listed =
        c.hall.read(&c.township, |scene| cases(scene, &CasesInput { limit: 9, ..CasesInput::default() }));
    assert_eq!(listed.unwrap().total, 1, "and finds it");
    assert!(c.refused(&c.handler, &case, plan(&c)).message.contains("已经定了"));
    // Nobody leads the other case.
    let unled = c.registered(c.named());
    c.does(&c.director, &unled, c.accept());
    c.does(&c.director, &unled, Assign { lead: AccountId::default(), ..c.assign() });
    assert!(c.refused(&c.handler, &unled, plan(&c)).message.contains("没有包案领导"));
    c.verified();
}

/// 措施 change with the reason and keep their first day; what is late stands in 今日 of whoever has to do with it.
#[test]
fn a_late_measure_stands_in_today_until_it_is_done_or_changed_with_the_reason() {
    let c = County::on("2026-11-23");
    let case = c.taken(c.named(), false);
    c.does(&c.handler, &case, plan(&c));
    let due = |who: &Session| -> Vec<(u32, Tone)> {
        c.hall.read(who, today).unwrap().measures.iter().map(|one| (one.n, one.tone)).collect()
    };
    assert_eq!(due(&c.handler), [], "the first ends in four days");
    c.hall.clock().move_to(day("2026-11-30"));
    for who in [&c.handler, &c.leader, &c.director] {
        assert_eq!(due(who), [(1, Tone::Late)], "{}", who.name);
    }
    assert_eq!(due(&c.township), [], "the township answers for the second");
    let change = ChangeMeasure {
        measure: 1,
        what: "调取名单、鉴定和补助台账".into(),
        owner: c.handler.account.clone(),
        due: day("2026-12-04"),
        reason: "档案在县住建局，须发函".into(),
    };
    let silent = ChangeMeasure { reason: " ".into(), ..change.clone() };
    assert_eq!(c.refused(&c.handler, &case, silent).field.as_deref(), Some("reason"));
    c.does(&c.handler, &case, change);
    let measure = || view(&c, &c.handler, &case).plan.unwrap().measures.remove(0);
    assert_eq!(
        (measure().due, measure().first_due, measure().changed),
        (day("2026-12-04"), day("2026-11-27"), 1)
    );
    assert_eq!(due(&c.handler), []);
    let finish =
        FinishMeasure { measure: 1, on: c.today(), dropped: false, outcome: "已调取 21 户".into() };
    c.does(&c.handler, &case, finish.clone());
    assert_eq!((measure().open, measure().left.as_str()), (false, "已完成"));
    assert!(c.refused(&c.handler, &case, finish.clone()).message.contains("第 1 项措施不在办"));
    c.does(
        &c.township,
        &case,
        FinishMeasure { measure: 2, dropped: true, outcome: "村里已自行评议".into(), ..finish },
    );
    let add = AddMeasure {
        on: c.today(),
        what: "核对自行评议的记录".into(),
        owner: c.handler.account.clone(),
        due: day("2026-12-08"),
        reason: "评议由村里先行组织".into(),
    };
    c.does(&c.handler, &case, add);
    let plan = view(&c, &c.leader, &case).plan.unwrap();
    let stands: Vec<_> = plan.measures.iter().map(|one| (one.n, one.left.as_str(), one.open)).collect();
    assert_eq!(stands, [(1, "已完成", false), (2, "不再做", false), (3, "剩 8 天", true)]);
    c.verified();
}

/// 领导走访: place, persons, outcome and next step; a step of handling is not a visit. 带信下访 is arranged first or told afterwards.
#[test]
fn a_leaders_visit_says_where_with_whom_what_came_of_it_and_what_is_next() {
    let c = County::on("2026-11-23");
    let case = c.taken(c.named(), false);
    for (field, visit) in [
        ("place", Visit { place: String::new(), ..visit(&c) }),
        ("persons", Visit { persons: String::new(), ..visit(&c) }),
        ("outcome", Visit { outcome: String::new(), ..visit(&c) }),
        ("next_step", Visit { next_step: String::new(), ..visit(&c) }),
        ("leader", Visit { leader: c.handler.account.clone(), ..visit(&c) }),
    ] {
        assert_eq!(c.refused(&c.handler, &case, visit).field.as_deref(), Some(field));
    }
    let step =
        Step {
            on: c.today(), kind: StepKind::CarriedVisit, persons: "陈志远".into(), what: "下访".into()
        };
    assert!(c.refused(&c.handler, &case, step).message.contains("包案走访"));
    let arrange = ArrangeVisit {
        on: day("2026-11-30"),
        kind: VisitKind::CarriedVisit,
        leader: c.leader.account.clone(),
        place: "石桥村村委会".into(),
        purpose: "带信下访，当面听取".into(),
    };
    let past = ArrangeVisit { on: day("2026-11-20"), ..arrange.clone() };
    assert_eq!(c.refused(&c.desk, &case, past).field.as_deref(), Some("on"));
    let arranged = c.does(&c.desk, &case, arrange.clone()).entry;
    assert!(view(&c, &c.leader, &case).visits[0].waits);
    c.hall.clock().move_to(day("2026-12-01"));
    assert_eq!(view(&c, &c.leader, &case).visits[0].tone, Tone::Late, "the day has passed");
    let made = Visit { arranged: arranged.clone(), on: day("2026-11-30"), ..visit(&c) };
    c.does(&c.leader, &case, made.clone());
    let visits = view(&c, &c.leader, &case).visits;
    assert_eq!((visits.len(), visits[0].waits, visits[0].visited_on), (1, false, Some(day("2026-11-30"))));
    assert_eq!(c.refused(&c.leader, &case, made).field.as_deref(), Some("arranged"), "not twice");
    let second = c.does(&c.desk, &case, ArrangeVisit { on: day("2026-12-07"), ..arrange }).entry;
    c.does(&c.director, &case, CallOffVisit { arranged: second, reason: "村里停电".into() });
    assert!(view(&c, &c.leader, &case).visits.iter().any(|one| one.standing == "已取消：村里停电"));
    c.verified();
}

/// 我的包案: counted at the top, the most urgent first and among those the oldest, each with what it waits for.
#[test]
fn a_leaders_page_counts_their_cases_and_says_what_each_waits_for_the_most_urgent_first() {
    let c = County::on("2026-11-23");
    let older = c.taken(c.named(), false);
    c.hall.clock().move_to(day("2026-11-24"));
    let newer = c.taken(c.anonymous(), false);
    let page = |who: &Session| c.hall.read(who, |scene| leading(scene, &LeadingInput::default()));
    let mine = page(&c.leader).unwrap();
    let ids: Vec<_> = mine.cases.iter().map(|one| one.case_id.clone()).collect();
    assert_eq!(ids, [older.clone(), newer.clone()]);
    assert_eq!((mine.counts.cases, mine.counts.decisions, mine.counts.visits), (2, 0, 2));
    let waits = |id: &CaseId| -> Vec<String> {
        let found = page(&c.leader).unwrap().cases.into_iter().find(|one| one.case_id == *id).unwrap();
        found.waits.into_iter().map(|wait| wait.text).collect()
    };
    assert_eq!(waits(&older), ["包案方案还没有定", "还没有走访"]);
    c.does(&c.handler, &older, plan(&c));
    c.does(&c.leader, &older, visit(&c));
    assert_eq!(waits(&older), [""; 0]);
    c.does(&c.handler, &older, Submit { matter: ApprovalMatter::Plan, ..c.submit() });
    c.hall.clock().move_to(day("2026-12-07"));
    let page_now = page(&c.leader).unwrap();
    assert_eq!((page_now.counts.decisions, page_now.counts.measures), (1, 1));
    assert_eq!(page_now.counts.feedback, 1, "前期反馈 of the named one is late");
    let old = waits(&older);
    assert!(old[0] == "呈批 1 份待批" && old[1].starts_with("措施 1（王海燕）超期 10 天"), "{old:?}");
    assert!(page(&c.handler).unwrap_err().message.contains("委领导"));
    // What a leader is shut out of is not on the page, and another leader's is not either.
    c.does(&c.leader, &newer, Recuse { account: c.leader.account.clone(), reason: "亲属".into() });
    assert_eq!(page(&c.leader).unwrap().counts.cases, 1);
    let other = second_leader(&c);
    let other = c.hall.login_first(&other, crate::county::FIRST_PASSWORD, crate::county::PASSWORD).unwrap();
    assert_eq!(page(&other).unwrap().counts.cases, 0);
    let of = |leader: &AccountId| LeadingInput { leader: leader.clone() };
    let asked = c.hall.read(&other, |scene| leading(scene, &of(&c.leader.account))).unwrap();
    assert_eq!(asked.leader, other.account, "nobody asks for another leader's page");
    let all = page(&c.director).unwrap();
    assert_eq!((all.counts.cases, all.leaders.len()), (2, 2));
    // 上级交办马上办: it goes before what came earlier.
    let at_once = c.taken(RegisterForm { source: "0202".into(), ..c.anonymous() }, false);
    let ids: Vec<_> = page(&c.leader).unwrap().cases.into_iter().map(|one| one.case_id).collect();
    assert_eq!(ids, [at_once, older]);
    c.verified();
}

/// 包案由委领导决定: under handling a leader takes a case; the director passes it on by a leader's decision, once.
#[test]
fn a_case_passes_to_another_leader_by_a_leaders_decision() {
    let c = County::on("2026-11-23");
    let other = second_leader(&c);
    let case = c.taken(c.named(), false);
    let take = |lead: &AccountId| TakeLead {
        on: c.today(),
        lead: lead.clone(),
        reason: "分工调整".into(),
        approval: EntryId::default(),
    };
    assert!(c.refused(&c.director, &case, take(&other)).message.contains("包案由委领导决定"));
    c.approves(&case, ApprovalMatter::Lead);
    c.does(&c.director, &case, take(&other));
    assert_eq!(standing(&c, &case).lead, other);
    c.refused(&c.director, &case, take(&c.leader.account));
    c.does(&c.leader, &case, take(&c.leader.account));
    assert_eq!(standing(&c, &case).lead, c.leader.account);
    c.verified();
}

/// 首办责任制: whoever first handles keeps it to the end; another only with the reason, signed for by whoever takes it over.
#[test]
fn the_first_handler_changes_only_with_a_reason_and_a_receipt() {
    let c = County::on("2026-11-23");
    let case = c.taken(c.named(), false);
    let nobody = Assign { first_handler: AccountId::default(), ..c.assign() };
    let fresh = c.registered(c.named());
    c.does(&c.director, &fresh, c.accept());
    assert_eq!(c.refused(&c.director, &fresh, nobody).field.as_deref(), Some("first_handler"));
    let silent = Reassign { reason: " ".into(), ..c.reassign(&c.township, &c.village) };
    assert_eq!(c.refused(&c.director, &case, silent).field.as_deref(), Some("reason"));
    c.does(&c.director, &case, c.reassign(&c.township, &c.village));
    assert!(!standing(&c, &case).handed.is_none(), "it waits for the receipt");
    let told = view(&c, &c.director, &case).timeline.remove(0);
    assert!(told.text.contains("赵强首办") && told.text.contains("外出培训"), "{}", told.text);
    c.does(&c.township, &case, Receive { on: c.today() });
    assert!(standing(&c, &case).handed.is_none());
    c.verified();
}

/// 持件: until whoever takes it over has signed the office that has it goes on with it, and they do nothing but sign; the case
/// is not closed meanwhile. What is said to the person is recorded all the same, and whoever reassigned it may withdraw that.
#[test]
fn a_reassigned_case_waits_for_the_receipt() {
    let c = County::on("2026-11-23");
    let case = c.taken(c.named(), false);
    c.does(&c.director, &case, c.reassign(&c.township, &c.village));
    for act in [
        Act::from(c.dispose()),
        c.find(Finding::Partly).into(),
        c.propose_fast().into(),
        c.give_back().into(),
    ] {
        let refused = c.refused(&c.township, &case, act);
        assert!(refused.message.contains("已改派赵强，还没有签收"), "{refused}");
        assert!(refused.way_out.starts_with("先签收"), "{refused}");
    }
    let extend = c.refused(&c.township, &case, Submit { matter: ApprovalMatter::Extension, ..c.submit() });
    assert!(extend.message.contains("还没有签收"), "{extend}");
    let opened = c.hall.open_identity(&c.township, &case, "联系信访人约定见面");
    assert!(opened.unwrap_err().message.contains("签收"), "not before it is signed for");
    // The room that has it still has it; the signature is the other's, and late at the other's.
    let stands = standing(&c, &case);
    assert_eq!((&stands.office, &stands.first_handler), (&c.room, &c.handler.account));
    assert!(c.refused(&c.handler, &case, Receive { on: c.today() }).message.contains("由其签收或者退回"));
    c.hall.preview(&c.handler, Some(&case), c.dispose().into(), |_| Ok(())).unwrap();
    let waits = |who: &Session| {
        let tasks = c.hall.read(who, today).unwrap().daily.tasks;
        tasks.iter().any(|task| task.case_id == case && task.verb == Some(ActName::Receive))
    };
    assert!(waits(&c.township) && !waits(&c.handler));
    let page = view(&c, &c.township, &case);
    assert_eq!(page.next[0].verb, ActName::Receive, "{:?}", page.next);
    c.does(&c.township, &case, c.feedback(FeedbackStage::Early));
    c.does(&c.township, &case, Receive { on: c.today() });
    let stands = standing(&c, &case);
    assert_eq!((&stands.office, &stands.first_handler), (&c.village, &c.township.account));
    assert!(stands.sent_to.is_none() && stands.handed_to.is_none());
    assert!(c.hall.read_case(&c.handler, &case, case_view).unwrap_err().message.contains("不能查看"));
    c.does(&c.township, &case, c.dispose());

    // Handed on once more after the finding: that it was not signed for keeps it open.
    c.does(&c.township, &case, c.find(Finding::Partly));
    c.does(&c.director, &case, c.inform());
    for stage in [FeedbackStage::Middle, FeedbackStage::Late] {
        c.does(&c.township, &case, c.feedback(stage));
    }
    c.does(&c.director, &case, c.reassign(&c.handler, &c.room));
    let open = c.refused(&c.director, &case, c.close());
    assert!(open.message.contains("还不能办结：改派后王海燕未签收。"), "{open}");
    let last = view(&c, &c.director, &case).timeline.remove(0).entry;
    c.does(&c.director, &case, Retract { entry: last, reason: "仍由原承办人办结".into() });
    c.does(&c.director, &case, c.close());
    c.verified();
}

/// 退回交办: before it is signed for, whoever gets it sends it back with the reason; a 改派 to the office that kept it, what was
/// assigned first to the director, who assigns it anew. What was signed for goes back by 规则 art. 17 alone.
#[test]
fn what_was_not_signed_for_is_sent_back_with_a_reason() {
    let c = County::on("2026-11-23");
    let back = || ReturnAssigned { on: c.today(), reason: "不在本镇".into() };
    let case = c.taken(c.named(), false);
    assert!(c.refused(&c.handler, &case, back()).way_out.contains("退回信访室"));
    c.does(&c.director, &case, c.reassign(&c.township, &c.village));
    let silent = ReturnAssigned { reason: " ".into(), ..back() };
    assert_eq!(c.refused(&c.township, &case, silent).field.as_deref(), Some("reason"));
    assert!(c.refused(&c.handler, &case, back()).message.contains("由其签收或者退回"));
    assert!(view(&c, &c.township, &case).next.iter().any(|next| next.verb == ActName::ReturnAssigned));
    c.does(&c.township, &case, back());
    let stands = standing(&c, &case);
    assert_eq!((stands.stage, &stands.office), (Stage::Handling, &c.room));
    assert!(stands.handed.is_none() && stands.sent_to.is_none());
    assert!(c.hall.read_case(&c.township, &case, case_view).is_err(), "no longer theirs to see");
    c.does(&c.handler, &case, c.dispose());

    // Called back by the director, who leaves it where it is.
    c.does(&c.director, &case, c.reassign(&c.township, &c.village));
    let twice = c.refused(&c.director, &case, c.reassign(&c.township, &c.village));
    assert!(twice.message.contains("已改派赵强，等其签收"), "{twice}");
    c.does(&c.director, &case, c.reassign(&c.handler, &c.room));
    assert!(standing(&c, &case).handed.is_none());
    c.does(&c.handler, &case, c.find(Finding::Partly));

    let fresh = c.registered(c.named());
    c.does(&c.director, &fresh, c.accept());
    c.does(&c.director, &fresh, c.assign());
    assert!(c.refused(&c.township, &fresh, back()).message.contains("承办室"));
    c.does(&c.handler, &fresh, back());
    let stands = standing(&c, &fresh);
    assert_eq!((stands.stage, stands.office.is_none()), (Stage::Accepted, true));
    let open: Vec<String> = view(&c, &c.director, &fresh)
        .limits
        .into_iter()
        .filter(|one| one.met_on.is_none())
        .map(|one| one.rule)
        .collect();
    assert!(open.contains(&"assign".to_owned()) && !open.contains(&"receive".to_owned()), "{open:?}");
    let elsewhere =
        Assign { office: c.village.clone(), first_handler: c.township.account.clone(), ..c.assign() };
    c.does(&c.director, &fresh, elsewhere);
    c.does(&c.township, &fresh, Receive { on: c.today() });
    c.verified();
}

/// 回避: proposed by names and offices with the reason; nobody proposed is assigned before it is decided; accepted it locks
/// at once, refused it is an act with its reason and not proposed again.
#[test]
fn a_proposed_recusal_locks_at_once_when_accepted_and_is_an_act_when_refused() {
    let c = County::on("2026-11-23");
    let subject = |name: &str, organisation: &str| Subject {
        name: name.into(),
        organisation: organisation.into(),
        ..c.named().subjects[0].clone()
    };
    let of = |name: &str, organisation: &str| {
        let case = c.registered(RegisterForm { subjects: vec![subject(name, organisation)], ..c.named() });
        c.does(&c.director, &case, c.accept());
        case
    };
    let proposed = |case: &CaseId| -> Vec<(String, String)> {
        let all = view(&c, &c.director, case).recusals;
        all.into_iter().map(|one| (one.name, one.why)).collect()
    };
    assert_eq!(proposed(&of("刘某", "石桥村村委会")), []);
    let surname = of("赵某", "石桥村村委会");
    assert_eq!(proposed(&surname), [("赵强".into(), "与被反映人同姓（赵），又同在青山镇".into())]);
    let yard = of("孙某", "青山镇人民政府");
    assert_eq!(proposed(&yard), [("赵强".into(), "与被反映人同在青山镇工作".into())]);
    let room = of("周某", "第三纪检监察室");
    assert_eq!(proposed(&room), [("王海燕".into(), "在被反映单位“第三纪检监察室”工作".into())]);

    let to_township = Assign {
        office: c.village.clone(),
        first_handler: c.township.account.clone(),
        lead: AccountId::default(),
        ..c.assign()
    };
    let refused = c.refused(&c.director, &surname, to_township.clone());
    assert_eq!(refused.field.as_deref(), Some("first_handler"));
    assert!(refused.message.contains("回避提示") && refused.message.contains("同姓"), "{refused}");
    // Refused: an act with its reason, by the director or a leader, never of oneself.
    let keep = |who: &Session, reason: &str| KeepOn { account: who.account.clone(), reason: reason.into() };
    assert_eq!(c.refused(&c.director, &surname, keep(&c.township, " ")).field.as_deref(), Some("reason"));
    assert!(c.refused(&c.handler, &surname, keep(&c.township, "不是亲属")).kind == FailureKind::Refused);
    let none = c.refused(&c.director, &surname, keep(&c.handler, "不是亲属"));
    assert_eq!(none.field.as_deref(), Some("account"), "nothing was proposed of them");
    c.does(&c.director, &surname, keep(&c.township, "同姓不同宗，无亲属关系"));
    assert_eq!(proposed(&surname), []);
    let told = view(&c, &c.director, &surname).timeline.remove(0);
    assert!(told.text.contains("同姓不同宗"), "{}", told.text);
    c.does(&c.director, &surname, to_township);
    // Accepted: locked from that moment, out of the 专班 too.
    c.does(&c.director, &yard, Recuse { account: c.township.account.clone(), reason: "同在镇里工作".into() });
    assert_eq!(proposed(&yard), []);
    c.does(&c.director, &yard, c.assign());
    assert!(c.refused(&c.director, &yard, c.reassign(&c.township, &c.village)).message.contains("应当回避"));
    assert!(c.hall.read_case(&c.township, &yard, case_view).is_err());
    c.verified();
}

/// 专班 is laid down with the plan and changes with the reason; whoever leaves it cannot open the case any more, and leaves
/// no open measure behind.
#[test]
fn the_task_force_changes_with_the_reason_and_leaves_no_measure_behind() {
    let c = County::on("2026-11-23");
    let case = c.taken(c.named(), false);
    let member = |who: &AccountId, duty: &str| Member { account: who.clone(), duty: duty.into() };
    let change = |members: &[Member]| ChangeTaskForce {
        task_force: members.to_vec(),
        reason: "镇里换人协助".into(),
    };
    let unplanned = c.refused(&c.handler, &case, change(&[]));
    assert!(unplanned.message.contains("还没有包案方案"), "{unplanned}");
    c.does(&c.handler, &case, plan(&c));
    assert!(view(&c, &c.handler, &case).beside.contains(&ActName::ChangeTaskForce));
    let again = c.refused(&c.handler, &case, plan(&c));
    assert!(again.way_out.contains("调整专班"), "{again}");

    let helper = c.joins("沈国庆", &c.office("第五纪检监察室", OfficeKind::Room), Role::Handler);
    let shut_out = c.joins("吕洁", &c.room, Role::Handler);
    c.does(&c.director, &case, Recuse { account: shut_out.account.clone(), reason: "同学".into() });
    let (old, new) = (&c.township.account, &helper.account);
    let wrong = |act: ChangeTaskForce| c.refused(&c.handler, &case, act);
    assert_eq!(
        wrong(change(&[member(old, "协调村里公示")])).field.as_deref(),
        Some("task_force"),
        "as it was"
    );
    let aside = wrong(change(&[member(old, "协调"), member(&shut_out.account, "核对账目")]));
    assert_eq!(aside.field.as_deref(), Some("task_force.1.account"));
    assert!(aside.message.contains("应当回避"), "{aside}");
    let idle = wrong(change(&[member(old, "协调"), member(new, " ")]));
    assert_eq!(idle.field.as_deref(), Some("task_force.1.duty"));
    let silent = ChangeTaskForce { reason: " ".into(), ..change(&[member(old, "协调")]) };
    assert_eq!(wrong(silent).field.as_deref(), Some("reason"));
    let owes = wrong(change(&[member(new, "核对账目")]));
    assert!(owes.message.contains("第 2 项措施还由赵强负责：请先“改措施”"), "{owes}");

    // Both, until the measure has another who answers for it.
    let done = c.does(&c.handler, &case, change(&[member(old, "协调"), member(new, "核对账目")]));
    assert!(done.say.contains("现 2 人：赵强、沈国庆。理由：镇里换人协助"), "{}", done.say);
    assert!(c.hall.read_case(&helper, &case, case_view).is_ok());
    let passed = ChangeMeasure {
        measure: 2,
        what: "组织重新评议".into(),
        owner: helper.account.clone(),
        due: day("2026-12-10"),
        reason: "换人".into(),
    };
    c.does(&c.handler, &case, passed);
    c.does(&c.handler, &case, change(&[member(new, "核对账目、组织评议")]));
    let names: Vec<String> =
        view(&c, &c.director, &case).plan.unwrap().task_force.into_iter().map(|one| one.name).collect();
    assert_eq!(names, ["沈国庆"]);
    assert!(c.hall.read_case(&c.township, &case, case_view).is_err());
    c.verified();
}

/// 回避的人不在专班: whoever stands aside after the plan was made leaves the 专班, and their measures ask for another.
#[test]
fn whoever_stands_aside_leaves_the_task_force_and_their_measures_ask_for_another() {
    let c = County::on("2026-11-23");
    let case = c.taken(c.named(), false);
    c.does(&c.handler, &case, plan(&c));
    c.does(&c.township, &case, Recuse { account: c.township.account.clone(), reason: "系亲属".into() });
    let plan = view(&c, &c.director, &case).plan.unwrap();
    assert_eq!(plan.task_force.len(), 0);
    assert_eq!((plan.measures[1].left.as_str(), plan.measures[1].tone), ("责任人已回避，请改派", Tone::Late));
    assert!(c.hall.read_case(&c.township, &case, case_view).is_err());
    c.verified();
}

/// 专班 from another room works on the case without its office's sign: it adds steps and finishes its own measure.
#[test]
fn the_task_force_works_on_the_case_from_another_office() {
    let c = County::on("2026-11-23");
    let room = AddOffice {
        name: "第五纪检监察室".into(),
        short: "第五室".into(),
        kind: OfficeKind::Room,
        telephone: String::new(),
        hours: String::new(),
    };
    let room = OfficeId(c.hall.perform(&c.director, None, room.into()).unwrap().entry.0);
    let helper = handler_in(&c, "沈国庆", &room, Role::Handler);
    let case = c.taken(c.named(), false);
    let member = Member { account: helper.account.clone(), duty: "核对账目".into() };
    let owned =
        Measure { what: "核对账目".into(), owner: helper.account.clone(), due: day("2026-12-01") };
    c.does(&c.handler, &case, Plan { task_force: vec![member], measures: vec![owned], ..plan(&c) });
    let step =
        Step { on: c.today(), kind: StepKind::Documents, persons: String::new(), what: "调账".into() };
    c.does(&helper, &case, step);
    c.does(
        &helper,
        &case,
        FinishMeasure { measure: 1, on: c.today(), dropped: false, outcome: "账实相符".into() },
    );
    assert!(
        c.refused(&helper, &case, c.dispose()).message.contains("承办室"),
        "the office's own acts stay its own"
    );
    c.verified();
}

/// 来电登记: a number only where the caller wants to leave one; an anonymous call keeps none.
#[test]
fn a_call_is_registered_with_the_number_the_caller_chose_to_leave_or_with_none() {
    let c = County::on("2026-11-23");
    let call = |form: RegisterForm| RegisterForm {
        method: "3".into(),
        ticket: String::new(),
        verified: Verified::Phone,
        ..form
    };
    let wrong = |form: &RegisterForm| -> Vec<String> {
        let found = c.hall.read(&c.desk, |scene| check_register(scene, form)).unwrap();
        found.into_iter().filter_map(|failure| failure.field).collect()
    };
    let named = call(c.named());
    assert_eq!(wrong(&named), [""; 0]);
    assert_eq!(wrong(&RegisterForm { verified: Verified::InPerson, ..named.clone() }), ["verified"]);
    assert_eq!(wrong(&RegisterForm { ticket: "07".into(), ..named.clone() }), ["ticket"]);
    assert_eq!(wrong(&RegisterForm { heads: 2, ..named.clone() }), ["heads"]);
    let mut no_number = named;
    no_number.complainants[0].phone = String::new();
    assert_eq!(wrong(&no_number), [""; 0], "an address is enough");
    no_number.complainants[0].address = String::new();
    assert_eq!(wrong(&no_number), ["complainants.0.phone"], "实名须有能联系上的方式（规则第二十四条）");
    let anonymous = call(c.anonymous());
    let case = c.registered(anonymous.clone());
    let kept = |sql: &str| c.hall.read(&c.director, |scene| scene.view.count(sql, [&case])).unwrap();
    assert_eq!(kept("SELECT count(*) FROM complainants WHERE case_id=?1"), 0);
    assert_eq!(kept("SELECT count(*) FROM blind_indexes WHERE case_id=?1"), 0);
    let with_number = RegisterForm {
        complainants: vec![crate::county::person(|one| one.phone = "19900001234".into())],
        ..anonymous
    };
    assert_eq!(wrong(&with_number), ["attribution"], "an anonymous call has no field for a number");
    c.verified();
}

/// 明察暗访的照片 are kept sealed in the store like evidence, and shown to whoever may see the inspection. 逾期整改 stands in 今日.
#[test]
fn photographs_of_an_inspection_are_kept_and_late_putting_right_stands_in_today() {
    let c = County::on("2026-11-23");
    let bytes = b"\x89PNG\r\n\x1a\nlocked door";
    let kept = c.hall.save_blob(&c.desk, "门.png", bytes).unwrap();
    let inspect = Inspect {
        township: c.village.clone(),
        on: c.today(),
        way: InspectionWay::Covert,
        place: "青山镇接待室".into(),
        inspectors: vec!["周敏".into()],
        findings: "接待室上锁".into(),
        photos: 0,
        files: vec![Photo { name: "门锁着".into(), blob: kept.blob.clone(), size: kept.size }],
        marks: 70,
        demand: Some("工作时间开门".into()),
        due: day("2026-11-27"),
    };
    let gone = Inspect {
        files: vec![Photo { blob: "0".repeat(64), ..inspect.files[0].clone() }],
        ..inspect.clone()
    };
    let refused = c.hall.perform(&c.desk, None, gone.into()).unwrap_err();
    assert_eq!(refused.field.as_deref(), Some("files"), "{refused}");
    let id = c.hall.perform(&c.desk, None, inspect.into()).unwrap().entry;
    // Months later it is still there: it belongs to an inspection, as evidence belongs to a case.
    c.hall.clock().move_to(day("2027-03-01"));
    c.hall.save_blob(&c.desk, "另一张.png", b"another").unwrap();
    assert_eq!(c.hall.photo(&c.township, &id, &kept.blob).unwrap(), bytes);
    assert!(c.hall.photo(&c.desk, &id, &"0".repeat(64)).unwrap_err().message.contains("没有这张照片"));
    let late = |who: &Session| c.hall.read(who, today).unwrap().inspections.len();
    assert_eq!((late(&c.director), late(&c.township), late(&c.handler)), (1, 1, 0));
    let right = PutRight { inspection: id, on: c.today(), what: "已开门".into() };
    c.hall.perform(&c.township, None, right.into()).unwrap();
    assert_eq!(late(&c.director), 0);
    c.verified();
}

/// 回避 is proposed from names and offices, and locks at once: whoever sits in the body reported on neither opens the case nor
/// does anything in it until the director or a leader has decided.
#[test]
fn whoever_might_be_concerned_opens_nothing_before_it_is_decided() {
    let c = County::on("2026-11-23");
    let mut form = c.named();
    form.subjects[0].organisation = "县纪委监委领导班子".into();
    let case = c.registered(form);
    let proposed = || c.hall.read(&c.director, |scene| recusal_proposals(scene.view, &case)).unwrap();
    assert_eq!(proposed().into_iter().map(|one| one.name).collect::<Vec<_>>(), ["陈志远"]);
    let look = || c.hall.read_case(&c.leader, &case, case_view).map(|view| view.title);
    assert!(look().unwrap_err().message.contains("是否回避还没有决定"));
    assert!(c.hall.open_identity(&c.leader, &case, "联系本人").is_err());
    let own = KeepOn { account: c.leader.account.clone(), reason: "没有利害关系".into() };
    assert!(c.refused(&c.leader, &case, own.clone()).message.contains("还没有决定"));
    c.does(&c.director, &case, own);
    look().unwrap();
    // A leader decides as well as the director, for others too.
    let aside = Recuse { account: c.handler.account.clone(), reason: "与被反映人熟识".into() };
    c.does(&c.leader, &case, aside);
    assert!(c.hall.read_case(&c.handler, &case, case_view).unwrap_err().message.contains("应当回避"));
    c.verified();
}

/// 回避提示 locks at once wherever a case is named, counted or found; 不须回避 opens it everywhere again.
#[test]
fn whoever_was_proposed_finds_it_in_no_list_before_it_is_decided() {
    let c = County::on("2026-11-23");
    let mut form = c.named();
    form.subjects[0].organisation = "县委巡察办".into();
    let case = c.taken(form, false);
    c.does(&c.handler, &case, c.submit());
    c.hall.clock().move_to(day("2027-03-01"));
    let leader = &c.leader;
    let seen = || {
        let input = CasesInput { limit: 60, ..CasesInput::default() };
        let typed = |text: &str| CasesInput {
            filter: CaseFilter { text: text.into(), ..CaseFilter::default() },
            ..input.clone()
        };
        let listed = |input: &CasesInput| c.hall.read(leader, |scene| cases(scene, input)).unwrap().total;
        let found = c.hall.read(leader, |scene| find(scene, "危房改造")).unwrap().len();
        let (day, page) = (
            c.hall.read(leader, today).unwrap(),
            c.hall.read(leader, |scene| leading(scene, &LeadingInput::default())).unwrap(),
        );
        let told = c.hall.read(leader, due_days).unwrap().notice(c.hall.clock().now());
        let opens = c.hall.read_case(leader, &case, case_view).is_ok();
        [
            ("opened", usize::from(opens)),
            ("listed", listed(&input) as usize),
            ("listed by its words", listed(&typed("危房改造")) as usize),
            ("found", found),
            ("counted today", day.counts.late as usize),
            ("tasks", day.daily.tasks.len()),
            ("decisions", day.decisions.len()),
            ("decisions beside", page.decisions.len()),
            ("led", page.cases.len()),
            ("told", told.map_or(0, |notice| notice.late as usize)),
        ]
    };
    let nothing = |part: &(&str, usize)| part.1 == 0;
    let before = seen();
    assert!(!before.iter().any(nothing), "{before:?}");
    // The leaders' office takes the name of the body reported on.
    let office = c.hall.read(&c.admin, |scene| offices(scene.view)).unwrap();
    let office = office.into_iter().find(|one| one.id == leader.office).unwrap();
    let called = |name: &str| ChangeOffice {
        office: office.id.clone(),
        name: name.into(),
        short: office.short.clone(),
        telephone: String::new(),
        hours: String::new(),
    };
    c.hall.perform(&c.director, None, called("县委巡察办").into()).unwrap();
    let locked = seen();
    assert!(locked.iter().all(nothing), "{locked:?}");
    c.verified();
    // Nobody proposed approves anything on paper either, nor is a case put before them.
    let give_back = GiveBack { approved_by: leader.account.clone(), ..c.give_back() };
    let paper = c.refused(&c.handler, &case, give_back);
    assert_eq!((paper.field.as_deref(), paper.message.contains("回避提示")), (Some("approved_by"), true));
    let again = Submit { matter: ApprovalMatter::Other, ..c.submit() };
    assert_eq!(c.refused(&c.handler, &case, again).field.as_deref(), Some("leader"));
    c.does(&c.director, &case, KeepOn { account: leader.account.clone(), reason: "已调离该单位".into() });
    assert_eq!(seen(), before);
    c.verified();
    // A name that is taken back proposes nobody; one who comes later is proposed for what came before.
    let other = c.registered(RegisterForm {
        subjects: vec![Subject { organisation: "县委巡察办".into(), ..c.named().subjects[0].clone() }],
        ..c.anonymous()
    });
    let proposed = || {
        let all = c.hall.read(&c.director, |scene| recusal_proposals(scene.view, &other)).unwrap();
        all.into_iter().map(|one| one.name).collect::<Vec<_>>()
    };
    assert_eq!(proposed(), ["陈志远"]);
    let second = second_leader(&c);
    assert_eq!(proposed(), ["陈志远", "李建国"]);
    c.hall.close_account(&c.admin, &second).unwrap();
    assert_eq!(proposed(), ["陈志远"]);
    c.hall.perform(&c.director, None, called(&office.name).into()).unwrap();
    assert_eq!(proposed(), [] as [&str; 0]);
    c.verified();
}

/// Who is not decided about yet may say themselves that they stand aside; they decide nothing of others.
#[test]
fn whoever_was_proposed_may_stand_aside_of_their_own_accord() {
    let c = County::on("2026-11-23");
    let mut form = c.named();
    form.subjects[0].organisation = "县纪委监委领导班子".into();
    let case = c.registered(form);
    let aside = |who: &Session| Recuse { account: who.account.clone(), reason: "曾经共事".into() };
    assert!(c.refused(&c.leader, &case, aside(&c.handler)).message.contains("只能为本人"));
    c.does(&c.leader, &case, aside(&c.leader));
    let shut = c.hall.read_case(&c.leader, &case, case_view).unwrap_err();
    assert!(shut.message.contains("应当回避"), "{shut}");
    c.verified();
}

/// 包案由委领导决定: the director names no leader on nobody's word; a leader's own word needs no other.
#[test]
fn who_takes_a_case_is_decided_by_a_leader_at_the_assignment_too() {
    let c = County::on("2026-11-23");
    let accepted = || {
        let case = c.registered(c.anonymous());
        c.does(&c.director, &case, c.accept());
        case
    };
    let unasked = Assign { approved_by: AccountId::default(), approved_on: None, ..c.assign() };
    let told = |who: &Session, act: Assign| {
        let case = accepted();
        c.does(who, &case, act);
        view(&c, &c.director, &case).timeline.remove(0).text
    };
    let case = accepted();
    let refused = c.refused(&c.director, &case, unasked.clone());
    assert_eq!(refused.field.as_deref(), Some("approved_by"));
    assert!(refused.message.contains("包案由委领导决定"), "{refused}");
    let by = |who: &Session| Assign { approved_by: who.account.clone(), ..c.assign() };
    assert_eq!(c.refused(&c.director, &case, by(&c.handler)).field.as_deref(), Some("approved_by"));
    let undated = Assign { approved_on: None, ..c.assign() };
    assert_eq!(c.refused(&c.director, &case, undated).field.as_deref(), Some("approved_on"));
    let early = Assign { approved_on: Some(day("2026-11-22")), ..c.assign() };
    assert_eq!(c.refused(&c.director, &case, early).field.as_deref(), Some("approved_on"));
    c.approves(&case, ApprovalMatter::Lead);
    let done = c.does(&c.director, &case, unasked.clone());
    assert!(done.say.contains("包案 陈志远（依批示）"), "{}", done.say);
    assert!(told(&c.director, c.assign()).contains("包案 陈志远（陈志远 11月23日批准）"));
    let own = told(&c.leader, unasked.clone());
    assert!(own.ends_with("包案 陈志远"), "{own}");
    // Whose case nobody takes needs no leader's word, and keeps none.
    let unled = Assign { lead: AccountId::default(), ..c.assign() };
    assert!(!told(&c.director, unled).contains("批准"));
    c.verified();
}

/// 以您名义记的批准: what others entered as approved on paper is shown to the leader, who may deny it. That undoes nothing,
/// but stands in the case and before the director until it is settled by somebody else than whoever entered it.
#[test]
fn a_leader_sees_what_was_entered_in_their_name_and_may_deny_it() {
    let c = County::on("2026-11-23");
    let case = c.taken(c.anonymous(), false);
    c.does(&c.handler, &case, Dispose { approved_by: c.leader.account.clone(), ..c.dispose() });
    let approval = c.does(&c.director, &case, c.submit()).entry;
    let entered = EnterDecision {
        approval,
        leader: c.leader.account.clone(),
        on: c.today(),
        decision: Decision::Agree,
        opinion: String::new(),
        further: AccountId::default(),
    };
    c.does(&c.director, &case, entered);
    // What rests on a decision made here is nobody's word but the leader's own.
    c.approves(&case, ApprovalMatter::Disposition);
    c.does(&c.handler, &case, Dispose { approved_by: AccountId::default(), ..c.dispose() });
    let page =
        |who: &Session| c.hall.read(who, |scene| leading(scene, &LeadingInput::default())).unwrap().on_paper;
    let matters = |who: &Session| {
        let of = |one: PaperApproval| (one.matter, one.entered_by, one.approved_on);
        page(who).into_iter().map(of).collect::<Vec<_>>()
    };
    let row = |matter: &str, by: &str| (matter.to_owned(), by.to_owned(), c.today());
    let expected = [row("补录批示", "林静"), row("处置意见", "王海燕"), row("交办", "林静")];
    assert_eq!(matters(&c.leader), expected);
    let second = handler_in(&c, "李建国", &c.leader.office, Role::Leader);
    assert_eq!(matters(&second), [], "another's are not shown");

    let disposed = page(&c.leader)[1].id.clone();
    let assigned = page(&c.leader)[2].id.clone();
    let deny = |entry: &EntryId, reason: &str| DenyApproval { entry: entry.clone(), reason: reason.into() };
    assert!(c.refused(&second, &case, deny(&disposed, "没有见过")).message.contains("没有以您名义"));
    assert_eq!(c.refused(&c.leader, &case, deny(&disposed, " ")).field.as_deref(), Some("reason"));
    let other = c.registered(c.anonymous());
    assert!(c.refused(&c.leader, &other, deny(&disposed, "没有见过")).message.contains("没有以您名义"));
    let settle = |entry: &EntryId| SettleDenial {
        entry: entry.clone(),
        outcome: "签的是另一件，已重新报批".into(),
    };
    assert!(c.refused(&c.director, &case, settle(&disposed)).message.contains("没有待查清"));
    let done = c.does(&c.leader, &case, deny(&disposed, "当日在外出差，没有见过"));
    assert!(done.say.contains("处置意见（王海燕记）"), "{}", done.say);
    assert_eq!(c.refused(&c.leader, &case, deny(&disposed, "没有见过")).field.as_deref(), Some("entry"));
    c.does(&c.leader, &case, deny(&assigned, "没有同意包案"));
    assert_eq!(standing(&c, &case).disposition, c.dispose().disposition.code(), "nothing is undone");

    let denied = |who: &Session| {
        let seen: Vec<String> = view(&c, who, &case).denied.into_iter().map(|one| one.denial).collect();
        let due = c.hall.read(who, today).unwrap().denied.len();
        (seen, due)
    };
    assert_eq!(denied(&c.director), (vec!["没有同意包案".into(), "当日在外出差，没有见过".into()], 2));
    assert_eq!(denied(&c.handler).1, 0);
    assert_eq!(denied(&second).1, 1, "what the only director entered is left to the leaders");
    // The case computed anew, since something else in it was withdrawn, keeps them.
    let step = Submit { matter: ApprovalMatter::Other, ..c.submit() };
    let entry = c.does(&c.director, &case, step).entry;
    c.does(&c.director, &case, Retract { entry, reason: "填错了".into() });
    assert_eq!(denied(&c.director).1, 2);
    let auditor = c.auditor();
    let input = AuditInput { verb: Some(ActName::DenyApproval), ..AuditInput::default() };
    let seen = c.hall.read(&auditor, |scene| audit(scene, &input)).unwrap().rows;
    assert_eq!(seen[1].note, "处置意见（王海燕记）");
    // Who entered it does not settle it.
    assert!(c.refused(&c.director, &case, settle(&assigned)).message.contains("不能由您查清"));
    c.does(&second, &case, settle(&assigned));
    c.does(&c.director, &case, settle(&disposed));
    assert_eq!(denied(&c.director), (vec![], 0));
    assert!(page(&c.leader)[1].outcome.contains("已重新报批"));
    c.verified();
    // Entered long ago, it is not shown any more.
    c.hall.clock().move_to(day("2026-12-23"));
    assert_eq!(matters(&c.leader).len(), 3);
    c.hall.clock().move_to(day("2026-12-24"));
    assert_eq!(matters(&c.leader), []);
}

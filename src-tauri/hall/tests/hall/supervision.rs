//! 督办关: 催办 with its ladder, 对账 with 案管室, 季度报结, 通报. One test for each rule, named after it.

use crate::county::{County, day};
use hall::*;

/// 案管 方正, who holds no identity key.
fn supervisor(c: &County) -> Session {
    c.comes("方正", "案管室主任", &c.leader.office, Role::Supervisor)
}

fn phone(c: &County) -> Remind {
    Remind {
        rule: "find".into(),
        said: "抓紧核查，报送核查结论".into(),
        with: "第三室 王海燕".into(),
        ..c.remind()
    }
}

fn proposed(c: &County, who: &Session) -> Vec<(String, Vec<RemindWay>, String)> {
    let list = c.hall.read(who, to_remind).unwrap();
    list.into_iter().map(|one| (one.rule, one.ways, one.note)).collect()
}

fn ways_for(c: &County, who: &Session, rule: &str) -> Option<Vec<RemindWay>> {
    proposed(c, who).into_iter().find(|one| one.0 == rule).map(|one| one.1)
}

fn due_of(c: &County, case: &CaseId, rule: &str) -> chrono::NaiveDate {
    let limits = c.hall.read(&c.director, |scene| deadlines_of(scene.view, case)).unwrap();
    limits.iter().rfind(|limit| limit.rule == rule && limit.met_on.is_none()).unwrap().due
}

fn pass(c: &County, due: chrono::NaiveDate) {
    c.hall.clock().move_to(due.succ_opt().unwrap());
}

/// 超期的自动列入待催办；没有到期的、已在等答复的不列。
#[test]
fn what_is_late_is_proposed_by_itself_and_nothing_else() {
    let c = County::on("2026-09-01");
    let case = c.taken(c.named(), false);
    let who = supervisor(&c);
    assert_eq!(ways_for(&c, &who, "find"), None, "not late yet");
    let early = c.refused(&who, &case, phone(&c));
    assert!(early.message.contains("还没有超"), "{early}");
    pass(&c, due_of(&c, &case, "find"));
    assert_eq!(ways_for(&c, &who, "find"), Some(vec![RemindWay::Phone]));
    // 告知 is owed by 信访室 itself: nobody reminds the handling office of it.
    assert_eq!(ways_for(&c, &who, "inform"), None);
    // Whoever does not supervise has no such list.
    assert!(c.hall.read(&c.handler, today).unwrap().to_remind.is_none());
    assert!(c.hall.read(&c.director, today).unwrap().to_remind.is_some());
    c.does(&who, &case, phone(&c));
    assert_eq!(ways_for(&c, &who, "find"), None, "an answer is waited for");
    c.verified();
}

/// 每一步没有答复，提出下一级；最高一级不再升。
#[test]
fn each_unanswered_step_proposes_the_next_one() {
    use RemindWay::*;
    let c = County::on("2026-09-01");
    let case = c.taken(c.named(), false);
    pass(&c, due_of(&c, &case, "find"));
    let leader = c.leader.account.clone();
    let steps = [
        (Phone, vec![Phone], "answer_reminder"),
        (Letter, vec![Letter, OnSite], "answer_reminder"),
        (Order, vec![Order], "answer_order"),
        (Talk, vec![Talk, Bulletin], "answer_order"),
    ];
    for (way, proposed, answer) in steps {
        assert_eq!(ways_for(&c, &c.director, "find"), Some(proposed));
        let by_leader = matches!(way, Order | Talk);
        let act = Remind {
            way,
            issues: vec!["超期未报核查结论".into()],
            place: "三楼会议室".into(),
            approved_by: if by_leader { leader.clone() } else { AccountId::default() },
            ..phone(&c)
        };
        c.does(&c.director, &case, act);
        assert_eq!(ways_for(&c, &c.director, "find"), None, "waiting after {}", way.label());
        pass(&c, due_of(&c, &case, answer));
    }
    assert_eq!(ways_for(&c, &c.director, "find"), Some(vec![Talk, Bulletin]), "the highest stays");
    // Once the thing is done nothing is proposed any more.
    c.does(&c.handler, &case, c.dispose());
    c.does(&c.handler, &case, c.find(Finding::Partly));
    assert_eq!(ways_for(&c, &c.director, "find"), None);
    c.verified();
}

/// 督办 without an earlier 催办 needs a reason; 领导督办 needs the leader.
#[test]
fn a_step_is_passed_over_only_with_a_reason_and_a_leaders_step_only_with_the_leader() {
    let c = County::on("2026-09-01");
    let case = c.taken(c.named(), false);
    pass(&c, due_of(&c, &case, "find"));
    let order = Remind {
        way: RemindWay::Order,
        issues: vec!["超期未报".into()],
        approved_by: c.leader.account.clone(),
        ..phone(&c)
    };
    let refused = c.refused(&c.director, &case, order.clone());
    assert_eq!(refused.field.as_deref(), Some("reason"));
    assert!(refused.message.contains("这一步是电话催办"), "{refused}");
    let order = Remind { reason: "上级限期要结果".into(), ..order };
    let alone = Remind { approved_by: c.director.account.clone(), ..order.clone() };
    assert_eq!(c.refused(&c.director, &case, alone).field.as_deref(), Some("approved_by"));
    let unsaid = Remind { issues: vec![" ".into()], ..order.clone() };
    assert_eq!(c.refused(&c.director, &case, unsaid).field.as_deref(), Some("issues"));
    let done = c.does(&c.director, &case, order);
    assert_eq!(done.number.as_deref(), Some("信督〔2026〕1号"));
}

/// 被催的单位在期限内答复；说了办到的日期又没有办到的，再往上一级。
#[test]
fn the_addressed_office_answers_and_a_broken_promise_goes_up_the_ladder() {
    let c = County::on("2026-09-01");
    let case = c.taken(c.named(), false);
    pass(&c, due_of(&c, &case, "find"));
    let reminder = c.does(&c.director, &case, phone(&c)).entry;
    let view = c.hall.read_case(&c.handler, &case, case_view).unwrap();
    assert_eq!(view.reminders.len(), 1);
    assert_eq!(view.next[0].verb, ActName::AnswerReminder, "what is owed comes first");
    let promised = c.today() + chrono::Days::new(4);
    let answer =
        AnswerReminder { reminder, on: c.today(), answer: "尚差一份笔录".into(), by: promised };
    let other = c.refused(&c.township, &case, answer.clone());
    assert!(other.message.contains("不能查看") || other.message.contains("承办室"), "{other}");
    c.does(&c.handler, &case, answer.clone());
    let again = c.refused(&c.handler, &case, answer);
    assert!(again.message.contains("没有待答复"), "{again}");
    assert_eq!(ways_for(&c, &c.director, "find"), None, "the promise is waited for");
    pass(&c, promised);
    let list = proposed(&c, &c.director);
    let found = list.iter().find(|one| one.0 == "find").unwrap();
    assert_eq!(found.1, [RemindWay::Letter, RemindWay::OnSite]);
    assert!(found.2.contains("没有办到"), "{}", found.2);
    c.verified();
}

/// 质量、责任 are urged without a limit, and go up the ladder too when nobody answers.
#[test]
fn quality_and_duty_are_urged_without_a_limit() {
    let c = County::on("2026-09-01");
    let case = c.taken(c.named(), false);
    let bare = Remind { rule: String::new(), ..phone(&c) };
    assert_eq!(c.refused(&c.director, &case, bare.clone()).field.as_deref(), Some("rule"));
    c.does(&c.director, &case, Remind { concern: Concern::Quality, ..bare });
    assert_eq!(ways_for(&c, &c.director, ""), None);
    pass(&c, due_of(&c, &case, "answer_reminder"));
    assert_eq!(ways_for(&c, &c.director, ""), Some(vec![RemindWay::Letter, RemindWay::OnSite]));
}

/// 现场督办 keeps its photographs in the sealed store, to be looked at like other evidence.
#[test]
fn photographs_of_a_visit_are_kept_with_the_case() {
    let c = County::on("2026-09-01");
    let case = c.taken(c.anonymous(), false);
    let kept = c.hall.save_blob(&c.director, "现场.jpg", b"a picture of the place").unwrap();
    let visit = Remind {
        way: RemindWay::OnSite,
        concern: Concern::Duty,
        rule: String::new(),
        place: "石桥村村部".into(),
        staff: vec!["林静".into(), "周敏".into()],
        photos: vec![Photo { name: "公开栏".into(), blob: kept.blob.clone(), size: kept.size }],
        reason: "现场核实整改".into(),
        ..phone(&c)
    };
    let lost = Photo { name: "公开栏".into(), blob: "00".into(), size: 3 };
    let refused = c.refused(&c.director, &case, Remind { photos: vec![lost], ..visit.clone() });
    assert_eq!(refused.field.as_deref(), Some("photos"));
    c.does(&c.director, &case, visit);
    let act = OpenEvidence { blob: kept.blob, name: String::new(), reason: String::new(), saved: false };
    let (name, bytes) = c.hall.open_evidence(&c.director, &case, act).unwrap();
    assert_eq!(bytes, b"a picture of the place");
    assert!(name.contains("现场督办照片：公开栏"), "{name}");
    c.verified();
}

/// 督办阶梯 is the county's to set, with history; what is proposed follows it at once.
#[test]
fn the_ladder_is_the_countys_with_history() {
    let c = County::on("2026-09-01");
    let case = c.taken(c.named(), false);
    pass(&c, due_of(&c, &case, "find"));
    let set = |steps: &[(u32, RemindWay)]| SetLadder {
        steps: steps.iter().map(|(level, way)| LadderStep { level: *level, way: *way }).collect(),
        reason: "县纪委常委会议定".into(),
    };
    let refused = |act: SetLadder| c.hall.perform(&c.director, None, act.into()).unwrap_err();
    assert!(refused(set(&[(1, RemindWay::Phone), (3, RemindWay::Order)])).message.contains("连续"));
    assert!(refused(set(&[(1, RemindWay::Phone), (2, RemindWay::Phone)])).message.contains("两次"));
    assert!(refused(set(&[])).message.contains("从 1 起"));
    let act = set(&[(1, RemindWay::Letter), (2, RemindWay::Order)]);
    let not_his = c.hall.perform(&supervisor(&c), None, act.clone().into()).unwrap_err();
    assert!(not_his.message.contains("信访室主任"), "{not_his}");
    c.hall.perform(&c.director, None, act.into()).unwrap();
    assert_eq!(ways_for(&c, &c.director, "find"), Some(vec![RemindWay::Letter]));
    let now = c.hall.read(&c.director, |scene| ladder(scene.view)).unwrap();
    assert_eq!(now.text, "发函催办 → 领导督办");
    assert!(
        now.changed[0].contains("电话催办 → 发函催办、现场督办 → 领导督办 → 约谈、通报"),
        "{:?}",
        now.changed
    );
    c.verified();
}

/// Who must stand aside in a case is not told of it here either.
#[test]
fn one_who_is_concerned_is_proposed_nothing() {
    let c = County::on("2026-09-01");
    let case = c.taken(c.named(), false);
    let who = supervisor(&c);
    pass(&c, due_of(&c, &case, "find"));
    let recuse = Recuse { account: who.account.clone(), reason: "与被反映人系亲属".into() };
    c.does(&c.director, &case, recuse);
    assert_eq!(proposed(&c, &who), []);
    assert_ne!(proposed(&c, &c.director), []);
}

/// What was sent on and not signed for after two working days is urged at the receiver's, who sees it in its 今日 and answers.
#[test]
fn a_transfer_that_nobody_signed_for_is_urged_at_the_receivers() {
    let c = County::on("2026-11-20");
    let case = c.registered(c.named());
    let refused = c.refused(&c.director, &case, Remind { rule: "decide".into(), ..phone(&c) });
    assert!(refused.message.contains("没有可以催办的单位"), "{refused}");
    c.does(&c.director, &case, c.forward(&case));
    c.hall.clock().move_to(day("2026-11-25"));
    let list = c.hall.read(&c.supervisor, to_remind).unwrap();
    assert_eq!((list.len(), list[0].rule.as_str(), list[0].office.as_str()), (1, "take_over", "青山镇纪委"));
    let urge = Remind { rule: "take_over".into(), ..phone(&c) };
    let sent = c.does(&c.supervisor, &case, urge.clone());
    assert!(sent.say.contains("青山镇纪委"), "{}", sent.say);
    let owed = c.hall.read(&c.township, today).unwrap().daily.tasks;
    assert!(owed.iter().any(|task| task.verb == Some(ActName::AnswerReminder)), "{owed:?}");
    let answer =
        AnswerReminder { reminder: sent.entry, on: c.today(), answer: "今日签收".into(), by: c.today() };
    let other = c.refused(&c.desk, &case, answer.clone());
    assert!(other.message.contains("发给青山镇纪委"), "{other}");
    c.does(&c.township, &case, answer);

    // Then the township is late in deciding what becomes of it (规则第十六条).
    c.does(&c.township, &case, c.take_over(""));
    pass(&c, due_of(&c, &case, "township_decide"));
    assert_eq!(ways_for(&c, &c.director, "township_decide"), Some(vec![RemindWay::Phone]));
    c.does(&c.director, &case, Remind { rule: "township_decide".into(), ..phone(&c) });
    assert_eq!(ways_for(&c, &c.director, "township_decide"), None);
    c.verified();
}

/// What comes back is no longer the receiver's: it owes no answer for it.
#[test]
fn a_transfer_that_is_taken_back_leaves_no_answer_owed() {
    let c = County::on("2026-11-20");
    let case = c.registered(c.named());
    c.does(&c.director, &case, c.forward(&case));
    c.hall.clock().move_to(day("2026-11-25"));
    c.does(&c.director, &case, Remind { rule: "take_over".into(), ..phone(&c) });
    let back = TakeBack { transfer: EntryId::default(), on: c.today(), reason: "改由县里办".into() };
    c.does(&c.director, &case, back);
    assert!(c.hall.read(&c.director, waiting_reminders).unwrap().is_empty());
    assert!(c.hall.read(&c.township, today).unwrap().daily.tasks.is_empty());
    c.verified();
}

/// A department that is late (15 and 60 days, and the organ of a 复查: 30) is urged; the desk enters what it answered.
#[test]
fn a_late_department_is_urged_and_the_desk_enters_its_answer() {
    let c = County::on("2026-11-23");
    let civil = c.office("青山县民政局", OfficeKind::Department);
    let case = c.registered(RegisterForm { kind: "4".into(), categories: vec![], ..c.named() });
    let hand_out = HandOut {
        number: Number::default(),
        on: c.today(),
        to: civil,
        basis: "低保资格的审核确认由民政部门负责".into(),
        summary: c.cleared_by(&c.director, &case, "要求核实某户低保资格。"),
        sheets: 2,
        copy_to: OfficeId::default(),
        consent: None,
        consented: 0,
        share_name: false,
        share_phone: false,
        share_address: false,
    };
    c.does(&c.director, &case, hand_out);
    let urged = |rule: &str| {
        pass(&c, due_of(&c, &case, rule));
        let list = c.hall.read(&c.supervisor, to_remind).unwrap();
        let row = list.into_iter().find(|one| one.rule == rule).expect(rule);
        let reminder = c.does(&c.supervisor, &case, Remind { rule: rule.into(), ..phone(&c) }).entry;
        let owed = c.hall.read(&c.desk, today).unwrap().daily.tasks;
        assert!(owed.iter().any(|task| task.verb == Some(ActName::AnswerReminder)), "{rule}: the desk's");
        let answer = AnswerReminder { reminder, on: c.today(), answer: "科长来电".into(), by: c.today() };
        assert!(c.hall.perform(&c.handler, Some(&case), answer.clone().into()).is_err());
        c.does(&c.desk, &case, answer);
        row.office
    };
    assert_eq!(urged("take_over"), "青山县民政局");
    c.does(&c.desk, &case, c.take_over("张科长"));
    assert_eq!(urged("outside_decide"), "青山县民政局");
    let document = "青民受〔2026〕8号";
    c.does(&c.desk, &case, OutsideAccept { on: c.today(), document: document.into(), files: vec![] });
    assert_eq!(urged("outside_handle"), "青山县民政局");
    for side in Side::ALL {
        let charge = Charge {
            on: c.today(),
            side: *side,
            office: "石桥村委会".into(),
            person: "李明".into(),
            done: "入户核实".into(),
        };
        c.does(&c.desk, &case, charge);
    }
    let answer = OutsideAnswer {
        on: c.today(),
        document: "青民函〔2027〕12号".into(),
        outcome: Outcome::Solved,
        answer: "已恢复低保".into(),
        proof: "审批表".into(),
        organ: String::new(),
        conduct: String::new(),
        law: String::new(),
        files: vec![],
    };
    c.does(&c.desk, &case, answer);
    let serve = OutsideServe {
        on: c.today(),
        way: Way::Face,
        staff: vec!["周敏".into(), "赵凯".into()],
        receipt: "本人签收".into(),
    };
    c.does(&c.desk, &case, serve);
    let review = AskReview {
        on: c.today(),
        level: ReviewLevel::Review,
        organ: "青山市民政局".into(),
        reason: "收入核算有误".into(),
    };
    c.does(&c.desk, &case, review);
    assert_eq!(urged("review_decide"), "青山市民政局", "the organ that decides");
    c.verified();
}

// ── 对账 ────────────────────────────────────────────────────────────────────

fn file(name: &str) -> Vec<u8> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/ledgers");
    std::fs::read(format!("{folder}/{name}.xlsx")).unwrap()
}

/// October of the county: one handled, one closed, one found, two waiting, and one that 案管室 does not have.
fn october() -> County {
    let c = County::on("2026-10-12");
    c.taken(c.anonymous(), false);
    let closed = c.found(c.anonymous(), false);
    c.does(&c.handler, &closed, c.plan(&closed));
    c.does(&c.handler, &closed, c.meeting(&closed));
    c.found(c.anonymous(), false);
    for _ in [4, 5] {
        let waits = c.registered(c.anonymous());
        c.does(&c.director, &waits, c.accept());
        c.does(&c.director, &waits, c.assign());
    }
    c.taken(c.anonymous(), false);
    c.hall.clock().move_to(day("2026-10-28"));
    c.does(&c.director, &closed, c.close());
    c.hall.clock().move_to(day("2026-11-03"));
    c
}

fn account_of(c: &County, who: &Session) -> Reconciliation {
    c.hall.read(who, |scene| reconciliation(scene, "2026-10")).unwrap()
}

fn settle(one: &SettledDifference) -> SettleDifference {
    SettleDifference {
        month: "2026-10".into(),
        called: one.difference.number.clone(),
        kind: one.difference.kind,
        outcome: Correction::Theirs,
        reason: "案管室录入滞后，已补录".into(),
        corrector: "方正".into(),
    }
}

fn sign(side: LedgerSide) -> SignMonth {
    SignMonth { month: "2026-10".into(), side, on: day("2026-11-03"), on_paper: false, signer: String::new() }
}

/// 两本账逐件比对: missing here, missing there, another state, another result.
#[test]
fn two_ledgers_are_compared_row_by_row() {
    use DifferenceKind::*;
    let c = october();
    let who = supervisor(&c);
    for workbook in ["five_differences", "no_title"] {
        c.hall.compare_ledgers(&who, "2026-10", &file(workbook)).unwrap();
        let found = account_of(&c, &who);
        let each: Vec<_> = found
            .differences
            .iter()
            .map(|one| &one.difference)
            .map(|one| (one.kind, one.number.as_str(), one.ours.as_str(), one.theirs.as_str()))
            .collect();
        assert_eq!(
            each,
            [
                (Result, "信访〔2026〕2号", "部分属实", "属实"),
                (State, "信访〔2026〕3号", "在办", "办结"),
                (State, "信访〔2026〕5号", "待签收", "在办"),
                (MissingHere, "信访〔2026〕99号", "没有这一件", "在办"),
                (MissingThere, "信访〔2026〕6号", "在办", "没有这一件"),
            ],
            "{workbook}"
        );
        let counts = |before, came, closed| LedgerCounts { before, came, closed };
        assert_eq!((found.ours, found.theirs), (counts(0, 6, 1), counts(0, 6, 2)));
        assert_eq!((found.ours.left(), found.theirs.left()), (5, 4));
    }
    c.verified();
}

/// 差异逐项核销，写明原因和更正责任人；全部核销后双方各自登录签字，都签了才办结，办结后不再改。
#[test]
fn a_month_is_concluded_only_when_every_difference_is_settled_and_both_have_signed() {
    use LedgerSide::*;
    let c = october();
    let who = supervisor(&c);
    let performs = |act: Act| c.hall.perform(&who, None, act);
    assert!(performs(sign(Theirs).into()).unwrap_err().message.contains("还没有比对"));
    c.hall.compare_ledgers(&who, "2026-10", &file("five_differences")).unwrap();
    let found = account_of(&c, &who);
    for (settled, one) in found.differences.iter().enumerate() {
        let early = performs(sign(Theirs).into()).unwrap_err();
        let open = found.differences.len() - settled;
        assert!(early.message.contains(&format!("还有 {open} 项差异")), "{early}");
        let unsaid = SettleDifference { reason: " ".into(), ..settle(one) };
        assert_eq!(performs(unsaid.into()).unwrap_err().field.as_deref(), Some("reason"));
        let nobody = SettleDifference { corrector: String::new(), ..settle(one) };
        assert_eq!(performs(nobody.into()).unwrap_err().field.as_deref(), Some("corrector"));
        performs(settle(one).into()).unwrap();
    }
    // Each signs for their own side, under their own name, on the day.
    let open = |who: &Session| -> Vec<_> {
        account_of(&c, who).to_sign.into_iter().map(|one| (one.side, one.on_paper)).collect()
    };
    assert_eq!((open(&who), open(&c.director)), (vec![(Theirs, false)], vec![(Ours, false)]));
    let other = performs(sign(Ours).into()).unwrap_err();
    assert!(other.message.contains("信访室一方由信访室主任本人登录签字"), "{other}");
    let paper = SignMonth { on_paper: true, signer: "林静".into(), ..sign(Ours) };
    assert!(performs(paper.into()).unwrap_err().message.contains("请林静登录签字"));
    let earlier = SignMonth { on: day("2026-11-02"), ..sign(Theirs) };
    assert_eq!(performs(earlier.into()).unwrap_err().field.as_deref(), Some("on"));
    performs(SignMonth { signer: "别人".into(), ..sign(Theirs) }.into()).unwrap();
    let half = account_of(&c, &who);
    assert_eq!((half.concluded_on, half.signatures[0].signer.as_str()), (None, "方正"));
    assert!(performs(sign(Theirs).into()).unwrap_err().message.contains("案管室已由方正于"));
    // What is changed after a signature is signed anew.
    performs(settle(&found.differences[0]).into()).unwrap();
    assert_eq!(account_of(&c, &who).signatures, []);
    performs(sign(Theirs).into()).unwrap();
    c.hall.clock().move_to(day("2026-11-04"));
    let ours = SignMonth { on: c.today(), ..sign(Ours) };
    c.hall.perform(&c.director, None, ours.clone().into()).unwrap();
    let now = account_of(&c, &who);
    assert_eq!((now.concluded_on, now.open, now.to_sign.len()), (Some(day("2026-11-04")), 0, 0));
    let signed: Vec<_> = now.signatures.iter().map(|one| (one.side, &*one.signer, one.on, one.how)).collect();
    assert_eq!(
        signed,
        [
            (Ours, "林静", day("2026-11-04"), SignedHow::Session),
            (Theirs, "方正", day("2026-11-03"), SignedHow::Session)
        ]
    );
    for refused in [
        performs(settle(&found.differences[0]).into()).unwrap_err(),
        c.hall.perform(&c.director, None, ours.into()).unwrap_err(),
        c.hall.compare_ledgers(&who, "2026-10", &file("five_differences")).unwrap_err(),
    ] {
        assert!(refused.message.contains("已经对账办结"), "{refused}");
    }
    c.verified();
}

/// A side that has no account here signs on paper, with name and day; it is entered as that, and not for the other side.
#[test]
fn a_side_without_an_account_signs_on_paper() {
    use LedgerSide::*;
    let c = County::on("2026-11-03");
    let (file, _) = c.hall.export_ledger(&c.director, "2026-10").unwrap();
    c.hall.compare_ledgers(&c.director, "2026-10", &file).unwrap();
    c.hall.close_account(&c.admin, &c.supervisor.account).unwrap();
    let performs = |act: SignMonth| c.hall.perform(&c.director, None, act.into());
    let open: Vec<_> =
        account_of(&c, &c.director).to_sign.into_iter().map(|one| (one.side, one.on_paper)).collect();
    assert_eq!(open, [(Ours, false), (Theirs, true)]);
    let paper = SignMonth { on_paper: true, signer: "方正".into(), ..sign(Theirs) };
    let nobody = performs(SignMonth { signer: " ".into(), ..paper.clone() }).unwrap_err();
    assert_eq!(nobody.field.as_deref(), Some("signer"), "{nobody}");
    let before = performs(SignMonth { on: day("2026-11-02"), ..paper.clone() }).unwrap_err();
    assert_eq!(before.field.as_deref(), Some("on"), "{before}");
    performs(sign(Ours)).unwrap();
    let same = performs(SignMonth { signer: "林静".into(), ..paper.clone() }).unwrap_err();
    assert!(same.message.contains("不能是同一人"), "{same}");
    let done = performs(paper).unwrap();
    assert!(done.say.contains("案管室 方正签字（纸质签字）"), "{}", done.say);
    let found = account_of(&c, &c.director);
    assert_eq!((found.concluded_on, found.signatures[1].how), (Some(day("2026-11-03")), SignedHow::Paper));
    c.verified();
}

/// A further comparison keeps what was settled and still stands; what has changed is open again.
#[test]
fn what_was_settled_stays_settled_when_the_ledgers_are_compared_again() {
    let c = october();
    c.hall.compare_ledgers(&c.director, "2026-10", &file("five_differences")).unwrap();
    let first = account_of(&c, &c.director).differences[0].clone();
    c.hall.perform(&c.director, None, settle(&first).into()).unwrap();
    c.hall.compare_ledgers(&c.director, "2026-10", &file("no_title")).unwrap();
    let again = account_of(&c, &c.director);
    assert_eq!(again.differences[0].reason, "案管室录入滞后，已补录");
    assert_eq!(again.open, 4);
    c.verified();
}

/// A month that is not over is compared, not concluded; one that has not come is neither.
#[test]
fn a_month_is_concluded_when_it_is_over() {
    let c = october();
    c.hall.clock().move_to(day("2026-11-03"));
    let november = SignMonth { month: "2026-11".into(), ..sign(LedgerSide::Ours) };
    let early = c.hall.perform(&c.director, None, november.into()).unwrap_err();
    assert!(early.message.contains("还没有过完"), "{early}");
    let ahead = c.hall.compare_ledgers(&c.director, "2026-12", &file("no_title")).unwrap_err();
    assert!(ahead.message.contains("还没有到"), "{ahead}");
    let odd = c.hall.compare_ledgers(&c.director, "十月", &file("no_title")).unwrap_err();
    assert_eq!(odd.field.as_deref(), Some("month"));
}

/// A month in which nothing was handed over is reconciled like any other: both ledgers are empty.
#[test]
fn a_month_without_a_case_is_reconciled_too() {
    let c = County::on("2026-11-03");
    let (empty, _) = c.hall.export_ledger(&c.director, "2026-10").unwrap();
    let done = c.hall.compare_ledgers(&c.director, "2026-10", &empty).unwrap();
    assert!(done.say.contains("两本账一致"), "{}", done.say);
    c.hall.perform(&c.director, None, sign(LedgerSide::Ours).into()).unwrap();
    // Where this side has some, the other's empty book is what 对账 is there to find.
    let (empty, _) = c.hall.export_ledger(&c.director, "2026-11").unwrap();
    c.taken(c.anonymous(), false);
    c.hall.compare_ledgers(&c.director, "2026-11", &empty).unwrap();
    let found = c.hall.read(&c.director, |scene| reconciliation(scene, "2026-11")).unwrap();
    let kinds: Vec<_> = found.differences.iter().map(|one| one.difference.kind).collect();
    assert_eq!(kinds, [DifferenceKind::MissingThere]);
    c.verified();
    // So is another program's, with its headings and nothing below them.
    let c = october();
    c.hall.compare_ledgers(&c.director, "2026-10", &file("empty")).unwrap();
    let found = account_of(&c, &c.director).differences;
    assert_eq!(found.len(), 6);
    assert!(found.iter().all(|one| one.difference.kind == DifferenceKind::MissingThere), "{found:?}");
}

/// A wrong file is told in words that name the cell, and nothing of it is kept.
#[test]
fn a_wrong_file_is_told_with_the_cell_it_goes_wrong_in() {
    let c = october();
    let before = c.hall.verify().unwrap().entries;
    for (name, cell, says) in [
        ("other_year", "第 5 行 G 列", "2025年10月28日不在2026年10月"),
        ("other_title", "第 1 行 A 列", "2025年10月"),
        ("later_year", "第 7 行 F 列", "2027年10月12日在2026年10月之后"),
        ("number_twice", "第 8 行 D 列", "与第 4 行重复"),
        ("merged", "第 5 行 E 列", "第 6 行 E 列"),
        ("date_as_text", "第 6 行 F 列", "“2026.10.12”是文字或数字，不是日期"),
        ("date_as_number", "第 6 行 F 列", "“46307”是文字或数字，不是日期"),
        ("unknown_state", "第 4 行 B 列", "“差不多了”不是认识的状态"),
        ("unknown_result", "第 5 行 C 列", "“查过了”不是认识的结果"),
        ("no_number", "第 9 行 D 列", "没有编号"),
        ("name_for_number", "第 7 行 D 列", "不是编号"),
        ("no_heading", "第 1 行 A 列", "没有找到表头"),
        ("no_result", "第 3 行", "缺“结果”一列"),
        ("heading_twice", "第 3 行 H 列", "都是“状态”"),
        ("names_the_complainant", "第 3 行 H 列", "会让人认出信访人"),
        ("with_password", "", "有密码保护"),
    ] {
        let told = c.hall.compare_ledgers(&c.director, "2026-10", &file(name)).unwrap_err();
        assert_eq!(told.kind, FailureKind::Input, "{name}: {told}");
        assert!(told.message.contains(cell) && told.message.contains(says), "{name}: {told}");
        assert!(!told.way_out.is_empty());
        assert!(!told.to_string().contains("杨某某"), "a name is not repeated: {told}");
    }
    let not_excel: [(&[u8], &str); 4] = [
        (b"\xD0\xCF\x11\xE0 an old workbook", "旧格式的 .xls"),
        (b"number,state\n1,open\n", "不是 Excel 工作簿"),
        (b"PK\x03\x04 cut off", "不是 Excel 工作簿"),
        (b"", "不是 Excel 工作簿"),
    ];
    for (bytes, says) in not_excel {
        let told = c.hall.compare_ledgers(&c.director, "2026-10", bytes).unwrap_err();
        assert!(told.message.contains(says), "{told}");
    }
    let big = c.hall.compare_ledgers(&c.director, "2026-10", &vec![0; LEDGER_LIMIT + 1]).unwrap_err();
    assert!(big.message.contains("超过 5 MB"), "{big}");
    assert_eq!(c.hall.verify().unwrap().entries, before, "nothing was written");
}

/// What this side hands over has no 署名 and nobody's name in it, can be read back, and that it left is in the record.
#[test]
fn the_exported_ledger_names_nobody_and_agrees_with_itself() {
    let c = october();
    let named = c.taken(c.named(), false);
    let (bytes, done) = c.hall.export_ledger(&c.director, "2026-11").unwrap();
    assert!(done.say.contains("2026年11月，6 件，不含署名"), "{}", done.say);
    let mut book: calamine::Xlsx<_> = calamine::Reader::new(std::io::Cursor::new(&bytes)).unwrap();
    let sheet = calamine::Reader::worksheet_range_at(&mut book, 0).unwrap().unwrap();
    let words: Vec<String> = sheet.rows().flatten().map(ToString::to_string).collect();
    assert!(words.contains(&"信访〔2026〕7号".to_owned()), "{words:?}");
    for never in ["杨", "署名", "实名", "匿名", "199", "石桥村三组"] {
        assert!(words.iter().all(|word| !word.contains(never)), "{never}: {words:?}");
    }
    c.hall.compare_ledgers(&c.director, "2026-11", &bytes).unwrap();
    let same = c.hall.read(&c.director, |scene| reconciliation(scene, "2026-11")).unwrap();
    assert_eq!(same.differences, []);
    assert_eq!(same.ours, same.theirs);
    // Who must stand aside takes no row of that case along, and settles nothing in it.
    let who = supervisor(&c);
    let recuse = Recuse { account: who.account.clone(), reason: "与被反映人系亲属".into() };
    c.does(&c.director, &named, recuse);
    let (_, done) = c.hall.export_ledger(&who, "2026-11").unwrap();
    assert!(done.say.contains("5 件") && done.say.contains("另有 1 件因回避"), "{}", done.say);
    let handler = c.hall.export_ledger(&c.handler, "2026-11").unwrap_err();
    assert!(handler.message.contains("信访室主任、案管"), "{handler}");
}

// ── 季度报结 ────────────────────────────────────────────────────────────────

/// 规则第十八条: 承办部门每季度向信访室报送办结情况; asked for, received, chased when late.
#[test]
fn handling_offices_report_each_quarter_and_are_chased_when_late() {
    let c = County::on("2026-09-28");
    let performs = |act: Act| c.hall.perform(&c.director, None, act);
    let ask = |on: &str| AskReportBack { quarter: "2026-Q3".into(), on: day(on) };
    let early = performs(ask("2026-09-28").into()).unwrap_err();
    assert!(early.message.contains("还没有过完"), "{early}");
    c.hall.clock().move_to(day("2026-10-08"));
    performs(ask("2026-10-08").into()).unwrap();
    assert!(performs(ask("2026-10-08").into()).unwrap_err().message.contains("已经要求过"));
    let rows = || c.hall.read(&c.director, |scene| report_backs(scene, "2026-Q3")).unwrap().rows;
    let names: Vec<_> = rows().into_iter().map(|row| row.office_name).collect();
    assert_eq!(names, ["第三纪检监察室", "青山镇纪委"], "rooms and townships, not the leadership");
    // Ten working days after 10-08, 10-10 being a make-up day.
    assert_eq!(rows()[0].due, day("2026-10-21"));
    let chase = ChaseReportBack {
        quarter: "2026-Q3".into(),
        office: c.village.clone(),
        on: day("2026-10-08"),
        how: "电话催，答三日内报".into(),
    };
    assert!(performs(chase.clone().into()).unwrap_err().message.contains("才到期"));
    let receive = ReceiveReportBack {
        quarter: "2026-Q3".into(),
        office: c.room.clone(),
        on: day("2026-10-08"),
        items: 0,
        cases: vec![],
        note: String::new(),
    };
    performs(receive.clone().into()).unwrap();
    assert!(performs(receive.into()).unwrap_err().message.contains("已于10月8日报结"));
    c.hall.clock().move_to(day("2026-10-22"));
    assert!(rows().iter().any(|row| row.late && row.office == c.village));
    performs(ChaseReportBack { on: day("2026-10-22"), ..chase }.into()).unwrap();
    let village = rows().into_iter().find(|row| row.office == c.village).unwrap();
    assert_eq!((village.chased, village.chased_on), (1, Some(day("2026-10-22"))));
    c.verified();
}

fn reported(number: &str, reported: bool, word: &str) -> ReportedCase {
    ReportedCase { number: number.into(), reported, word: word.into() }
}

/// 规则第十八条: the report is held against the ledger case by case, and each difference has its word.
#[test]
fn article_18_a_report_is_compared_case_by_case() {
    let c = County::on("2026-09-21");
    let cases: Vec<CaseId> = (0..3).map(|_| closed_today(&c)).collect();
    let number = |n: u32| format!("信访〔2026〕{n}号");
    c.hall.clock().move_to(day("2026-10-08"));
    let quarter = "2026-Q3";
    let on = c.today();
    c.hall.perform(&c.director, None, AskReportBack { quarter: quarter.into(), on }.into()).unwrap();
    let lines = |who: &Session| c.hall.read(who, |scene| closed_to_report(scene, quarter, &c.room));
    let listed: Vec<_> = lines(&c.handler).unwrap().into_iter().map(|line| line.number).collect();
    assert_eq!(listed, [number(1), number(2), number(3)]);
    assert!(lines(&c.township).unwrap_err().message.contains("只能为本单位报结"));
    assert!(lines(&c.desk).is_err());

    let report = |cases: Vec<ReportedCase>| ReceiveReportBack {
        quarter: quarter.into(),
        office: c.room.clone(),
        on,
        items: 0,
        cases,
        note: String::new(),
    };
    let performs = |cases: Vec<ReportedCase>| c.hall.perform(&c.handler, None, report(cases).into());
    let refused = |cases: Vec<ReportedCase>| {
        let failure = performs(cases).unwrap_err();
        assert_eq!(failure.field.as_deref(), Some("cases"), "{failure}");
        failure.message
    };
    let (first, second) = (reported(&number(1), true, ""), reported("信访[2026]2号", true, ""));
    let third = |word: &str| reported(&number(3), false, word);
    let fourth = |word: &str| reported("信访〔2025〕88号", true, word);
    let all = |third: ReportedCase, fourth: ReportedCase| vec![first.clone(), second.clone(), third, fourth];
    assert!(
        refused(vec![first.clone(), second.clone()]).contains("还有 信访〔2026〕3号（9月21日办结）没有列")
    );
    assert!(refused(all(third(" "), fourth("上年遗留"))).contains("3号 已于9月21日办结，没有报"));
    assert!(refused(all(third("材料没有归齐"), fourth(""))).contains("88号，台账这个季度没有记为本单位办结"));
    assert!(refused(all(second.clone(), fourth("上年遗留"))).contains("列了两次"));
    performs(all(third("材料没有归齐"), fourth("上年遗留"))).unwrap();

    let row = |who: &Session| {
        let rows = c.hall.read(who, |scene| report_backs(scene, quarter)).unwrap().rows;
        rows.into_iter().find(|row| row.office == c.room).unwrap()
    };
    let kept = row(&c.director);
    assert_eq!((kept.items, kept.ours, kept.withheld), (3, 3, 0));
    let differences: Vec<_> = kept
        .differences
        .iter()
        .map(|one| (&*one.number, &*one.what, &*one.word, one.case.is_none()))
        .collect();
    assert_eq!(
        differences,
        [
            ("信访〔2026〕3号", "台账有，没有报", "材料没有归齐", false),
            ("信访〔2025〕88号", "报了，台账没有", "上年遗留", true)
        ]
    );
    // Who must stand aside in a case sees nothing of it.
    let recuse = Recuse { account: c.supervisor.account.clone(), reason: "与被反映人系亲属".into() };
    c.does(&c.director, &cases[2], recuse);
    let seen = row(&c.supervisor);
    assert_eq!((seen.differences.len(), seen.withheld), (1, 1));
    let aside = lines(&c.supervisor).unwrap_err();
    assert!(aside.message.contains("有 1 件涉及您应当回避"), "{aside}");
    c.verified();
}

/// A report that an older program took down has the number alone, and stays readable.
#[test]
fn an_older_report_back_is_a_number_and_a_note() {
    let json = r#"{"verb":"receive_report_back","quarter":"2026-Q3","office":"o1","on":"2026-10-08","items":4,"note":"漏报一件"}"#;
    let Act::ReceiveReportBack(old) = serde_json::from_str(json).unwrap() else { panic!("another act") };
    assert_eq!((old.items, old.cases.len(), old.note.as_str()), (4, 0, "漏报一件"));
}

/// A case that was handled, told of and closed today.
fn closed_today(c: &County) -> CaseId {
    let case = c.found(c.named(), false);
    c.does(&c.desk, &case, c.inform());
    for stage in [FeedbackStage::Early, FeedbackStage::Middle, FeedbackStage::Late] {
        c.does(&c.handler, &case, c.feedback(stage));
    }
    c.does(&c.director, &case, c.close());
    case
}

/// 重新办理 changes nothing of the months and the quarter before it: they stay as they were reconciled, reported and published.
#[test]
fn what_was_closed_in_a_month_stays_closed_in_it_when_the_case_is_reopened() {
    let c = County::on("2026-09-21");
    let case = c.found(c.named(), false);
    c.does(&c.desk, &case, c.inform());
    for stage in [FeedbackStage::Early, FeedbackStage::Middle, FeedbackStage::Late] {
        c.does(&c.handler, &case, c.feedback(stage));
    }
    c.does(&c.director, &case, c.close());
    let ledger = |month: &str| c.hall.export_ledger(&c.director, month).unwrap().0;
    let rates = |month: &str| {
        let figures = c.hall.read(&c.director, |scene| bulletin(scene, month)).unwrap();
        let total = &figures.first[0];
        (total.year_accepted, total.year_closed, total.year_resolved)
    };
    let closed = || {
        let rows = c.hall.read(&c.director, |scene| report_backs(scene, "2026-Q3")).unwrap().rows;
        rows.into_iter().find(|row| row.office == c.room).unwrap().ours
    };
    let september = ledger("2026-09");
    c.hall.clock().move_to(day("2026-11-09"));
    c.hall
        .perform(&c.director, None, AskReportBack { quarter: "2026-Q3".into(), on: c.today() }.into())
        .unwrap();
    let before = (rates("2026-09"), rates("2026-10"), closed());
    assert_eq!(before, ((1, 1, 1), (1, 1, 1), 1));

    c.does(&c.director, &case, c.reopen());
    assert_eq!((rates("2026-09"), rates("2026-10"), closed()), before);
    assert_eq!(rates("2026-11"), (1, 0, 0), "it is being handled again");
    let receive = ReceiveReportBack {
        quarter: "2026-Q3".into(),
        office: c.room.clone(),
        on: c.today(),
        items: 0,
        cases: vec![reported("信访〔2026〕1号", true, "")],
        note: String::new(),
    };
    c.hall.perform(&c.director, None, receive.into()).unwrap();
    let rows = |month: &str, bytes: &[u8]| {
        c.hall.compare_ledgers(&c.director, month, bytes).unwrap();
        c.hall.read(&c.director, |scene| reconciliation(scene, month)).unwrap()
    };
    let again = rows("2026-09", &september);
    assert_eq!((again.ours.closed, again.theirs.closed, again.differences), (1, 1, vec![]));
    let october = rows("2026-10", &ledger("2026-10")).ours;
    assert_eq!((october.left(), october.came), (0, 0), "it was with no office in October");
    let november = rows("2026-11", &ledger("2026-11")).ours;
    assert_eq!(
        (november.before, november.came, november.closed),
        (0, 1, 0),
        "what October left, and what came"
    );

    // Closed a second time, with another finding: what the first month said of it stands.
    c.does(&c.handler, &case, Receive { on: c.today() });
    c.does(&c.handler, &case, c.dispose());
    c.does(&c.handler, &case, c.find(Finding::True));
    for stage in [FeedbackStage::Early, FeedbackStage::Middle, FeedbackStage::Late] {
        c.does(&c.handler, &case, c.feedback(stage));
    }
    c.does(&c.director, &case, Close { resolved: false, ..c.close() });
    assert_eq!((rates("2026-09"), rates("2026-10"), closed()), before);
    assert_eq!(rates("2026-11"), (1, 1, 0));
    assert_eq!(rows("2026-09", &september).differences, []);
    c.verified();
}

// ── 通报 ────────────────────────────────────────────────────────────────────

fn cases_of(c: &County, figure: BulletinFigure, office: OfficeId) -> Vec<String> {
    let input = BulletinCasesInput { month: "2026-10".into(), figure, office };
    let found = c.hall.read(&c.director, |scene| bulletin_cases(scene, &input)).unwrap();
    found.cases.into_iter().map(|one| one.number).collect()
}

/// 初信初访 办结率、化解率 of the month and of the year; each figure drills down to its cases.
#[test]
fn rates_of_first_matters_are_computed_and_drill_down() {
    let c = october();
    let figures = c.hall.read(&c.director, |scene| bulletin(scene, "2026-10")).unwrap();
    let total = &figures.first[0];
    assert_eq!((total.accepted, total.closed, total.resolved), (6, 1, 1));
    assert_eq!((total.closed_rate.as_str(), total.resolved_rate.as_str()), ("16.7%", "100.0%"));
    assert_eq!(figures.first[1].name, "第三纪检监察室");
    assert_eq!(cases_of(&c, BulletinFigure::Closed, OfficeId::default()), ["信访〔2026〕2号"]);
    assert_eq!(cases_of(&c, BulletinFigure::Accepted, c.room.clone()).len(), 6);
    // A month without any has nothing to divide by, and says so.
    let november = c.hall.read(&c.director, |scene| bulletin(scene, "2026-11")).unwrap();
    assert_eq!((november.first[0].closed_rate.as_str(), november.first[0].year_accepted), ("—", 6));
}

/// The line of twelve months says of each what its own bulletin says: what is done later is counted in no month before it.
#[test]
fn each_of_twelve_months_stands_as_its_bulletin_counted_it() {
    let c = County::on("2026-09-21");
    let closes = |case: &CaseId| {
        c.does(&c.desk, case, c.inform());
        for stage in [FeedbackStage::Early, FeedbackStage::Middle, FeedbackStage::Late] {
            c.does(&c.handler, case, c.feedback(stage));
        }
        c.does(&c.director, case, c.close());
    };
    let (quick, slow) = (c.found(c.named(), false), c.found(c.named(), false));
    closes(&quick);
    c.hall.clock().move_to(day("2026-10-12"));
    c.taken(c.anonymous(), false);
    closes(&slow);
    c.hall.clock().move_to(day("2026-11-09"));
    c.does(&c.director, &quick, c.reopen());

    let months = c.hall.read(&c.director, |scene| first_months(scene, "2026-11")).unwrap();
    let named: Vec<_> = months.iter().map(|one| one.month.as_str()).collect();
    assert_eq!((named.len(), named[0], named[11]), (12, "2025-12", "2026-11"));
    let counted: Vec<_> = months[9..].iter().map(|one| (one.accepted, one.closed, one.resolved)).collect();
    assert_eq!(counted, [(2, 1, 1), (1, 0, 0), (0, 0, 0)]);
    let rates: Vec<_> =
        months[9..].iter().map(|one| (one.closed_rate.as_str(), one.resolved_rate.as_str())).collect();
    assert_eq!(rates, [("50.0%", "100.0%"), ("0.0%", "—"), ("—", "—")]);
    for one in &months {
        let whole = c.hall.read(&c.director, |scene| bulletin(scene, &one.month)).unwrap().first.remove(0);
        assert_eq!((one.accepted, one.closed, one.resolved), (whole.accepted, whole.closed, whole.resolved));
        assert_eq!(
            (&one.closed_rate, &one.resolved_rate),
            (&whole.closed_rate, &whole.resolved_rate),
            "{}",
            one.month
        );
    }
    let reads = |who, month| c.hall.read(who, |scene| first_months(scene, month));
    assert!(reads(&c.director, "2026-12").unwrap_err().message.contains("还没有到"));
    assert!(reads(&c.desk, "2026-11").is_err(), "whoever supervises nothing sees no figures");
    c.verified();
}

/// 越级、重复 by township; one that is both counts in both columns and is told apart.
#[test]
fn repeats_and_skipped_levels_are_counted_by_township() {
    let c = October::with_repeats();
    let figures = c.hall.read(&c.director, |scene| bulletin(scene, "2026-10")).unwrap();
    let line = &figures.townships[0];
    assert_eq!((line.name.as_str(), line.repeat, line.beyond, line.both), ("青山镇", 1, 2, 1));
    assert_eq!(cases_of(&c, BulletinFigure::Beyond, c.village.clone()).len(), 2);
    // A repeat is none of 初信初访.
    assert_eq!(figures.first[0].accepted, 6);
}

/// 初信初访 are 检举控告 in a letter or in person: no call, nothing from the web, no 申诉, no 批评建议.
#[test]
fn a_first_matter_is_a_report_that_came_as_a_letter_or_in_person() {
    let c = County::on("2026-10-12");
    let counted = |c: &County| {
        let figures = c.hall.read(&c.director, |scene| bulletin(scene, "2026-10")).unwrap();
        let total = &figures.first[0];
        (total.accepted, total.closed, total.resolved)
    };
    for method in ["1", "2", "3", "4", "6"] {
        let case = c.registered(RegisterForm { method: method.into(), ..c.anonymous() });
        c.does(&c.director, &case, c.accept());
    }
    assert_eq!(counted(&c), (2, 0, 0));
    let of_kind = |kind: &str| {
        c.registered(RegisterForm {
            kind: kind.into(),
            categories: vec![],
            verified: Verified::InPerson,
            ..c.named()
        })
    };
    c.does(
        &c.director,
        &of_kind("2"),
        AcceptAppeal { served_on: c.today(), ..c.accept_appeal(AppealKind::Party) },
    );
    let suggestion = of_kind("3");
    c.does(&c.director, &suggestion, c.pass_on());
    assert_eq!(counted(&c), (2, 0, 0));
    c.verified();
}

struct October;
impl October {
    fn with_repeats() -> County {
        let c = County::on("2026-10-12");
        let first = c.taken(c.anonymous(), false);
        for _ in 2..=6 {
            c.taken(c.anonymous(), false);
        }
        let above = RegisterForm { source: "0201".into(), ..c.anonymous() };
        c.registered(above.clone());
        let again = c.registered(above);
        let link = Link { earlier: first, verdict: Verdict::SameMatter, reason: "同一事项".into() };
        c.does(&c.desk, &again, link);
        c
    }
}

/// A bulletin is published with the figures of its day and a number, and its words point at nobody.
#[test]
fn a_bulletin_keeps_its_figures_and_points_at_nobody() {
    let c = october();
    let act = PublishBulletin {
        number: Number::default(),
        month: "2026-10".into(),
        kind: BulletinKind::First,
        on: day("2026-11-03"),
        demand: "各单位对超期件逐件说明原因。".into(),
        figures: Bulletin::default(),
    };
    let performs = |act: PublishBulletin| c.hall.perform(&c.director, None, act.into());
    for pointing in ["10月8日有群众举报的，要逐件说明", "请拨打 19900001234"] {
        let refused = performs(PublishBulletin { demand: pointing.into(), ..act.clone() }).unwrap_err();
        assert_eq!(refused.field.as_deref(), Some("demand"), "{refused}");
    }
    let early = PublishBulletin { month: "2026-11".into(), ..act.clone() };
    assert!(performs(early).unwrap_err().message.contains("还没有过完"));
    let done = performs(act).unwrap();
    assert_eq!(done.number.as_deref(), Some("督办通报2026年第1期"));
    // What is done later changes nothing in it.
    let later = c.registered(c.anonymous());
    c.does(&c.director, &later, c.accept());
    let kept = c.hall.read(&c.director, |scene| published_bulletin(scene, &done.entry)).unwrap();
    assert_eq!(kept.figures.first[0].closed_rate, "16.7%");
    c.verified();
}

/// 对账, both 通报 and the asking for 季度报结 stand with those whose they are until they are done: no new month takes the place of
/// one that was left undone, and one bulletin does not stand for the other.
#[test]
fn what_is_owed_for_a_month_or_quarter_stays_until_it_is_done() {
    let c = County::on("2026-01-12");
    c.taken(c.anonymous(), false);
    let work = |who: &Session| {
        let rows = c.hall.read(who, office_work).unwrap();
        rows.into_iter().map(|one| (one.name, one.period_name, one.due)).collect::<Vec<_>>()
    };
    let line = |name: &str, period: &str, due: &str| (name.to_owned(), period.to_owned(), day(due));
    assert_eq!(work(&c.director), [], "the house was founded this month");
    c.hall.clock().move_to(day("2026-03-02"));
    assert_eq!(
        work(&c.director),
        [
            line("与案管室对账", "2026年1月等 2 个月", "2026-02-06"),
            line("初信初访通报", "2026年1月等 2 个月", "2026-02-11"),
            line("越级重复举报通报", "2026年1月等 2 个月", "2026-02-11"),
        ]
    );
    let performs = |act: Act| c.hall.perform(&c.director, None, act).unwrap();
    let publish = |kind| PublishBulletin {
        number: Number::default(),
        month: "2026-01".into(),
        kind,
        on: c.today(),
        demand: "逐件说明原因。".into(),
        figures: Bulletin::default(),
    };
    performs(publish(BulletinKind::First).into());
    let (file, _) = c.hall.export_ledger(&c.director, "2026-01").unwrap();
    c.hall.compare_ledgers(&c.director, "2026-01", &file).unwrap();
    for (who, side) in [(&c.director, LedgerSide::Ours), (&c.supervisor, LedgerSide::Theirs)] {
        let act = SignMonth { month: "2026-01".into(), on: c.today(), ..sign(side) };
        c.hall.perform(who, None, act.into()).unwrap();
    }
    assert_eq!(
        work(&c.director),
        [
            line("与案管室对账", "2026年2月", "2026-03-06"),
            line("初信初访通报", "2026年2月", "2026-03-11"),
            line("越级重复举报通报", "2026年1月等 2 个月", "2026-02-11"),
        ]
    );
    c.hall.clock().move_to(day("2026-07-01"));
    let asked = |who: &Session| work(who).into_iter().find(|one| one.0 == "要求季度报结");
    assert_eq!(asked(&c.supervisor).map(|one| one.1), Some("2026年第1季度等 2 个季度".to_owned()));
    assert_eq!(work(&c.handler), []);
    performs(AskReportBack { quarter: "2026-Q1".into(), on: c.today() }.into());
    assert_eq!(asked(&c.director).map(|one| one.1), Some("2026年第2季度".to_owned()));
    performs(AskReportBack { quarter: "2026-Q2".into(), on: c.today() }.into());
    assert_eq!(asked(&c.director), None);
    c.verified();
}

/// 规则第十八条: the office that owes a 季度报结 sees it among its own work and reports for itself, and for no other.
#[test]
fn article_18_an_office_sees_what_it_owes_and_reports_for_itself() {
    let c = County::on("2026-10-12");
    let work = |who: &Session| {
        let rows = c.hall.read(who, office_work).unwrap();
        rows.into_iter().map(|one| (one.verb, one.period, one.due)).collect::<Vec<_>>()
    };
    assert_eq!(work(&c.handler), []);
    let ask = AskReportBack { quarter: "2026-Q3".into(), on: c.today() };
    c.hall.perform(&c.director, None, ask.into()).unwrap();
    let owed = work(&c.handler).remove(0);
    assert_eq!((owed.0, owed.1.as_str()), (ActName::ReceiveReportBack, "2026-Q3"));
    let report = |office: &OfficeId| ReceiveReportBack {
        quarter: "2026-Q3".into(),
        office: office.clone(),
        on: c.today(),
        items: 0,
        cases: vec![],
        note: String::new(),
    };
    let other = c.hall.perform(&c.handler, None, report(&c.village).into()).unwrap_err();
    assert!(other.message.contains("只能为本单位报结"), "{other}");
    c.hall.perform(&c.handler, None, report(&c.room).into()).unwrap();
    assert_eq!(work(&c.handler), []);
    assert_eq!(work(&c.township).len(), 1);
    // It counts among what is due.
    c.hall.clock().move_to(day("2027-03-01"));
    let late = c.hall.read(&c.township, today).unwrap();
    assert_eq!((late.counts.late, late.office_work.len()), (1, 1));
    // Whoever supervises sees who is late among their own work, until it is there.
    let chased = |who: &Session| {
        let rows = c.hall.read(who, office_work).unwrap();
        let late = rows.into_iter().find(|one| one.verb == ActName::ChaseReportBack);
        late.map(|one| (one.period, one.period_name, one.due))
    };
    let expected = Some(("2026-Q3".to_owned(), "2026年第3季度，青山镇".to_owned(), owed.2));
    assert_eq!((chased(&c.director), chased(&c.supervisor)), (expected.clone(), expected));
    assert_eq!((chased(&c.handler), chased(&c.township)), (None, None));
    let on = c.today();
    let village = ReceiveReportBack { on, ..report(&c.village) };
    c.hall.perform(&c.township, None, village.into()).unwrap();
    assert_eq!(chased(&c.director), None);
    c.verified();
}

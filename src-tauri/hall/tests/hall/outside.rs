//! 业务外 (三到位一处理): what is not this office's business, at the department whose it is. By the rules and their articles.

use crate::county::{County, day, due, limit_days, met, view};
use hall::*;

struct Outside {
    c: County,
    case: CaseId,
    civil: OfficeId,
}

fn registered(date: &str, form: impl FnOnce(&County) -> RegisterForm) -> Outside {
    let c = County::on(date);
    let civil = c.office("青山县民政局", OfficeKind::Department);
    let form = RegisterForm { kind: "4".into(), categories: vec![], ..form(&c) };
    let case = c.registered(form);
    Outside { c, case, civil }
}

impl Outside {
    fn hand_out(&self) -> HandOut {
        let summary = self.c.cleared_by(&self.c.director, &self.case, "要求核实某户低保资格。");
        HandOut {
            basis: "低保资格的审核确认由民政部门负责".into(),
            copy_to: self.c.village.clone(),
            ..self.c.hand_out(&self.civil, summary)
        }
    }
    fn does(&self, act: impl Into<Act>) -> Done {
        self.c.does(&self.c.desk, &self.case, act)
    }
    fn refused(&self, act: impl Into<Act>) -> Failure {
        self.c.refused(&self.c.desk, &self.case, act)
    }
    fn limits(&self, rule: &str) -> Vec<(String, Option<String>)> {
        limit_days(&self.c, &self.case, rule)
    }
    fn on(&self, date: &str) {
        self.c.hall.clock().move_to(day(date));
    }
    fn sent(self) -> Self {
        self.c.does(&self.c.director, &self.case, self.hand_out());
        self.does(self.c.take_over("张科长"));
        self
    }
    fn accepts(&self) -> OutsideAccept {
        OutsideAccept { on: self.c.today(), document: "青民受〔2026〕8号".into(), files: vec![] }
    }
    fn charge(&self, side: Side) -> Charge {
        Charge {
            on: self.c.today(),
            side,
            office: "石桥村委会".into(),
            person: "李明".into(),
            done: "入户核实".into(),
        }
    }
    fn answer(&self, outcome: Outcome) -> OutsideAnswer {
        OutsideAnswer {
            on: self.c.today(),
            document: "青民函〔2026〕12号".into(),
            outcome,
            answer: "经复核，该户收入超标，已停发低保".into(),
            proof: "停发审批表、公示照片".into(),
            organ: String::new(),
            conduct: String::new(),
            law: String::new(),
            files: vec![],
        }
    }
    fn accepted(self) -> Self {
        let all = self.sent();
        all.does(all.accepts());
        for side in Side::ALL {
            all.does(all.charge(*side));
        }
        all
    }
    fn extend(&self) -> Extend {
        Extend {
            on: self.c.today(),
            rule: "outside_handle".into(),
            days: 30,
            approved_by: self.c.leader.account.clone(),
            reason: "需要向县外调取收入证明".into(),
            notice: "电话，当日，周敏".into(),
            approval: EntryId::default(),
        }
    }
    fn serve(&self) -> OutsideServe {
        OutsideServe {
            on: self.c.today(),
            way: Way::Face,
            staff: vec!["周敏".into(), "赵凯".into()],
            receipt: "本人签收".into(),
        }
    }
    fn ask(&self, level: ReviewLevel, organ: &str) -> AskReview {
        AskReview {
            on: self.c.today(), level, organ: organ.into(), reason: "认为收入计算有误".into()
        }
    }
    fn decide(&self, result: ReviewResult) -> DecideReview {
        DecideReview {
            on: self.c.today(),
            result,
            document: "青政复查〔2026〕3号".into(),
            opinion: "收入计算符合规定".into(),
            served_on: self.c.today(),
            files: vec![],
        }
    }
}

/// Only what is not the office's own business goes out; 检举控告 never does.
#[test]
fn a_report_on_discipline_is_never_handed_to_a_department() {
    let o = registered("2026-11-23", County::named);
    let own = o.c.registered(o.c.named());
    let act = HandOut { summary: o.c.cleared_by(&o.c.director, &own, "要求核实。"), ..o.hand_out() };
    assert!(o.c.refused(&o.c.director, &own, act).message.contains("不得移送职能部门"));
    let way = o.c.refused(&o.c.director, &o.case, o.c.accept());
    assert!(way.way_out.contains("移送职能部门"), "{way}");
    assert!(o.refused(o.hand_out()).message.contains("信访室主任"));
    for (field, act) in [
        ("to", HandOut { to: o.c.village.clone(), ..o.hand_out() }),
        ("copy_to", HandOut { copy_to: o.civil.clone(), ..o.hand_out() }),
        ("basis", HandOut { basis: String::new(), ..o.hand_out() }),
    ] {
        assert_eq!(o.c.refused(&o.c.director, &o.case, act).field.as_deref(), Some(field));
    }
}

/// 规则 art. 47: never to the very body that is complained of.
#[test]
fn article_47_the_department_complained_of_does_not_get_it() {
    let o = registered("2026-11-23", |c| {
        let mut form = c.named();
        form.subjects[0].organisation = "县民政局".into();
        form
    });
    let refused = o.c.refused(&o.c.director, &o.case, o.hand_out());
    assert_eq!(refused.field.as_deref(), Some("to"));
    assert!(refused.message.contains("规则第四十七条"), "{refused}");
}

/// The department learns who came only as far as that person agreed in writing; by default nothing.
#[test]
fn a_department_is_told_nothing_of_who_came_beyond_the_written_consent() {
    let o = registered("2026-11-23", County::named);
    let unasked = HandOut { share_name: true, ..o.hand_out() };
    let refused = o.c.refused(&o.c.director, &o.case, unasked);
    assert_eq!(refused.field.as_deref(), Some("consent"));
    assert!(refused.message.contains("没有信访人的书面同意"), "{refused}");
    let consent = Some("2026-11-23 同意书，附卷第 3 页".to_owned());
    let vague = HandOut { consent: consent.clone(), ..o.hand_out() };
    assert_eq!(o.c.refused(&o.c.director, &o.case, vague).field.as_deref(), Some("consent"));
    let agreed = HandOut { consent: consent.clone(), share_name: true, share_phone: true, ..o.hand_out() };
    let done = o.c.does(&o.c.director, &o.case, agreed);
    assert!(done.say.contains("经书面同意告知姓名、电话"), "{}", done.say);
    let line =
        view(&o.c, &o.c.director, &o.case).dossier.into_iter().find(|line| line.label == "身份").unwrap();
    assert!(line.text.contains("姓名、电话") && !line.text.contains("杨"), "{line:?}");

    let o = registered("2026-11-23", County::named);
    assert!(o.c.does(&o.c.director, &o.case, o.hand_out()).say.contains("不告知身份"));
    let o = registered("2026-11-23", County::anonymous);
    let nobody = HandOut { consent, share_name: true, ..o.hand_out() };
    assert!(o.c.refused(&o.c.director, &o.case, nobody).message.contains("匿名件"));
    o.c.verified();
}

/// 谁同意告知谁的: one consent does not speak for the others of a joint letter; the sheet would show them all.
#[test]
fn one_consent_does_not_give_away_the_others_of_a_joint_letter() {
    let o = registered("2026-11-23", |c| {
        let mut form = c.named();
        let first = form.complainants[0].clone();
        let mut second = first.clone();
        second.name = "李䶮".into();
        form.complainants = vec![first, second];
        form.heads = 2;
        form
    });
    let consent = Some("2026-11-23 同意书，附卷第 3 页".to_owned());
    let one = HandOut { consent, consented: 1, share_name: true, ..o.hand_out() };
    for consented in [0, 1, 3] {
        let refused = o.c.refused(&o.c.director, &o.case, HandOut { consented, ..one.clone() });
        assert_eq!(refused.field.as_deref(), Some("consented"));
        assert!(
            refused.message.contains("2 名信访人") && refused.message.contains("都签了同意书"),
            "{refused}"
        );
    }
    o.c.does(&o.c.director, &o.case, HandOut { consented: 2, ..one });
    o.c.verified();
}

/// 《信访工作条例》: 15 days to accept, from its receipt; 60 to handle, from acceptance. The clerk enters what came on paper.
#[test]
fn a_department_accepts_in_fifteen_days_and_handles_in_sixty() {
    let o = registered("2026-11-23", County::named);
    o.c.does(&o.c.director, &o.case, o.hand_out());
    assert_eq!(o.limits("take_over"), [due("2026-11-25")]);
    assert_eq!(o.refused(o.c.take_over("")).field.as_deref(), Some("receipt"), "whoever signed on paper");
    assert!(o.refused(o.accepts()).message.contains("还没有签收"));
    o.on("2026-11-24");
    o.does(o.c.take_over("张科长"));
    assert_eq!(o.limits("outside_decide"), [due("2026-12-09")]);
    assert_eq!(view(&o.c, &o.c.desk, &o.case).holder, "青山县民政局");
    assert!(o.c.refused(&o.c.director, &o.case, o.hand_out()).message.contains("由青山县民政局持件"));
    assert!(o.refused(o.answer(Outcome::Solved)).message.contains("还没有受理"));
    assert_eq!(
        o.refused(OutsideAccept { document: String::new(), ..o.accepts() }).field.as_deref(),
        Some("document")
    );
    o.on("2026-12-01");
    o.does(o.accepts());
    assert_eq!(o.limits("outside_decide"), [met("2026-12-09", "2026-12-01")]);
    assert_eq!(o.limits("outside_handle"), [due("2027-01-30")]);
    let desk = o.c.hall.read(&o.c.desk, today).unwrap();
    assert!(
        desk.daily.tasks.iter().any(|task| task.verb == Some(ActName::OutsideAnswer)),
        "the desk follows it"
    );
    let told = o.does(o.c.inform());
    assert!(told.say.contains("告知已移送青山县民政局"), "{}", told.say);
    o.c.verified();
}

/// 三到位一处理: the answer rests on all three sides having done something, and goes on resting on that.
#[test]
fn an_answered_matter_keeps_who_carried_each_side_out() {
    let o = registered("2026-11-23", County::named).accepted();
    let laid = Charge { done: String::new(), ..o.charge(Side::Department) };
    o.does(o.answer(Outcome::Solved));
    assert_eq!(o.refused(laid).field.as_deref(), Some("done"));
    o.does(Charge { done: "又走访两户".into(), ..o.charge(Side::Department) });
    o.c.verified();
}

/// A department that does not accept sends it back with a reason: whoever sent it decides anew.
#[test]
fn a_department_that_does_not_accept_sends_it_back() {
    let o = registered("2026-11-23", County::named).sent();
    let back = SendBack { document: "青民函〔2026〕9号".into(), ..o.c.send_back() };
    let done = o.does(back);
    assert!(done.say.contains("青民函〔2026〕9号，退回"), "{}", done.say);
    let stands = view(&o.c, &o.c.director, &o.case);
    assert_eq!(stands.next[0].verb, ActName::HandOut, "{:?}", stands.next);
    assert_eq!(o.limits("outside_decide"), [met("2026-12-08", "2026-11-23")]);
    assert!(o.refused(o.accepts()).message.contains("没有移送"));
    // Another department, and that one takes it.
    let other = o.c.office("青山县医保局", OfficeKind::Department);
    o.c.does(&o.c.director, &o.case, HandOut { to: other, ..o.hand_out() });
    o.does(o.c.take_over("王股长"));
    o.does(o.accepts());
    assert!(o.refused(o.c.send_back()).message.contains("已经受理，不能再退回"));
    o.c.verified();
}

/// Three responsibilities (属地、部门、纪检), each with office, person and what was done, before there can be a result.
#[test]
fn no_result_before_all_three_responsibilities_are_laid_on_somebody() {
    let o = registered("2026-11-23", County::named).sent();
    o.does(o.accepts());
    for (side, missing) in [
        (Side::Territory, "属地责任、部门责任、纪检责任"),
        (Side::Department, "部门责任、纪检责任"),
        (Side::Discipline, "纪检责任"),
    ] {
        let refused = o.refused(o.answer(Outcome::Solved));
        assert!(refused.message.contains(&format!("：{missing}没有落实")), "{refused}");
        assert_eq!(
            o.refused(Charge { person: String::new(), ..o.charge(side) }).field.as_deref(),
            Some("person")
        );
        o.does(o.charge(side));
    }
    o.does(Charge {
        person: "赵强".into(), done: "督促镇里上门".into(), ..o.charge(Side::Discipline)
    });
    o.does(o.answer(Outcome::Solved));
    let page = view(&o.c, &o.c.desk, &o.case);
    let line = page.dossier.iter().find(|line| line.label == "纪检责任").unwrap();
    assert!(line.text.contains("赵强：督促镇里上门"), "the latest stands: {line:?}");
    o.c.verified();
}

/// A responsibility that is laid on somebody is carried out within the county's limit, by a stated fact; laid on another it is due
/// when it was due before, and late it stands among what is late.
#[test]
fn a_responsibility_is_due_and_carried_out_by_a_stated_fact() {
    let o = registered("2026-11-02", County::named).sent();
    o.does(o.accepts());
    let laid = |person: &str| Charge {
        on: o.c.today(),
        person: person.into(),
        done: " ".into(),
        ..o.charge(Side::Territory)
    };
    let done = o.does(laid("李明"));
    assert!(done.say.contains("石桥村委会 李明，限期落实"), "{}", done.say);
    assert_eq!(o.limits("charge"), [due("2026-11-16")], "10 working days");
    o.does(o.charge(Side::Department));
    o.does(o.charge(Side::Discipline));
    let line = || {
        let page = view(&o.c, &o.c.desk, &o.case);
        page.dossier.into_iter().find(|line| line.label == "属地责任").unwrap()
    };
    assert_eq!(line().tags[0].text, "待落实");
    assert!(o.refused(o.answer(Outcome::Solved)).message.contains("：属地责任没有落实"));
    o.on("2026-11-17");
    o.does(laid("赵强"));
    assert_eq!(o.limits("charge"), [due("2026-11-16")], "another person has no more time");
    let tasks = o.c.hall.read(&o.c.desk, |scene| tasks(scene, &TasksInput::default())).unwrap();
    let late = tasks.tasks.iter().find(|task| task.what == "落实三个责任").unwrap();
    assert_eq!((late.group, late.verb), (DueGroup::Late, Some(ActName::Charge)));
    let fact = Charge {
        person: "赵强".into(), done: "11月17日入户核实，低保已恢复".into(), ..laid("赵强")
    };
    o.does(fact);
    assert_eq!(o.limits("charge"), [met("2026-11-16", "2026-11-17")]);
    assert!(line().text.contains("低保已恢复"));
    o.does(o.answer(Outcome::Solved));
    o.c.verified();
}

/// What was laid on somebody and not done is laid anew when the case comes back: its limit goes with it.
#[test]
fn what_was_not_done_goes_when_the_case_comes_back() {
    let o = registered("2026-11-02", County::named).sent();
    o.does(Charge { done: String::new(), ..o.charge(Side::Territory) });
    o.does(Charge { done: String::new(), ..o.charge(Side::Department) });
    o.does(o.charge(Side::Discipline));
    o.does(o.c.send_back());
    assert_eq!(o.limits("charge"), []);
    let kept = o.c.hall.read_case(&o.c.director, &o.case, |scene| charges_of(scene.view, &o.case)).unwrap();
    assert_eq!(kept.iter().map(|one| one.side).collect::<Vec<_>>(), [Side::Discipline]);
    o.c.verified();
}

/// 三到位一处理: one of four judgements, with what proves it. 行为违法 by the competent organ on its own ground: coming or
/// complaining is never the offence.
#[test]
fn the_result_is_one_of_four_with_proof_and_complaining_is_never_the_offence() {
    let o = registered("2026-11-23", County::named).accepted();
    let labels: Vec<&str> = Outcome::ALL.iter().map(|one| one.label()).collect();
    assert_eq!(
        labels,
        ["诉求合理解决问题到位", "诉求无理思想教育到位", "生活困难帮扶救助到位", "行为违法依法处理"]
    );
    let unlawful = |conduct: &str| OutsideAnswer {
        organ: "青山县公安局".into(),
        conduct: conduct.into(),
        law: "《治安管理处罚法》第四十九条".into(),
        ..o.answer(Outcome::Unlawful)
    };
    for (field, act) in [
        ("proof", OutsideAnswer { proof: " ".into(), ..o.answer(Outcome::Solved) }),
        ("document", OutsideAnswer { document: String::new(), ..o.answer(Outcome::Solved) }),
        ("organ", o.answer(Outcome::Unlawful)),
        ("law", OutsideAnswer { law: String::new(), ..unlawful("砸坏民政局门窗") }),
        ("outcome", OutsideAnswer { organ: "青山县公安局".into(), ..o.answer(Outcome::Solved) }),
    ] {
        assert_eq!(o.refused(act).field.as_deref(), Some(field));
    }
    for conduct in ["多次越级上访", "反复信访，不听劝返", "到市里举报"] {
        let refused = o.refused(unlawful(conduct));
        assert_eq!(refused.field.as_deref(), Some("conduct"));
        assert!(refused.message.contains("本身不是违法行为"), "{refused}");
    }
    let done = o.does(unlawful("砸坏民政局门窗"));
    assert!(done.say.contains("青山县公安局依《治安管理处罚法》第四十九条处理"), "{}", done.say);
    assert_eq!(o.limits("outside_handle"), [met("2027-01-22", "2026-11-23")]);
    o.c.verified();
}

/// From the answer to the archive: the person is served, and nothing is filed before.
#[test]
fn an_answer_is_served_before_it_is_filed() {
    let o = registered("2026-11-23", County::named).accepted();
    assert!(o.refused(o.serve()).message.contains("还没有可以送达的答复"));
    o.does(o.answer(Outcome::Helped));
    assert_eq!(o.limits("outside_serve"), [due("2026-11-30")]);
    let archive = Archive { on: o.c.today(), years: 10, sheets: 12, sealed_sheets: 1 };
    let early = o.c.refused(&o.c.director, &o.case, archive.clone());
    assert!(early.message.contains("未告知信访人已移送；答复未送达信访人"), "{early}");
    o.does(o.serve());
    let untold = o.c.refused(&o.c.director, &o.case, archive.clone());
    assert!(untold.message.contains("未告知信访人已移送"), "{untold}");
    o.does(o.c.inform());
    o.c.does(&o.c.director, &o.case, archive);
    let page = view(&o.c, &o.c.director, &o.case);
    assert!(page.stations.iter().all(|station| station.state == StationState::Done), "{:?}", page.stations);
    o.c.verified();
}

/// 《信访工作条例》 arts. 35, 36: asked for within 30 days of the service, decided within 30 days of the request, by the level above;
/// 复核 after 复查, and there it ends.
#[test]
fn articles_35_and_36_review_and_recheck_with_their_limits() {
    let o = registered("2026-11-23", County::named).accepted();
    assert!(o.refused(o.ask(ReviewLevel::Review, "青山县人民政府")).message.contains("还没有送达"));
    o.does(o.answer(Outcome::Persuaded));
    o.does(o.serve());
    let first = o.refused(o.ask(ReviewLevel::Recheck, "青山县人民政府"));
    assert_eq!(first.field.as_deref(), Some("level"));
    let itself = o.refused(o.ask(ReviewLevel::Review, "青山县民政局"));
    assert_eq!(itself.field.as_deref(), Some("organ"));
    // Served on 11-23: the thirtieth day is 12-23.
    o.on("2026-12-24");
    let late = o.refused(o.ask(ReviewLevel::Review, "青山县人民政府"));
    assert_eq!(late.field.as_deref(), Some("on"));
    assert!(late.message.contains("30 天内申请，已于12月23日届满"), "{late}");
    let in_time = AskReview { on: day("2026-12-23"), ..o.ask(ReviewLevel::Review, "青山县人民政府") };
    o.does(in_time);
    assert_eq!(o.limits("review_decide"), [due("2027-01-22")]);
    let filed = Archive { on: o.c.today(), years: 10, sheets: 12, sealed_sheets: 1 };
    assert!(o.c.refused(&o.c.director, &o.case, filed).message.contains("复查没有结论"));
    assert!(o.refused(o.ask(ReviewLevel::Recheck, "某某市人民政府")).message.contains("正在办理"));
    o.on("2027-01-20");
    o.does(o.decide(ReviewResult::Upheld));
    assert_eq!(o.limits("review_decide"), [met("2027-01-22", "2027-01-20")]);
    o.does(o.ask(ReviewLevel::Recheck, "某某市人民政府"));
    o.does(o.decide(ReviewResult::Upheld));
    let ended = o.refused(o.ask(ReviewLevel::Recheck, "某某省人民政府"));
    assert!(ended.message.contains("第三十六条"), "{ended}");
    o.c.verified();
}

/// Until when the person may yet ask is said on the page, so that whoever is at the desk can tell them.
#[test]
fn the_page_says_until_when_a_review_may_be_asked_for() {
    let o = registered("2026-11-23", County::named).accepted();
    let said = |level: ReviewLevel| {
        let lines = view(&o.c, &o.c.desk, &o.case).dossier.into_iter();
        lines.filter(|line| line.label == level.label()).map(|line| line.text).collect::<Vec<_>>()
    };
    o.does(o.answer(Outcome::Persuaded));
    assert!(said(ReviewLevel::Review).is_empty(), "nothing was served");
    o.does(o.serve());
    assert_eq!(said(ReviewLevel::Review), ["可在12月23日前申请复查"]);
    o.on("2026-12-24");
    assert_eq!(said(ReviewLevel::Review), ["没有申请复查，期限已于12月23日届满"]);
    o.does(AskReview { on: day("2026-12-23"), ..o.ask(ReviewLevel::Review, "青山县人民政府") });
    assert_eq!(said(ReviewLevel::Review), ["12月23日 申请，青山县人民政府办理"]);
    assert!(said(ReviewLevel::Recheck).is_empty());
    o.does(o.decide(ReviewResult::Upheld));
    assert_eq!(said(ReviewLevel::Recheck), ["可在1月23日前申请复核"]);
    o.does(o.ask(ReviewLevel::Recheck, "某某市人民政府"));
    o.does(o.decide(ReviewResult::Upheld));
    assert_eq!(said(ReviewLevel::Recheck), ["12月24日 申请，某某市人民政府办理"]);
    o.c.verified();
}

/// 责令重新处理: the department has it again for 60 days, and its new answer may be reviewed like the first.
#[test]
fn what_is_to_be_handled_again_goes_back_to_the_department() {
    let o = registered("2026-11-23", County::named).accepted();
    o.does(o.answer(Outcome::Persuaded));
    o.does(o.serve());
    o.does(o.ask(ReviewLevel::Review, "青山县人民政府"));
    o.does(o.decide(ReviewResult::Redo));
    assert_eq!(view(&o.c, &o.c.desk, &o.case).holder, "青山县民政局");
    assert_eq!(o.limits("outside_handle"), [due("2027-01-22"), met("2027-01-22", "2026-11-23")]);
    assert_eq!(o.limits("archive"), []);
    o.does(o.answer(Outcome::Solved));
    o.does(o.serve());
    o.does(o.ask(ReviewLevel::Review, "青山县人民政府"));
    o.c.verified();
}

/// 规则: the result of a 检举控告 has no 复查; an objection is recorded and answered, new evidence checked.
#[test]
fn a_result_of_the_offices_own_is_never_reviewed() {
    let c = County::on("2026-11-23");
    let case = c.found(c.named(), false);
    for level in [ReviewLevel::Review, ReviewLevel::Recheck] {
        let ask = AskReview { on: c.today(), level, organ: "市纪委".into(), reason: "不服".into() };
        let refused = c.refused(&c.desk, &case, ask);
        assert!(refused.message.contains("检举控告的处理结果不适用"), "{refused}");
        assert!(refused.message.contains("《纪检监察机关处理检举控告工作规则》"), "{refused}");
        assert!(refused.way_out.contains("异议"), "{refused}");
    }
}

/// 《信访工作条例》: 60 days, 30 more once, with a leader's approval and told to whoever came. The department has no account
/// here: the desk puts it before the leader and enters the extension; the first date stays.
#[test]
fn the_sixty_days_of_a_department_are_extended_once_by_thirty() {
    let o = registered("2026-11-23", County::named).accepted();
    assert_eq!(o.limits("outside_handle"), [due("2027-01-22")]);
    o.on("2027-01-08");
    let stranger = o.c.refused(&o.c.township, &o.case, o.extend());
    assert!(stranger.message.contains("由青山县民政局持件"), "{stranger}");
    let submit = Submit { matter: ApprovalMatter::Extension, ..o.c.submit() };
    let asked = o.does(submit).entry;
    let waits = o.refused(o.extend());
    assert!(waits.message.contains("待批") && waits.way_out.contains("补录批示"), "{waits}");
    o.c.does(&o.c.leader, &o.case, o.c.decide(&asked));
    let page = view(&o.c, &o.c.desk, &o.case);
    assert!(page.next.iter().any(|act| act.verb == ActName::Extend && act.ready), "{:?}", page.next);
    let untold = o.refused(Extend { notice: String::new(), ..o.extend() });
    assert_eq!(untold.field.as_deref(), Some("notice"));
    assert_eq!(o.refused(Extend { days: 31, ..o.extend() }).field.as_deref(), Some("days"));
    let done = o.does(o.extend());
    assert!(done.say.contains("延 30 天，陈志远1月8日批准"), "{}", done.say);
    assert_eq!(o.limits("outside_handle"), [due("2027-02-21")]);
    let page = view(&o.c, &o.c.desk, &o.case);
    let limit = page.limits.iter().find(|limit| limit.rule == "outside_handle").unwrap();
    assert_eq!(limit.first_due, day("2027-01-22"));
    let again = o.refused(o.extend());
    assert!(again.message.contains("已经延过一次"), "{again}");
    o.c.verified();
}

/// 责令重新处理 begins the 60 days anew, and with them the one extension.
#[test]
fn what_is_to_be_handled_again_can_be_extended_again() {
    let o = registered("2026-11-23", County::named).accepted();
    o.c.does(&o.c.director, &o.case, o.extend());
    o.does(o.answer(Outcome::Persuaded));
    o.does(o.serve());
    o.does(o.ask(ReviewLevel::Review, "青山县人民政府"));
    o.does(o.decide(ReviewResult::Redo));
    assert_eq!(o.limits("outside_handle"), [due("2027-01-22"), met("2027-02-21", "2026-11-23")]);
    o.does(o.extend());
    assert_eq!(o.limits("outside_handle"), [due("2027-02-21"), met("2027-02-21", "2026-11-23")]);
    assert!(o.refused(o.extend()).message.contains("已经延过一次"));
    o.c.verified();
}

/// Of its own limits the office asks for more time itself.
#[test]
fn the_desk_extends_no_limit_of_the_office() {
    let o = registered("2026-11-23", County::named);
    let own = o.c.taken(o.c.named(), false);
    let refused = o.c.refused(&o.c.desk, &own, Extend { rule: "find".into(), ..o.extend() });
    assert!(
        refused.message.contains("接待员只记职能部门") && refused.way_out.contains("承办人"),
        "{refused}"
    );
}

/// What a department answered on paper is kept as a file of the case, where looking at it leaves its trace.
#[test]
fn the_scan_of_an_answer_is_kept_with_the_case() {
    let o = registered("2026-11-23", County::named).accepted();
    let kept = o.c.hall.save_blob(&o.c.desk, "答复.pdf", b"%PDF-1.7").unwrap();
    let scan = Evidence {
        name: "民政局答复".into(),
        pages: 2,
        original: false,
        blob: Some(kept.blob.clone()),
        size: kept.size,
    };
    let gone = Evidence { blob: Some("没有".into()), ..scan.clone() };
    let lost = o.refused(OutsideAnswer { files: vec![gone], ..o.answer(Outcome::Solved) });
    assert_eq!(lost.field.as_deref(), Some("files"));
    o.does(OutsideAnswer { files: vec![scan], ..o.answer(Outcome::Solved) });
    let names: Vec<String> =
        view(&o.c, &o.c.desk, &o.case).evidence.into_iter().map(|item| item.name).collect();
    assert_eq!(names, ["照片", "民政局答复"], "after what the visitor brought");
    let look =
        OpenEvidence {
            blob: kept.blob, name: String::new(), reason: "核对答复内容".into(), saved: false
        };
    assert_eq!(o.c.hall.open_evidence(&o.c.desk, &o.case, look).unwrap().1, b"%PDF-1.7");
    o.c.verified();
}

/// A township that holds a matter outside hands it out itself, and keeps the papers on it.
#[test]
fn a_township_hands_out_what_it_holds_and_follows_it() {
    let o = registered("2026-11-23", |c| RegisterForm { kind: "3".into(), ..c.named() });
    let case = o.c.registered(RegisterForm { kind: "3".into(), categories: vec![], ..o.c.named() });
    o.c.does(&o.c.director, &case, o.c.forward(&case));
    o.c.does(&o.c.township, &case, o.c.take_over(""));
    let summary = o.c.cleared_by(&o.c.township, &case, "要求核实某户低保资格。");
    let out = HandOut { summary, copy_to: OfficeId::default(), ..o.hand_out() };
    o.c.does(&o.c.township, &case, out);
    assert!(o.c.refused(&o.c.desk, &case, o.c.take_over("张科长")).message.contains("青山县民政局办理"));
    o.c.does(&o.c.township, &case, o.c.take_over("张科长"));
    o.c.does(&o.c.township, &case, o.accepts());
    let waits = o.c.hall.read(&o.c.township, today).unwrap();
    assert!(
        waits
            .daily
            .tasks
            .iter()
            .any(|task| task.case_id == case && task.verb == Some(ActName::OutsideAnswer))
    );
    assert_eq!(view(&o.c, &o.c.township, &case).holder, "青山县民政局");
    o.c.verified();
}

/// 三到位一处理: the department's word reaches the person by 送达; what they think of it goes to 复查, and into no feedback that
/// nobody would answer.
#[test]
fn what_a_department_handles_has_no_feedback_of_the_office() {
    let o = registered("2026-11-23", County::named).accepted();
    let early = o.refused(o.c.feedback(FeedbackStage::Early));
    assert!(early.way_out.contains("送达答复"), "{early}");
    o.does(o.answer(Outcome::Solved));
    let late = o.refused(o.c.feedback(FeedbackStage::Late));
    assert!(late.way_out.contains("复查"), "{late}");
    o.c.verified();
}

/// A name is confirmed before the answer is served to it.
#[test]
fn an_answer_is_served_to_whoever_really_signed() {
    let o =
        registered("2026-11-23", |c| RegisterForm { verified: Verified::NotYet, ..c.letter() }).accepted();
    o.does(o.answer(Outcome::Solved));
    assert!(o.refused(o.serve()).way_out.contains("核实署名"));
    o.does(o.c.verify_name(NameOutcome::ALL[1]));
    let archive = Archive { on: o.c.today(), years: 10, sheets: 12, sealed_sheets: 1 };
    o.c.does(&o.c.director, &o.case, archive);
    o.c.verified();
}

/// 复查 may be asked for after the case was filed: what is to be handled again stands open again, and is filed anew.
#[test]
fn a_filed_case_that_is_to_be_handled_again_is_filed_anew() {
    let o = registered("2026-11-23", County::named).accepted();
    let archive = Archive { on: o.c.today(), years: 10, sheets: 12, sealed_sheets: 1 };
    o.does(o.c.inform());
    o.does(o.answer(Outcome::Persuaded));
    o.does(o.serve());
    o.c.does(&o.c.director, &o.case, archive.clone());
    o.does(o.ask(ReviewLevel::Review, "青山县人民政府"));
    o.does(o.decide(ReviewResult::Redo));
    let again = o.c.hall.read_case(&o.c.director, &o.case, |scene| case(scene.view, &o.case)).unwrap();
    assert_eq!((again.stage, again.archived_on), (Stage::Outside, None));
    o.does(o.answer(Outcome::Solved));
    assert_eq!(o.limits("archive").iter().filter(|(_, met)| met.is_none()).count(), 1);
    o.does(o.serve());
    o.c.does(&o.c.director, &o.case, archive);
    o.c.verified();
}

/// Whoever asked may die while the department has the matter: nobody is left to be served, and the case is filed.
#[test]
fn a_death_while_a_department_has_it_leaves_nobody_to_serve() {
    let o = registered("2026-11-23", County::named).accepted();
    o.does(o.c.note_death(Heirs::Stop));
    o.does(o.answer(Outcome::Solved));
    assert!(
        o.limits("outside_serve").iter().all(|(_, met)| met.is_some()),
        "{:?}",
        o.limits("outside_serve")
    );
    o.c.does(&o.c.director, &o.case, Archive { on: o.c.today(), years: 10, sheets: 12, sealed_sheets: 1 });
    o.c.verified();
}

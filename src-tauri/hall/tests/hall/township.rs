//! 开门迎访: what comes to a township's own door is the township's, from the registration to the archive, or goes up to the county.

use crate::county::{County, day, due, limit_days, met, standing, view};
use hall::*;

fn comes_to_the_township(c: &County, form: RegisterForm) -> CaseId {
    let form = RegisterForm { method: "7".into(), ..form };
    c.hall.register(&c.township, &RegisterInput { form, links: vec![] }).unwrap().case_id.unwrap()
}

fn listed(c: &County, filter: CaseFilter) -> Vec<CaseId> {
    let input = CasesInput { filter, limit: 50, ..CasesInput::default() };
    let found = c.hall.read(&c.director, |scene| cases(scene, &input)).unwrap();
    assert_eq!(found.total as usize, found.rows.len());
    found.rows.into_iter().map(|row| row.case_id).collect()
}

/// 持件: its people see it and handle it by the acts and the approvals of the county's hall, its limits stand in its 今日.
#[test]
fn what_comes_to_a_townships_own_door_is_handled_there_to_its_end() {
    let c = County::on("2026-11-23");
    let case = comes_to_the_township(&c, c.named());
    assert_eq!(standing(&c, &case).keeper, c.village);
    assert_eq!(view(&c, &c.director, &case).holder, "青山镇纪委", "the county's director sees it");
    let refused = c.refused(&c.director, &case, c.accept());
    assert!(refused.message.contains("由青山镇纪委持件"), "{refused}");

    let colleague = c.joins("钱进", &c.village, Role::Township);
    let page = view(&c, &colleague, &case);
    let main = page.next.iter().find(|next| next.main).unwrap();
    assert_eq!(main.verb, ActName::Accept);
    assert_eq!(limit_days(&c, &case, "decide"), [due("2026-11-30")]);
    let waits = |who: &Session| {
        let tasks = c.hall.read(who, today).unwrap().daily.tasks;
        tasks
            .into_iter()
            .filter(|task| task.case_id == case)
            .map(|task| task.verb.unwrap())
            .collect::<Vec<_>>()
    };
    let mut of_colleague = waits(&colleague);
    of_colleague.sort();
    assert_eq!(of_colleague, [ActName::Accept, ActName::Inform]);
    assert_eq!(waits(&c.desk), []);

    c.does(&colleague, &case, c.accept());
    assert_eq!(limit_days(&c, &case, "decide"), [met("2026-11-30", "2026-11-23")]);
    c.does(&colleague, &case, c.inform());
    let own = Assign {
        lead: AccountId::default(),
        office: c.village.clone(),
        first_handler: colleague.account.clone(),
        ..c.assign()
    };
    let to_the_room = Assign { lead: AccountId::default(), ..c.assign() };
    assert_eq!(c.refused(&c.township, &case, to_the_room).field.as_deref(), Some("office"));
    c.does(&c.township, &case, own);
    c.does(&colleague, &case, Receive { on: c.today() });
    let alone = Dispose { approved_by: c.township.account.clone(), ..c.dispose() };
    assert_eq!(
        c.refused(&colleague, &case, alone).field.as_deref(),
        Some("approved_by"),
        "a leader approves"
    );
    c.does(&colleague, &case, c.dispose());
    c.does(&colleague, &case, c.find(Finding::Partly));
    for stage in [FeedbackStage::Early, FeedbackStage::Middle, FeedbackStage::Late] {
        c.does(&colleague, &case, c.feedback(stage));
    }
    c.does(&c.township, &case, c.close());
    let file = Archive { on: c.today(), years: 10, sheets: 12, sealed_sheets: 1 };
    c.does(&colleague, &case, file);
    assert_eq!(standing(&c, &case).stage, Stage::Archived);
    c.verified();
}

/// 分级负责: a county's cadre is not the township's; the matter goes up with a receipt, and from there on is the county's.
#[test]
fn a_county_cadre_complained_of_at_a_townships_door_goes_up_to_the_county() {
    let c = County::on("2026-11-23");
    let mut form = c.named();
    form.subjects[0].authority = "unknown".into();
    let case = comes_to_the_township(&c, form);
    assert!(c.refused(&c.township, &case, c.accept()).message.contains("待核"));
    let known =
        SettleAuthority {
            on: c.today(), subject: 0, authority: "county".into(), basis: "查任职文件".into()
        };
    c.does(&c.township, &case, known);
    let refused = c.refused(&c.township, &case, c.accept());
    assert!(refused.message.contains("刘某属县管，不是镇管"), "{refused}");
    assert!(refused.way_out.contains("“转送”报信访室"), "{refused}");

    let up = || Forward {
        to: c.director.office.clone(),
        ground: ForwardGround::NotOurs,
        basis: "被反映人由县委管理".into(),
        summary: c.cleared_by(&c.township, &case, "反映某村危改名单没有公示。"),
        ..c.forward(&case)
    };
    c.does(&c.township, &case, up());
    assert!(
        c.refused(&c.director, &case, c.accept()).message.contains("由青山镇纪委持件"),
        "not signed for yet"
    );
    let back = TakeBack { transfer: EntryId::default(), on: c.today(), reason: "补材料".into() };
    c.does(&c.township, &case, back);
    assert_eq!(limit_days(&c, &case, "decide"), [due("2026-11-30")], "it runs on from where it began");
    c.does(&c.township, &case, up());
    c.hall.clock().move_to(day("2026-11-24"));
    c.does(&c.desk, &case, c.take_over(""));
    assert!(standing(&c, &case).keeper.is_none());
    assert_eq!(limit_days(&c, &case, "decide"), [due("2026-12-01"), met("2026-11-30", "2026-11-23")]);
    // Whoever registered it still reads it, and advances it no more.
    for act in [Act::from(c.accept()), c.decline().into()] {
        let refused = c.refused(&c.township, &case, act);
        assert!(refused.message.contains("由信访室持件"), "{refused}");
    }
    // What was the township's after all comes back to it.
    c.does(&c.desk, &case, c.send_back());
    assert_eq!(standing(&c, &case).keeper, c.village);
    assert_eq!(limit_days(&c, &case, "township_decide"), [due("2026-12-01")]);
    c.does(&c.township, &case, up());
    c.does(&c.desk, &case, c.take_over(""));
    c.does(&c.director, &case, c.accept());
    // What the county itself sends down, whoever it is about, the township handles.
    let down = c.registered(RegisterForm { subjects: county_cadre(&c), ..c.named() });
    c.does(&c.director, &down, c.forward(&down));
    c.does(&c.township, &down, c.take_over(""));
    c.does(&c.township, &down, c.accept());
    c.verified();
}

fn county_cadre(c: &County) -> Vec<Subject> {
    let mut subjects = c.named().subjects;
    subjects[0].authority = "county".into();
    subjects
}

/// 规则 art. 14 at a township's door: what was held to be the same and is not runs on from where it began.
#[test]
fn a_repeat_at_a_townships_door_that_is_none_is_decided_on_after_all() {
    let c = County::on("2026-11-23");
    let (first, second) = (comes_to_the_township(&c, c.named()), comes_to_the_township(&c, c.named()));
    let link = |verdict| Link { earlier: first.clone(), verdict, reason: "同一名单".into() };
    c.does(&c.township, &second, link(Verdict::SameMatter));
    assert!(limit_days(&c, &second, "decide")[0].1.is_some());
    c.does(&c.township, &second, link(Verdict::Different));
    assert_eq!(limit_days(&c, &second, "decide"), [due("2026-11-30")]);
    c.does(&c.township, &second, c.accept());
    c.verified();
}

/// A list by the office finds what its rows say of it: who keeps the case, else the 承办室.
#[test]
fn a_case_is_listed_by_the_office_where_it_lies() {
    let c = County::on("2026-11-23");
    let own = comes_to_the_township(&c, c.named());
    let sent_down = c.registered(c.named());
    c.does(&c.director, &sent_down, c.forward(&sent_down));
    c.does(&c.township, &sent_down, c.take_over(""));
    let in_the_room = c.taken(c.named(), false);
    // Handed out by the township: its office keeps the papers, the department has the case.
    let outside =
        comes_to_the_township(&c, RegisterForm { kind: "4".into(), categories: vec![], ..c.named() });
    let department = c.office("青山县民政局", OfficeKind::Department);
    let out = c.hand_out(&department, c.cleared_by(&c.township, &outside, "要求核实某户低保资格。"));
    c.does(&c.township, &outside, out);
    c.does(&c.township, &outside, c.take_over("张科长"));
    let of_office = |office: &OfficeId| {
        let mut found = listed(&c, CaseFilter { office: Some(office.clone()), ..CaseFilter::default() });
        found.sort();
        found
    };
    assert_eq!(of_office(&c.village), [own, sent_down]);
    assert_eq!(of_office(&c.room), [in_the_room]);
    assert_eq!(of_office(&department), [outside]);
}

/// 收到日期 from one day to another, both with it; each end may stay open.
#[test]
fn cases_are_listed_by_the_days_of_receipt() {
    let c = County::on("2026-11-23");
    let on = |date: &str| c.registered(RegisterForm { received_on: day(date), ..c.named() });
    let (october, monday, today) = (on("2026-10-30"), on("2026-11-16"), on("2026-11-23"));
    let between = |from: Option<&str>, to: Option<&str>| {
        let (received_from, received_to) = (from.map(day), to.map(day));
        let mut found = listed(&c, CaseFilter { received_from, received_to, ..CaseFilter::default() });
        found.sort();
        found
    };
    let all = [october.clone(), monday.clone(), today.clone()];
    assert_eq!(between(None, None), all);
    assert_eq!(between(Some("2026-11-16"), Some("2026-11-22")), std::slice::from_ref(&monday));
    assert_eq!(between(Some("2026-11-16"), None), [monday, today]);
    assert_eq!(between(None, Some("2026-10-30")), [october]);
    assert_eq!(between(Some("2026-11-24"), None), []);
}

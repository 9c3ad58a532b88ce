//! One case of each attribution, from the door to the archive, by the rules.

use crate::county::{County, day};
use hall::*;

#[test]
fn a_named_case_goes_from_registration_to_the_archive() {
    let c = County::on("2026-11-23");
    let case = c.registered(c.named());
    let view = |who: &Session| c.hall.read_case(who, &case, case_view).unwrap();
    assert_eq!(view(&c.director).next[0].verb, ActName::Accept);
    // 规则: 15 working days from receipt.
    let inform = view(&c.director).limits.into_iter().find(|limit| limit.rule == "inform").unwrap();
    assert_eq!(inform.due, day("2026-12-14"));

    let accepted = c.does(
        &c.director,
        &case,
        Accept { number: Number::default(), on: c.today(), minor: false, minor_basis: String::new() },
    );
    assert_eq!(accepted.number.as_deref(), Some("信访〔2026〕1号"));
    c.does(&c.desk, &case, c.inform());
    c.does(&c.director, &case, c.assign());
    c.does(&c.handler, &case, Receive { on: c.today() });
    c.does(&c.handler, &case, c.feedback(FeedbackStage::Early));
    c.does(&c.handler, &case, c.dispose());
    c.does(&c.handler, &case, c.feedback(FeedbackStage::Middle));
    c.does(&c.handler, &case, c.find(Finding::Partly));

    // Closing is refused while the late feedback is missing, and says which.
    let refused = c.refused(&c.director, &case, c.close());
    assert!(refused.message.contains("后期反馈未记录"), "{refused}");
    let close = view(&c.director).next.into_iter().find(|act| act.verb == ActName::Close).unwrap();
    assert!(!close.ready && close.why.contains("后期反馈"), "{}", close.why);

    let late = FeedBack { objection: Some("公示期太短".into()), ..c.feedback(FeedbackStage::Late) };
    let late = c.does(&c.handler, &case, late);
    // An open objection: neither agreement nor closing.
    assert!(c.refused(&c.handler, &case, c.settle()).message.contains("异议"));
    assert!(c.refused(&c.director, &case, c.close()).message.contains("1 条异议未答复"));
    c.does(
        &c.handler,
        &case,
        AnswerObjection { feedback: late.entry, on: c.today(), answer: "延长公示".into() },
    );
    let settled = c.settles(&case);
    assert_eq!(settled.number.as_deref(), Some("信协〔2026〕1号"));
    c.does(&c.director, &case, c.close());
    let archive = || Archive { on: c.today(), years: 10, sheets: 24, sealed_sheets: 2 };
    assert!(c.refused(&c.director, &case, archive()).message.contains("冷静期"));
    c.hall.clock().move_to(day("2026-12-01"));
    c.does(&c.director, &case, archive());
    let done = view(&c.director);
    assert!(done.stations.iter().all(|station| station.state == StationState::Done));
    // A withdrawal that came within the period may still be written down, under its own day.
    assert!(done.next.iter().all(|act| act.aside), "nothing is waited for: {:?}", done.next);
    c.verified();
}

#[test]
fn an_anonymous_case_ends_with_an_open_meeting() {
    let c = County::on("2026-11-23");
    let case = c.found(c.anonymous(), false);
    assert!(c.refused(&c.handler, &case, c.feedback(FeedbackStage::Late)).message.contains("匿名"));
    assert!(c.refused(&c.handler, &case, c.settle()).message.contains("匿名件不能签订"));
    assert!(c.refused(&c.director, &case, c.close()).message.contains("公开反馈未进行"));
    assert!(c.refused(&c.handler, &case, c.meeting(&case)).message.contains("三步走方案未定"));
    c.does(&c.handler, &case, c.plan(&case));
    let held = c.does(&c.handler, &case, c.meeting(&case));
    assert_eq!(held.number.as_deref(), Some("2026年第1期"));
    c.does(&c.director, &case, c.close());
    c.does(&c.director, &case, Archive { on: c.today(), years: 10, sheets: 8, sealed_sheets: 0 });
    c.verified();
}

#[test]
fn a_minor_matter_is_posted_with_the_townships_telephone() {
    let c = County::on("2026-11-23");
    let case = c.found(c.anonymous(), true);
    let without_phone = PostPublicity { telephone: "".into(), ..c.posting(&case) };
    assert_eq!(c.refused(&c.handler, &case, without_phone).field.as_deref(), Some("telephone"));
    c.posts(&case);
    let opinion = c.does(
        &c.desk,
        &case,
        PublicityOpinion { on: c.today(), opinion: "名单还少一户".into(), answer: None },
    );
    let down = || TakeDown { on: c.today(), remark: String::new() };
    assert!(c.refused(&c.handler, &case, down()).message.contains("公示期到11月30日"));
    c.hall.clock().move_to(day("2026-12-01"));
    assert!(c.refused(&c.handler, &case, down()).message.contains("1 条意见未答复"));
    c.does(
        &c.handler,
        &case,
        AnswerOpinion { opinion: opinion.entry, on: c.today(), answer: "已核对，补上".into() },
    );
    c.does(&c.handler, &case, down());
    c.does(&c.director, &case, c.close());
    c.verified();
}

#[test]
fn a_withdrawn_act_leaves_the_case_as_if_it_had_not_been_and_its_number_void() {
    let c = County::on("2026-11-23");
    let case = c.registered(c.named());
    let accept =
        || Accept { number: Number::default(), on: c.today(), minor: false, minor_basis: String::new() };
    let first = c.does(&c.director, &case, accept());
    let by_another =
        c.refused(&c.desk, &case, Retract { entry: first.entry.clone(), reason: "编错了".into() });
    assert!(by_another.message.contains("不是您办的"));
    c.does(&c.director, &case, Retract { entry: first.entry, reason: "编错了".into() });
    let view = c.hall.read_case(&c.director, &case, case_view).unwrap();
    assert_eq!(view.next[0].verb, ActName::Accept);
    assert_eq!(view.timeline[1].retracted.as_deref(), Some("编错了"));
    // No gaps, no doubles: the void number stays visible, the next one follows it.
    assert_eq!(c.does(&c.director, &case, accept()).number.as_deref(), Some("信访〔2026〕2号"));
    let series = c.hall.read(&c.director, |scene| all_series(scene.view, scene.today())).unwrap();
    assert_eq!(series.iter().find(|series| series.key == "case").unwrap().voids, ["信访〔2026〕1号"]);
    // In the order in which a case meets them, each by its name.
    let names: Vec<&str> = series.iter().map(|series| series.name.as_str()).collect();
    assert_eq!(names[..4], ["登记编号", "报送函文号", "受理编号", "受理告知书文号"], "{names:?}");
    assert!(series.iter().all(|series| series.name != series.key), "{names:?}");
    let refused = c.refused(
        &c.desk,
        &case,
        Retract { entry: view.timeline.last().unwrap().entry.clone(), reason: "x".into() },
    );
    assert!(refused.message.contains("不能撤回") || refused.message.contains("不是您办的"));
    c.verified();
}

#[test]
fn a_new_calendar_moves_open_limits_and_lists_what_moved() {
    let c = County::on("2026-12-25");
    let case = c.registered(c.named());
    let due = || {
        c.hall
            .read_case(&c.director, &case, case_view)
            .unwrap()
            .limits
            .into_iter()
            .find(|limit| limit.rule == "inform")
            .unwrap()
    };
    let before = due();
    assert_eq!(
        before.due,
        day("2027-01-15"),
        "2027 has no table yet: every Monday to Friday counts, even New Year's Day"
    );
    let holiday = CalendarDay { date: day("2027-01-01"), name: "元旦".into(), work: false };
    c.hall
        .perform(
            &c.admin,
            None,
            ImportCalendar { year: 2027, source: "试".into(), days: vec![holiday] }.into(),
        )
        .unwrap();
    assert_eq!(due().due, day("2027-01-18"), "Friday 1 January is a holiday now");
    assert_eq!(due().first_due, before.due, "the first date is kept");
    c.verified();
}

#[test]
fn a_withdrawal_leaves_the_limits_that_run_as_they_ran() {
    let c = County::on("2026-12-25");
    let case = c.found(c.named(), false);
    c.settles(&case);
    let running = || {
        c.hall
            .read_case(&c.director, &case, |scene| {
                let limits: Vec<_> = deadlines_of(scene.view, &case)?
                    .into_iter()
                    .map(|limit| (limit.rule, limit.due, limit.first_due, limit.met_on))
                    .collect();
                Ok((limits, cooling_until(scene.view, &case)?))
            })
            .unwrap()
    };
    let at_first = running();
    // What the county changes afterwards: limits for what begins from now on, and a calendar that moves what runs.
    for (rule, days) in [("inform", 10), ("feedback_late", 9), ("cooling_off", 3)] {
        let act =
            ChangeLimit { rule: rule.into(), days, reason: "本县通知".into(), ..ChangeLimit::default() };
        c.hall.perform(&c.director, None, act.into()).unwrap();
    }
    assert_eq!(running(), at_first, "what runs is not touched");
    let holiday = CalendarDay { date: day("2027-01-01"), name: "元旦".into(), work: false };
    let act = ImportCalendar { year: 2027, source: "试".into(), days: vec![holiday] };
    c.hall.perform(&c.admin, None, act.into()).unwrap();
    let moved = running();
    assert_ne!(moved, at_first);
    let informed = c.does(&c.desk, &case, c.inform());
    assert_ne!(running(), moved);
    c.does(&c.desk, &case, Retract { entry: informed.entry, reason: "记错了".into() });
    assert_eq!(running(), moved, "computed again by what held at each act");
    c.verified();
}

/// A visitor is received, a caller is listened to; of a letter nobody was there.
#[test]
fn what_the_desk_did_with_what_came_in_is_said_as_it_was() {
    let c = County::on("2026-11-23");
    for (method, says, did) in [("2", "来访", "接待"), ("3", "来电", "接听"), ("1", "来信", "登记")]
    {
        let form =
            if method == "2" { c.named() } else { RegisterForm { method: method.into(), ..c.letter() } };
        let case = c.registered(form);
        let page = c.hall.read_case(&c.director, &case, case_view).unwrap();
        let source = page.dossier.into_iter().find(|line| line.label == "来源").unwrap().text;
        assert!(
            source.starts_with(says) && source.ends_with(&format!("2026年11月23日收到，周敏、赵凯{did}")),
            "{source}"
        );
        let told = &page.timeline.last().unwrap().text;
        assert!(told.ends_with(&format!("。周敏、赵凯{did}")), "{told}");
    }
}
